import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sealed } from '../../server/circles/envelope.ts'
import { CircleNews, circleBytes } from '../../shared/api/circles.ts'
import { type Move, moves } from '../../shared/content/circle-schema.ts'
import {
  allWishAgain,
  type CircleState,
  chooseMove,
  dealAnew,
  isReady,
  lookBack,
  offers,
  restored,
  reveal,
  startCircle,
  wishAgain,
} from '../../shared/play/circle.ts'
import { rehearsalView, rehearse, rehearseAgain, startRehearsal } from '../../shared/play/circle-rehearsal.ts'
import { rowOf, view } from '../../shared/play/circle-view.ts'
import { bag, choosing, four, nobodyGone, playAll } from './bag.ts'

const [one = '', two = '', three = '', last = ''] = four
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const seen = (circle: CircleState, pupil: string) => {
  const news = view(bag, circle, pupil)
  if (!news) throw new Error('not in this circle')
  return news
}

test('before the reveal a tablet is told the same, whatever the others have chosen', () => {
  const move = fc.option(fc.constantFrom(...moves), { nil: undefined })
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 3 }), fc.array(move, { minLength: 3, maxLength: 3 }), (seed, beats, chosen) => {
      let circle = startCircle(bag, four, seed)
      for (let at = 0; at < beats; at += 1) circle = reveal(bag, circle, nobodyGone)
      const before = JSON.stringify(seen(circle, one))
      for (const [at, pupil] of [two, three, last].entries()) {
        const made = chosen[at]
        if (made && offers(circle).includes(made)) circle = choosing(circle, pupil, made)
        expect(JSON.stringify(seen(circle, one))).toBe(before)
      }
    }),
  )
})

test('no view names a pupil, a seed, or which parts the game plays', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 4 }), (seed, count) => {
      let circle = startCircle(bag, four.slice(0, count), seed)
      for (; circle.beat !== lookBack; circle = reveal(bag, circle, nobodyGone)) {
        const text = JSON.stringify(seen(circle, one))
        for (const pupil of four) expect(text).not.toContain(pupil)
        expect(text).not.toContain('pupil')
        expect(text).not.toContain('seed')
      }
    }),
  )
})

test('all tablets of a circle are told the same but for their own part, thought and choice', () => {
  const circle = reveal(bag, choosing(startCircle(bag, four, 9), two, 'standWith'), nobodyGone)
  const shared = four.map(pupil => {
    const { part: _, before: __, chosen: ___, thinks: ____, ...rest } = seen(circle, pupil)
    return rest
  })
  expect(new Set(shared.map(each => JSON.stringify(each))).size).toBe(1)
  expect(new Set(four.map(pupil => seen(circle, pupil).part)).size).toBe(4)
})

test('what is sent is as the contract says, and of one size at any moment', () => {
  const five = [...four, 'pupil-five']
  fc.assert(
    fc.property(
      seeds,
      fc.array(fc.array(fc.constantFrom<Move>(...moves), { minLength: 5, maxLength: 5 }), { minLength: 4, maxLength: 4 }),
      (seed, beats) => {
        const circle = playAll(bag, beats, seed, five)
        const news = [
          ...five.map(pupil => seen(circle, pupil)),
          ...five.map(pupil => seen(dealAnew(bag, circle, five), pupil)),
          { kind: 'waits' } as const,
        ]
        for (const each of news) {
          const { news: letter } = sealed(each)
          expect(Buffer.byteLength(letter)).toBe(circleBytes)
          expect(CircleNews.parse(JSON.parse(letter))).toEqual(each)
        }
      },
    ),
  )
})

test('a tablet may choose again until the reveal, and then not any more', () => {
  const first = startCircle(bag, four, 2)
  const chosen = choosing(choosing(first, one, 'watch'), one, 'speak')
  expect(seen(chosen, one).chosen).toBe('speak')
  const after = reveal(bag, chosen, nobodyGone)
  expect(seen(after, one).chosen).toBeUndefined()
  expect(chooseMove(after, one, { deal: 1, beat: 1, move: 'leave' })).toEqual({ refused: 'answer.outOfOrder' })
  expect(chooseMove(after, one, { deal: 2, beat: 2, move: 'leave' })).toEqual({ refused: 'answer.outOfOrder' })
})

test('a move that is not offered, or of somebody who is not in the circle, is refused', () => {
  const circle = startCircle(bag, four, 2)
  expect(chooseMove(circle, one, { deal: 1, beat: 1, move: 'checkIn' })).toEqual({ refused: 'choice.notOffered' })
  expect(chooseMove(circle, 'stranger', { deal: 1, beat: 1, move: 'speak' })).toEqual({ refused: 'not.found' })
})

test('a circle goes on when all who are there have chosen, and rests while nobody is', () => {
  const chosen = [one, two, three].reduce((circle, pupil) => choosing(circle, pupil, 'watch'), startCircle(bag, four, 2))
  expect(isReady(chosen, nobodyGone)).toBe(false)
  expect(isReady(chosen, new Set([last]))).toBe(true)
  expect(isReady(chosen, new Set(four))).toBe(false)
})

test('the teacher is told how many are ready, and a part that the game plays counts as ready', () => {
  const circle = choosing(startCircle(bag, four, 2), one, 'watch')
  expect(rowOf(circle, nobodyGone, 3)).toEqual({ number: 3, of: 4, ready: 1, phase: 'beat', beat: 1 })
  expect(rowOf(circle, new Set([one, two]), 3)).toMatchObject({ of: 4, ready: 2 })
})

test('a part without a choice looks around; one whose tablet is gone is played by the game', () => {
  const circle = startCircle(bag, four, 2)
  const partOf = (pupil: string) => circle.places.find(place => place.pupil === pupil)?.part ?? ''
  expect(reveal(bag, circle, nobodyGone).did[partOf(one)]).toBe('watch')
  const chosenAndGone = reveal(bag, choosing(circle, one, 'speak'), new Set([one]))
  expect(chosenAndGone.did[partOf(one)]).toBe('speak')
  const did = Array.from({ length: 60 }, (_, seed) => {
    const other = startCircle(bag, four, seed)
    return reveal(bag, other, new Set([one])).did[other.places.find(place => place.pupil === one)?.part ?? '']
  })
  expect(new Set(did)).toEqual(new Set(['watch', 'leave']))
})

test('dealt anew once all who are there wish it; a wish can be taken back', () => {
  const over = playAll(bag, [])
  const wish = (circle: CircleState, pupil: string, wished: 'wished' | 'takenBack' = 'wished') =>
    wishAgain(circle, pupil, 1, wished) as CircleState
  const three = four.slice(0, 3).reduce((circle, pupil) => wish(circle, pupil), over)
  expect(allWishAgain(three, nobodyGone)).toBe(false)
  expect(allWishAgain(three, new Set([last]))).toBe(true)
  expect(allWishAgain(wish(three, last), nobodyGone)).toBe(true)
  expect(allWishAgain(wish(wish(three, last), one, 'takenBack'), nobodyGone)).toBe(false)
  expect(wishAgain(startCircle(bag, four, 1), one, 1, 'wished')).toEqual({ refused: 'answer.outOfOrder' })
})

test('after a crash a circle goes on as it was; the picture of the last reveal is made up from its counts', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 4 }), fc.constantFrom<Move>('standWith', 'watch'), (seed, beats, made) => {
      let circle = startCircle(bag, four, seed)
      for (let at = 0; at < beats; at += 1) circle = reveal(bag, choosing(circle, one, made), nobodyGone)
      const { did: _, ...stored } = circle
      const back = restored(bag, JSON.parse(JSON.stringify(stored)))
      const { did, ...rest } = back
      expect(rest).toEqual(stored)
      const deeds = (all: CircleState['did']) => Object.values(all).toSorted()
      expect(deeds(did)).toEqual(deeds(circle.did))
      expect(
        Object.entries(did)
          .filter(([, deed]) => deed === 'laugh')
          .every(([who]) => bag.extras.includes(who)),
      ).toBe(true)
    }),
  )
})

test('the teacher can rehearse alone against the game', () => {
  let circle = startRehearsal(bag, 4)
  expect(rehearse(bag, circle, 'checkIn')).toBe(circle)
  for (let beat = 1; beat <= 4; beat += 1) {
    expect(rehearsalView(bag, circle).beat).toBe(beat)
    circle = rehearse(bag, circle, 'standWith')
  }
  expect(rehearsalView(bag, circle)).toMatchObject({ phase: 'lookBack', offers: [] })
  expect(rehearsalView(bag, rehearseAgain(bag, circle))).toMatchObject({ deal: 2, before: rehearsalView(bag, circle).part })
})
