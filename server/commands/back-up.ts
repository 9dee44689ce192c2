import { loadKeys } from '../keys.ts'
import { createSecrets } from '../ports.ts'
import { openLedgerOf } from '../privacy/index.ts'
import { backUp as makeBackup } from '../storage/backup/back-up.ts'
import type { Act } from './command.ts'

/** A consistent, encrypted backup of the embedded store, also while the server runs. */
export const backUp: Act = async ({ config, now, say }) => {
  if (config.mongodbUri) throw new Error('MONGODB_URI is set: back up MongoDB with its own tools; docs/storage.md says how.')
  const keys = loadKeys(config.secretsDir)
  const ledger = await openLedgerOf(config, createSecrets(keys))
  const { dataDir, backupDir } = config
  const { file, bytes, removed } = await makeBackup({ dataDir, backupDir, keys, ledger, now: now() })
  say(`${file} (${Math.ceil(bytes / 1024)} KB, encrypted)`)
  for (const name of removed) say(`Removed ${name}: older than 35 days, or unfinished.`)
  say('It is of no use without keys.json and the ledger of erasures in SECRETS_DIR: keep a copy of those in another place.')
  return 0
}
