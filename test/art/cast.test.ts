import { expect, test } from '@jest/globals'
import { adultIds, cast, castIdOf, castIds } from '../../client/art/cast.ts'
import { childSvg, portraitSvg } from '../../client/art/child/child-svg.ts'
import { emotions, gaits, hairs, poses } from '../../client/art/child/look.ts'
import { loadContent } from '../../server/play/index.ts'
import { you } from '../../shared/content/inside.ts'
import { faultsOf } from './xml.ts'

const library = loadContent()

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
  for (const { parts } of all.filter(({ chapter }) => chapter === 1)) {
    const look = cast[castIdOf(parts.happensTo)]
    const [red = 0, green = 0] = [1, 3].map(at => Number.parseInt(look.hairColor.slice(at, at + 2), 16))
    expect([parts.happensTo, look.extras ?? [], look.size ?? 1]).toEqual([parts.happensTo, [], 1])
    expect([parts.happensTo, red / green < 1.6]).toEqual([parts.happensTo, true])
  }
})

/** Everybody's part in each piece, as content has it; `inside` the player has one of the two. */
const scenes = [...library.scenarios.values()].map(({ data: { id, chapter, cast: parts, bystanders, names } }) => ({
  ...{ id, chapter, parts, names, others: bystanders },
}))
const circles = [...library.circles.values()].map(({ data: { id, chapter, cast: parts, parts: dealt, extras, names } }) => ({
  ...{ id, chapter, parts, names, others: [...dealt, ...extras] },
}))
const all = [...scenes, ...circles]
const children = castIds.filter(id => !adultIds.some(adult => adult === id))
/**
 * The traits or names that are met in one part only. What is met twice is chance; from the third time on it is a pattern, and a child would
 * see it. On cards nobody has a part. Most parts are bystanders', and the first chapter's two in the middle have no aid: so who is only ever a bystander is let pass while
 * chapters are still to be written, up to twelve times (a trait spread by chance is so in one of a hundred cases).
 */
function boundTo(met: readonly Met[], chapters: number): string[] {
  const oftenEnough = { happensTo: 3, leads: 3, bystander: chapters < 5 ? 13 : 3 }
  const times = Map.groupBy(
    met.flatMap(({ part, traits }) => [...new Set(traits)].map(trait => ({ part, trait }))),
    ({ trait }) => trait,
  )
  return [...times].flatMap(([trait, each]) => {
    const [only, ...others] = new Set(each.map(({ part }) => part))
    return only && others.length === 0 && each.length >= oftenEnough[only] ? [trait] : []
  })
}
type Met = { readonly part: 'happensTo' | 'leads' | 'bystander'; readonly traits: readonly string[] }
const chapters = new Set(scenes.map(({ chapter }) => chapter)).size

test('over all content no look and no aid belongs to one part', () => {
  const met = all.flatMap(({ parts, others }): Met[] => [
    { part: 'happensTo', traits: looksOf(parts.happensTo) },
    { part: 'leads', traits: looksOf(parts.leads) },
    ...others.map(who => ({ part: 'bystander' as const, traits: looksOf(who) })),
  ])
  expect(new Set(met.flatMap(({ traits }) => traits)).size).toBeGreaterThan(20)
  expect(boundTo(met, chapters)).toEqual([])
})

test('over all content no name is kept for one part', () => {
  const met = all.flatMap(({ parts, names, others }): Met[] => [
    { part: 'happensTo', traits: names[parts.happensTo] ?? [] },
    { part: 'leads', traits: names[parts.leads] ?? [] },
    ...others.map(who => ({ part: 'bystander' as const, traits: [`${who[0]?.toUpperCase()}${who.slice(1)}`] })),
  ])
  expect(boundTo(met, chapters)).toEqual([])
})

test('a trait that is met often and in one part only is found', () => {
  const [leads, bystander] = (['leads', 'bystander'] as const).map((part): Met => ({ part, traits: ['glasses'] }))
  if (!leads || !bystander) throw new Error('unreachable')
  const found = ['glasses']
  expect([boundTo([leads, leads], 1), boundTo([leads, leads, leads], 1)]).toEqual([[], found])
  expect(boundTo([leads, leads, leads, bystander], 1)).toEqual([])
  const onlookers = Array.from({ length: 12 }, () => bystander)
  expect([boundTo(onlookers, 4), boundTo([...onlookers, bystander], 4), boundTo(onlookers, 5)]).toEqual([[], found, found])
})

test('to nobody it happens, and nobody leads, much more often than to others; in a chapter each of them once', () => {
  for (const role of ['happensTo', 'leads'] as const) {
    const times = (pieces: typeof all) => children.map(id => pieces.filter(({ parts }) => parts[role] === id).length)
    expect([role, Math.max(...times(all)) - Math.min(...times(all)) <= 2]).toEqual([role, true])
    for (const chapter of new Set(scenes.map(each => each.chapter)))
      expect([role, chapter, Math.max(...times(scenes.filter(each => each.chapter === chapter)))]).toEqual([role, chapter, 1])
  }
})

/** The player, in a story told from inside, has no look. */
const looksOf = (who: string): string[] => (who === you ? [] : traitsOf(who))
const traitsOf = (id: string): string[] => {
  const { skin, hair, extras = [], size = 1 } = cast[castIdOf(id)]
  return [skin, hair, ...extras, ...(size === 1 ? [] : ['tall'])]
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
