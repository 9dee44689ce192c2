import { useEffect, useState } from 'preact/hooks'

/** Who plays on this tablet now, and how it leaves for somebody else. */
export type Playing = { readonly username: string; readonly leave: () => void }

let present: Playing | undefined
const listeners = new Set<() => void>()

export function setPlaying(playing: Playing | undefined): void {
  present = playing
  for (const listener of listeners) listener()
}

export function usePlaying(): Playing | undefined {
  const [playing, update] = useState(present)
  useEffect(() => {
    const listener = () => update(present)
    listener()
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
  return playing
}
