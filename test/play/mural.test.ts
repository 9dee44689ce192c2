import { expect, test } from '@jest/globals'
import { seededChance } from '../../shared/play/chance.ts'
import {
  bareWall,
  isHalf,
  muralOrder,
  muralPieces,
  muralState,
  paintedOf,
  paintOne,
  piecesPerLesson,
  type Reason,
  type Wall,
} from '../../shared/play/mural.ts'

const chance = seededChance(20_260)
/** Anything that a class may come up with, also twice and in any lesson. */
const anyReason = (lesson: string): Reason => {
  const drawn = chance.int(3)
  if (drawn === 0) return { kind: 'story', story: `story${chance.int(20)}` }
  return drawn === 1 ? { kind: 'circle', circle: `circle${chance.int(5)}`, lesson } : { kind: 'week', chapter: 1 + chance.int(5) }
}

test('a wall has forty pieces, and never one twice', () => {
  expect(muralPieces).toHaveLength(40)
  for (let seed = 0; seed < 300; seed += 1) {
    const order = muralOrder(seed)
    expect(new Set(order)).toEqual(new Set(muralPieces))
    expect(order.at(-1)).toBe('sky')
    expect(muralOrder(seed)).toEqual(order)
  }
  expect(muralOrder(1)).not.toEqual(muralOrder(2))
})

test('whatever happens, a wall only grows: by one, at most four a lesson, and never twice for the same', () => {
  for (let year = 0; year < 60; year += 1) {
    let wall: Wall = bareWall(year)
    for (let number = 0; number < 30; number += 1) {
      const lesson = `lesson${number}`
      const before = wall.pieces
      for (let tries = 0; tries < 8; tries += 1) {
        const reason = anyReason(lesson)
        const next = paintOne(wall, lesson, reason)
        if (next) {
          expect(next.pieces).toBe(wall.pieces + 1)
          expect(paintedOf(next).slice(0, wall.pieces)).toEqual(paintedOf(wall))
        }
        wall = next ?? wall
        // Asked for again, now and in any other lesson, it paints nothing.
        expect(paintOne(wall, lesson, reason)).toBeUndefined()
        if (next && reason.kind !== 'circle') expect(paintOne(wall, 'another', reason)).toBeUndefined()
      }
      expect(wall.pieces - before).toBeLessThanOrEqual(piecesPerLesson)
    }
    expect(wall.pieces).toBeLessThanOrEqual(muralPieces.length)
    expect(wall.paintedFor).toHaveLength(wall.pieces)
  }
})

test('a circle that is played again in another lesson paints again', () => {
  const reason = { kind: 'circle', circle: 'bag-circle' } as const
  const first = paintOne(bareWall(1), 'a', { ...reason, lesson: 'a' }) ?? bareWall(1)
  expect(paintOne(first, 'b', { ...reason, lesson: 'b' })?.pieces).toBe(2)
})

test('half of those present is half: one of two, two of three, and of nobody none', () => {
  expect(isHalf(1, 2)).toBe(true)
  expect(isHalf(1, 3)).toBe(false)
  expect(isHalf(2, 3)).toBe(true)
  expect(isHalf(1, 1)).toBe(true)
  expect(isHalf(0, 0)).toBe(false)
})

test('words say how far a wall is, from bare to painted', () => {
  const words = Array.from({ length: 41 }, (_, pieces) => muralState({ pieces, seed: 1 }))
  expect([...new Set(words)]).toEqual(['bare', 'begun', 'half', 'nearly', 'painted'])
  expect(words[20]).toBe('half')
  expect(words[39]).toBe('nearly')
})
