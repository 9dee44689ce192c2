import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What a line is like; both ways the same. */
export type Quality = {
  /** Of one way, in ms. */
  readonly delayMs?: () => number
  readonly bytesPerSecond?: number
}
export type Wire = {
  readonly url: string
  readonly port: number
  /** Connections that are there now. */
  readonly lines: () => number
  /** Nothing is carried any more, and nobody is told: as when a tablet leaves the Wi-Fi. */
  readonly freeze: () => void
  /** Goes on where it was frozen. */
  readonly thaw: () => void
  /** All connections end in this moment; new ones are taken. */
  readonly cut: () => void
  /** The most that has waited in the line itself, in bytes, for one tablet. */
  readonly mostWaiting: () => number
  readonly carried: () => { readonly toServer: number; readonly toTablets: number }
  readonly close: () => Promise<void>
}
/** A line takes no more from its sender than this before it has passed it on, so that the sender feels how slow it is. */
const waitingMostBytes = 16 * 1024

/** A TCP line to a port of this machine that may be slow, far, frozen or cut. */
export async function openWire(
  target: number,
  { delayMs = () => 0, bytesPerSecond = Number.POSITIVE_INFINITY }: Quality = {},
): Promise<Wire> {
  const sockets = new Set<Socket>()
  const carried = { toServer: 0, toTablets: 0 }
  let frozen: { readonly over: Promise<void>; readonly thaw: () => void } | undefined
  let mostWaiting = 0

  function carry(from: Socket, to: Socket, count: (bytes: number) => void) {
    let waiting = 0
    let freeAt = performance.now()
    let turn = Promise.resolve()
    from.on('data', chunk => {
      waiting += chunk.length
      mostWaiting = Math.max(mostWaiting, waiting)
      if (frozen || waiting > waitingMostBytes) from.pause()
      const now = performance.now()
      freeAt = Math.max(freeAt, now) + (chunk.length / bytesPerSecond) * 1000
      const due = pause(freeAt - now + delayMs())
      turn = turn
        .then(() => due)
        .then(() => frozen?.over)
        .then(() => {
          waiting -= chunk.length
          if (waiting <= waitingMostBytes && !frozen) from.resume()
          if (to.destroyed) return
          count(chunk.length)
          to.write(chunk)
        })
    })
    from.on('error', () => to.destroy())
    from.on('close', () => void turn.then(() => to.end()))
  }
  const server = createServer(tablet => {
    const inside = dial(target, '127.0.0.1')
    for (const socket of [tablet, inside]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.once('close', () => sockets.delete(socket))
    }
    carry(tablet, inside, bytes => {
      carried.toServer += bytes
    })
    carry(inside, tablet, bytes => {
      carried.toTablets += bytes
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    lines: () => sockets.size / 2,
    freeze: () => {
      let thaw = () => {}
      frozen = { over: new Promise(resolve => (thaw = resolve)), thaw }
      for (const socket of sockets) socket.pause()
    },
    thaw: () => {
      const over = frozen
      frozen = undefined
      over?.thaw()
      for (const socket of sockets) socket.resume()
    },
    cut,
    mostWaiting: () => mostWaiting,
    carried: () => ({ ...carried }),
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
