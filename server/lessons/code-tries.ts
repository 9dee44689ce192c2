import { setTimeout as pause } from 'node:timers/promises'
import pLimit, { type LimitFunction } from 'p-limit'
import { Refusal } from '../http/refusal.ts'
import { createThrottle } from '../http/throttle.ts'

/** A whole town may mistype behind one address; a search through the million codes may not. */
const freeWrong = { tries: 300, perSeconds: 600 }
/** Beyond that an address is still no closed door: its codes are looked up one after the other at this pace. */
const everyMs = 40
/** Who would wait longer is asked to come again, which tablets do by themselves. */
const longestWaitMs = 20_000
/** So many lookups of one address at a time, so that many guesses at once are many tries. */
const atOnce = 20

type Line = { readonly limit: LimitFunction; nextAt: number; inside: number }

/** Slows down who searches for codes from one address. Kept in memory only. */
export function createCodeTries() {
  const wrong = createThrottle(freeWrong)
  const lines = new Map<string, Line>()

  async function waitForTurn(line: Line) {
    const now = performance.now()
    const turn = Math.max(now, line.nextAt)
    if (turn - now > longestWaitMs) throw new Refusal('server.busy')
    line.nextAt = turn + everyMs
    await pause(turn - now, undefined, { ref: false })
  }

  async function lookUp<T>(address: string, line: Line, find: () => Promise<T | undefined>): Promise<T | undefined> {
    const isOver = () => wrong.check(address).then(returns(false), returns(true))
    if (await isOver()) await waitForTurn(line)
    return line.limit(async () => {
      const found = await find()
      // The count may be refused, the answer is not.
      if (found === undefined) await wrong.count(address).catch(() => undefined)
      return found
    })
  }

  return {
    /** @throws Refusal server.busy, for a moment */
    lookUp: async <T>(address: string, find: () => Promise<T | undefined>): Promise<T | undefined> => {
      const line = lines.get(address) ?? { limit: pLimit(atOnce), nextAt: 0, inside: 0 }
      lines.set(address, line)
      line.inside += 1
      try {
        return await lookUp(address, line, find)
      } finally {
        line.inside -= 1
        if (line.inside === 0) lines.delete(address)
      }
    },
    /** Somebody signed in from there: that makes up for one mistyped code. */
    signedIn: (address: string) => wrong.giveBack(address),
  }
}

const returns =
  <T>(value: T) =>
  () =>
    value
