import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DraftShelf } from './draft.ts'
import type { IndexSpec } from './field-index.ts'
import { StoreError } from './refusal.ts'
import { readPromoted, toBytes } from './values.ts'

export type Disk = {
  collections(): { namespace: string; specs: IndexSpec[] }[]
  documents(): Iterable<{ namespace: string; body: Uint8Array }>
  /** One durable commit of all changes, or none of them. */
  save(shelves: readonly DraftShelf[]): void
  saveSpecs(namespace: string, specs: readonly IndexSpec[]): void
  drop(namespaces: readonly string[]): void
  close(): void
}

const format = 1

/** @throws Error with code STORE_LOCKED or STORE_NOT_WRITABLE, whose message names the cure. */
export function openDisk(folder: string): Disk {
  const releaseLock = takeLock(folder)
  const database = withCure(folder, () => openDatabase(join(folder, 'store.sqlite')))
  const upsert = database.prepare(
    'INSERT INTO documents (namespace, id, body) VALUES (?, ?, ?) ON CONFLICT (namespace, id) DO UPDATE SET body = excluded.body',
  )
  const remove = database.prepare('DELETE FROM documents WHERE namespace = ? AND id = ?')
  const removeAll = database.prepare('DELETE FROM documents WHERE namespace = ?')
  const know = database.prepare('INSERT INTO collections (namespace, specs) VALUES (?, ?) ON CONFLICT (namespace) DO NOTHING')
  const describe = database.prepare('INSERT OR REPLACE INTO collections (namespace, specs) VALUES (?, ?)')
  const forget = database.prepare('DELETE FROM collections WHERE namespace = ?')

  function commit(act: () => void) {
    try {
      database.exec('BEGIN IMMEDIATE')
      act()
      database.exec('COMMIT')
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      const message = error instanceof Error ? error.message : String(error)
      throw /disk is full/.test(message)
        ? new StoreError(14031, 'OutOfDiskSpace', `Nothing was saved: ${message}. Free some space on the disk of the data folder.`)
        : new StoreError(8, 'UnknownError', `Nothing was saved: ${message}`)
    }
  }

  return {
    collections: () =>
      database
        .prepare('SELECT namespace, specs FROM collections')
        .all()
        .map(row => ({ namespace: String(row.namespace), specs: readPromoted(bytesOf(row.specs)).specs as IndexSpec[] })),
    *documents() {
      for (const row of database.prepare('SELECT namespace, body FROM documents ORDER BY rowid').iterate()) {
        yield { namespace: String(row.namespace), body: bytesOf(row.body) }
      }
    },
    save: shelves =>
      commit(() => {
        for (const { namespace, changes, specs } of shelves) {
          know.run(namespace, toBytes({ specs: specs() }))
          for (const [id, entry] of changes) {
            if (entry) upsert.run(namespace, id, entry.bytes)
            else remove.run(namespace, id)
          }
        }
      }),
    saveSpecs: (namespace, specs) => commit(() => describe.run(namespace, toBytes({ specs }))),
    drop: namespaces =>
      commit(() => {
        for (const namespace of namespaces) {
          removeAll.run(namespace)
          forget.run(namespace)
        }
      }),
    close() {
      database.close()
      releaseLock()
    },
  }
}

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

function openDatabase(path: string) {
  const database = new DatabaseSync(path, { timeout: 2000 })
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = 1')
  const found = Number(database.prepare('PRAGMA user_version').get()?.user_version)
  if (found > format) throw new Error(`store.sqlite has format ${found}; this version knows ${format}. Start the newer version again.`)
  database.exec(`
    CREATE TABLE IF NOT EXISTS collections (namespace TEXT PRIMARY KEY, specs BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS documents (namespace TEXT NOT NULL, id TEXT NOT NULL, body BLOB NOT NULL, UNIQUE (namespace, id));
    PRAGMA user_version = ${format};
  `)
  return database
}

function withCure<T>(folder: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (/database is locked/.test(message)) {
      const cure = `The data folder ${folder} is in use by another process. Stop that one first, or choose another data folder.`
      throw Object.assign(new Error(cure), { code: 'STORE_LOCKED' })
    }
    if (/EACCES|EROFS|EPERM|ENOTDIR|EEXIST|ENOENT|unable to open|readonly/.test(message)) {
      const cure = `The data folder ${folder} cannot be written (${message}). Make it a folder that this user may write, or choose another.`
      throw Object.assign(new Error(cure), { code: 'STORE_NOT_WRITABLE' })
    }
    throw error
  }
}

function bytesOf(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new Error('store.sqlite holds something that is not a document')
  return value
}
