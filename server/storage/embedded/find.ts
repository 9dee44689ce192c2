import type { Query } from 'mingo/query'
import type { Entry } from './entry.ts'
import { compileFilter } from './filter.ts'
import { compareValues, type Direction, keyBytes, valuesAt } from './keys.ts'
import { choosePlan, type Plan } from './plan.ts'
import { unsupported } from './refusal.ts'
import type { Collection } from './tables.ts'
import type { Doc } from './values.ts'

/** What a reader needs of the store, at one moment. */
export type View = {
  collection(namespace: string): Collection | undefined
  namespaces(): readonly string[]
  /** Called for each document that is looked at. @throws when it has been long enough */
  tick(): void
}

/** @param filter plain. @param sort field → 1 or -1, the most important first */
export function findEntries(view: View, namespace: string, filter: Doc, sort: Doc = {}): Iterable<Entry> {
  const query = compileFilter(filter)
  const fields = sortFields(sort)
  const collection = view.collection(namespace)
  if (!collection) return []
  const plan = choosePlan(collection, filter, sort)
  const found = matching(view, candidates(collection, plan), Object.keys(filter).length > 0 ? query : undefined)
  return plan.sorted ? found : sortEntries(found, fields)
}

/** The first of them, and no more is looked for. */
export function take<T>(items: Iterable<T>, most: number): T[] {
  const taken: T[] = []
  if (most <= 0) return taken
  for (const item of items) if (taken.push(item) >= most) break
  return taken
}

/** The documents that a plan leads to, each once. */
export function* candidates(collection: Collection, { by, index, ranges, backwards }: Plan): Iterable<Entry> {
  if (by === 'scan') return yield* collection.all()
  const seen = new Set<number>()
  const mayRepeat = index.many
  for (const range of ranges) {
    const one = by === 'id' ? collection.byId(range.low) : undefined
    if (one) yield one
    if (by === 'id') continue
    for (const entry of collection.through(index, range, backwards)) {
      if (mayRepeat && seen.size === seen.add(entry.n).size) continue
      yield entry
    }
  }
}

function* matching(view: View, entries: Iterable<Entry>, query: Query | undefined): Iterable<Entry> {
  for (const entry of entries) {
    view.tick()
    if (!query || query.test(entry.plain)) yield entry
  }
}

type SortField = { readonly path: string[]; readonly direction: Direction }

function sortFields(sort: Doc): SortField[] {
  return Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw unsupported(`sorting ${path} by ${JSON.stringify(direction)}`)
    return { path: path.split('.'), direction }
  })
}

function sortEntries(entries: Iterable<Entry>, fields: readonly SortField[]): Entry[] {
  const directions = fields.map(({ direction }) => direction)
  const keyed = Array.from(entries, entry => ({
    entry,
    key: keyBytes(
      fields.map(field => sortKey(entry.plain, field)),
      directions,
    ),
  }))
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ entry }) => entry)
}

/** Of an array the smallest element counts upwards, the largest downwards. */
function sortKey(doc: Doc, { path, direction }: SortField): unknown {
  const values = valuesAt(doc, path)
  return values.length === 1 ? values[0] : values.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best))
}
