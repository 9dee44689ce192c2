import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from './refusal.ts'

/** So many tries per key and time; counted in memory, so that no address is ever stored. */
export function createThrottle({ tries, perSeconds }: { tries: number; perSeconds: number }) {
  const limiter = new RateLimiterMemory({ points: tries, duration: perSeconds })
  return {
    /** @throws Refusal tooMany.tries */
    count: async (key: string) => {
      await limiter.consume(key).catch(() => {
        throw new Refusal('tooMany.tries')
      })
    },
    /** @throws Refusal tooMany.tries, without counting */
    check: async (key: string) => {
      const used = await limiter.get(key)
      if (used && used.remainingPoints <= 0) throw new Refusal('tooMany.tries')
    },
    /** Takes all its tries back. */
    forgive: (key: string) => limiter.delete(key),
    /** Takes the last try back. */
    giveBack: (key: string) => limiter.reward(key, 1),
  }
}
