import { MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { type Doc, isDocument } from './values.ts'

/** Stands where MongoDB's index has "an empty array": before null. */
const emptyArray = Symbol('empty array')

/** First byte of a value's key: MongoDB's order of types. Zero ends lists, so none is zero. */
const rank = { min: 1, empty: 5, null: 10, number: 20, text: 30, document: 40, list: 50, bytes: 60, id: 70, boolean: 80, date: 90 } as const
const lateRank = { timestamp: 100, pattern: 110, other: 120, max: 240 } as const

export type Direction = 1 | -1

/**
 * Plain values as bytes whose order is BSON's order of the values, so that SQLite's own trees are ordered indexes. Values with
 * direction -1 are written inverted. No key is the beginning of another's, so the first values alone bound a range.
 */
export function keyBytes(values: readonly unknown[], directions: readonly Direction[] = []): Buffer {
  at = 0
  for (const [column, value] of values.entries()) {
    const from = at
    write(value)
    if (directions[column] === -1) for (let byte = from; byte < at; byte++) scratch[byte] = ~(scratch[byte] ?? 0)
  }
  return Buffer.from(scratch.subarray(0, at))
}

/** One value as a text: equal values, and only they, have equal ones. 1 and 1.0 are one value, as are null and absent. */
export const keyOf = (value: unknown): string => keyBytes([value]).toString('latin1')

/** BSON's order of two plain values. */
export const compareValues = (a: unknown, b: unknown): number => Buffer.compare(keyBytes([a]), keyBytes([b]))

/** Above every key. */
export const lastKey: Uint8Array = Buffer.from([255])

/** The least key above all that begin like this one. */
export function keyAfter(key: Uint8Array): Uint8Array {
  const last = key.findLastIndex(byte => byte < 255)
  if (last < 0) return lastKey
  const after = Buffer.from(key.subarray(0, last + 1))
  after.writeUInt8((key[last] ?? 0) + 1, last)
  return after
}

/**
 * What an index or a sort sees at a path: arrays on the way, and at the end, give each of their elements.
 * At least one value; absent is `undefined`.
 */
export function valuesAt(value: unknown, path: readonly string[], depth = 0): unknown[] {
  const name = path[depth]
  if (Array.isArray(value)) {
    if (name === undefined) return value.length > 0 ? value : [emptyArray]
    const inner = value.flatMap(element => (isDocument(element) ? valuesAt(element, path, depth) : []))
    if (/^\d+$/.test(name) && Number(name) < value.length) inner.push(...valuesAt(value[Number(name)], path, depth + 1))
    return inner.length > 0 ? inner : [undefined]
  }
  if (name === undefined) return [value]
  return isDocument(value) && Object.hasOwn(value, name) ? valuesAt(value[name], path, depth + 1) : [undefined]
}

export const isPresent = (value: unknown) => value !== undefined && value !== emptyArray

let scratch = Buffer.alloc(4096)
let at = 0

function room(bytes: number): number {
  if (at + bytes > scratch.length) scratch = Buffer.concat([scratch, Buffer.alloc(scratch.length + bytes)])
  const from = at
  at += bytes
  return from
}

/** Room first: it may put a larger buffer in the place of the scratch. */
function writeByte(byte: number) {
  const from = room(1)
  scratch[from] = byte
}

function writeTwo(bytes: number) {
  writeByte(bytes >> 8)
  writeByte(bytes & 255)
}

function writeAll(bytes: Uint8Array) {
  const from = room(bytes.length)
  scratch.set(bytes, from)
}

function write(value: unknown): void {
  if (value === undefined || value === null) writeByte(rank.null)
  else if (typeof value === 'number') writeNumber(rank.number, value)
  else if (typeof value === 'string') writeText(rank.text, value)
  else if (typeof value === 'boolean') writeTwo(rank.boolean * 256 + Number(value))
  else if (value instanceof ObjectId) writeBytes(rank.id, value.id)
  else if (value instanceof Date) writeNumber(rank.date, value.getTime())
  else if (Array.isArray(value)) writeList(value)
  else if (isDocument(value)) writeDocument(value)
  else if (value === emptyArray) writeByte(rank.empty)
  else writeRare(value)
}

function writeRare(value: unknown) {
  if (value instanceof Uint8Array) {
    writeByte(rank.bytes)
    writeTwo(value.length >>> 16)
    writeTwo(value.length & 65535)
    writeAll(value)
  } else if (value instanceof Timestamp) {
    writeByte(lateRank.timestamp)
    const from = room(8)
    scratch.writeBigUInt64BE(BigInt.asUintN(64, value.toBigInt()), from)
  } else if (value instanceof RegExp) writeText(lateRank.pattern, `${value.source}\0${value.flags}`)
  else if (value instanceof MinKey) writeByte(rank.min)
  else if (value instanceof MaxKey) writeByte(lateRank.max)
  else writeText(lateRank.other, JSON.stringify(value))
}

/** A double's bits order like the number once the sign is turned, and all of them for negative ones. */
function writeNumber(kind: number, value: number) {
  writeByte(kind)
  const from = room(8)
  scratch.writeDoubleBE(value === 0 ? 0 : value, from)
  if (Number.isNaN(value)) scratch.fill(255, from, from + 8)
  const first = scratch[from] ?? 0
  if (first < 128) scratch[from] = first + 128
  else for (let byte = from; byte < from + 8; byte++) scratch[byte] = ~(scratch[byte] ?? 0)
}

function writeText(kind: number, text: string) {
  writeByte(kind)
  if (text.includes('\0')) for (const byte of Buffer.from(text)) byte === 0 ? writeTwo(255) : writeByte(byte)
  else {
    const from = room(Buffer.byteLength(text))
    scratch.write(text, from)
  }
  writeTwo(0)
}

function writeBytes(kind: number, bytes: Uint8Array) {
  writeByte(kind)
  writeAll(bytes)
}

function writeList(list: readonly unknown[]) {
  writeByte(rank.list)
  for (const value of list) write(value)
  writeByte(0)
}

/** Field by field: the value's type, then the name, then the value. */
function writeDocument(doc: Doc) {
  writeByte(rank.document)
  for (const [name, value] of Object.entries(doc)) {
    const from = at
    write(value)
    const kind = scratch[from] ?? 0
    at = from
    writeText(kind, name)
    write(value)
  }
  writeByte(0)
}
