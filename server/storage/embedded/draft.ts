import { createShelf, type Entry, type Shelf, type View } from './shelf.ts'

/** Changes that lie over committed collections, seen by nobody else, until they are durable and settle. */
export type Draft = {
  on(namespace: string): DraftShelf
  shelves(): Iterable<DraftShelf>
}

export type DraftShelf = View & {
  /** To be called for a document that is about to be changed, even if the change turns out to be none. @throws StoreError on a conflict */
  claim(key: string): void
  put(entry: Entry): void
  remove(key: string): void
  /** Key → new entry, or `undefined` for a removed one. */
  readonly changes: ReadonlyMap<string, Entry | undefined>
  readonly base: Shelf
}

export function createDraft(shelfOf: (namespace: string) => Shelf | undefined, mayWrite: (before: Entry | undefined) => void): Draft {
  const shelves = new Map<string, DraftShelf>()
  return {
    on(namespace) {
      const shelf = shelves.get(namespace) ?? createDraftShelf(shelfOf(namespace) ?? createShelf(namespace), mayWrite)
      shelves.set(namespace, shelf)
      return shelf
    },
    shelves: () => shelves.values(),
  }
}

function createDraftShelf(base: Shelf, mayWrite: (before: Entry | undefined) => void): DraftShelf {
  const own = createShelf(base.namespace, base.specs())
  const changes = new Map<string, Entry | undefined>()
  return {
    base,
    changes,
    namespace: base.namespace,
    specs: base.specs,
    get: key => (changes.has(key) ? changes.get(key) : base.get(key)),
    *all() {
      for (const entry of base.all()) {
        const seen = changes.has(entry.key) ? changes.get(entry.key) : entry
        if (seen) yield seen
      }
      for (const entry of own.all()) if (!base.get(entry.key)) yield entry
    },
    *lookup(index, values) {
      for (const entry of base.lookup(index, values)) if (!changes.has(entry.key)) yield entry
      yield* own.lookup(index, values)
    },
    claim: key => mayWrite(base.get(key)),
    put(entry) {
      mayWrite(base.get(entry.key))
      own.put(entry)
      changes.set(entry.key, entry)
    },
    remove(key) {
      mayWrite(base.get(key))
      own.remove(key)
      changes.set(key, undefined)
    },
  }
}
