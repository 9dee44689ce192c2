import { Long } from 'bson'
import { StoreError } from './refusal.ts'
import { toBytes } from './values.ts'

export type Cursors = ReturnType<typeof createCursors>

const mostOpen = 1000
const batchBytes = 16 * 1024 * 1024

/** Answers that are fetched in parts. A cursor holds what matched when it was opened. */
export function createCursors() {
  const open = new Map<number, { namespace: string; rest: Uint8Array[] }>()
  let lastId = 0

  function batch(namespace: string, field: 'firstBatch' | 'nextBatch', id: number, documents: Uint8Array[], size: number) {
    let count = 0
    for (let bytes = 0; count < documents.length && count < size; count++) {
      bytes += documents[count]?.length ?? 0
      if (bytes > batchBytes && count > 0) break
    }
    const rest = documents.slice(count)
    if (rest.length > 0) open.set(id, { namespace, rest })
    else open.delete(id)
    return cursorReply(namespace, field, rest.length > 0 ? id : 0, documents.slice(0, count))
  }

  return {
    /** @param size the most documents of the first part */
    start(namespace: string, documents: Uint8Array[], size: number) {
      const [oldest] = open.keys()
      if (open.size >= mostOpen && oldest !== undefined) open.delete(oldest)
      return batch(namespace, 'firstBatch', ++lastId, documents, size)
    },
    next(id: number, size: number) {
      const cursor = open.get(id)
      if (!cursor) throw new StoreError(43, 'CursorNotFound', `cursor id ${id} not found`)
      return batch(cursor.namespace, 'nextBatch', id, cursor.rest, size)
    },
    kill: (id: number) => open.delete(id),
  }
}

/** Puts documents into the reply as the bytes they are. */
function cursorReply(namespace: string, field: string, id: number, documents: Uint8Array[]): Uint8Array {
  const list = wrap(documents.map((bytes, at) => element(3, String(at), bytes)))
  const cursor = wrap([element(4, field, list), fieldsOf({ id: Long.fromNumber(id), ns: namespace })])
  return wrap([element(3, 'cursor', cursor), fieldsOf({ ok: 1 })])
}

const element = (type: number, name: string, body: Uint8Array) => Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), body])

const fieldsOf = (doc: Record<string, unknown>) => toBytes(doc).subarray(4, -1)

function wrap(parts: Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 5)
  const head = Buffer.alloc(4)
  head.writeInt32LE(length)
  return Buffer.concat([head, ...parts, Buffer.alloc(1)], length)
}
