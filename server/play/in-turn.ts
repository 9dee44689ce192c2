const turns = new Map<string, Promise<unknown>>()

/** One at a time per key, in the order of asking: a room does not wait between its async handlers. */
export function inTurn<T>(key: string, act: () => Promise<T>): Promise<T> {
  const mine = (turns.get(key) ?? Promise.resolve()).then(act, act)
  const settled = mine.then(forget, forget)
  function forget() {
    if (turns.get(key) === settled) turns.delete(key)
  }
  turns.set(key, settled)
  return mine
}
