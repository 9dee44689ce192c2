import { isIPv4 } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** Every setting, once: the parser, the default, and the sentence that the README's table shows. */
export const settings = {
  PORT: { schema: z.coerce.number().int().min(0).max(65535).default(2567), byDefault: '2567', why: 'Port to listen on.' },
  HOST: {
    schema: z.string().min(1).optional(),
    byDefault: '127.0.0.1; 0.0.0.0 once PUBLIC_URL is set',
    why: 'Address to listen on.',
  },
  DATA_DIR: {
    schema: z.string().min(1).default('data'),
    byDefault: 'data',
    why: 'Folder of the embedded store. Not used with MONGODB_URI.',
  },
  SECRETS_DIR: {
    schema: z.string().min(1).default('secrets'),
    byDefault: 'secrets',
    why: 'Folder of the keys (pepper, signing key). Keep it apart from the data and its backups.',
  },
  LEDGER_DIR: {
    schema: z.string().min(1).optional(),
    byDefault: 'erasures in SECRETS_DIR',
    why: 'Folder of the ledger of erasures, which a restore needs. Keep it apart from the data and its backups; all processes share it.',
  },
  BACKUP_DIR: {
    schema: z.string().min(1).default('backups'),
    byDefault: 'backups',
    why: 'Folder into which backups of the embedded store are written, encrypted; removed after 35 days.',
  },
  PUBLIC_URL: {
    schema: z
      .url({ protocol: /^https?$/ })
      .transform(text => new URL(text))
      .refine(url => url.pathname === '/' && !url.search && !url.hash, 'has no path')
      .optional(),
    byDefault: '',
    why: 'The address that people type, such as https://upstander.example. Needed before tablets can reach it and before cards are printed.',
  },
  ALLOW_PLAIN_HTTP_LAN: {
    schema: z.stringbool().default(false),
    byDefault: 'no',
    why: 'Allows a PUBLIC_URL with http on a private network: pupils and teachers only, without encryption.',
  },
  MONGODB_URI: {
    schema: z
      .string()
      .regex(/^mongodb(\+srv)?:\/\//)
      .optional(),
    byDefault: '',
    why: 'A MongoDB replica set instead of the embedded store.',
  },
  REDIS_URL: {
    schema: z
      .string()
      .regex(/^rediss?:\/\//)
      .optional(),
    byDefault: '',
    why: 'Redis, when several processes serve together.',
  },
  TRUSTED_PROXIES: {
    schema: z.coerce.number().int().min(0).max(5).default(0),
    byDefault: '0',
    why: 'How many proxies stand in front; that many addresses of X-Forwarded-For are believed.',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
    byDefault: 'info',
    why: 'fatal, error, warn, info or debug.',
  },
} as const

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly secretsDir: string
  readonly ledgerDir: string
  readonly backupDir: string
  readonly publicUrl: URL | undefined
  readonly allowPlainHttpLan: boolean
  readonly mongodbUri: string | undefined
  readonly redisUrl: string | undefined
  readonly trustedProxies: number
  readonly logLevel: string
  /** A throw-away store whose bots are counted, and every totals page says so. */
  readonly demo: boolean
}

export class ConfigMistakes extends Error {
  readonly mistakes: readonly string[]
  constructor(mistakes: readonly string[]) {
    super(`Cannot start:\n${mistakes.map(mistake => `- ${mistake}`).join('\n')}`)
    this.mistakes = mistakes
  }
}

/** The environment as Config. @throws ConfigMistakes with every mistake at once, each with its cure */
export function readConfig(env: Readonly<Record<string, string | undefined>>, { demo = false }: { demo?: boolean } = {}): Config {
  const given = Object.fromEntries(Object.keys(settings).map(name => [name, env[name]?.trim() || undefined]))
  const shape = Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema])) as {
    [K in keyof typeof settings]: (typeof settings)[K]['schema']
  }
  const parsed = z.object(shape).safeParse(given)
  const wrong = parsed.error?.issues.map(issue => mistake(String(issue.path[0]), given)) ?? []
  const mistakes = [
    ...new Set([
      ...wrong,
      ...addressMistakes(
        settings.PUBLIC_URL.schema.safeParse(given.PUBLIC_URL).data,
        settings.ALLOW_PLAIN_HTTP_LAN.schema.safeParse(given.ALLOW_PLAIN_HTTP_LAN).data,
      ),
    ]),
  ]
  if (!parsed.data || mistakes.length > 0) throw new ConfigMistakes(mistakes)
  const { data } = parsed
  return {
    port: data.PORT,
    host: data.HOST ?? (data.PUBLIC_URL && !isLoopback(data.PUBLIC_URL.hostname) ? '0.0.0.0' : '127.0.0.1'),
    dataDir: resolve(data.DATA_DIR),
    secretsDir: resolve(data.SECRETS_DIR),
    ledgerDir: resolve(data.LEDGER_DIR ?? join(data.SECRETS_DIR, 'erasures')),
    backupDir: resolve(data.BACKUP_DIR),
    publicUrl: data.PUBLIC_URL,
    allowPlainHttpLan: data.ALLOW_PLAIN_HTTP_LAN,
    mongodbUri: data.MONGODB_URI,
    redisUrl: data.REDIS_URL,
    trustedProxies: data.TRUSTED_PROXIES,
    logLevel: data.LOG_LEVEL,
    demo,
  }
}

/** "localhost" and the loopback addresses. */
export const isLoopback = (hostname: string) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname)

function mistake(name: string, given: Readonly<Record<string, string | undefined>>): string {
  const setting = settings[name as keyof typeof settings]
  return `${name}=${JSON.stringify(given[name])} is not understood. ${setting.why}${setting.byDefault ? ` Leave it out for: ${setting.byDefault}.` : ''}`
}

function addressMistakes(url: URL | undefined, allowPlainHttpLan: boolean | undefined): string[] {
  if (!url || url.protocol === 'https:' || isLoopback(url.hostname)) return []
  if (!isPrivate(url.hostname))
    return [`PUBLIC_URL=${url.origin} is a public address without encryption. Use https, behind a proxy that has a certificate.`]
  if (!allowPlainHttpLan) {
    return [`PUBLIC_URL=${url.origin} is not encrypted. Use https, or set ALLOW_PLAIN_HTTP_LAN=yes for a class on its own Wi-Fi.`]
  }
  return []
}

/** A whole private IPv4 address, or a name that only a local network knows. */
const isPrivate = (hostname: string) =>
  (/^(10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\./.test(hostname) && isIPv4(hostname)) ||
  /\.(local|lan|internal|home\.arpa)$/i.test(hostname)
