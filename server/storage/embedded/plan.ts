import { ObjectId } from 'bson'
import { type Index, idIndex } from './field-index.ts'
import { keyAfter, keyBytes, keyOf, lastKey } from './keys.ts'
import type { Collection, Range } from './tables.ts'
import { type Doc, isDocument } from './values.ts'

/** How the documents that a filter may match are found; each is still to be tested. */
export type Plan = {
  readonly by: 'id' | 'index' | 'scan'
  readonly index: Index
  readonly ranges: readonly Range[]
  readonly backwards: boolean
  /** Whether they come in the wanted order. */
  readonly sorted: boolean
}

type Bounds = { equal?: readonly unknown[]; low?: { value: unknown; open: boolean }; high?: { value: unknown; open: boolean } }

const everything: Range = { low: new Uint8Array(), high: lastKey }
const mostRanges = 1000

/** By `_id`, else through the index that serves the filter and then the order best, else all. @param filter plain */
export function choosePlan(collection: Collection, filter: Doc, sort: Doc): Plan {
  const bounds = boundsIn(filter)
  const wantsOrder = Object.keys(sort).length > 0
  const scan: Plan = { by: 'scan', index: idIndex, ranges: [everything], backwards: false, sorted: !wantsOrder }
  const ids = bounds.get('_id')?.equal
  if (ids) return { ...scan, by: 'id', ranges: ids.map(id => rangeOf([id], [1])) }
  let best = { plan: scan, score: 0 }
  for (const index of collection.indexes) {
    const found = isFor(index, filter, bounds) ? through(index, bounds, sort) : undefined
    if (found && found.score > best.score) best = found
  }
  return best.plan
}

function through(index: Index, bounds: Map<string, Bounds>, sort: Doc): { plan: Plan; score: number } {
  let rows: unknown[][] = [[]]
  let column = 0
  for (; column < index.fields.length; column++) {
    const equal = bounds.get(index.fields[column]?.[0] ?? '')?.equal
    if (!equal || rows.length * equal.length > mostRanges || (index.spec.sparse && equal.includes(null))) break
    rows = rows.flatMap(row => equal.map(value => [...row, value]))
  }
  const directions = index.fields.map(([, direction]) => direction)
  const field = index.fields[column]
  const next = field && bounds.get(field[0])
  const ranges = rows.map(row => rangeOf(row, directions, next && !next.equal ? next : undefined, index.many))
  const order = rows.length === 1 ? orderOf(index, column, sort) : undefined
  const isSorted = order !== undefined || Object.keys(sort).length === 0
  const score = column * 4 + (next && !next.equal ? 2 : 0) + (order === undefined ? 0 : 1)
  return { plan: { by: 'index', index, ranges, backwards: order === -1, sorted: isSorted }, score }
}

/** Whether what follows the bound columns is the wanted order, forwards or backwards. */
function orderOf(index: Index, column: number, sort: Doc): 1 | -1 | undefined {
  const wanted = Object.entries(sort)
  if (wanted.length === 0 || index.many) return
  for (const start of [column, 0]) {
    const given = index.fields.slice(start, start + wanted.length)
    const turns = wanted.map(([path, direction], at) => (given[at]?.[0] === path ? Number(given[at]?.[1]) * Number(direction) : 0))
    if (turns.every(turn => turn === 1)) return 1
    if (turns.every(turn => turn === -1)) return -1
  }
}

/** All keys that begin with these values, and of those the ones between the bounds of the next column. */
function rangeOf(row: readonly unknown[], directions: readonly (1 | -1)[], next?: Bounds, isMany = false): Range {
  const prefix = keyBytes(row, directions)
  const whole: Range = { low: prefix, high: keyAfter(prefix) }
  if (!next) return whole
  const direction = directions[row.length] ?? 1
  const sample = next.low?.value ?? next.high?.value
  const kind = keyBytes([...row, sample], directions).subarray(0, prefix.length + 1)
  const ofKind: Range = { low: kind, high: keyAfter(kind) }
  const edge = (bound: Bounds['low']) => bound && { key: keyBytes([...row, bound.value], directions), open: bound.open }
  // Of an array one element may be above and another below, so that only one bound holds for a single key.
  const edges = [edge(next.low), isMany && next.low ? undefined : edge(next.high)]
  const [from, to] = direction === 1 ? edges : edges.toReversed()
  return {
    low: from ? (from.open ? keyAfter(from.key) : from.key) : ofKind.low,
    high: to ? (to.open ? to.key : keyAfter(to.key)) : ofKind.high,
  }
}

/** A sparse or partial index serves only a filter that asks for nothing outside of it. */
function isFor({ spec, fields }: Index, filter: Doc, bounds: Map<string, Bounds>): boolean {
  const [first] = fields[0] ?? []
  const isThere = (path: string | undefined) => {
    const found = bounds.get(path ?? '')
    return found !== undefined && !found.equal?.includes(null)
  }
  if (spec.sparse && !isThere(first)) return false
  return Object.entries(spec.partialFilterExpression ?? {}).every(([path, condition]) => {
    if (path in filter && keyOf(filter[path]) === keyOf(condition)) return true
    if (isDocument(condition) && keyOf(condition) === keyOf({ $exists: true })) return isThere(path)
    const isText = isDocument(condition) && keyOf(condition) === keyOf({ $type: 'string' })
    return isText && (bounds.get(path)?.equal?.every(value => typeof value === 'string') ?? false)
  })
}

/** What the filter says of each field by itself. */
function boundsIn(filter: Doc, found = new Map<string, Bounds>()) {
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$and' && Array.isArray(condition)) for (const part of condition) boundsIn(part, found)
    if (field.startsWith('$')) continue
    const own = isDocument(condition) ? boundsOf(condition) : isComparable(condition) ? { equal: [condition] } : undefined
    if (own) found.set(field, { ...own, ...found.get(field) })
  }
  return found
}

function boundsOf(condition: Doc): Bounds | undefined {
  const { $eq, $in, $gt, $gte, $lt, $lte } = condition
  if ('$eq' in condition) return isComparable($eq) ? { equal: [$eq] } : undefined
  if (Array.isArray($in)) return $in.every(isComparable) ? { equal: distinct($in) } : undefined
  const low = $gte !== undefined ? { value: $gte, open: false } : { value: $gt, open: true }
  const high = $lte !== undefined ? { value: $lte, open: false } : { value: $lt, open: true }
  const bounds = { ...(isOrdered(low.value) && { low }), ...(isOrdered(high.value) && { high }) }
  const isOneKind = !bounds.low || !bounds.high || typeof low.value === typeof high.value
  return (bounds.low || bounds.high) && isOneKind ? bounds : undefined
}

const distinct = (values: readonly unknown[]) => [...new Map(values.map(value => [keyOf(value), value])).values()]

/** Arrays, documents and patterns are left out, because their equality is mingo's to judge. */
const isComparable = (value: unknown) =>
  value === null || typeof value === 'boolean' || value instanceof ObjectId || value instanceof Uint8Array || isOrdered(value)

const isOrdered = (value: unknown) =>
  typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value)) || value instanceof Date || value instanceof ObjectId
