/** Writes the newest of a value that changes often; one write at a time. What is asked for meanwhile is in the next one, all together. */
export function createKeeper<T>(write: (value: T) => Promise<void>) {
  let wanted: { readonly value: T } | undefined
  let kept: { readonly value: T } | undefined
  let waiting: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = []
  let isWriting = false

  async function writeAll() {
    isWriting = true
    while (waiting.length > 0) {
      const told = waiting
      waiting = []
      try {
        const now = wanted
        if (now && now !== kept) await write(now.value)
        kept = now
        for (const { resolve } of told) resolve()
      } catch (error) {
        for (const { reject } of told) reject(error)
      }
    }
    isWriting = false
  }
  const settle = () =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ resolve, reject })
      if (!isWriting) void writeAll()
    })

  return {
    /** Resolves when this value, or a newer one, is durable. @throws what the write threw; `settle` tries again */
    keep: (value: T): Promise<void> => {
      if (!wanted || wanted.value !== value) wanted = { value }
      return settle()
    },
    settle,
    isBehind: () => wanted !== kept,
    kept: () => kept?.value,
  }
}
