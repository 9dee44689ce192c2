// The whole server as a process of its own, for what kills it: like server/main.ts, on one given port and with a clock that can be set.
// Its parent starts it with `startServerProcess`. NOW (an instant) is where its clock starts; from there it goes on like any clock.
import { once } from 'node:events'
import { LocalPresence } from '@colyseus/core'
import { pino } from 'pino'
import { firstRunCode } from '../../server/accounts/index.ts'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import type { Context } from '../../server/context.ts'
import { keepHouse } from '../../server/keep-house.ts'
import { loadKeys } from '../../server/keys.ts'
import { createChance, createClock, createSecrets } from '../../server/ports.ts'
import { openStorage } from '../../server/storage/open.ts'
import type { FromServer } from './server-process.ts'

const config = readConfig(process.env)
const keys = loadKeys(config.secretsDir)
const storage = await openStorage({ ...config, keysFingerprint: keys.fingerprint })
const context: Context = {
  config,
  storage,
  clock: createClock(clockFrom(process.env.NOW)),
  secrets: createSecrets(keys),
  chance: createChance(),
  log: pino({ level: config.logLevel }),
  presence: new LocalPresence(),
}
const app = await createApp(context)
app.server.listen(config.port, '127.0.0.1')
await once(app.server, 'listening')
const house = keepHouse(context)
process.once('SIGTERM', async () => {
  const stopped = house.stop()
  await app.close()
  await stopped
  await storage.close()
  process.exit(0)
})
// Nobody is left behind when the drill itself is ended.
process.once('disconnect', () => process.exit(1))
process.send?.({ listening: true, firstRunCode: firstRunCode(context) } satisfies FromServer)

function clockFrom(start: string | undefined): () => Date {
  const real = () => new Date()
  if (start === undefined) return real
  const aheadMs = Date.parse(start) - real().getTime()
  return () => new Date(real().getTime() + aheadMs)
}
