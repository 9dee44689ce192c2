import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { seededChance } from '../../shared/play/chance.ts'
import { dealAnew, pupilsIn, startCircle, takePart } from '../../shared/play/circle.ts'
import { anywhere, circleSizes, dealCircles } from '../../shared/play/circle-deal.ts'
import { bag } from './bag.ts'

const pupils = (count: number) => Array.from({ length: count }, (_, at) => `pupil-${at}`)
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const counts = fc.integer({ min: 1, max: 90 })
const sizesOf = (circles: readonly (readonly string[])[]) => circles.map(({ length }) => length)

test.each([
  [1, [1]],
  [2, [2]],
  [3, [3]],
  [5, [5]],
  [6, [3, 3]],
  [7, [4, 3]],
  [9, [4, 5]],
  [10, [4, 3, 3]],
  [26, [4, 4, 4, 4, 4, 3, 3]],
  [28, [4, 4, 4, 4, 4, 4, 4]],
])('%i pupils play in circles of %j', (count, sizes) => {
  expect(circleSizes(count)).toEqual(sizes)
})

test('everybody is in one circle, of three to five, and all but two circles are of four', () => {
  fc.assert(
    fc.property(seeds, counts, (seed, count) => {
      const circles = dealCircles(pupils(count), anywhere, seededChance(seed))
      expect(circles.flat().toSorted()).toEqual(pupils(count).toSorted())
      if (count < 3) return
      expect(sizesOf(circles).every(size => size >= 3 && size <= 5)).toBe(true)
      expect(sizesOf(circles).filter(size => size !== 4).length).toBeLessThanOrEqual(2)
    }),
  )
})

test('circles go at random across the room: whoever sits beside somebody seldom plays with it', () => {
  let together = 0
  for (let seed = 0; seed < 500; seed += 1) {
    const circles = dealCircles(pupils(28), anywhere, seededChance(seed))
    if (circles.some(circle => circle.includes('pupil-3') && circle.includes('pupil-4'))) together += 1
  }
  // Three of the other twenty-seven: one time in nine.
  expect(together).toBeGreaterThan(25)
  expect(together).toBeLessThan(100)
})

test('pupils who are kept apart never meet, though circles get smaller for it', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 })).filter(([one, other]) => one !== other)
  fc.assert(
    fc.property(seeds, fc.integer({ min: 2, max: 30 }), fc.array(pair, { maxLength: 25 }), (seed, count, pairs) => {
      const apart = pairs.map(([one, other]): [string, string] => [`pupil-${one}`, `pupil-${other}`])
      const circles = dealCircles(pupils(count), { apart, withMe: [] }, seededChance(seed))
      expect(circles.flat().toSorted()).toEqual(pupils(count).toSorted())
      for (const [one, other] of apart) expect(circles.some(circle => circle.includes(one) && circle.includes(other))).toBe(false)
    }),
  )
})

test('who sits with the teacher has a circle of its own', () => {
  const circles = dealCircles(pupils(9), { apart: [], withMe: ['pupil-4', 'nobody-here'] }, seededChance(3))
  expect(circles).toContainEqual(['pupil-4'])
  expect(sizesOf(circles).toSorted()).toEqual([1, 4, 4])
})

test('each pupil is dealt one part, and the game plays what is left of four', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 5 }), (seed, count) => {
      const circle = startCircle(bag, pupils(count), seed)
      expect(pupilsIn(circle).toSorted()).toEqual(pupils(count).toSorted())
      expect(circle.places.map(({ part }) => part)).toEqual(bag.parts.slice(0, Math.max(4, count)))
    }),
  )
})

test('each part is dealt to each equally often', () => {
  const had = new Map<string, number>()
  for (let seed = 0; seed < 2000; seed += 1) {
    const part = startCircle(bag, pupils(4), seed).places.find(({ pupil }) => pupil === 'pupil-0')?.part ?? ''
    had.set(part, (had.get(part) ?? 0) + 1)
  }
  expect([...had.keys()].toSorted()).toEqual(['amara', 'elias', 'noor', 'zuri'])
  for (const times of had.values()) expect(Math.abs(times - 500)).toBeLessThan(120)
})

test('dealt anew, everybody has another part, and knows which one it had', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 5 }), (seed, count) => {
      const first = startCircle(bag, pupils(count), seed)
      const again = dealAnew(bag, first, pupils(count))
      expect(again).toMatchObject({ deal: 2, beat: 1, rings: [] })
      for (const { pupil, part, before } of again.places.filter(place => place.pupil !== undefined)) {
        expect(before).toBe(first.places.find(place => place.pupil === pupil)?.part)
        expect(before).not.toBe(part)
      }
    }),
  )
})

test('who comes late gets a part that the game played, and none when all are taken', () => {
  const three = startCircle(bag, pupils(3), 5)
  const joined = takePart(three, 'late')
  expect(joined && pupilsIn(joined)).toHaveLength(4)
  expect(takePart(startCircle(bag, pupils(4), 5), 'late')).toBeUndefined()
})
