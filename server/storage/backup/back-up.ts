import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { backupDays, type Ledger, syncFolder } from '../ledger/index.ts'
import { assertSound, storeFile, withSnapshot } from './data-folder.ts'
import { readHeader, seal } from './envelope.ts'

type Keys = { readonly backup: Uint8Array; readonly fingerprint: string }
export type BackUp = {
  readonly dataDir: string
  readonly backupDir: string
  readonly keys: Keys
  readonly ledger: Ledger
  readonly now: Date
}
export type BackedUp = { readonly file: string; readonly bytes: number; readonly removed: readonly string[] }

const dayMs = 24 * 60 * 60 * 1000
const ending = '.backup'

/** A snapshot of the embedded store, encrypted, while the server may run. Backups that are too old go afterwards. */
export async function backUp({ dataDir, backupDir, keys, ledger, now }: BackUp): Promise<BackedUp> {
  await mkdir(backupDir, { recursive: true, mode: 0o700 })
  const file = await freeName(backupDir, now)
  // Before the snapshot: a ledger that is asked for a line which it got later would be refused without need.
  const { newest } = await ledger.read()
  await withSnapshot(dataDir, async folder => {
    assertSound(storeFile(folder))
    const about = { madeAt: now.toISOString(), keys: keys.fingerprint, ledger: { id: ledger.id, ...(newest !== undefined && { newest }) } }
    await rm(`${file}.unfinished`, { force: true })
    await seal(storeFile(folder), `${file}.unfinished`, about, keys.backup)
    await rename(`${file}.unfinished`, file)
    await syncFolder(backupDir)
  })
  const removed = await removeOld(backupDir, now)
  await ledger.dropOld(now)
  return { file, bytes: (await stat(file)).size, removed }
}

/** Whether a backup may not be kept any more, nor put back: the ledger no longer says whom it would bring back. */
export const isTooOld = (madeAt: string, now: Date) => now.getTime() - Date.parse(madeAt) > backupDays * dayMs

/** By the date inside, not by the file's own, which a copy loses. */
async function removeOld(folder: string, now: Date): Promise<string[]> {
  const removed: string[] = []
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const isUnfinished = name.endsWith(`${ending}.unfinished`)
    if (!name.endsWith(ending) && !isUnfinished) continue
    const madeAt = isUnfinished ? new Date(0).toISOString() : (await readHeader(file).catch(() => undefined))?.header.madeAt
    if (madeAt === undefined || !isTooOld(madeAt, now)) continue
    await rm(file, { force: true })
    removed.push(name)
  }
  return removed
}

async function freeName(folder: string, now: Date): Promise<string> {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-')
  for (let turn = 1; ; turn += 1) {
    const file = join(folder, `upstander-${stamp}Z${turn === 1 ? '' : `-${turn}`}${ending}`)
    if (!existsSync(file)) return file
  }
}
