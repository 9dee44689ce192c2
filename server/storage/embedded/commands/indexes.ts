import { type Call, type Handler, listing, listOf, namespaceOf, type Reading } from '../call.ts'
import { type Index, type IndexSpec, idIndex } from '../field-index.ts'
import { compileFilter } from '../filter.ts'
import { StoreError, unsupported } from '../refusal.ts'
import type { Collection } from '../tables.ts'
import { type Doc, documentOf, isDocument, plainDocument, toBytes } from '../values.ts'

export const indexes: Record<string, Handler> = { createIndexes, dropIndexes }

export const indexLists: Record<string, Reading> = {
  listIndexes(view, asked) {
    const namespace = namespaceOf(asked)
    const { indexes } = existing(view.collection(namespace))
    return listing(
      namespace,
      indexes.map(({ spec: { name, key, ...rest } }) => toBytes({ v: 2, key, name, ...rest })),
    )
  },
}

function createIndexes(call: Call) {
  const namespace = namespaceOf(call)
  const wanted = listOf(call.command.indexes).map(readSpec)
  return call.store.writer.write(call.transaction, tables => {
    const isNew = !tables.collection(namespace)
    const { indexes: before, count } = tables.ensure(namespace)
    const missing = wanted.filter(spec => !isKnown(spec, before))
    if (call.transaction && missing.length > 0 && count() > 0) {
      throw new StoreError(263, 'OperationNotSupportedInTransaction', 'An index on a collection that holds documents, in a transaction')
    }
    for (const spec of missing) tables.addIndex(namespace, spec)
    const numIndexesAfter = before.length + missing.length
    return { numIndexesBefore: before.length, numIndexesAfter, createdCollectionAutomatically: isNew, ok: 1 }
  })
}

function dropIndexes(call: Call) {
  const namespace = namespaceOf(call)
  const { index } = call.command
  return call.store.writer.write(call.transaction, tables => {
    const { indexes } = existing(tables.collection(namespace))
    const names = index === '*' ? indexes.slice(1).map(({ spec }) => spec.name) : [index].flat().map(each => nameOf(each, indexes))
    for (const name of names) tables.dropIndex(namespace, name)
    return { nIndexesWas: indexes.length, ok: 1 }
  })
}

function readSpec(typed: Doc): IndexSpec {
  const { key, name, unique, sparse, partialFilterExpression, background: _background, v: _v, ...other } = plainDocument(typed)
  const [stranger] = Object.keys(other)
  if (stranger) throw unsupported(`the index option ${stranger}`)
  const directions = Object.entries(documentOf(key)).map(([path, direction]): [string, 1 | -1] => {
    if ((direction !== 1 && direction !== -1) || path.includes('$')) throw unsupported(`an index ${JSON.stringify({ [path]: direction })}`)
    return [path, direction]
  })
  if (isDocument(partialFilterExpression)) compileFilter(partialFilterExpression)
  return {
    name: String(name),
    key: Object.fromEntries(directions),
    ...(unique === true && { unique }),
    ...(sparse === true && { sparse }),
    ...(isDocument(partialFilterExpression) && { partialFilterExpression }),
  }
}

/** @throws StoreError when an index stands in the way of another of its name or its key */
function isKnown(spec: IndexSpec, indexes: readonly Index[]): boolean {
  const isIdAgain = spec.name === '_id_' || JSON.stringify(spec.key) === JSON.stringify(idIndex.spec.key)
  if (isIdAgain) return true
  const same = indexes.map(each => each.spec).find(each => each.name === spec.name || JSON.stringify(each.key) === JSON.stringify(spec.key))
  if (!same) return false
  if (Buffer.compare(toBytes({ spec }), toBytes({ spec: same })) === 0) return true
  const message = `An index with the same name or key exists with different options: ${same.name}`
  throw same.name === spec.name ? new StoreError(86, 'IndexKeySpecsConflict', message) : new StoreError(85, 'IndexOptionsConflict', message)
}

function nameOf(wanted: unknown, indexes: readonly Index[]): string {
  const key = isDocument(wanted) ? JSON.stringify(plainDocument(wanted)) : undefined
  const found = indexes.find(({ spec }) => spec.name === wanted || JSON.stringify(spec.key) === key)
  if (!found) throw new StoreError(27, 'IndexNotFound', `index not found with name [${key ?? String(wanted)}]`)
  if (found === idIndex) throw new StoreError(72, 'InvalidOptions', 'cannot drop _id index')
  return found.spec.name
}

function existing(collection: Collection | undefined): Collection {
  if (!collection) throw new StoreError(26, 'NamespaceNotFound', 'ns does not exist')
  return collection
}
