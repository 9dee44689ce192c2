import { chmodSync, closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** "Upst": SQLite's header names the program a file belongs to. */
const applicationId = 0x55707374
const format = 2
/** A file larger than this is not read through before it is used. */
const mostCheckedBytes = 256 * 1024 * 1024

export type StoreFile = { readonly path: string; readonly database: DatabaseSync; close(): void }

/**
 * Opens the one file of a data folder for writing, and keeps other processes out.
 * @throws Error with code STORE_LOCKED, STORE_NOT_WRITABLE, STORE_FOREIGN, STORE_NEWER or STORE_DAMAGED, whose message names the cure;
 * the file is then as it was.
 */
export function openFile(folder: string): StoreFile {
  const path = join(folder, 'store.sqlite')
  const releaseLock = takeLock(folder)
  try {
    assertOurs(path)
    const database = withCure(folder, () => prepare(path))
    const close = () => {
      database.close()
      releaseLock()
    }
    return { path, database, close }
  } catch (error) {
    releaseLock()
    throw error
  }
}

/** Another connection, which only reads, beside the one that writes. */
export function openForReading(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 2000 })
  database.exec('PRAGMA cache_size = -16000')
  return database
}

/** What went wrong while reading or writing, in words that name the cure; `undefined` when it is not the file's fault. */
export function faultOfFile(message: string): string | undefined {
  if (/disk is full/.test(message)) return `Nothing was saved: ${message}. Free some space on the disk of the data folder.`
  if (/malformed|not a database|corrupt/.test(message)) return `store.sqlite is damaged (${message}). ${damageCure}`
}

const damageCure = 'Stop the program, keep a copy of the data folder, and restore the last backup.'

/** SQLite's own lock on a file beside the store: the system lets go of it when the process dies, however it dies. */
function takeLock(folder: string): () => void {
  const lock = withCure(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return new DatabaseSync(join(folder, 'store.lock'), { timeout: 0 })
  })
  try {
    withCure(folder, () => lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE; PRAGMA user_version = 1'))
  } catch (error) {
    lock.close()
    throw error
  }
  return () => lock.close()
}

/** Reads the header only, without SQLite, so that nothing of another program's file is touched. */
function assertOurs(path: string) {
  const header = Buffer.alloc(100)
  if (!statSync(path, { throwIfNoEntry: false })?.size) return
  const file = openSync(path, 'r')
  const length = readSync(file, header, 0, 100, 0)
  closeSync(file)
  const isSqlite = length === 100 && header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  if (!isSqlite || header.readUInt32BE(68) !== applicationId) {
    throw failure('STORE_FOREIGN', `${path} is not a store of this program. Move it away, or choose another data folder.`)
  }
  const found = header.readUInt32BE(60)
  if (found > format)
    throw failure('STORE_NEWER', `${path} has format ${found}; this program knows ${format}. Start the newer version again.`)
}

function prepare(path: string) {
  const database = new DatabaseSync(path, { timeout: 2000 })
  try {
    if (process.platform !== 'win32') chmodSync(path, 0o600)
    if (statSync(path).size === 0) database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${format}`)
    else if (statSync(path).size <= mostCheckedBytes) assertWhole(database)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = 1; PRAGMA cache_size = -32000')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function assertWhole(database: DatabaseSync) {
  const [found] = database.prepare('PRAGMA quick_check(1)').all()
  if (found?.quick_check !== 'ok') throw new Error(`malformed: ${String(found?.quick_check).replaceAll('\n', ' ')}`)
}

function withCure<T>(folder: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (/database is locked/.test(message)) {
      const cure = 'Stop that one first, or choose another data folder.'
      throw failure('STORE_LOCKED', `The data folder ${folder} is in use by another process. ${cure}`)
    }
    if (/EACCES|EROFS|EPERM|ENOTDIR|EEXIST|ENOENT|unable to open|readonly/.test(message)) {
      const cure = 'Make it a folder that this user may write, or choose another.'
      throw failure('STORE_NOT_WRITABLE', `The data folder ${folder} cannot be written (${message}). ${cure}`)
    }
    if (faultOfFile(message)) throw failure('STORE_DAMAGED', `${folder}: store.sqlite is damaged (${message}). ${damageCure}`)
    throw error
  }
}

const failure = (code: string, message: string) => Object.assign(new Error(message), { code })
