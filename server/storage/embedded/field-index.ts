import { Query } from 'mingo'
import { type Doc, keyOf, valuesAt } from './values.ts'

export type IndexSpec = {
  readonly name: string
  readonly key: Record<string, 1 | -1>
  readonly unique?: boolean
  readonly sparse?: boolean
  /** Plain, as mingo takes it. */
  readonly partialFilterExpression?: Doc
}

export type FieldIndex = {
  readonly spec: IndexSpec
  add(key: string, doc: Doc): void
  remove(key: string, doc: Doc): void
  /** Keys of the documents whose leading fields have these values. */
  lookup(values: readonly unknown[]): Iterable<string>
  /** The combinations of values by which a document stands in the index; none when it does not. */
  combinations(doc: Doc): unknown[][]
}

/** Holds each leading part of a compound key as well, so that a query may name the first fields only. */
export function createFieldIndex(spec: IndexSpec): FieldIndex {
  const buckets = new Map<string, Set<string>>()
  const paths = Object.keys(spec.key).map(path => path.split('.'))
  const partial = spec.partialFilterExpression && new Query(spec.partialFilterExpression, { scriptEnabled: false })

  function combinations(doc: Doc): unknown[][] {
    if (partial && !partial.test(doc)) return []
    const columns = paths.map(path => valuesAt(doc, path))
    if (spec.sparse && columns.every(values => values.every(value => value === undefined))) return []
    return columns.reduce<unknown[][]>((rows, values) => rows.flatMap(row => values.map(value => [...row, value])), [[]])
  }

  function* bucketKeys(doc: Doc) {
    for (const row of combinations(doc)) for (let length = 1; length <= row.length; length++) yield bucketKey(row.slice(0, length))
  }

  return {
    spec,
    combinations,
    add(key, doc) {
      for (const bucket of bucketKeys(doc)) {
        const keys = buckets.get(bucket)
        if (keys) keys.add(key)
        else buckets.set(bucket, new Set([key]))
      }
    },
    remove(key, doc) {
      for (const bucket of bucketKeys(doc)) {
        const keys = buckets.get(bucket)
        keys?.delete(key)
        if (keys?.size === 0) buckets.delete(bucket)
      }
    },
    lookup: values => buckets.get(bucketKey(values)) ?? [],
  }
}

const bucketKey = (values: readonly unknown[]) => JSON.stringify(values.map(keyOf))
