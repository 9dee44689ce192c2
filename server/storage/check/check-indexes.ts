import { Query } from 'mingo'
import type { IndexOptions, mongo } from 'mongoose'
import type { Declared, Stored } from '../declare.ts'
import { shortened } from './check-documents.ts'

type Wanted = { readonly key: Record<string, unknown>; readonly options: IndexOptions }
/** So many different values are looked up through each index; of more, evenly chosen ones. */
const mostLookUps = 2000

/** Each declared index is there as it is declared, holds its promise, and finds every document that it should. */
export async function checkIndexes(
  { name, schema }: Declared<Stored>,
  collection: mongo.Collection<Stored>,
): Promise<{ count: number; wrong: string[] }> {
  const wanted = schema.indexes().map(([key, options]): Wanted => ({ key: key as Record<string, unknown>, options }))
  const there = await collection
    .listIndexes()
    .toArray()
    .catch(() => [])
  const wrong: string[] = []
  for (const index of wanted) {
    const found = there.find(each => JSON.stringify(each.key) === JSON.stringify(index.key))
    const told = `${name}, index ${JSON.stringify(index.key)}`
    if (!found) wrong.push(`${told}: missing`)
    else wrong.push(...differences(index.options, found).map(option => `${told}: differs in ${option}`))
    wrong.push(...shortened(await contents(index, collection), told).map(each => `${told}: ${each}`))
  }
  return { count: wanted.length, wrong }
}

const differences = (options: IndexOptions, found: mongo.IndexDescriptionInfo) =>
  (['unique', 'sparse', 'partialFilterExpression'] as const).filter(
    option => JSON.stringify(options[option] ?? false) !== JSON.stringify(found[option] ?? false),
  )

type Row = { readonly values: readonly unknown[]; readonly holders: Set<string> }

/** Computed from the documents alone, and compared with what the store finds by the index's fields. */
async function contents({ key, options }: Wanted, collection: mongo.Collection<Stored>): Promise<string[]> {
  const wrong: string[] = []
  const fields = Object.keys(key)
  const partial = options.partialFilterExpression ? new Query(options.partialFilterExpression as never) : undefined
  const rows = new Map<string, Row>()
  for await (const document of collection.find({}, { batchSize: 500 })) {
    const found = rowsOf(document, fields)
    const isAbsent = found.every(row => row.every(value => value === undefined))
    if ((options.sparse && isAbsent) || (partial && !partial.test(document as never))) continue
    for (const values of found) {
      const row = rows.get(keyOf(values)) ?? { values, holders: new Set() }
      rows.set(keyOf(values), row)
      row.holders.add(document._id)
    }
  }
  const each = Math.max(1, Math.ceil(rows.size / mostLookUps))
  for (const [at, row] of [...rows.values()].entries()) {
    if (options.unique && row.holders.size > 1) wrong.push(`${[...row.holders].join(' and ')} have the same value, which is unique`)
    if (at % each === 0) for (const id of await unfound(collection, fields, row)) wrong.push(`${id} is not found through it`)
  }
  return wrong
}

/** Of the documents that hold this value, those which the store does not find by it. */
async function unfound(collection: mongo.Collection<Stored>, fields: readonly string[], { values, holders }: Row): Promise<string[]> {
  const filter = Object.fromEntries(fields.map((field, at) => [field, values[at] ?? null]))
  // Equality with a document or null is not what an index is asked; those are left to their other fields.
  const askable = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && !isPlainObject(value)))
  if (Object.keys(askable).length === 0) return []
  const found = new Set<string>()
  for await (const { _id } of collection.find(askable as never, { projection: { _id: 1 } })) found.add(_id)
  return [...holders].filter(id => !found.has(id))
}

/** Each combination of values that the index holds for a document; a list gives one for each element. */
function rowsOf(document: Stored, fields: readonly string[]): unknown[][] {
  let rows: unknown[][] = [[]]
  for (const field of fields) {
    const values = valuesAt(document, field.split('.'))
    rows = rows.flatMap(row => values.map(value => [...row, value]))
  }
  return rows
}

function valuesAt(value: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(value)) {
    const inner = name === undefined ? value : value.flatMap(element => valuesAt(element, [name, ...rest]))
    return inner.length > 0 ? inner : [undefined]
  }
  if (name === undefined) return [value]
  return isPlainObject(value) ? valuesAt(value[name], rest) : [undefined]
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const keyOf = (row: readonly unknown[]) =>
  JSON.stringify(row.map(value => (value instanceof Date ? { date: value.getTime() } : (value ?? null))))
