import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Move, moves, movesWhileHot } from '../../shared/content/circle-schema.ts'
import { feelingRange, heatRange } from '../../shared/content/schema.ts'
import { type CircleState, courseOf, endCircle, lookBack, offers, reveal, startCircle } from '../../shared/play/circle.ts'
import { besideIn, helpingIn, isAdultHere } from '../../shared/play/circle-rule.ts'
import { bag, beatOf, four, missed, nobodyGone, playAll } from './bag.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const hotMove = fc.constantFrom(...movesWhileHot)
const anyMove = fc.option(fc.constantFrom(...moves), { nil: undefined })
const fourOf = <T>(each: fc.Arbitrary<T>) => fc.tuple(each, each, each, each)
/** Moves of four pupils for four beats. */
const courses = fc.array(fourOf(anyMove), { minLength: 4, maxLength: 4 })
const idle = fc.constantFrom<Move>('watch', 'leave')
const contents = fc.constantFrom(bag, missed)

/** Every state that a course passes, with the one before. */
function steps(
  beats: readonly (readonly (Move | undefined)[])[],
  seed: number,
  content = bag,
): [before: CircleState, after: CircleState][] {
  const passed: [CircleState, CircleState][] = []
  let circle = startCircle(content, four, seed)
  for (let at = 0; circle.beat !== lookBack; at += 1) {
    const before = circle
    circle = beatOf(
      content,
      before,
      (beats[at] ?? []).map(move => (move && offers(before).includes(move) ? move : undefined)),
    )
    passed.push([before, circle])
  }
  return passed
}
const ringOf = (circle: CircleState) => {
  const ring = circle.rings.at(-1)
  if (!ring) throw new Error('nothing was revealed yet')
  return ring
}

test('watching and leaving keep the heat or let laughter raise it by one, and nothing gets better', () => {
  fc.assert(
    fc.property(seeds, fc.array(fourOf(idle), { minLength: 3, maxLength: 3 }), (seed, beats) => {
      for (const [before, after] of steps(beats, seed).slice(0, 3)) {
        const ring = ringOf(after)
        expect(ring.heat).toBe(Math.min(before.heat + 1, heatRange.high))
        expect(ring.feeling).toBe(before.feeling)
        expect(ring.counts.laugh).toBe(3)
      }
    }),
  )
})

test('laughter raises the heat by one at most, and no beat lowers anybody’s feeling', () => {
  fc.assert(
    fc.property(seeds, courses, contents, (seed, beats, content) => {
      for (const [before, after] of steps(beats, seed, content)) {
        expect(ringOf(after).heat - before.heat).toBeLessThanOrEqual(1)
        expect(ringOf(after).feeling).toBeGreaterThanOrEqual(before.feeling)
      }
    }),
  )
})

test('one who helps lifts the feeling, whatever the others do, and keeps the heat from rising', () => {
  fc.assert(
    fc.property(seeds, courses, contents, (seed, beats, content) => {
      for (const [before, after] of steps(beats, seed, content)) {
        const ring = ringOf(after)
        if (helpingIn(ring.counts) === 0) continue
        expect(ring.feeling).toBeGreaterThanOrEqual(Math.min(before.feeling + 1, feelingRange.high))
        expect(ring.heat).toBeLessThanOrEqual(before.heat)
      }
    }),
  )
})

test('with a single helper the extras laugh on, and the heat does not rise', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.constantFrom<Move>('standWith', 'speak', 'fetchHelp'),
      fc.array(idle, { minLength: 3, maxLength: 3 }),
      (seed, helps, others) => {
        const ring = ringOf(beatOf(bag, startCircle(bag, four, seed), [helps, ...others]))
        expect(ring.counts.laugh).toBe(2)
        expect(ring.heat).toBe(2)
        expect(ring.says).toBe(helps === 'fetchHelp' ? 'fetched' : 'one')
      },
    ),
  )
})

test('once two were beside in one beat the heat is at most one, and nobody laughs until the end', () => {
  fc.assert(
    fc.property(seeds, courses, contents, (seed, beats, content) => {
      let wereTwo = false
      for (const [, after] of steps(beats, seed, content)) {
        wereTwo ||= besideIn(ringOf(after).counts) >= 2
        if (!wereTwo) continue
        expect(after.heat).toBeLessThanOrEqual(1)
        expect(ringOf(after).heat).toBeLessThanOrEqual(1)
        expect(ringOf(after).counts.laugh).toBe(0)
      }
    }),
  )
})

test('help that was fetched arrives one beat later, and then it is over for good', () => {
  fc.assert(
    fc.property(seeds, courses, (seed, beats) => {
      let wasFetched = false
      for (const [before, after] of steps(beats, seed)) {
        expect(isAdultHere(before) || !wasFetched).toBe(true)
        if (isAdultHere(before)) {
          expect([before.heat, ringOf(after).heat, ringOf(after).counts.laugh]).toEqual([0, 0, 0])
          expect(isAdultHere(after)).toBe(true)
        }
        wasFetched ||= ringOf(after).counts.fetchHelp > 0
      }
    }),
  )
})

test('who goes for help in the epilogue finds somebody in the epilogue', () => {
  const calm = [['standWith', 'standWith', 'watch', 'watch'], [], [], ['fetchHelp']] as const
  const circle = playAll(bag, calm)
  expect(circle.rings.map(({ adult }) => adult)).toEqual(['none', 'none', 'none', 'here'])
  expect(ringOf(circle).heat).toBe(0)
})

test('where the first grown-up does not see it, one who fetches waits until the epilogue, and a second one brings help', () => {
  fc.assert(
    fc.property(seeds, fourOf(idle), (seed, others) => {
      const once: (readonly Move[])[] = [['fetchHelp', ...others.slice(1)], others, others]
      const [first, second, third] = steps(once, seed, missed).map(([, after]) => after)
      // The game may follow who helped: then that is the second one.
      if (ringOf(second as CircleState).counts.fetchHelp === 0) expect(first?.adult).toBe('missed')
      expect(isAdultHere(third as CircleState)).toBe(true)
      const twice = steps([['fetchHelp', ...others.slice(1)], ['fetchHelp', ...others.slice(1)], others], seed, missed)
      expect(twice.map(([, after]) => after.adult)).toEqual(['missed', 'here', 'here', 'here'])
    }),
  )
})

test('two who go at once bring somebody who sees it', () => {
  expect(steps([['fetchHelp', 'fetchHelp', 'watch', 'watch']], 1, missed)[0]?.[1].adult).toBe('here')
})

test('if help arrives early, the beats that remain are about being there', () => {
  const circle = beatOf(bag, startCircle(bag, four, 1), ['fetchHelp', 'watch', 'watch', 'watch'])
  expect(circle.beat).toBe(2)
  expect(offers(circle)).toEqual(moves)
  expect(ringOf(beatOf(bag, circle, ['checkIn', 'watch', 'watch', 'watch'])).says).toBe('there')
})

test('in the epilogue everybody may check in, which lifts the feeling by one', () => {
  fc.assert(
    fc.property(seeds, fc.array(fourOf(hotMove), { minLength: 3, maxLength: 3 }), fourOf(idle), (seed, beats, others) => {
      let circle = startCircle(bag, four, seed)
      for (const made of beats) circle = beatOf(bag, circle, made)
      expect(offers(circle)).toContain('checkIn')
      const quiet = ringOf(beatOf(bag, circle, others))
      for (const checking of [1, 2, 4]) {
        const kind = ringOf(
          beatOf(
            bag,
            circle,
            others.map((move, at): Move => (at < checking ? 'checkIn' : move)),
          ),
        )
        expect(kind.feeling).toBe(Math.min(quiet.feeling + 1, feelingRange.high))
        expect(kind.says).toBe('kind')
      }
    }),
  )
})

test('a circle that stays silent ends with a grown-up who has seen it', () => {
  fc.assert(
    fc.property(seeds, fc.array(fourOf(idle), { minLength: 4, maxLength: 4 }), contents, (seed, beats, content) => {
      const circle = playAll(content, beats, seed)
      expect(circle.rings.map(({ adult }) => adult)).toEqual(['none', 'none', 'none', 'saw'])
      expect(courseOf(circle)).toBe('silent')
      expect(ringOf(circle)).toMatchObject({ heat: 0, counts: { laugh: 0 } })
    }),
  )
})

test('every circle ends in support: a grown-up is there, or two stood beside', () => {
  fc.assert(
    fc.property(seeds, courses, contents, (seed, beats, content) => {
      const circle = playAll(content, beats, seed)
      expect(circle.rings).toHaveLength(4)
      expect(isAdultHere(circle) || circle.calm).toBe(true)
      expect(ringOf(circle).counts.laugh).toBe(0)
    }),
  )
})

test('ended early by the teacher, it ends in support too, and all see the ring', () => {
  fc.assert(
    fc.property(seeds, courses, fc.integer({ min: 0, max: 4 }), contents, (seed, beats, played, content) => {
      let circle = startCircle(content, four, seed)
      for (const made of beats.slice(0, played)) {
        const now = circle
        circle = beatOf(
          content,
          now,
          made.map(move => (move && offers(now).includes(move) ? move : undefined)),
        )
      }
      const ended = endCircle(content, circle)
      expect(ended).toMatchObject({ beat: lookBack, ended: true })
      expect(ended.rings.at(-1)?.beat).toBe(4)
      expect(isAdultHere(ended) || ended.calm).toBe(true)
    }),
  )
})

test('no number leaves its range, and everybody in the ring does something', () => {
  fc.assert(
    fc.property(seeds, courses, contents, (seed, beats, content) => {
      for (const [, after] of steps(beats, seed, content)) {
        for (const { feeling, heat } of [after, ringOf(after)]) {
          expect(feeling).toBeGreaterThanOrEqual(feelingRange.low)
          expect(feeling).toBeLessThanOrEqual(feelingRange.high)
          expect(heat).toBeGreaterThanOrEqual(heatRange.low)
          expect(heat).toBeLessThanOrEqual(heatRange.high)
        }
        expect(Object.values(ringOf(after).counts).reduce((sum, count) => sum + count)).toBe(7)
      }
    }),
  )
})

test('the rule looks at counts only: whoever makes a move, it is worth the same', () => {
  fc.assert(
    fc.property(seeds, fourOf(hotMove), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (seed, made, order) => {
      const circle = startCircle(bag, four, seed)
      const one = beatOf(bag, circle, made)
      const other = beatOf(
        bag,
        circle,
        order.map(at => made[at]),
      )
      expect(other.rings).toEqual(one.rings)
    }),
  )
})

test('what harms is done by the extras alone, and only while it is hot', () => {
  fc.assert(
    fc.property(seeds, courses, contents, (seed, beats, content) => {
      for (const [, after] of steps(beats, seed, content)) {
        for (const [who, deed] of Object.entries(after.did)) if (deed === 'laugh') expect(content.extras).toContain(who)
        if (ringOf(after).heat <= 1) expect(Object.values(after.did)).not.toContain('laugh')
      }
    }),
  )
})

test('the same seed and moves play out the same', () => {
  fc.assert(
    fc.property(seeds, courses, (seed, beats) => {
      expect(playAll(bag, beats, seed)).toEqual(playAll(bag, beats, seed))
    }),
  )
})

test('the game never is the first to help, and may follow', () => {
  let followed = 0
  for (let seed = 0; seed < 200; seed += 1) {
    const gone = new Set(four.slice(1))
    const silent = reveal(bag, startCircle(bag, four, seed), gone)
    expect(helpingIn(ringOf(silent).counts)).toBe(0)
    const first = beatOf(bag, startCircle(bag, four, seed), ['standWith'], gone)
    expect(helpingIn(ringOf(first).counts)).toBe(1)
    followed += helpingIn(ringOf(reveal(bag, first, nobodyGone)).counts) + helpingIn(ringOf(reveal(bag, first, gone)).counts) > 0 ? 1 : 0
  }
  expect(followed).toBeGreaterThan(100)
})
