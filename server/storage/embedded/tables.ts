import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { createEntry, type Entry, readEntry } from './entry.ts'
import { type Index, type IndexSpec, idIndex, keysIn, openIndex } from './field-index.ts'
import { isPresent, valuesAt } from './keys.ts'
import { duplicateKey, type StoreError } from './refusal.ts'
import { readTyped, toBytes } from './values.ts'

/** A part of an index: keys from `low` up to but not including `high`. */
export type Range = { readonly low: Uint8Array; readonly high: Uint8Array }

export type Collection = {
  readonly namespace: string
  /** The one of `_id` first. */
  readonly indexes: readonly Index[]
  byId(id: Uint8Array): Entry | undefined
  /** In the order in which they were first stored. */
  all(): Iterable<Entry>
  through(index: Index, range: Range, backwards: boolean): Iterable<Entry>
  count(): number
}

/** Collections as one connection to the file sees them; what lies between `begin` and the end is one state of them. */
export type Tables = ReturnType<typeof createTables>

const schema = `
  CREATE TABLE IF NOT EXISTS catalogue (version INTEGER NOT NULL);
  INSERT INTO catalogue SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM catalogue);
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, namespace TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, spec BLOB NOT NULL, many INTEGER NOT NULL);
`

export function createSchema(database: DatabaseSync) {
  database.exec(`BEGIN IMMEDIATE; ${schema} COMMIT`)
}

export function createTables(database: DatabaseSync) {
  const prepared = new Map<string, StatementSync>()
  let known = new Map<string, Known>()
  /** Namespaces that were written to since the last begin. */
  const changed = new Set<string>()
  let version = -1

  function statement(sql: string): StatementSync {
    let found = prepared.get(sql)
    if (!found) {
      if (prepared.size > 500) prepared.clear()
      found = database.prepare(sql)
      found.setReturnArrays(true)
      prepared.set(sql, found)
    }
    return found
  }

  const run = (sql: string, ...values: SQLInputValue[]) => statement(sql).run(...values)
  const row = (sql: string, ...values: SQLInputValue[]) => statement(sql).get(...values) as unknown[] | undefined
  const rows = (sql: string, ...values: SQLInputValue[]) => statement(sql).all(...values) as unknown as unknown[][]

  /** Reads the catalogue anew if it is another than the one last read. */
  function refresh() {
    const found = Number(row('SELECT version FROM catalogue')?.[0])
    if (found === version) return
    version = found
    known = new Map()
    const byId = new Map<number, Known>()
    for (const [id, namespace] of rows('SELECT id, namespace FROM collections ORDER BY id')) {
      const collection = createCollection(Number(id), String(namespace))
      known.set(collection.namespace, collection)
      byId.set(collection.id, collection)
    }
    for (const [id, owner, spec, many] of rows('SELECT id, collection, spec, many FROM indexes ORDER BY id')) {
      byId.get(Number(owner))?.indexes.push(openIndex(Number(id), readTyped(spec as Uint8Array) as never, many === 1))
    }
  }

  function changeCatalogue(act: () => void) {
    act()
    run('UPDATE catalogue SET version = version + 1')
    refresh()
  }

  type Known = Collection & { readonly id: number; readonly indexes: Index[] }

  function createCollection(id: number, namespace: string): Known {
    const get = `SELECT n, body FROM d${id} WHERE id = ?`
    return {
      id,
      namespace,
      indexes: [idIndex],
      byId: key => {
        const found = row(get, key)
        return found && readEntry(Number(found[0]), key, found[1] as Uint8Array)
      },
      *all() {
        const next = `SELECT n, body FROM d${id} WHERE n > ? ORDER BY n LIMIT ?`
        for (const [n, body] of inChunks((last, size) => rows(next, (last?.[0] as number) ?? -1, size)))
          yield readEntry(Number(n), undefined, body as Uint8Array)
      },
      *through(index, { low, high }, backwards) {
        const indexed = `i${index.id} AS i CROSS JOIN d${id} AS d ON d.n = i.n`
        const [from, key, body] = index === idIndex ? [`d${id} AS i`, 'i.id', 'i.body'] : [indexed, 'i.key', 'd.body']
        const where = backwards ? `(${key}, i.n) < (?, ?) AND ${key} >= ?` : `(${key}, i.n) > (?, ?) AND ${key} < ?`
        const order = backwards ? `${key} DESC, i.n DESC` : `${key}, i.n`
        const next = `SELECT ${key}, i.n, ${body} FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ?`
        const [start, end] = backwards ? [high, low] : [low, high]
        const chunks = inChunks(([at, n] = [start, -1], size) => rows(next, at as Uint8Array, n as number, end, size))
        for (const [, n, bytes] of chunks) yield readEntry(Number(n), undefined, bytes as Uint8Array)
      },
      count: () => Number(row(`SELECT count(*) FROM d${id}`)?.[0]),
    }
  }

  function make(namespace: string): Known {
    changeCatalogue(() => {
      const { lastInsertRowid: id } = run('INSERT INTO collections (namespace) VALUES (?)', namespace)
      database.exec(`CREATE TABLE d${id} (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body BLOB NOT NULL)`)
    })
    const made = known.get(namespace)
    if (!made) throw new Error('A collection that was made is not there.')
    return made
  }

  function owned(namespace: string): Known {
    changed.add(namespace)
    return known.get(namespace) ?? make(namespace)
  }

  /** @throws StoreError 11000 when another document has a key that must be this one's alone. */
  function assertAlone({ namespace, indexes }: Known, entry: Entry) {
    for (const { id, spec, keys } of indexes) {
      if (!spec.unique) continue
      for (const key of keys(entry.plain)) {
        if (row(`SELECT n FROM i${id} WHERE key = ? AND n <> ? LIMIT 1`, key, entry.n)) throw duplicateOf(namespace, spec, entry)
      }
    }
  }

  function writeKeys(collection: Known, entry: Entry, before?: Entry) {
    for (const index of collection.indexes) {
      if (index === idIndex) continue
      const keys = index.keys(entry.plain)
      const old = before ? index.keys(before.plain) : []
      for (const key of old) if (!keysIn(keys, key)) run(`DELETE FROM i${index.id} WHERE key = ? AND n = ?`, key, entry.n)
      for (const key of keys) if (!keysIn(old, key)) run(`INSERT INTO i${index.id} (key, n) VALUES (?, ?)`, key, entry.n)
      if (keys.length > 1 && !index.many) changeCatalogue(() => run('UPDATE indexes SET many = 1 WHERE id = ?', index.id))
    }
  }

  return {
    begin(mode: 'to read' | 'to write') {
      run(mode === 'to write' ? 'BEGIN IMMEDIATE' : 'BEGIN')
      changed.clear()
      refresh()
    },
    commit: () => void run('COMMIT'),
    rollback() {
      if (database.isTransaction) run('ROLLBACK')
      version = -1
      refresh()
    },
    /** All of `act`, or nothing of it. */
    savepoint<T>(act: () => T): T {
      run('SAVEPOINT one')
      try {
        const result = act()
        run('RELEASE one')
        return result
      } catch (error) {
        if (database.isTransaction) {
          run('ROLLBACK TO one')
          run('RELEASE one')
          refresh()
        }
        throw error
      }
    },
    isOpen: () => database.isTransaction,
    close: () => database.close(),

    changed: changed as ReadonlySet<string>,
    collection: (namespace: string): Collection | undefined => known.get(namespace),
    namespaces: () => [...known.keys()],
    ensure: (namespace: string): Collection => owned(namespace),

    drop(namespace: string) {
      const found = known.get(namespace)
      if (!found) return
      changed.add(namespace)
      changeCatalogue(() => {
        for (const { id } of found.indexes) if (id > 0) database.exec(`DROP TABLE i${id}`)
        database.exec(`DROP TABLE d${found.id}`)
        run('DELETE FROM indexes WHERE collection = ?', found.id)
        run('DELETE FROM collections WHERE id = ?', found.id)
      })
    },

    addIndex(namespace: string, spec: IndexSpec) {
      const { id: owner } = owned(namespace)
      changeCatalogue(() => {
        const { lastInsertRowid: id } = run('INSERT INTO indexes (collection, spec, many) VALUES (?, ?, 0)', owner, toBytes(spec))
        database.exec(`CREATE TABLE i${id} (key BLOB NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (key, n)) WITHOUT ROWID`)
        const { keys } = openIndex(Number(id), spec, false)
        let many = 0
        for (const entry of owned(namespace).all()) {
          const own = keys(entry.plain)
          if (own.length > 1) many = 1
          for (const key of own) {
            if (spec.unique && row(`SELECT n FROM i${id} WHERE key = ? LIMIT 1`, key)) throw duplicateOf(namespace, spec, entry)
            run(`INSERT INTO i${id} (key, n) VALUES (?, ?)`, key, entry.n)
          }
        }
        run('UPDATE indexes SET many = ? WHERE id = ?', many, id)
      })
    },

    dropIndex(namespace: string, name: string) {
      const index = known.get(namespace)?.indexes.find(each => each.spec.name === name)
      if (!index) return
      changeCatalogue(() => {
        database.exec(`DROP TABLE i${index.id}`)
        run('DELETE FROM indexes WHERE id = ?', index.id)
      })
    },

    /** @param doc typed, with its `_id` first */
    insert(namespace: string, doc: Record<string, unknown>): Entry {
      const found = owned(namespace)
      const entry = createEntry(doc)
      if (row(`SELECT n FROM d${found.id} WHERE id = ?`, entry.id)) throw duplicateOf(namespace, idIndex.spec, entry)
      assertAlone(found, entry)
      const { lastInsertRowid } = run(`INSERT INTO d${found.id} (id, body) VALUES (?, ?)`, entry.id, entry.bytes)
      entry.n = Number(lastInsertRowid)
      writeKeys(found, entry)
      return entry
    },

    /** @param doc typed. @returns `before` itself when nothing changes */
    replace(namespace: string, before: Entry, doc: Record<string, unknown>): Entry {
      const found = owned(namespace)
      const after = createEntry(doc, before.n)
      if (Buffer.compare(after.bytes, before.bytes) === 0) return before
      assertAlone(found, after)
      run(`UPDATE d${found.id} SET body = ? WHERE n = ?`, after.bytes, after.n)
      writeKeys(found, after, before)
      return after
    },

    remove(namespace: string, entry: Entry) {
      const found = owned(namespace)
      for (const { id, keys } of found.indexes) {
        if (id > 0) for (const key of keys(entry.plain)) run(`DELETE FROM i${id} WHERE key = ? AND n = ?`, key, entry.n)
      }
      run(`DELETE FROM d${found.id} WHERE n = ?`, entry.n)
    },
  }
}

/** Rows by the hundred, and fewer when they are large: a step of SQLite's own cursor costs more, and would hold it open. */
function* inChunks(read: (last: unknown[] | undefined, size: number) => unknown[][]): Generator<unknown[]> {
  let last: unknown[] | undefined
  for (let size = 16; ; ) {
    const chunk = read(last, size)
    yield* chunk
    if (chunk.length < size) return
    last = chunk.at(-1)
    const bytes = chunk.reduce((sum, each) => sum + (each.at(-1) as Uint8Array).length, 0)
    size = Math.max(1, Math.min(256, Math.floor((1024 * 1024 * chunk.length) / (bytes + 1))))
  }
}

function duplicateOf(namespace: string, spec: Pick<IndexSpec, 'name' | 'key'>, entry: Entry): StoreError {
  const typed = readTyped(entry.bytes)
  const keyValue = Object.keys(spec.key).map(path => [path, valuesAt(typed, path.split('.')).find(isPresent) ?? null])
  return duplicateKey(namespace, spec.name, spec.key, Object.fromEntries(keyValue))
}
