import { createHash, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Key = z.string().regex(/^[0-9a-f]{64}$/)
const Keys = z.strictObject({ pepper: Key, signing: Key, backup: Key.optional() })
export type Keys = {
  readonly pepper: Buffer
  readonly signing: Buffer
  /** Wraps the data key of each backup. */
  readonly backup: Buffer
  readonly fingerprint: string
}

/** The keys of this installation; made at the first start, readable by its owner alone. @throws Error that names the file and the cure */
export function loadKeys(folder: string): Keys {
  const file = join(folder, 'keys.json')
  const text = read(file) ?? make(folder, file)
  const parsed = Keys.safeParse(parseJson(text))
  if (!parsed.success) throw new Error(`${file} is damaged. Restore it from your copy: without it no card and no picture works.`)
  const { pepper, signing, backup = complete(file, parsed.data) } = parsed.data
  return {
    pepper: Buffer.from(pepper, 'hex'),
    signing: Buffer.from(signing, 'hex'),
    backup: Buffer.from(backup, 'hex'),
    fingerprint: createHash('sha256').update(`upstander keys ${pepper}`).digest('hex').slice(0, 16),
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`SECRETS_DIR: ${file} cannot be read. Give this user the right to read it.`)
  }
}

function make(folder: string, file: string): string {
  const text = textOf({ pepper: newKey(), signing: newKey(), backup: newKey() })
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
  } catch {
    throw new Error(`SECRETS_DIR: ${folder} cannot be written. Name a folder that this user may write, or put keys.json there.`)
  }
  return text
}

/** A file from before there were encrypted backups gets the key that it lacks. Whole or not at all: a torn file would be the end. */
function complete(file: string, keys: z.output<typeof Keys>): string {
  const backup = newKey()
  try {
    const handle = openSync(`${file}.new`, 'w', 0o600)
    writeFileSync(handle, textOf({ ...keys, backup }))
    fsyncSync(handle)
    closeSync(handle)
    renameSync(`${file}.new`, file)
  } catch {
    throw new Error(`SECRETS_DIR: ${file} lacks its key for backups and cannot be written. Let this user write it for one start.`)
  }
  return backup
}

const newKey = () => randomBytes(32).toString('hex')
const textOf = (keys: z.output<typeof Keys>) => `${JSON.stringify(keys, undefined, 2)}\n`

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
