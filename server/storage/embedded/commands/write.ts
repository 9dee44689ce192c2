import { ObjectId } from 'bson'
import { type Call, type Handler, listOf, namespaceOf, refuseOptions } from '../call.ts'
import type { DraftShelf } from '../draft.ts'
import { findEntries, sortEntries, take } from '../match.ts'
import { projector } from '../project.ts'
import { asStoreError, badValue } from '../refusal.ts'
import { assertUnique, createEntry, duplicateOf, type Entry } from '../shelf.ts'
import { updated, upserted, withIdFirst } from '../update.ts'
import { type Doc, documentOf, isDocument, plain, plainDocument, readTyped } from '../values.ts'

export const writing: Record<string, Handler> = { insert, update, delete: remove, findAndModify, findandmodify: findAndModify }

function insert(call: Call) {
  return write(call, shelf => {
    let n = 0
    const errors = eachStatement(call, listOf(call.command.documents), doc => {
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
    const errors = eachStatement(call, listOf(call.command.updates), (statement, index) => {
      refuseOptions(statement, ['collation', 'sort'])
      const filter = plainDocument(documentOf(statement.q))
      const found = statement.multi ? [...findEntries(shelf, filter)] : first(findEntries(shelf, filter))
      if (statement.multi && isReplacement(statement.u)) throw badValue('A replacement may not be multi.')
      for (const entry of found) {
        counts.n++
        if (change(shelf, entry, statement.u, positionsOf(filter, statement)) !== entry) counts.nModified++
      }
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
    const errors = eachStatement(call, listOf(call.command.deletes), statement => {
      refuseOptions(statement, ['collation'])
      const found = findEntries(shelf, plainDocument(documentOf(statement.q)))
      for (const { key } of plain(statement.limit) === 1 ? first(found) : [...found]) {
        shelf.remove(key)
        n++
      }
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
    const matches = findEntries(shelf, filter)
    const [found] = Object.keys(sort).length > 0 ? sortEntries(matches, sort) : first(matches)
    if (command.remove) {
      if (found) shelf.remove(found.key)
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

function write(call: Call, act: (shelf: DraftShelf) => Doc) {
  const namespace = namespaceOf(call)
  return call.store.writer.write(call.transaction, draft => act(draft.on(namespace)))
}

/** Does one statement after another; an error ends an ordered list, and all of a transaction. */
function eachStatement({ command, transaction }: Call, statements: Doc[], act: (statement: Doc, index: number) => void): Doc {
  const writeErrors: Doc[] = []
  for (const [index, statement] of statements.entries()) {
    try {
      act(statement, index)
    } catch (error) {
      if (transaction) throw error
      const { code, message, extra } = asStoreError(error)
      writeErrors.push({ index, code, errmsg: message, ...extra })
      if (command.ordered !== false) break
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {}
}

function place(shelf: DraftShelf, doc: Doc): Entry {
  const entry = createEntry(doc)
  if (Array.isArray(doc._id) || doc._id instanceof RegExp) throw badValue("The '_id' value cannot be an array or a regular expression")
  shelf.claim(entry.key)
  if (shelf.get(entry.key)) throw duplicateOf(shelf.namespace, { name: '_id_', key: { _id: 1 } }, entry)
  assertUnique(shelf, entry)
  shelf.put(entry)
  return entry
}

/** @returns the same entry when the update changes nothing */
function change(shelf: DraftShelf, entry: Entry, update: unknown, positions: { filter: Doc; arrayFilters: Doc[] }): Entry {
  shelf.claim(entry.key)
  const after = createEntry(updated(readTyped(entry.bytes), update, positions))
  if (Buffer.compare(after.bytes, entry.bytes) === 0) return entry
  assertUnique(shelf, after)
  shelf.put(after)
  return after
}

const positionsOf = (filter: Doc, { arrayFilters }: Doc) => ({ filter, arrayFilters: listOf(arrayFilters).map(plainDocument) })

const first = (entries: Iterable<Entry>): Entry[] => take(entries, 1)

const idOf = (entry: Entry) => readTyped(entry.bytes)._id

const isReplacement = (update: unknown) => isDocument(update) && !Object.keys(update)[0]?.startsWith('$')
