import { Binary, Decimal128, Double, deserialize, Int32, Long, ObjectId, serialize } from 'bson'
import { compare } from 'mingo/util'

/**
 * Documents come in two forms. *Typed*: numbers are wrapped (Int32, Double, Long), so that what is stored keeps its BSON type.
 * *Plain*: numbers are JavaScript's and bytes are Uint8Arrays, because that is what mingo compares rightly.
 */
export type Doc = Record<string, unknown>

export const readTyped = (bytes: Uint8Array): Doc => deserialize(bytes, { promoteValues: false })
export const readPromoted = (bytes: Uint8Array): Doc => deserialize(bytes)
export const toBytes = (doc: Doc): Uint8Array => serialize(doc, { ignoreUndefined: true })

/** A typed value with JavaScript's numbers but BSON's other types, for mingo's aggregation. */
export const promote = (value: unknown): unknown => readPromoted(serialize({ value })).value

export function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(plain)
  if (isDocument(value)) return plainDocument(value)
  if (value instanceof Int32 || value instanceof Double) return value.value
  if (value instanceof Long) return value.toNumber()
  if (value instanceof Decimal128) return Number(value.toString())
  if (value instanceof Binary) return new Uint8Array(value.value())
  return value
}

export function plainDocument(doc: Doc): Doc {
  return Object.fromEntries(Object.entries(doc).map(([name, value]) => [name, plain(value)]))
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

/** Equal plain values, and only they, have equal keys: 1 and 1.0 are one value, as are null and absent. */
export function keyOf(value: unknown): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'string') return `s${value}`
  if (typeof value === 'number') return `n${value === 0 ? 0 : value}`
  if (value instanceof ObjectId) return `o${value.toHexString()}`
  if (value instanceof Date) return `d${value.getTime()}`
  if (value instanceof Uint8Array) return `b${Buffer.from(value).toString('hex')}`
  if (Array.isArray(value)) return `a${JSON.stringify(value.map(keyOf))}`
  if (isDocument(value)) return `{${JSON.stringify(Object.entries(value).map(([name, inner]) => [name, keyOf(inner)]))}`
  return `${typeof value}${String(value)}`
}

/** BSON's order of two plain values. */
export const compareValues = (a: unknown, b: unknown): number => compare(a ?? null, b ?? null)

/**
 * What an index or a sort sees at a path: arrays on the way, and at the end, give each of their elements.
 * At least one value; absent is `undefined`.
 */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [name, ...rest] = path
  if (Array.isArray(value)) {
    if (name === undefined) return value.length > 0 ? value : [undefined]
    const inner = value.flatMap(element => (isDocument(element) ? valuesAt(element, path) : []))
    if (/^\d+$/.test(name) && Number(name) < value.length) inner.push(...valuesAt(value[Number(name)], rest))
    return inner.length > 0 ? inner : [undefined]
  }
  if (name === undefined) return [value]
  return isDocument(value) && Object.hasOwn(value, name) ? valuesAt(value[name], rest) : [undefined]
}
