import '../app.ts'
import { loadKeys } from '../keys.ts'
import { createSecrets } from '../ports.ts'
import { findLedgerOf, reapplyErasures } from '../privacy/index.ts'
import { restore as restoreBackup } from '../storage/backup/restore.ts'
import { checkStore } from '../storage/check/check-store.ts'
import { openEmbeddedStore } from '../storage/embedded/index.ts'
import { connect, openStorage } from '../storage/open.ts'
import { type Act, pathOf, readArgs } from './command.ts'

const usage = 'npm run store:restore -- FILE'

/** Puts a backup into the place of the embedded store, and erases again whoever was erased since. */
export const restore: Act = async ({ args, config, now, say }) => {
  const [file, ...more] = readArgs(args, [], usage).words
  if (!file || more.length > 0) throw new Error(`Usage: ${usage}`)
  if (config.mongodbUri) throw new Error('MONGODB_URI is set: restore MongoDB with its own tools; docs/storage.md says how.')
  const keys = loadKeys(config.secretsDir)
  const ledger = await findLedgerOf(config, createSecrets(keys))
  const { dataDir, backupDir } = config
  const prepare = async (folder: string) => {
    const storage = await openStorage({ mongodbUri: undefined, dataDir: folder, keysFingerprint: keys.fingerprint, say })
    const erased = await reapplyErasures({ storage }, ledger).finally(storage.close)
    say(`Erased again: ${erased} who had been erased since the backup.`)
    await assertRight(folder)
  }
  await restoreBackup({ file: pathOf(file), dataDir, backupDir, keys, ledger, now: now(), prepare, say })
  say('Restored. Start the server.')
  return 0
}

async function assertRight(folder: string) {
  const store = await openEmbeddedStore({ folder })
  try {
    const connection = await connect(store.uri, {})
    const { wrong } = await checkStore(connection).finally(() => connection.close())
    if (wrong.length > 0) throw new Error(`The restored store is not in order, nothing was replaced:\n${wrong.join('\n')}`)
  } finally {
    await store.close()
  }
}
