import { Query } from 'mingo'
import type { IndexOptions, mongo } from 'mongoose'
import type { Declared, Stored } from '../declare.ts'
import { shortened } from './check-documents.ts'

type Wanted = { readonly key: Record<string, unknown>; readonly options: IndexOptions }
/** So many documents of a collection are looked up through each index; of more, evenly chosen ones. */
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

/** Computed from the documents alone, and compared with what the store finds by the index's fields. */
async function contents({ key, options }: Wanted, collection: mongo.Collection<Stored>): Promise<string[]> {
  const wrong: string[] = []
  const fields = Object.keys(key)
  const partial = options.partialFilterExpression ? new Query(options.partialFilterExpression as never) : undefined
  const holders = new Map<string, string>()
  const total = await collection.countDocuments({})
  const each = Math.max(1, Math.ceil(total / mostLookUps))
  let seen = 0
  for await (const document of collection.find({}, { batchSize: 500 })) {
    const rows = rowsOf(document, fields)
    const isAbsent = rows.every(row => row.every(value => value === undefined))
    if ((options.sparse && isAbsent) || (partial && !partial.test(document as never))) continue
    if (options.unique) {
      for (const row of rows) {
        const other = holders.get(keyOf(row))
        if (other !== undefined && other !== document._id) wrong.push(`${document._id} and ${other} have the same value, which is unique`)
        holders.set(keyOf(row), document._id)
      }
    }
    if (seen++ % each === 0 && !(await isFound(collection, fields, rows, document._id)))
      wrong.push(`${document._id} is not found through it`)
  }
  return wrong
}

async function isFound(collection: mongo.Collection<Stored>, fields: readonly string[], rows: unknown[][], id: string): Promise<boolean> {
  for (const row of rows) {
    const filter = Object.fromEntries(fields.map((field, at) => [field, row[at] ?? null]))
    // Equality with a document or null is not what an index is asked; those are left to their other fields.
    const askable = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && !isPlainObject(value)))
    if (Object.keys(askable).length === 0) continue
    const found = await collection.find(askable as never, { projection: { _id: 1 } }).toArray()
    if (!found.some(({ _id }) => _id === id)) return false
  }
  return true
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
