import { createHash } from 'node:crypto'
import type { mongo } from 'mongoose'

export type Sum = { readonly count: number; readonly checksum: string }

/** How many documents a collection has, and the sum of the SHA-256 of each one's BSON: equal content has an equal sum in any order. */
export async function sumOf(collection: mongo.Collection, isCounted: (id: unknown) => boolean = () => true): Promise<Sum> {
  const total = new Uint8Array(32)
  let count = 0
  for await (const document of collection.find({}, { raw: true, batchSize: 500 })) {
    const bytes = document as unknown as Uint8Array
    if (!isCounted(idOf(bytes))) continue
    addTo(total, createHash('sha256').update(bytes).digest())
    count += 1
  }
  return { count, checksum: Buffer.from(total).toString('hex') }
}

/** Modulo 2^256, so that no two documents cancel each other out as they would in a plain exclusive or. */
function addTo(total: Uint8Array, hash: Uint8Array) {
  let carry = 0
  for (let at = total.length - 1; at >= 0; at -= 1) {
    const sum = (total[at] ?? 0) + (hash[at] ?? 0) + carry
    total[at] = sum & 0xff
    carry = sum >> 8
  }
}

/** A string `_id` stands first in every document of ours: type 2, its name, its length, its text. */
function idOf(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer[4] !== 2 || buffer.toString('latin1', 5, 9) !== '_id\0') return undefined
  return buffer.toString('utf8', 13, 13 + buffer.readInt32LE(9) - 1)
}
