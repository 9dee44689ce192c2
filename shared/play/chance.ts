/** Chance is passed in, so that a run can be repeated from its seed. */
export type Chance = {
  readonly shuffle: <T>(items: readonly T[]) => T[]
  /** @throws RangeError when there is nothing to pick from. */
  readonly pick: <T>(items: readonly T[]) => T
  /** A whole number from 0 up to, not including, `below`. */
  readonly int: (below: number) => number
}

/** The same seed gives the same chance on server and tablet. For play only, never for ids, codes or keys. */
export function seededChance(seed: number): Chance {
  const next = mulberry32(seed)
  const int = (below: number) => Math.floor(next() * below)
  return {
    int,
    pick: items => picked(items, int),
    shuffle: items => shuffled(items, int),
  }
}

function picked<T>(items: readonly T[], int: Chance['int']): T {
  if (items.length === 0) throw new RangeError('There is nothing to pick from.')
  return items[int(items.length)] as T
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], int: Chance['int']): T[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = int(last + 1)
    const kept = mixed[last] as T
    mixed[last] = mixed[other] as T
    mixed[other] = kept
  }
  return mixed
}

/** Tommy Ettinger's mulberry32 (public domain): 32 bits of state, even enough for play. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
