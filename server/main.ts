import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LocalPresence, type MatchMakerDriver, type Presence } from '@colyseus/core'
import { firstRunCode, isFirstRun } from './accounts/index.ts'
import { type App, createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import type { Context } from './context.ts'
import { makeDemo } from './demo/index.ts'
import { keepHouse } from './keep-house.ts'
import { loadKeys } from './keys.ts'
import { contentMistakes } from './play/index.ts'
import { createChance, createClock, createLog, createSecrets } from './ports.ts'
import { openLedgerOf } from './privacy/index.ts'
import { openStorage } from './storage/open.ts'

const isDemo = process.argv.includes('--demo')
const isDevelopment = process.argv.includes('--dev')

try {
  await start()
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}

async function start() {
  checkContent()
  const config = demoFolders(readConfig(process.env, { demo: isDemo }))
  const keys = loadKeys(config.secretsDir)
  const storage = await openStorage({ ...config, keysFingerprint: keys.fingerprint, say: console.log })
  const ledger = await openLedgerOf(config, createSecrets(keys))
  const { presence, driver } = await openPresence(config)
  const context: Context = {
    config,
    storage,
    clock: createClock(() => new Date()),
    secrets: createSecrets(keys),
    chance: createChance(),
    log: createLog(config.logLevel),
    presence,
  }
  const people = isDemo ? await makeDemo(context) : undefined
  const app = await createApp(context, { driver, ...(isDevelopment && { pages: await developmentPages() }) })
  await listen(app, config)
  const house = keepHouse(context)
  endOn(['SIGINT', 'SIGTERM'], async () => {
    const stopped = house.stop()
    await app.close()
    await stopped
    await storage.close()
  })
  console.log(`\nUpstander is ready at ${config.publicUrl?.origin ?? `http://localhost:${config.port}`}`)
  if (people) console.log(people)
  else if (await isFirstRun(context)) console.log(`The first visit asks for this code: ${firstRunCode(context)}`)
  else if (ledger.isNew)
    console.log(`A ledger of erasures was begun in ${config.ledgerDir}: backups from before cannot be restored with it.`)
}

/** First of all: with a mistake in the content nothing is opened. Who writes it goes on without what has the mistake. */
function checkContent() {
  const mistakes = contentMistakes()
  if (mistakes.length === 0) return
  const told = `The content has mistakes:\n${mistakes.join('\n')}`
  if (!isDevelopment) throw new Error(told)
  console.warn(told)
}

async function listen({ server }: App, { port, host }: Config) {
  server.listen(port, host)
  await once(server, 'listening').catch(error => {
    if (error?.code === 'EADDRINUSE') throw new Error(`Port ${port} is taken. End the other program, or choose another with PORT.`)
    if (error?.code === 'EACCES') throw new Error(`Port ${port} may not be opened by this user. Choose one above 1023 with PORT.`)
    throw error
  })
}

async function openPresence({ redisUrl }: Config): Promise<{ presence: Presence; driver?: MatchMakerDriver }> {
  if (!redisUrl) return { presence: new LocalPresence() }
  const [{ RedisPresence }, { RedisDriver }] = await Promise.all([import('@colyseus/redis-presence'), import('@colyseus/redis-driver')])
  return { presence: new RedisPresence(redisUrl), driver: new RedisDriver(redisUrl) }
}

/** Vite in the same process: pages and game reload as they are written. */
async function developmentPages() {
  const { developmentPagesOf } = await import('./development.ts')
  return developmentPagesOf()
}

/** A demo lives in a folder of its own, which goes with it. */
function demoFolders(config: Config): Config {
  if (!isDemo) return config
  const folder = mkdtempSync(join(tmpdir(), 'upstander-demo-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return { ...config, mongodbUri: undefined, redisUrl: undefined, dataDir: join(folder, 'data'), ...secretFolders(folder) }
}

function secretFolders(folder: string) {
  return { secretsDir: join(folder, 'secrets'), ledgerDir: join(folder, 'secrets', 'erasures') }
}

/** Once: what is acknowledged is on disk already, so a second signal may simply end it. */
function endOn(signals: readonly NodeJS.Signals[], end: () => Promise<void>) {
  for (const signal of signals) {
    process.once(signal, async () => {
      await end().catch(error => console.error(error))
      process.exit(0)
    })
  }
}
