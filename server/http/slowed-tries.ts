import { setTimeout as pause } from 'node:timers/promises'
import pLimit, { type LimitFunction } from 'p-limit'
import { Refusal } from './refusal.ts'
import { createThrottle } from './throttle.ts'

/** `tries` wrong ones are free in `perSeconds`; beyond that, one after the other, each `everyMs`. */
type Pace = { readonly tries: number; readonly perSeconds: number; readonly everyMs: number }
/** Who would wait longer is asked to come again, which tablets do by themselves. */
const longestWaitMs = 20_000
/** So many of one address at a time, so that many guesses at once are many tries. */
const atOnce = 20

type Line = { readonly limit: LimitFunction; nextAt: number; inside: number }

/**
 * Slows down who searches from one address, and never closes it: behind it is a whole school, and one pupil with a script must not shut
 * the others out. Kept in memory only.
 */
export function createSlowedTries({ everyMs, ...free }: Pace) {
  const wrong = createThrottle(free)
  const lines = new Map<string, Line>()
  const isOver = (address: string) => wrong.check(address).then(returns(false), returns(true))

  async function waitForTurn(line: Line) {
    const now = performance.now()
    const turn = Math.max(now, line.nextAt)
    if (turn - now + line.limit.pendingCount * everyMs > longestWaitMs) throw new Refusal('server.busy')
    line.nextAt = turn + everyMs
    await pause(turn - now, undefined, { ref: false })
  }

  async function inLine<T>(address: string, line: Line, act: () => Promise<T>, counts: (result: T) => boolean): Promise<T> {
    const hasWaited = await isOver(address)
    if (hasWaited) await waitForTurn(line)
    return line.limit(async () => {
      // Who came in one burst with many wrong ones waits as if it had come after them.
      if (!hasWaited && (await isOver(address))) await waitForTurn(line)
      const result = await act()
      // The count may be refused, the answer is not.
      if (counts(result)) await wrong.count(address).catch(() => undefined)
      return result
    })
  }

  async function take<T>(address: string, act: () => Promise<T>, counts: (result: T) => boolean): Promise<T> {
    const line = lines.get(address) ?? { limit: pLimit(atOnce), nextAt: 0, inside: 0 }
    lines.set(address, line)
    line.inside += 1
    try {
      return await inLine(address, line, act, counts)
    } finally {
      line.inside -= 1
      if (line.inside === 0) lines.delete(address)
    }
  }

  return {
    /** What is not found was a wrong try. @throws Refusal server.busy, for a moment */
    lookUp: <T>(address: string, find: () => Promise<T | undefined>): Promise<T | undefined> =>
      take(address, find, found => found === undefined),
    /** Each time counts, whatever comes of it. @throws Refusal server.busy, for a moment */
    each: <T>(address: string, act: () => Promise<T>): Promise<T> => take(address, act, () => true),
    /** Somebody came in from there: that makes up for one wrong try. */
    cameIn: (address: string) => wrong.giveBack(address),
  }
}

const returns =
  <T>(value: T) =>
  () =>
    value
