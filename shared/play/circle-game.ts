import type { Ring } from '../api/circles.ts'
import { type Circle, type Deed, deeds, type Move } from '../content/circle-schema.ts'
import { type Chance, seededChance } from './chance.ts'
import { type Counts, epilogue, helpingIn, isAdultHere, type Mood } from './circle-rule.ts'

/** How many of the game's extras laugh: all at heat 3, one fewer at 2, nobody below or once it is calm or over. */
export function laughing(extras: number, mood: Mood): number {
  // Calm or over, the heat is below two.
  if (mood.heat < 2) return 0
  return mood.heat >= 3 ? extras : Math.max(1, extras - 1)
}

/** What the extras do in this mood: they laugh while it is hot and turn away when it cools. */
export function extrasDo({ extras }: Circle, mood: Mood, chance: Chance): Record<string, Deed> {
  const loud = laughing(extras.length, mood)
  const cool = extras.map(() => chance.pick(['leave', 'leave', 'watch'] as const))
  return Object.fromEntries(extras.map((who, at) => [who, at < loud ? 'laugh' : loud > 0 ? 'watch' : (cool[at] ?? 'watch')]))
}

type Table = readonly Move[]
/**
 * What the game does with a part that nobody plays: it never is the first to help, so that it decides nothing for a silent circle;
 * where somebody helped before, it may join in.
 */
const follows: Table = ['standWith', 'standWith', 'standWith', 'speak', 'watch', 'watch', 'leave']
const waits: Table = ['watch', 'watch', 'watch', 'leave']
const isThere: Table = ['standWith', 'standWith', 'speak', 'checkIn', 'checkIn', 'watch']

export function partDoes(mood: Mood, beat: number, rings: readonly Ring[], chance: Chance): Move {
  const hasHelped = rings.some(({ counts }) => helpingIn(counts) > 0)
  return chance.pick(!hasHelped ? waits : isAdultHere(mood) || beat === epilogue ? isThere : follows)
}

/** Chance of one beat: a crash in between draws the same again. */
export const chanceOf = (seed: number, deal: number, beat: number): Chance => seededChance((seed + deal * 7919 + beat * 104_729) >>> 0)

export const countsOf = (did: Readonly<Record<string, Deed>>): Counts => {
  const counts = Object.fromEntries(deeds.map(deed => [deed, 0])) as Counts
  for (const deed of Object.values(did)) counts[deed] += 1
  return counts
}

/**
 * A picture that fits the counts of a ring, where who did what is not known any more: the same on every tablet. Extras laugh first.
 * @returns who → deed, for all in the ring
 */
export function arrange(parts: readonly string[], extras: readonly string[], counts: Counts): Record<string, Deed> {
  const left = deeds.flatMap(deed => Array.from({ length: deed === 'laugh' ? 0 : counts[deed] }, () => deed))
  const loud = extras.slice(0, counts.laugh)
  const others = [...parts, ...extras.slice(counts.laugh)]
  return {
    ...Object.fromEntries(others.map((who, at) => [who, left[at] ?? 'watch'])),
    ...Object.fromEntries(loud.map(who => [who, 'laugh' as const])),
  }
}
