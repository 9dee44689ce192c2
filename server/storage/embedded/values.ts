import { Binary, Decimal128, Double, deserialize, Int32, Long, serialize, Timestamp } from 'bson'

/**
 * Documents come in two forms. *Typed*: numbers are wrapped (Int32, Double, Long), so that what is stored keeps its BSON type.
 * *Plain*: numbers are JavaScript's and bytes are Uint8Arrays, because that is what mingo compares rightly.
 */
export type Doc = Record<string, unknown>

export const readTyped = (bytes: Uint8Array): Doc => deserialize(bytes, { promoteValues: false })
/** JavaScript's numbers but BSON's other types, for mingo's aggregation. */
export const readPromoted = (bytes: Uint8Array): Doc => deserialize(bytes)
export const readPlain = (bytes: Uint8Array): Doc => flatten(deserialize(bytes)) as Doc
export const toBytes = (doc: Doc): Uint8Array => serialize(doc, { ignoreUndefined: true })

/** A typed value, promoted. */
export const promote = (value: unknown): unknown => readPromoted(serialize({ value })).value

export function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(plain)
  if (isDocument(value)) return plainDocument(value)
  return plainScalar(value)
}

export function plainDocument(doc: Doc): Doc {
  return Object.fromEntries(Object.entries(doc).map(([name, value]) => [name, plain(value)]))
}

function plainScalar(value: object): unknown {
  if (value instanceof Int32 || value instanceof Double) return value.value
  if (value instanceof Long && !(value instanceof Timestamp)) return value.toNumber()
  if (value instanceof Decimal128) return Number(value.toString())
  if (value instanceof Binary) return new Uint8Array(value.value())
  return value
}

/** Makes a promoted value plain, in place: nearly everything in it already is. */
function flatten(value: object): unknown {
  if (!Array.isArray(value) && !isDocument(value)) return plainScalar(value)
  const holder = value as Doc
  for (const name of Object.keys(holder)) {
    const inner = holder[name]
    if (typeof inner === 'object' && inner !== null) holder[name] = flatten(inner)
  }
  return holder
}

export function isDocument(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** An optional document of a command; absent is empty. */
export const documentOf = (value: unknown): Doc => (isDocument(value) ? value : {})

export const isNumber = (value: unknown): value is Int32 | Double | Long | Decimal128 =>
  value instanceof Int32 || value instanceof Double || value instanceof Long || value instanceof Decimal128
