import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { destination, type Logger, pino } from 'pino'
import type { Chance, Clock, Secrets } from './context.ts'
import type { Keys } from './keys.ts'

/** The system's clock; a test passes its own `now`. */
export const createClock = (now: () => Date): Clock => ({ now, monotonicMs: () => performance.now() })

export const createSecrets = ({ pepper, signing }: Keys): Secrets => ({
  id: () => randomBytes(16).toString('base64url'),
  digits: count => Array.from({ length: count }, () => randomInt(10)).join(''),
  int: below => randomInt(below),
  keyed: (use, text) => createHmac('sha256', pepper).update(`${use}|${text}`).digest('hex'),
  signingKey: signing,
})

export const createChance = (): Chance => ({ seed: () => randomInt(2 ** 31) })

/** Lines of JSON on standard output; names, tokens and addresses are cut out wherever an object would carry them. */
export const createLog = (level: string): Logger =>
  pino(
    {
      level,
      base: null,
      redact: {
        paths: ['email', 'username', 'password', 'token', 'cookie', 'authorization', 'address', 'ip'].flatMap(name => [name, `*.${name}`]),
        remove: true,
      },
    },
    destination({ sync: true }),
  )
