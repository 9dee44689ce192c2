import { expect, test } from '@jest/globals'
import { adultIds, cast, castIdOf, castIds } from '../../client/art/cast.ts'
import { childSvg, portraitSvg } from '../../client/art/child/child-svg.ts'
import { emotions, gaits, hairs, poses } from '../../client/art/child/look.ts'
import { you } from '../../shared/content/inside.ts'
import { content } from './stories.ts'
import { faultsOf } from './xml.ts'

test('everybody of the cast can show every feeling, from the front, turned and from behind', () => {
  for (const id of castIds)
    for (const emotion of emotions) {
      const drawings = [
        childSvg(cast[id], { emotion, turn: -0.6, strength: 1 }),
        childSvg(cast[id], { emotion, turn: 0.6, strength: 3, blink: true }),
        childSvg(cast[id], { emotion, view: 'back' }),
        portraitSvg(cast[id], { emotion }),
      ]
      expect([id, emotion, ...drawings.flatMap(faultsOf)]).toEqual([id, emotion])
    }
})

test('every pose, gait and hair can be drawn', () => {
  for (const pose of poses) expect(faultsOf(childSvg(cast.zuri, { pose }))).toEqual([])
  for (const gait of gaits) for (const id of castIds) expect(faultsOf(childSvg(cast[id], { gait }))).toEqual([])
  for (const hair of hairs) expect(faultsOf(childSvg({ ...cast.tuva, hair }, { view: 'back' }))).toEqual([])
})

test('the one it happens to in the first chapter has nothing that children are teased for', () => {
  for (const { cast: parts } of content.filter(({ chapter }) => chapter === 1)) {
    const look = cast[castIdOf(parts.happensTo)]
    const [red = 0, green = 0] = [1, 3].map(at => Number.parseInt(look.hairColor.slice(at, at + 2), 16))
    expect([parts.happensTo, look.extras ?? [], look.size ?? 1]).toEqual([parts.happensTo, [], 1])
    expect([parts.happensTo, red / green < 1.6]).toEqual([parts.happensTo, true])
  }
})

test('over all content no look, no name and no aid belongs to one part', () => {
  // Told from inside, one of the two is the player, whom nobody has drawn.
  const drawn = (id: string) => (id === you ? [] : [id])
  const roles = content.flatMap(({ cast: parts, bystanders, names }) => [
    { part: 'happensTo', ids: drawn(parts.happensTo), names: names[parts.happensTo] ?? [] },
    { part: 'leads', ids: drawn(parts.leads), names: names[parts.leads] ?? [] },
    { part: 'bystander', ids: bystanders, names: [] },
  ])
  const partsOf = new Map<string, Set<string>>()
  for (const { part, ids } of roles)
    for (const trait of new Set(ids.flatMap(traitsOf))) partsOf.set(trait, (partsOf.get(trait) ?? new Set()).add(part))
  expect(partsOf.size).toBeGreaterThan(12)
  // Nothing is seen only in who leads, or only in whom it happens to.
  const bound = [...partsOf].filter(([, parts]) => parts.size === 1 && !parts.has('bystander')).map(([trait]) => trait)
  expect(bound).toEqual([])
  // Nobody leads, or has it happen, more often than the others.
  for (const role of ['happensTo', 'leads']) {
    const who = roles.filter(({ part }) => part === role).flatMap(({ ids }) => ids)
    expect([role, who.length]).toEqual([role, new Set(who).size])
  }
  // And of the given names none is kept for one of the two.
  expect(roles.filter(({ names }) => names.length > 0).every(({ names }) => new Set(names).size === names.length)).toBe(true)
})

const traitsOf = (id: string): string[] => {
  const { skin, hair, extras = [], size = 1 } = cast[castIdOf(id)]
  return [id, skin, hair, ...extras, ...(size === 1 ? [] : ['tall'])]
}

test('a feeling grows with its strength, and closed eyes are another picture', () => {
  for (const emotion of emotions) {
    const faces = ([1, 2, 3] as const).map(strength => portraitSvg(cast.sam, { emotion, strength, uid: 'same' }))
    expect([emotion, new Set(faces).size]).toEqual([emotion, emotion === 'neutral' ? new Set(faces).size : 3])
  }
  expect(portraitSvg(cast.sam, { blink: true, uid: 'same' })).not.toBe(portraitSvg(cast.sam, { uid: 'same' }))
})

test('adults are taller than children', () => {
  const heightOf = (svg: string) => Number(/viewBox="\S+ \S+ \S+ (\S+)"/.exec(svg)?.[1])
  for (const id of adultIds) expect(heightOf(childSvg(cast[id]))).toBeGreaterThan(heightOf(childSvg(cast.sam)))
})
