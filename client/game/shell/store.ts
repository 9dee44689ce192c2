import { useEffect, useState } from 'preact/hooks'

/** One value that is replaced, never changed, and told to who listens. */
export type Store<T> = {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly change: (part: Partial<T>) => void
  /** Returns what stops it. */
  readonly listen: (heard: (value: T) => void) => () => void
}

export function createStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<(value: T) => void>()
  const set = (next: T) => {
    value = next
    for (const heard of [...listeners]) heard(next)
  }
  return {
    get: () => value,
    set,
    change: part => set({ ...value, ...part }),
    listen: heard => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
  }
}

/** Draws a component again whenever the store's value is replaced. */
export function useStore<T>(store: Store<T>): T {
  const [value, show] = useState(store.get())
  useEffect(() => {
    show(store.get())
    return store.listen(show)
  }, [store])
  return value
}
