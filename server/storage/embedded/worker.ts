import { createServer, type Server, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import type { Store } from './call.ts'
import { createCursors } from './cursors.ts'
import { answer } from './dispatch.ts'
import { openFile } from './file.ts'
import { createReaders } from './readers.ts'
import { createScans } from './scans.ts'
import { type Credential, createDoors, type Door } from './scram.ts'
import { createSchema, createTables } from './tables.ts'
import { createReader, frameReply, type Message } from './wire.ts'
import { createWriter } from './writer.ts'

/** What the worker is started with: the data folder, and the socket's path, or what shows that one may use a free port. */
export type Order = { readonly folder: string; readonly socketPath?: string; readonly credential?: Credential }

export type Report =
  | { readonly event: 'listening'; readonly address: string }
  | { readonly event: 'failed'; readonly code: string | undefined; readonly message: string }

const report = (what: Report) => parentPort?.postMessage(what)

try {
  serve(workerData)
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  report({ event: 'failed', code, message: error instanceof Error ? error.message : String(error) })
  parentPort?.close()
}

function serve({ folder, socketPath, credential }: Order) {
  const { store, close } = openStore(folder)
  const createDoor = createDoors(credential)
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    attend(socket, store, createDoor())
  })
  server.on('listening', () => report({ event: 'listening', address: socketPath ?? addressOf(server) }))
  if (socketPath) server.listen(socketPath)
  else server.listen(0, '127.0.0.1')

  parentPort?.once('message', async () => {
    store.writer.flush()
    server.close()
    for (const socket of sockets) socket.destroy()
    await store.scans.close()
    close()
    process.exit()
  })
}

function openStore(folder: string): { store: Store; close: () => void } {
  const file = openFile(folder)
  createSchema(file.database)
  const readers = createReaders(file.path)
  const tables = createTables(file.database)
  const writer = createWriter(tables, readers)
  const close = () => {
    readers.close()
    file.close()
  }
  return { store: { writer, readers, scans: createScans(file.path), cursors: createCursors(), sessions: new Map() }, close }
}

/** Answers one connection. Drivers send one command at a time on each, so the order of replies is theirs. */
function attend(socket: Socket, store: Store, door: Door) {
  const read = createReader()
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk: Buffer) => {
    try {
      for (const message of read(chunk)) reply(message).catch(() => socket.destroy())
    } catch {
      socket.destroy()
    }
  })

  async function reply(message: Message) {
    const body = await answer(store, door, message.command)
    if (message.wantsReply && !socket.destroyed) socket.write(frameReply(message, body))
  }
}

function addressOf(server: Server): string {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The embedded store has no address.')
  return `127.0.0.1:${address.port}`
}
