import { expect, test } from '@jest/globals'
import { adultIds, cast, castIds } from '../../client/art/cast.ts'
import { childSvg, portraitSvg } from '../../client/art/child/child-svg.ts'
import { emotions, gaits, hairs, poses } from '../../client/art/child/look.ts'
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
  expect(cast.sam.extras ?? []).toEqual([])
  expect(cast.sam.size ?? 1).toBe(1)
  const [red = 0, green = 0] = [1, 3].map(at => Number.parseInt(cast.sam.hairColor.slice(at, at + 2), 16))
  expect(red / green).toBeLessThan(1.5)
})

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
