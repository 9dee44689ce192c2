import { createFieldIndex, type FieldIndex, type IndexSpec } from './field-index.ts'
import { duplicateKey, StoreError } from './refusal.ts'
import { type Doc, keyOf, plainDocument, readTyped, toBytes, valuesAt } from './values.ts'

/** A stored document. `version` is the commit that wrote it. Entries are never changed, only replaced. */
export type Entry = { readonly key: string; readonly bytes: Uint8Array; readonly plain: Doc; version: number }

/** What queries need of a collection, whether committed or with a draft over it. */
export type View = {
  readonly namespace: string
  specs(): readonly IndexSpec[]
  get(key: string): Entry | undefined
  all(): Iterable<Entry>
  lookup(index: string, values: readonly unknown[]): Iterable<Entry>
}

/** A collection in memory. */
export type Shelf = View & {
  put(entry: Entry): void
  remove(key: string): void
  addIndex(index: FieldIndex): void
  dropIndex(name: string): void
}

const maxDocumentBytes = 16 * 1024 * 1024

/** @param doc typed, with its `_id`. */
export function createEntry(doc: Doc): Entry {
  const bytes = toBytes(doc)
  if (bytes.length > maxDocumentBytes) throw new StoreError(10334, 'BSONObjectTooLarge', 'The document is larger than 16 MB.')
  const whole = plainDocument(doc)
  return { key: keyOf(whole._id), bytes, plain: whole, version: 0 }
}

export function createShelf(namespace: string, specs: readonly IndexSpec[] = []): Shelf {
  const entries = new Map<string, Entry>()
  const indexes = new Map(specs.map(spec => [spec.name, createFieldIndex(spec)]))

  function remove(key: string) {
    const entry = entries.get(key)
    if (entry) for (const index of indexes.values()) index.remove(key, entry.plain)
    entries.delete(key)
  }

  return {
    namespace,
    specs: () => [...indexes.values()].map(index => index.spec),
    get: key => entries.get(key),
    all: () => entries.values(),
    *lookup(name, values) {
      for (const key of indexes.get(name)?.lookup(values) ?? []) {
        const entry = entries.get(key)
        if (entry) yield entry
      }
    },
    put(entry) {
      const before = entries.get(entry.key)
      for (const index of indexes.values()) {
        if (before) index.remove(entry.key, before.plain)
        index.add(entry.key, entry.plain)
      }
      entries.set(entry.key, entry)
    },
    remove,
    addIndex(index) {
      indexes.set(index.spec.name, index)
    },
    dropIndex(name) {
      indexes.delete(name)
    },
  }
}

/** @throws StoreError 11000 when another document of the view has a key that must be this one's alone. */
export function assertUnique(view: View, entry: Entry) {
  for (const spec of view.specs()) {
    if (!spec.unique) continue
    for (const values of createFieldIndex(spec).combinations(entry.plain)) {
      for (const other of view.lookup(spec.name, values)) {
        if (other.key !== entry.key) throw duplicateOf(view.namespace, spec, entry)
      }
    }
  }
}

export function duplicateOf(namespace: string, spec: Pick<IndexSpec, 'name' | 'key'>, entry: Entry) {
  const typed = readTyped(entry.bytes)
  const keyValue = Object.keys(spec.key).map(path => [path, valuesAt(typed, path.split('.'))[0] ?? null])
  return duplicateKey(namespace, spec.name, spec.key, Object.fromEntries(keyValue))
}
