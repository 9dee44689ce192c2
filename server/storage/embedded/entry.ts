import { keyBytes } from './keys.ts'
import { StoreError } from './refusal.ts'
import { type Doc, plain, readPlain, toBytes } from './values.ts'

/** A stored document, decoded when somebody asks. It is never changed, only replaced. */
export type Entry = {
  /** Its place in the order of storing. */
  n: number
  readonly bytes: Uint8Array
  /** The key of its `_id`. */
  readonly id: Uint8Array
  readonly plain: Doc
}

const maxDocumentBytes = 16 * 1024 * 1024

export function readEntry(n: number, id: Uint8Array | undefined, bytes: Uint8Array): Entry {
  let whole: Doc | undefined
  return {
    n,
    bytes,
    get id() {
      return id ?? keyBytes([this.plain._id])
    },
    get plain() {
      whole ??= readPlain(bytes)
      return whole
    },
  }
}

/** @param doc typed, with its `_id`. */
export function createEntry(doc: Doc, n = 0): Entry {
  const bytes = toBytes(doc)
  if (bytes.length > maxDocumentBytes) throw new StoreError(10334, 'BSONObjectTooLarge', 'The document is larger than 16 MB.')
  return readEntry(n, keyBytes([plain(doc._id)]), bytes)
}
