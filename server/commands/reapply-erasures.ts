import '../app.ts'
import { loadKeys } from '../keys.ts'
import { createSecrets } from '../ports.ts'
import { findLedgerOf, reapplyErasures } from '../privacy/index.ts'
import { openStorage } from '../storage/open.ts'
import type { Act } from './command.ts'

/** After MongoDB was restored with its own tools: erases again whoever was erased since. */
export const reapply: Act = async ({ config, say }) => {
  const keys = loadKeys(config.secretsDir)
  const ledger = await findLedgerOf(config, createSecrets(keys))
  const storage = await openStorage({ ...config, keysFingerprint: keys.fingerprint, say })
  const erased = await reapplyErasures({ storage }, ledger).finally(storage.close)
  say(`Erased again: ${erased} who had been erased since the backup.`)
  return 0
}
