import { type Call, type Handler, listOf, namespaceOf } from '../call.ts'
import { createFieldIndex, type FieldIndex, type IndexSpec } from '../field-index.ts'
import { compileFilter, take } from '../match.ts'
import { StoreError, unsupported } from '../refusal.ts'
import { createShelf, duplicateOf, type Shelf } from '../shelf.ts'
import { type Doc, documentOf, isDocument, plainDocument, toBytes } from '../values.ts'

export const indexes: Record<string, Handler> = { createIndexes, dropIndexes, listIndexes }

function createIndexes(call: Call) {
  const namespace = namespaceOf(call)
  const wanted = listOf(call.command.indexes).map(readSpec)
  const { catalogue, disk, writer } = call.store
  return writer.alone(() => {
    const isNew = !catalogue.has(namespace)
    const shelf = catalogue.get(namespace) ?? createShelf(namespace)
    const before = shelf.specs()
    const missing = wanted.filter(spec => !isKnown(spec, before))
    const built = missing.map(spec => build(spec, shelf))
    if (isNew || built.length > 0) disk.saveSpecs(namespace, [...before, ...missing])
    for (const index of built) shelf.addIndex(index)
    catalogue.set(namespace, shelf)
    const [numIndexesBefore, numIndexesAfter] = [before.length + 1, before.length + missing.length + 1]
    return { numIndexesBefore, numIndexesAfter, createdCollectionAutomatically: isNew, ok: 1 }
  })
}

function dropIndexes(call: Call) {
  const { catalogue, disk, writer } = call.store
  const namespace = namespaceOf(call)
  const { index } = call.command
  return writer.alone(() => {
    const shelf = existing(catalogue.get(namespace))
    const specs = shelf.specs()
    const names = index === '*' ? specs.map(spec => spec.name) : [index].flat().map(each => nameOf(each, specs))
    const kept = specs.filter(spec => !names.includes(spec.name))
    disk.saveSpecs(namespace, kept)
    for (const name of names) shelf.dropIndex(name)
    return { nIndexesWas: specs.length + 1, ok: 1 }
  })
}

function listIndexes(call: Call) {
  const namespace = namespaceOf(call)
  const specs = existing(call.store.catalogue.get(namespace)).specs()
  const shown = [{ v: 2, key: { _id: 1 }, name: '_id_' }, ...specs.map(spec => ({ v: 2, ...spec }))]
  return call.store.cursors.start(namespace, shown.map(toBytes), shown.length)
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
function isKnown(spec: IndexSpec, specs: readonly IndexSpec[]): boolean {
  if (spec.name === '_id_') return true
  const same = specs.find(each => each.name === spec.name || JSON.stringify(each.key) === JSON.stringify(spec.key))
  if (!same) return false
  if (Buffer.compare(toBytes({ spec }), toBytes({ spec: same })) === 0) return true
  const message = `An index with the same name or key exists with different options: ${same.name}`
  throw same.name === spec.name ? new StoreError(86, 'IndexKeySpecsConflict', message) : new StoreError(85, 'IndexOptionsConflict', message)
}

function build(spec: IndexSpec, shelf: Shelf): FieldIndex {
  const index = createFieldIndex(spec)
  for (const entry of shelf.all()) {
    if (spec.unique) {
      const clashes = index.combinations(entry.plain).some(values => take(index.lookup(values), 1).length > 0)
      if (clashes) throw duplicateOf(shelf.namespace, spec, entry)
    }
    index.add(entry.key, entry.plain)
  }
  return index
}

function nameOf(wanted: unknown, specs: readonly IndexSpec[]): string {
  const key = isDocument(wanted) ? JSON.stringify(plainDocument(wanted)) : undefined
  const found = specs.find(spec => spec.name === wanted || JSON.stringify(spec.key) === key)
  if (!found) throw new StoreError(27, 'IndexNotFound', `index not found with name [${key ?? String(wanted)}]`)
  return found.name
}

function existing(shelf: Shelf | undefined): Shelf {
  if (!shelf) throw new StoreError(26, 'NamespaceNotFound', 'ns does not exist')
  return shelf
}
