import { useSyncExternalStore } from 'react'

let lastHeard = new Date()
let offlineSince: Date | undefined
const listeners = new Set<() => void>()

/** The server said something, even if it was a no. */
export function noteHeard(): void {
  lastHeard = new Date()
  become(undefined)
}

/** Nothing answered. */
export function noteSilence(): void {
  become(offlineSince ?? lastHeard)
}

/** The time of the server's last word, while it is silent. */
export function useOfflineSince(): Date | undefined {
  return useSyncExternalStore(subscribe, () => offlineSince)
}

function become(since: Date | undefined): void {
  if (since === offlineSince) return
  offlineSince = since
  for (const told of listeners) told()
}

function subscribe(told: () => void): () => void {
  listeners.add(told)
  return () => listeners.delete(told)
}
