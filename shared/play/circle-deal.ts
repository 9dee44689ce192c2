import type { Circle } from '../content/circle-schema.ts'
import { type Chance, seededChance } from './chance.ts'

/** For this lesson: pupils whom the teacher keeps apart, and those who sit with the teacher. */
export type Seating = { readonly apart: readonly (readonly [string, string])[]; readonly withMe: readonly string[] }
export const anywhere: Seating = { apart: [], withMe: [] }

const triesPerSize = 30
/** A third of all shuffles is new to everybody, so these never run out. */
const triesForNew = 200

/**
 * Circles of three to five, four where it can; one or two are as many. At random across the room. Who sits with the teacher plays a
 * circle of its own beside it; those kept apart never meet, if need be in smaller circles.
 */
export function dealCircles(pupils: readonly string[], { apart, withMe }: Seating, chance: Chance): string[][] {
  const alone = pupils.filter(pupil => withMe.includes(pupil)).map(pupil => [pupil])
  const others = pupils.filter(pupil => !withMe.includes(pupil))
  return chance.shuffle([...alone, ...placed(others, apart, chance)])
}

/** @returns the sizes of the circles for this many pupils */
export function circleSizes(count: number): number[] {
  if (count <= 5) return count > 0 ? [count] : []
  const fours = Math.floor(count / 4)
  const rest = count % 4
  if (rest === 0) return filled(fours, 4)
  if (rest === 1) return [...filled(fours - 1, 4), 5]
  return rest === 2 ? [...filled(fours - 1, 4), 3, 3] : [...filled(fours, 4), 3]
}

/**
 * Who of a group gets which part: never the part it had before. Three or four play four parts, five play five; the game plays what is left.
 * @returns part → pupil, in the content's order of parts
 */
export function dealParts(
  { parts }: Circle,
  pupils: readonly string[],
  seed: number,
  before: Readonly<Record<string, string>> = {},
): [part: string, pupil: string | undefined][] {
  const inPlay = parts.slice(0, Math.max(4, pupils.length))
  const chance = seededChance(seed)
  const isNew = (dealt: readonly string[]) => pupils.every((pupil, at) => dealt[at] !== before[pupil])
  let dealt = chance.shuffle(inPlay)
  for (let tries = 0; tries < triesForNew && !isNew(dealt); tries += 1) dealt = chance.shuffle(inPlay)
  return inPlay.map(part => [part, pupils[dealt.indexOf(part)]])
}

function placed(pupils: readonly string[], apart: Seating['apart'], chance: Chance): string[][] {
  const preferred = circleSizes(pupils.length)
  for (let circles = preferred.length; circles <= pupils.length; circles += 1) {
    const sizes = circles === preferred.length ? preferred : evenly(pupils.length, circles)
    for (let tries = 0; tries < triesPerSize; tries += 1) {
      const found = place(chance.shuffle(pupils), sizes, apart, chance)
      if (found) return found
    }
  }
  return pupils.map(pupil => [pupil])
}

/** Those who are kept apart from most are placed first. `undefined`: this time it did not work out. */
function place(shuffled: readonly string[], sizes: readonly number[], apart: Seating['apart'], chance: Chance): string[][] | undefined {
  const foes = (pupil: string) => apart.flatMap(([one, other]) => (one === pupil ? [other] : other === pupil ? [one] : []))
  const circles = sizes.map((): string[] => [])
  for (const pupil of shuffled.toSorted((one, other) => foes(other).length - foes(one).length)) {
    const mayJoin = circles.filter((circle, at) => circle.length < (sizes[at] ?? 0) && !foes(pupil).some(foe => circle.includes(foe)))
    if (mayJoin.length === 0) return undefined
    chance.pick(mayJoin).push(pupil)
  }
  return circles
}

const filled = (count: number, size: number) => Array.from({ length: count }, () => size)
const evenly = (count: number, circles: number) =>
  Array.from({ length: circles }, (_, at) => Math.floor(count / circles) + (at < count % circles ? 1 : 0))
