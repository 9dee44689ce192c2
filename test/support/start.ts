import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LocalPresence } from '@colyseus/core'
import mongoose from 'mongoose'
import { pino } from 'pino'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import type { Context } from '../../server/context.ts'
import { loadKeys } from '../../server/keys.ts'
import { createChance, createClock, createSecrets } from '../../server/ports.ts'
import { openStorage } from '../../server/storage/open.ts'

export type Started = {
  readonly context: Context
  readonly url: string
  readonly time: Time
  readonly stop: () => Promise<void>
}
/** The injected clock: stands still but for what a test adds. */
export type Time = {
  readonly now: () => Date
  readonly set: (at: string) => void
  readonly pass: (of: { ms?: number; minutes?: number; days?: number }) => void
}

/** A server of one's own on a free port, with a store in a temporary folder (or the one MONGODB_URI names) and a clock to turn. */
export async function start({
  at = '2026-10-06T08:00:00Z',
  env = {},
  folder: given,
}: {
  at?: string
  env?: Record<string, string>
  /** Of an earlier server, to go on with its store; left as it is afterwards. */
  folder?: string
} = {}): Promise<Started> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'upstander-test-'))
  const config = readConfig({
    PORT: '0',
    PUBLIC_URL: 'https://upstander.test',
    DATA_DIR: join(folder, 'data'),
    SECRETS_DIR: join(folder, 'secrets'),
    ...env,
  })
  const keys = loadKeys(config.secretsDir)
  const time = createTime(at)
  const mongodbUri = databaseFor(folder)
  const storage = await openStorage({ mongodbUri, dataDir: config.dataDir, keysFingerprint: keys.fingerprint })
  const context: Context = {
    config,
    storage,
    clock: createClock(time.now),
    secrets: createSecrets(keys),
    chance: createChance(),
    log: pino({ level: process.env.TEST_LOG ?? 'error' }),
    presence: new LocalPresence(),
  }
  const app = await createApp(context)
  await new Promise<void>(resolve => void app.server.listen(0, '127.0.0.1', resolve))
  const { port } = app.server.address() as AddressInfo
  return {
    context,
    url: `http://127.0.0.1:${port}`,
    time,
    stop: async () => {
      await app.close()
      await storage.close()
      if (given) return
      if (mongodbUri) await dropDatabase(mongodbUri)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Where MONGODB_URI names a server: a database of its own there for each store folder. */
function databaseFor(folder: string): string | undefined {
  const name = `test_${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  return process.env.MONGODB_URI?.replace(/^(mongodb[^:]*:\/\/[^/?]+)\/?[^?]*/, `$1/${name}`)
}

async function dropDatabase(uri: string) {
  const connection = await mongoose.createConnection(uri).asPromise()
  await connection.dropDatabase()
  await connection.close()
}

function createTime(at: string): Time {
  let now = Date.parse(at)
  return {
    now: () => new Date(now),
    set: to => {
      now = Date.parse(to)
    },
    pass: ({ ms = 0, minutes = 0, days = 0 }) => {
      now += ms + minutes * 60_000 + days * 86_400_000
    },
  }
}
