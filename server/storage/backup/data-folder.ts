import { existsSync } from 'node:fs'
import { link, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { syncFolder } from '../ledger/index.ts'

/** The embedded store's files in the data folder. */
export const storeFile = (folder: string) => join(folder, 'store.sqlite')
const lockFile = (folder: string) => join(folder, 'store.lock')

/** Takes the data folder as the embedded store itself does, so that neither can have it while the other has. @throws Error STORE_LOCKED */
export function holdDataFolder(folder: string): () => void {
  const lock = new DatabaseSync(lockFile(folder), { timeout: 0 })
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE; PRAGMA user_version = 1')
  } catch {
    lock.close()
    throw Object.assign(new Error(`The data folder ${folder} is in use. Stop the server first; a restore needs the folder for itself.`), {
      code: 'STORE_LOCKED',
    })
  }
  return () => lock.close()
}

/**
 * A copy of the store as it is at one moment, in a folder of its own beside it (the same disk, the same rights), while a server may write.
 * Gone when `act` is done.
 */
export async function withSnapshot<T>(dataDir: string, act: (folder: string) => Promise<T>): Promise<T> {
  if (!existsSync(storeFile(dataDir))) throw new Error(`There is no store in ${dataDir}. Name its folder with DATA_DIR.`)
  return inFolderBeside(dataDir, async folder => {
    const live = new DatabaseSync(storeFile(dataDir), { timeout: 10_000 })
    try {
      live.prepare('VACUUM INTO ?').run(storeFile(folder))
    } finally {
      live.close()
    }
    return act(folder)
  })
}

/** A temporary folder inside the data folder: on the same disk, so that a file can be moved from it in one step. */
export async function inFolderBeside<T>(dataDir: string, act: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await removeForgotten(dataDir)
  const folder = await mkdtemp(join(dataDir, `temporary-${process.pid}-`))
  try {
    return await act(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a killed process has left: unencrypted copies must not lie about. */
async function removeForgotten(dataDir: string) {
  for (const name of await readdir(dataDir)) {
    const pid = Number(/^temporary-(\d+)-/.exec(name)?.[1] ?? 0)
    if (pid > 0 && !isRunning(pid)) await rm(join(dataDir, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The old store is kept under this name until the new one has been opened. */
const asideFile = (folder: string) => `${storeFile(folder)}.before-restore`

/**
 * Puts the store in `from` into the place of the one in `dataDir`, in one step: at every moment there is the whole old store or the whole
 * new one. The caller holds the data folder.
 */
export async function replaceStore(dataDir: string, from: string): Promise<void> {
  const aside = asideFile(dataDir)
  await settle(dataDir, aside)
  await rm(aside, { force: true })
  const hadStore = existsSync(storeFile(dataDir))
  if (hadStore) await link(storeFile(dataDir), aside)
  await rename(storeFile(from), storeFile(dataDir))
  await syncFolder(dataDir)
  try {
    assertSound(storeFile(dataDir))
  } catch (error) {
    if (hadStore) await rename(aside, storeFile(dataDir))
    throw error
  }
  await rm(aside, { force: true })
  await rm(`${aside}-wal`, { force: true })
}

/** The old store's log of changes belongs to it alone: it is worked in, or, when the old store is broken, laid aside with it. */
async function settle(dataDir: string, aside: string) {
  const file = storeFile(dataDir)
  if (!existsSync(file)) return
  const old = new DatabaseSync(file, { timeout: 2000 })
  try {
    old.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // Broken, which may be why there is a restore.
  } finally {
    old.close()
  }
  if (existsSync(`${file}-wal`)) await rename(`${file}-wal`, `${aside}-wal`)
  await rm(`${file}-shm`, { force: true })
}

/** @throws Error when SQLite finds the file damaged */
export function assertSound(file: string) {
  const database = new DatabaseSync(file, { timeout: 10_000 })
  try {
    const found = database
      .prepare('PRAGMA integrity_check')
      .all()
      .map(row => String(row.integrity_check))
    if (found.join() !== 'ok') throw new Error(`${file} is damaged: ${found.slice(0, 3).join('; ')}`)
  } finally {
    database.close()
  }
}
