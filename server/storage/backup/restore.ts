import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import type { Ledger } from '../ledger/index.ts'
import { type BackUp, backUp, isTooOld } from './back-up.ts'
import { assertSound, holdDataFolder, inFolderBeside, replaceStore, storeFile } from './data-folder.ts'
import { type Header, readHeader, unseal } from './envelope.ts'

type Restore = BackUp & {
  readonly file: string
  /** Makes the store in this folder fit to serve: upgrade it, erase again whom the ledger names, check it. Before anything is replaced. */
  readonly prepare: (folder: string) => Promise<void>
  readonly say: (line: string) => void
}

/**
 * Puts a backup into the place of the embedded store. The server must be stopped. The store that is there is backed up first, and stays
 * untouched until the restored one is ready. @throws Error with the cure; then nothing has changed
 */
export async function restore(options: Restore): Promise<void> {
  const { file, dataDir, keys, now, prepare, say } = options
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const release = holdDataFolder(dataDir)
  try {
    const { header } = await readHeader(file)
    if (isTooOld(header.madeAt, now)) {
      throw new Error(
        `${file} is of ${header.madeAt.slice(0, 10)}: older than 35 days, so it may bring back people who were erased. It is not restored.`,
      )
    }
    if (header.keys !== keys.fingerprint) {
      throw new Error(
        `${file} belongs to the keys ${header.keys}; SECRETS_DIR holds ${keys.fingerprint}. Put the keys.json of that time there.`,
      )
    }
    await assertLedger(header, options)
    await inFolderBeside(dataDir, async folder => {
      say('Decrypting and verifying …')
      await unseal(file, storeFile(folder), keys.backup)
      assertSound(storeFile(folder))
      await prepare(folder)
      await keepOld(options)
      await replaceStore(dataDir, folder)
    })
  } finally {
    release()
  }
}

async function assertLedger({ ledger: wanted, madeAt }: Header, { ledger, now }: { ledger: Ledger; now: Date }) {
  if (ledger.id !== wanted.id) {
    throw new Error(
      `This backup belongs to the ledger of erasures ${wanted.id}, LEDGER_DIR holds ${ledger.id}. Put the right ledger there.`,
    )
  }
  const { lines } = await ledger.read()
  const notedAt = wanted.newest?.split(' ')[0]
  if (wanted.newest !== undefined && notedAt && !isTooOld(notedAt, now) && !lines.has(wanted.newest)) {
    throw new Error(
      `The ledger of erasures in LEDGER_DIR is older than this backup of ${madeAt}: it lacks an erasure of ${notedAt}. Put the newest ledger there.`,
    )
  }
}

/** The wrong backup may have been named; and the store of today holds what the backup lacks. */
async function keepOld({ dataDir, say, ...options }: Restore) {
  if (!existsSync(storeFile(dataDir))) return
  try {
    assertSound(storeFile(dataDir))
  } catch (error) {
    return say(`The store that was here is broken and is not kept (${error instanceof Error ? error.message : error}).`)
  }
  const { file } = await backUp({ dataDir, ...options })
  say(`The store that was here is kept as ${file}`)
}
