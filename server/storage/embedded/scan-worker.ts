import { parentPort, workerData } from 'node:worker_threads'
import { isListing, type Listing } from './call.ts'
import { reading } from './commands/read.ts'
import { createReaders, viewOf } from './readers.ts'
import { asStoreError, errorReply, unsupported } from './refusal.ts'
import { type Doc, readTyped, toBytes } from './values.ts'

export type Asked = { readonly id: number; readonly command: Uint8Array }
export type Told = { readonly id: number; readonly answer: Listing | Uint8Array }

const readers = createReaders(String(workerData))

parentPort?.on('message', ({ id, command }: Asked) => {
  const answer = answerTo(readTyped(command))
  const told: Told = { id, answer }
  parentPort?.postMessage(told, isListing(answer) ? [answer.documents.buffer as ArrayBuffer] : [])
})

function answerTo(command: Doc): Listing | Uint8Array {
  const name = Object.keys(command)[0] ?? ''
  const tables = readers.take()
  try {
    const read = reading[name]
    if (!read) throw unsupported(name)
    const answer = read(viewOf(tables), { name, command })
    return isListing(answer) ? { ...answer, documents: new Uint8Array(answer.documents) } : toBytes(answer)
  } catch (error) {
    return toBytes(errorReply(asStoreError(error)))
  } finally {
    readers.giveBack(tables)
  }
}
