import '../app.ts'
import { loadKeys } from '../keys.ts'
import { planOf } from '../storage/migrations/index.ts'
import { dbOf, openStorage } from '../storage/open.ts'
import { type Act, readArgs } from './command.ts'
import { lookAt } from './look-at.ts'

const usage = 'npm run store:migrate -- [--dry-run]'

/** Upgrades the store as a start of the server does; with --dry-run only says what that would be. */
export const migrate: Act = async ({ args, config, say }) => {
  const { flags } = readArgs(args, [], usage, ['dry-run'])
  const { from, to, steps } = await lookAt(config, connection => planOf(dbOf(connection)))
  say(
    from === to ? `The store has version ${from}, which is this program's.` : `The store has version ${from}, this program makes it ${to}:`,
  )
  for (const { migration, step, waiting } of steps) say(`  ${migration}: ${step} (${waiting} to change)`)
  if (flags.includes('dry-run')) {
    say('Nothing was changed.')
    return 0
  }
  const { fingerprint } = loadKeys(config.secretsDir)
  const storage = await openStorage({ ...config, keysFingerprint: fingerprint, say })
  await storage.close()
  say(`The store has version ${to}.`)
  return 0
}
