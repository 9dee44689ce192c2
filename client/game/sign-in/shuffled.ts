import { seededChance } from '../../../shared/play/chance.ts'

/** Other places each time, so that a finger's path tells nothing to who looks on. */
export function shuffled<T>(ids: readonly T[]): T[] {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
  return seededChance(seed).shuffle(ids)
}
