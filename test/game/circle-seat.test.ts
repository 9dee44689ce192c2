import { expect, test } from '@jest/globals'
import { type CircleSeat, followCircle } from '../../client/game/lesson/circle-seat.ts'
import { startCircle } from '../../shared/play/circle.ts'
import { view } from '../../shared/play/circle-view.ts'
import { bag } from '../circles/bag.ts'

const letter = (change: object) => ({ news: `${JSON.stringify({ ...view(bag, startCircle(bag, ['me'], 7), 'me'), ...change })}   ` })
function tablet() {
  let seat: CircleSeat | undefined
  const circle = followCircle({
    now: () => seat,
    changed: next => {
      seat = next
    },
  })
  return { ...circle, seat: () => seat }
}

test('a pupil who went to the map comes back when the parts are dealt anew', () => {
  const mine = tablet()
  mine.heard(letter({}))
  mine.leave()
  mine.heard(letter({ heat: 3 }))
  expect(mine.seat()?.isAway).toBe(true)
  mine.heard(letter({ deal: 2 }))
  expect(mine.seat()).toMatchObject({ isAway: false, round: 1 })
})

test('a seat that was just taken again knows nothing of circles, and takes none away', () => {
  const mine = tablet()
  mine.room({ runs: true })
  mine.heard(letter({}))
  mine.lost()
  mine.room({ runs: undefined })
  expect(mine.seat()).toBeDefined()
  mine.room({ runs: false })
  expect(mine.seat()).toBeUndefined()
})

test('a circle that is over stays until the pupil leaves it, and the next one is another', () => {
  const mine = tablet()
  mine.room({ runs: true })
  mine.heard(letter({}))
  mine.heard(letter({ phase: 'lookBack', offers: [], ended: true }))
  mine.room({ runs: false })
  expect(mine.seat()).toBeDefined()
  mine.heard(letter({}))
  expect(mine.seat()?.round).toBe(2)
  mine.heard(letter({ phase: 'lookBack', offers: [], ended: true }))
  mine.leave()
  expect(mine.seat()).toBeUndefined()
})

test('news that nobody can read change nothing', () => {
  const mine = tablet()
  for (const wrong of [undefined, {}, { news: 3 }, { news: '{' }, { news: '{"kind":"plays"}' }]) mine.heard(wrong)
  expect(mine.seat()).toBeUndefined()
})
