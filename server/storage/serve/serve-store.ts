import { once } from 'node:events'
import { createServer, connect as dial, type Socket } from 'node:net'
import { openEmbeddedStore } from '../embedded/index.ts'

export type Served = { readonly uri: string; readonly close: () => Promise<void> }

/**
 * The embedded store alone, for mongosh, Compass or any driver, on a port of this computer only: it asks nobody for a password.
 * @param port 0 for any that is free
 * @throws Error with code STORE_LOCKED while a server has the folder
 */
export async function serveStore({ folder, port }: { folder: string; port: number }): Promise<Served> {
  const store = await openEmbeddedStore({ folder })
  const target = targetOf(store.uri)
  const sockets = new Set<Socket>()
  const server = createServer({ noDelay: true }, client => {
    const inside = dial(target)
    for (const [one, other] of [
      [client, inside],
      [inside, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch(async error => {
    await store.close()
    throw error?.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Choose another with --port.`) : error
  })
  const address = server.address()
  const listening = typeof address === 'object' && address ? address.port : port
  return {
    uri: store.uri.replace(addressIn(store.uri), `127.0.0.1:${listening}`),
    close: async () => {
      server.close()
      for (const socket of sockets) socket.destroy()
      await store.close()
    },
  }
}

/** The embedded store listens on a socket's path, on Windows on a port with a password. */
function targetOf(uri: string): { path: string } | { host: string; port: number } {
  const address = decodeURIComponent(addressIn(uri))
  const [host = '', port] = address.split(':')
  return address.endsWith('.sock') ? { path: address } : { host, port: Number(port) }
}

const addressIn = (uri: string) => (uri.split('/')[2] ?? '').replace(/^.*@/, '')
