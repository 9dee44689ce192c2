import pLimit, { type LimitFunction } from 'p-limit'
import { Refusal } from '../http/refusal.ts'
import { createThrottle } from '../http/throttle.ts'

/** A whole town may mistype behind one address; a search through the million codes may not. */
const freeWrong = { tries: 300, perSeconds: 600 }
/** Beyond that an address is still no closed door: it is looked up more slowly, and who was not asks again by itself. */
const beyond = { tries: 2, perSeconds: 1 }
/** So many lookups of one address at a time, so that many guesses at once are many tries. */
const atOnce = 20

/** Slows down who searches for codes from one address. Kept in memory only. */
export function createCodeTries() {
  const wrong = createThrottle(freeWrong)
  const slow = createThrottle(beyond)
  const lines = new Map<string, LimitFunction>()

  async function lookUp<T>(address: string, find: () => Promise<T | undefined>): Promise<T | undefined> {
    if (await isOver(wrong, address)) {
      await slow.count(address).catch(() => {
        throw new Refusal('server.busy')
      })
    }
    const found = await find()
    // Counted on beyond the end: the count is refused, the answer is not.
    if (found === undefined) await wrong.count(address).catch(() => undefined)
    return found
  }

  return {
    /** @throws Refusal server.busy, for a moment */
    lookUp: async <T>(address: string, find: () => Promise<T | undefined>): Promise<T | undefined> => {
      const line = lines.get(address) ?? pLimit(atOnce)
      lines.set(address, line)
      try {
        return await line(() => lookUp(address, find))
      } finally {
        if (line.activeCount + line.pendingCount === 0) lines.delete(address)
      }
    },
    /** Somebody signed in from there: that makes up for one mistyped code. */
    signedIn: (address: string) => wrong.giveBack(address),
  }
}

const isOver = (throttle: ReturnType<typeof createThrottle>, address: string) =>
  throttle.check(address).then(
    () => false,
    () => true,
  )
