import { expect, test } from '@jest/globals'
import { momentsOf, pupilOf, seenBy } from '../../client/preview/circle-moments.ts'
import { loadContent } from '../../server/play/index.ts'
import { adultStates, courses, reveals, situations } from '../../shared/content/circle-schema.ts'

const circles = [...loadContent().circles.values()].map(({ data }) => data)
const bag = circles[0]
if (!bag) throw new Error('There is no circle.')

test.each([false, true])(
  'who writes a circle can look at every situation, reveal and look-back of it (first grown-up misses it: %s)',
  misses => {
    const { firstAdultMisses: _, ...circle } = bag
    const moments = momentsOf(misses ? { ...circle, firstAdultMisses: true } : circle)
    const seen = moments.map(({ id }) => id)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen[0]).toBe('dealt')
    expect(seen).toContain('around')
    for (const situation of situations) expect(seen.join()).toMatch(new RegExp(`beat \\d ${situation}`))
    for (const says of reveals) expect(seen.join()).toContain(`reveal ${says}`)
    for (const course of courses) expect(seen).toContain(`lookBack ${course}`)
    const shownAdults = adultStates.filter(adult => adult !== 'none' && (misses || adult !== 'missed'))
    for (const adult of shownAdults) expect(seen.join()).toContain(` ${adult}`)
  },
)

test('each moment is seen from the place of each part, by the rules of the room', () => {
  for (const { state, after, kind } of momentsOf(bag)) {
    for (const part of bag.parts) {
      const seen = seenBy(bag, state, part)
      expect(seen.part).toBe(part)
      expect(pupilOf(state, part)).not.toBe('')
      if (after) expect(seenBy(bag, after, part).rings).toHaveLength(seen.rings.length + 1)
      expect(seen.phase === 'lookBack').toBe(kind === 'lookBack')
    }
  }
})
