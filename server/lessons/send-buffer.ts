import type { Tenant } from './room-part.ts'

/** What the server keeps at most for a tablet that does not take it, beyond what one message adds. */
export const unsentMostBytes = 256 * 1024

/**
 * Cuts who takes nothing: sending never waits for a slow tablet, so what it does not take would grow without end. Its browser takes a seat
 * again when it can.
 */
export function cutSlow(clients: Iterable<Tenant>): void {
  for (const { ref } of clients) {
    const socket = ref as unknown as Partial<Pick<WebSocket, 'bufferedAmount'>> & { terminate?: () => void }
    if ((socket.bufferedAmount ?? 0) > unsentMostBytes) socket.terminate?.()
  }
}
