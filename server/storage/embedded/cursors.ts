import { Long } from 'bson'
import type { Listing } from './call.ts'
import { StoreError } from './refusal.ts'
import { toBytes } from './values.ts'

export type Cursors = ReturnType<typeof createCursors>

const mostOpen = 1000
const batchBytes = 16 * 1024 * 1024

/** Answers that are fetched in parts. A cursor holds what matched when it was opened. */
export function createCursors() {
  const open = new Map<number, Listing>()
  let lastId = 0

  function batch({ namespace, documents, size }: Listing, field: 'firstBatch' | 'nextBatch', id: number) {
    const lengths = new DataView(documents.buffer, documents.byteOffset, documents.length)
    const parts: Uint8Array[] = []
    let count = 0
    let at = 0
    for (; count < size && at < documents.length; count++) {
      const length = lengths.getInt32(at, true)
      if (at + length > batchBytes && count > 0) break
      parts.push(Buffer.from(`\x03${count}\0`, 'latin1'), documents.subarray(at, at + length))
      at += length
    }
    const rest = documents.subarray(at)
    if (rest.length > 0) open.set(id, { namespace, documents: rest, size })
    else open.delete(id)
    return cursorReply(namespace, field, rest.length > 0 ? id : 0, wrap(parts))
  }

  return {
    start(listing: Listing) {
      const [oldest] = open.keys()
      if (open.size >= mostOpen && oldest !== undefined) open.delete(oldest)
      return batch(listing, 'firstBatch', ++lastId)
    },
    next(id: number, size: number) {
      const cursor = open.get(id)
      if (!cursor) throw new StoreError(43, 'CursorNotFound', `cursor id ${id} not found`)
      return batch({ ...cursor, size }, 'nextBatch', id)
    },
    kill: (id: number) => open.delete(id),
  }
}

/** Puts documents into the reply as the bytes they are. */
function cursorReply(namespace: string, field: string, id: number, list: Buffer): Uint8Array {
  const cursor = wrap([element(4, field), list, fieldsOf({ id: Long.fromNumber(id), ns: namespace })])
  return wrap([element(3, 'cursor'), cursor, fieldsOf({ ok: 1 })])
}

const element = (type: number, name: string) => Buffer.from(`${String.fromCharCode(type)}${name}\0`, 'latin1')

const fieldsOf = (doc: Record<string, unknown>) => toBytes(doc).subarray(4, -1)

function wrap(parts: Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 5)
  const head = Buffer.alloc(4)
  head.writeInt32LE(length)
  return Buffer.concat([head, ...parts, Buffer.alloc(1)], length)
}
