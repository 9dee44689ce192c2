import { ObjectId } from 'bson'
import { type Call, type Handler, listOf, namespaceOf, refuseOptions } from '../call.ts'
import type { Entry } from '../entry.ts'
import { findEntries, take } from '../find.ts'
import { projector } from '../project.ts'
import { viewOf } from '../readers.ts'
import { asStoreError, badValue, isFault } from '../refusal.ts'
import type { Tables } from '../tables.ts'
import { updated, upserted, withIdFirst } from '../update.ts'
import { type Doc, documentOf, isDocument, plain, plainDocument, readTyped } from '../values.ts'

export const writing: Record<string, Handler> = { insert, update, delete: remove, findAndModify, findandmodify: findAndModify }

function insert(call: Call) {
  return write(call, shelf => {
    let n = 0
    const errors = eachStatement(call, shelf, listOf(call.command.documents), doc => {
      place(shelf, withIdFirst({ ...doc, _id: doc._id ?? new ObjectId() }))
      n++
    })
    return { n, ...errors, ok: 1 }
  })
}

function update(call: Call) {
  return write(call, shelf => {
    const counts = { n: 0, nModified: 0 }
    const upserts: Doc[] = []
    const errors = eachStatement(call, shelf, listOf(call.command.updates), (statement, index) => {
      refuseOptions(statement, ['collation', 'sort'])
      const filter = plainDocument(documentOf(statement.q))
      const found = statement.multi ? [...shelf.find(filter)] : first(shelf.find(filter))
      if (statement.multi && isReplacement(statement.u)) throw badValue('A replacement may not be multi.')
      const changed = found.filter(entry => change(shelf, entry, statement.u, positionsOf(filter, statement)) !== entry)
      counts.n += found.length
      counts.nModified += changed.length
      if (found.length > 0 || !statement.upsert) return
      const made = place(shelf, upserted(documentOf(statement.q), statement.u, positionsOf(filter, statement)))
      upserts.push({ index, _id: idOf(made) })
      counts.n++
    })
    return { ...counts, ...(upserts.length > 0 && { upserted: upserts }), ...errors, ok: 1 }
  })
}

function remove(call: Call) {
  return write(call, shelf => {
    let n = 0
    const errors = eachStatement(call, shelf, listOf(call.command.deletes), statement => {
      refuseOptions(statement, ['collation'])
      const found = shelf.find(plainDocument(documentOf(statement.q)))
      const removed = plain(statement.limit) === 1 ? first(found) : [...found]
      for (const entry of removed) shelf.remove(entry)
      n += removed.length
    })
    return { n, ...errors, ok: 1 }
  })
}

function findAndModify(call: Call) {
  const { command } = call
  refuseOptions(command, ['collation'])
  const show = projector(documentOf(command.fields))
  const shown = (entry: Entry) => readTyped(show(entry))
  return write(call, shelf => {
    const filter = plainDocument(documentOf(command.query))
    const sort = plainDocument(documentOf(command.sort))
    const [found] = first(shelf.find(filter, sort))
    if (command.remove) {
      if (found) shelf.remove(found)
      return { lastErrorObject: { n: found ? 1 : 0 }, value: found ? shown(found) : null, ok: 1 }
    }
    if (found) {
      const after = change(shelf, found, command.update, positionsOf(filter, command))
      return { lastErrorObject: { n: 1, updatedExisting: true }, value: shown(command.new ? after : found), ok: 1 }
    }
    if (!command.upsert) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null, ok: 1 }
    const made = place(shelf, upserted(documentOf(command.query), command.update, positionsOf(filter, command)))
    return { lastErrorObject: { n: 1, updatedExisting: false, upserted: idOf(made) }, value: command.new ? shown(made) : null, ok: 1 }
  })
}

/** One collection, to be found in and written to. */
type Shelf = ReturnType<typeof shelfOf>

const shelfOf = (tables: Tables, namespace: string) => ({
  find: (filter: Doc, sort: Doc = {}) => findEntries(viewOf(tables), namespace, filter, sort),
  insert: (doc: Doc) => tables.insert(namespace, doc),
  replace: (before: Entry, doc: Doc) => tables.replace(namespace, before, doc),
  remove: (entry: Entry) => tables.remove(namespace, entry),
  whole: tables.savepoint,
})

function write(call: Call, act: (shelf: Shelf) => Doc) {
  const namespace = namespaceOf(call)
  return call.store.writer.write(call.transaction, tables => act(shelfOf(tables, namespace)))
}

/** Does one statement after another; an error ends an ordered list, and all of a transaction. */
function eachStatement({ command, transaction }: Call, shelf: Shelf, statements: Doc[], act: (statement: Doc, index: number) => void): Doc {
  const writeErrors: Doc[] = []
  for (const [index, statement] of statements.entries()) {
    try {
      shelf.whole(() => act(statement, index))
    } catch (error) {
      if (transaction || isFault(error)) throw error
      const { code, message, extra } = asStoreError(error)
      writeErrors.push({ index, code, errmsg: message, ...extra })
      if (command.ordered !== false) break
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {}
}

function place(shelf: Shelf, doc: Doc): Entry {
  if (Array.isArray(doc._id) || doc._id instanceof RegExp) throw badValue("The '_id' value cannot be an array or a regular expression")
  return shelf.insert(doc)
}

/** @returns the same entry when the update changes nothing */
const change = (shelf: Shelf, entry: Entry, update: unknown, positions: { filter: Doc; arrayFilters: Doc[] }): Entry =>
  shelf.replace(entry, updated(readTyped(entry.bytes), update, positions))

const positionsOf = (filter: Doc, { arrayFilters }: Doc) => ({ filter, arrayFilters: listOf(arrayFilters).map(plainDocument) })

const first = (entries: Iterable<Entry>): Entry[] => take(entries, 1)

const idOf = (entry: Entry) => readTyped(entry.bytes)._id

const isReplacement = (update: unknown) => isDocument(update) && !Object.keys(update)[0]?.startsWith('$')
