import { compileFilter } from './filter.ts'
import { type Direction, keyBytes, valuesAt } from './keys.ts'
import { StoreError } from './refusal.ts'
import { type Doc, plainDocument } from './values.ts'

export type IndexSpec = {
  readonly name: string
  readonly key: Record<string, Direction>
  readonly unique?: boolean
  readonly sparse?: boolean
  /** Plain, as mingo takes it. */
  readonly partialFilterExpression?: Doc
}

export type Index = {
  readonly id: number
  readonly spec: IndexSpec
  readonly fields: readonly (readonly [path: string, direction: Direction])[]
  /** Whether a document may stand in it more than once, because of an array. */
  readonly many: boolean
  /** The keys by which a document stands in it, each once; none when it does not. */
  keys(doc: Doc): Uint8Array[]
}

/** The documents' own table is the index of `_id`. */
export const idIndex: Index = {
  id: 0,
  spec: { name: '_id_', key: { _id: 1 } },
  fields: [['_id', 1]],
  many: false,
  keys: doc => [keyBytes([doc._id])],
}

export function openIndex(id: number, stored: IndexSpec, many: boolean): Index {
  const spec = plainDocument(stored) as IndexSpec
  const fields = Object.entries(spec.key)
  const paths = fields.map(([path]) => path.split('.'))
  const directions = fields.map(([, direction]) => direction)
  const partial = spec.partialFilterExpression && compileFilter(spec.partialFilterExpression)

  function keys(doc: Doc): Uint8Array[] {
    if (partial && !partial.test(doc)) return []
    const columns = paths.map(path => valuesAt(doc, path))
    if (spec.sparse && columns.every(values => values.every(value => value === undefined))) return []
    const lists = columns.filter(values => values.length > 1)
    if (lists.length > 1) throw new StoreError(171, 'CannotIndexParallelArrays', `cannot index parallel arrays in ${spec.name}`)
    const found: Uint8Array[] = []
    for (const one of lists[0] ?? [undefined]) {
      const key = keyBytes(
        columns.map(values => (values === lists[0] ? one : values[0])),
        directions,
      )
      if (!keysIn(found, key)) found.push(key)
    }
    return found
  }

  return { id, spec, fields, many, keys }
}

export const keysIn = (keys: readonly Uint8Array[], key: Uint8Array) => keys.some(each => Buffer.compare(each, key) === 0)
