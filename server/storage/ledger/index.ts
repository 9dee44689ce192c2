import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Backups are kept so long, and so is the note of an erasure from which an older backup could bring a person back. */
export const backupDays = 35
const dayMs = 24 * 60 * 60 * 1000

export type Erased = { readonly kind: 'pupil' | 'account'; readonly id: string }
/** Keyed hash of a text under a key that only SECRETS_DIR holds. */
type Keyed = (use: string, text: string) => string

export type Ledger = {
  /** A random name, so that a backup can say which ledger belongs to it. */
  readonly id: string
  /** Durable when it returns. Only then may an erasure begin. */
  readonly note: (erased: Erased, now: Date) => Promise<void>
  readonly read: () => Promise<Noted>
  /** Forgets erasures from which no backup can bring anybody back any more. */
  readonly dropOld: (now: Date) => Promise<void>
}
export type Noted = {
  readonly has: (erased: Erased) => boolean
  /** The last line, or undefined: lets a restore see that a ledger is as new as its backup. */
  readonly newest: string | undefined
  readonly lines: ReadonlySet<string>
}

/**
 * The ledger of erasures: who was erased, as keyed hashes, so that a restored backup does not bring anybody back. It lies outside the
 * database and its backups, one append-only file per day of erasures, so that old days go by removing a file and two processes may write.
 */
export async function openLedger(folder: string, keyed: Keyed): Promise<Ledger & { readonly isNew: boolean }> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(error => {
    throw new Error(`LEDGER_DIR: ${folder} cannot be written (${error.code}). Name a folder that this user may write.`)
  })
  const file = join(folder, 'ledger.json')
  const isNew = (await readOrNothing(file)) === undefined
  if (isNew) {
    await writeFile(file, `${JSON.stringify({ id: randomBytes(16).toString('hex') })}\n`, { mode: 0o600, flag: 'wx', flush: true })
    await syncFolder(folder)
  }
  return { ...(await findLedger(folder, keyed)), isNew }
}

/** The ledger that is there already. @throws Error when it is not */
export async function findLedger(folder: string, keyed: Keyed): Promise<Ledger> {
  const id = /"id":\s*"([0-9a-f]{32})"/.exec((await readOrNothing(join(folder, 'ledger.json'))) ?? '')?.[1]
  if (!id) {
    throw new Error(
      `There is no ledger of erasures in ${folder}. Put it back there from your copy of SECRETS_DIR, or name its folder with LEDGER_DIR.`,
    )
  }
  const hashOf = ({ kind, id: erased }: Erased) => `${kind} ${keyed('erased', `${kind}|${erased}`)}`
  return {
    id,
    note: (erased, now) => append(folder, dayOf(now), `${now.toISOString()} ${hashOf(erased)}`),
    read: async () => {
      const lines = (await Promise.all((await daysIn(folder)).map(day => linesOf(fileOf(folder, day))))).flat()
      const hashes = new Set(lines.map(line => line.slice(line.indexOf(' ') + 1)))
      return { has: erased => hashes.has(hashOf(erased)), newest: lines.at(-1), lines: new Set(lines) }
    },
    dropOld: async now => {
      const oldest = dayOf(new Date(now.getTime() - (backupDays + 1) * dayMs))
      for (const day of await daysIn(folder)) if (day < oldest) await rm(fileOf(folder, day), { force: true })
    },
  }
}

const dayOf = (now: Date) => now.toISOString().slice(0, 10)
const fileOf = (folder: string, day: string) => join(folder, `${day}.erased`)

const daysIn = async (folder: string) =>
  (await readdir(folder)).flatMap(name => /^(\d{4}-\d{2}-\d{2})\.erased$/.exec(name)?.[1] ?? []).sort()

/** Begins on a line of its own, so that what a power cut has torn spoils only itself, and that was not confirmed. */
async function append(folder: string, day: string, line: string) {
  const file = await open(fileOf(folder, day), 'a', 0o600)
  try {
    await file.write(`\n${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await syncFolder(folder)
}

const linesOf = async (file: string) =>
  ((await readOrNothing(file)) ?? '').split('\n').filter(line => /^\S+ (pupil|account) [0-9a-f]{64}$/.test(line))

async function readOrNothing(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** A new file's name is durable once its folder is; Windows does that by itself and lets nobody ask. */
export async function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
