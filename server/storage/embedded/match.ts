import { ObjectId } from 'bson'
import { Query } from 'mingo'
import { unsupported } from './refusal.ts'
import type { Entry, View } from './shelf.ts'
import { compareValues, type Doc, isDocument, keyOf, valuesAt } from './values.ts'

/** @param filter plain */
export function* findEntries(view: View, filter: Doc): Generator<Entry> {
  const query = compileFilter(filter)
  for (const entry of candidates(view, filter)) if (query.test(entry.plain)) yield entry
}

/** The first of them, and no more is looked for. */
export function take<T>(items: Iterable<T>, most: number): T[] {
  const taken: T[] = []
  if (most <= 0) return taken
  for (const item of items) if (taken.push(item) >= most) break
  return taken
}

export function compileFilter(filter: Doc): Query {
  refuseUncertainTypes(filter)
  return new Query(filter, { scriptEnabled: false })
}

/** @param sort field → 1 or -1, the most important first */
export function sortEntries(entries: Iterable<Entry>, sort: Doc): Entry[] {
  const fields = Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw unsupported(`sorting ${path} by ${JSON.stringify(direction)}`)
    return { path: path.split('.'), direction: direction === 1 ? (1 as const) : (-1 as const) }
  })
  const keyed = [...entries].map(entry => ({ entry, keys: fields.map(field => sortKey(entry.plain, field.path, field.direction)) }))
  keyed.sort((a, b) => {
    for (const [at, { direction }] of fields.entries()) {
      const order = compareValues(a.keys[at], b.keys[at])
      if (order !== 0) return order * direction
    }
    return 0
  })
  return keyed.map(({ entry }) => entry)
}

/** Of an array the smallest element counts upwards, the largest downwards. */
function sortKey(doc: Doc, path: string[], direction: 1 | -1): unknown {
  return valuesAt(doc, path).reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best))
}

/** A superset of what matches: by `_id`, else by the index that the filter's equalities serve best, else everything. */
function candidates(view: View, filter: Doc): Iterable<Entry> {
  const wanted = equalities(filter)
  const ids = wanted.get('_id')
  if (ids) return unique(ids.map(id => view.get(keyOf(id))))
  let best: { index: string; rows: unknown[][]; length: number } | undefined
  for (const spec of view.specs()) {
    if (spec.partialFilterExpression) continue
    let rows: unknown[][] = [[]]
    let length = 0
    for (const field of Object.keys(spec.key)) {
      const values = wanted.get(field)
      if (!values || rows.length * values.length > 1000) break
      rows = rows.flatMap(row => values.map(value => [...row, value]))
      length++
    }
    if (length > (best?.length ?? 0)) best = { index: spec.name, rows, length }
  }
  if (!best) return view.all()
  const { index, rows } = best
  return unique(rows.flatMap(row => [...view.lookup(index, row)]))
}

const unique = (entries: (Entry | undefined)[]) => new Set(entries.filter(entry => entry !== undefined))

/** Fields for which the filter names the possible values. */
function equalities(filter: Doc, found = new Map<string, unknown[]>()) {
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$and' && Array.isArray(condition)) for (const part of condition) equalities(part, found)
    if (field.startsWith('$')) continue
    const values = isDocument(condition) ? listed(condition) : [condition]
    if (values?.every(isIndexable)) found.set(field, values)
  }
  return found
}

const listed = (condition: Doc) => ('$eq' in condition ? [condition.$eq] : Array.isArray(condition.$in) ? condition.$in : undefined)

/** Null is left out because it also means absent; arrays and documents because equality of those is mingo's to judge. */
const isIndexable = (value: unknown) =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  value instanceof ObjectId ||
  value instanceof Date ||
  value instanceof Uint8Array

const certainTypes: readonly unknown[] = ['string', 'bool', 'date', 'null', 'object', 'array', 'number']

/** mingo answers "no" to types it does not know, which would be a wrong answer. */
function refuseUncertainTypes(condition: unknown): void {
  const parts = Array.isArray(condition) || isDocument(condition) ? Object.entries(condition) : []
  for (const [name, value] of parts) {
    if (name === '$where') throw unsupported('$where')
    const uncertain = name === '$type' && [value].flat().find(type => !certainTypes.includes(type))
    if (uncertain) throw unsupported(`$type: ${JSON.stringify(uncertain)}`)
    refuseUncertainTypes(value)
  }
}
