import { type Doc, isDocument, readTyped } from './values.ts'

/** One request, whichever of the two message kinds carried it. */
export type Message = { readonly id: number; readonly command: Doc; readonly wantsReply: boolean; readonly kind: 'message' | 'legacy' }

const opReply = 1
const opQuery = 2004
const opMsg = 2013
const headerBytes = 16
const mostBytes = 48_000_000 + 64 * 1024

/** Takes chunks as they come from a socket and gives the whole messages in them. */
export function createReader(): (chunk: Buffer) => Message[] {
  let pending: Buffer[] = []
  let size = 0
  let wanted = 4
  return chunk => {
    pending.push(chunk)
    size += chunk.length
    const messages: Message[] = []
    if (size < wanted) return messages
    let buffer = Buffer.concat(pending)
    while (buffer.length >= 4) {
      wanted = checkedLength(buffer)
      if (buffer.length < wanted) break
      messages.push(parse(buffer.subarray(0, wanted)))
      buffer = buffer.subarray(wanted)
      wanted = 4
    }
    pending = [buffer]
    size = buffer.length
    return messages
  }
}

export function frameReply({ id, kind }: Message, body: Uint8Array): Buffer {
  const before = kind === 'message' ? Buffer.alloc(5) : legacyReplyHead()
  const header = Buffer.alloc(headerBytes)
  header.writeInt32LE(headerBytes + before.length + body.length, 0)
  header.writeInt32LE(id, 8)
  header.writeInt32LE(kind === 'message' ? opMsg : opReply, 12)
  return Buffer.concat([header, before, body])
}

function checkedLength(buffer: Buffer): number {
  const length = buffer.readInt32LE()
  if (length < headerBytes || length > mostBytes) throw new Error(`A message of ${length} bytes is not one of MongoDB's.`)
  return length
}

function parse(message: Buffer): Message {
  const id = message.readInt32LE(4)
  const code = message.readInt32LE(12)
  if (code === opQuery) {
    const afterName = message.indexOf(0, headerBytes + 4) + 1
    return { id, command: readTyped(message.subarray(afterName + 8)), wantsReply: true, kind: 'legacy' }
  }
  if (code !== opMsg) throw new Error(`The wire message ${code} is not supported by the embedded store.`)
  const flags = message.readUInt32LE(headerBytes)
  const end = message.length - (flags & 1 ? 4 : 0)
  return { id, command: parseSections(message, end), wantsReply: (flags & 2) === 0, kind: 'message' }
}

/** A body, and lists of documents that belong into fields of it. */
function parseSections(message: Buffer, end: number): Doc {
  let command: Doc = {}
  const lists: Doc = {}
  for (let at = headerBytes + 4; at < end; ) {
    const section = message[at]
    const stop = at + 1 + message.readInt32LE(at + 1)
    if (section === 0) command = readTyped(message.subarray(at + 1, stop))
    else {
      const nameEnd = message.indexOf(0, at + 5)
      lists[message.toString('utf8', at + 5, nameEnd)] = parseList(message, nameEnd + 1, stop)
    }
    at = stop
  }
  return isDocument(command) ? { ...command, ...lists } : lists
}

function parseList(message: Buffer, from: number, stop: number): Doc[] {
  const documents: Doc[] = []
  for (let at = from; at < stop; ) {
    const length = message.readInt32LE(at)
    documents.push(readTyped(message.subarray(at, at + length)))
    at += length
  }
  return documents
}

function legacyReplyHead(): Buffer {
  const head = Buffer.alloc(20)
  head.writeInt32LE(8, 0)
  head.writeInt32LE(1, 16)
  return head
}
