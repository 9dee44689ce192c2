import { expect, test } from '@jest/globals'
import { type Chance, seededChance } from '../../shared/play/chance.ts'
import {
  type CircleState,
  chooseMove,
  isReady,
  lookBack,
  offers,
  pupilsIn,
  restored,
  reveal,
  startCircle,
  takePart,
} from '../../shared/play/circle.ts'
import { isAdultHere } from '../../shared/play/circle-rule.ts'
import { view } from '../../shared/play/circle-view.ts'
import { bag, missed } from './bag.ts'

/** Bots that drop out and come back, late ones, crashes, and a teacher who lets go on now and then. @returns the circle at its end and the turns it took */
function playOut(chance: Chance): { circle: CircleState; turns: number } {
  const content = chance.int(3) === 0 ? missed : bag
  const pupils = Array.from({ length: 1 + chance.int(5) }, (_, at) => `bot-${at}`)
  const gone = new Set<string>()
  let circle = startCircle(content, pupils, chance.int(2 ** 31))
  let turns = 0
  for (; circle.beat !== lookBack && turns < 10_000; turns += 1) {
    const all = pupilsIn(circle)
    const bot = chance.pick(all)
    const what = chance.int(10)
    if (what === 0) gone.add(bot)
    else if (what === 1) gone.delete(bot)
    else if (what === 2 && chance.int(4) === 0) circle = takePart(circle, `late-${turns}`) ?? circle
    else if (what === 3 && chance.int(4) === 0) {
      const { did: _, ...stored } = circle
      circle = restored(content, JSON.parse(JSON.stringify(stored)))
    } else if (what === 4 && chance.int(8) === 0) circle = reveal(content, circle, gone)
    else if (!gone.has(bot)) {
      const chosen = chooseMove(circle, bot, { deal: circle.deal, beat: circle.beat, move: chance.pick(offers(circle)) })
      if ('refused' in chosen) throw new Error(chosen.refused)
      circle = chosen
    }
    for (const pupil of pupilsIn(circle)) if (!view(content, circle, pupil)) throw new Error(`${pupil} has no part any more`)
    if (isReady(circle, gone)) circle = reveal(content, circle, gone)
  }
  return { circle, turns }
}

test('a thousand circles end in support, whoever drops out', () => {
  let longest = 0
  for (let seed = 0; seed < 1000; seed += 1) {
    const { circle, turns } = playOut(seededChance(seed))
    longest = Math.max(longest, turns)
    expect(circle).toMatchObject({ beat: lookBack })
    expect(circle.rings.map(({ beat }) => beat)).toEqual([1, 2, 3, 4])
    expect(isAdultHere(circle) || circle.calm).toBe(true)
    expect(circle.places.every(({ move }) => move === undefined)).toBe(true)
  }
  // They came to an end by themselves, not because the test gave up.
  expect(longest).toBeLessThan(2000)
})

test('a circle that everybody has left waits, and ends when the teacher lets it go on', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const pupils = ['one', 'two', 'three']
    const gone = new Set(pupils)
    let circle = startCircle(bag, pupils, seed)
    expect(isReady(circle, gone)).toBe(false)
    for (let beat = 1; beat <= 4; beat += 1) circle = reveal(bag, circle, gone)
    expect(circle.beat).toBe(lookBack)
    expect(reveal(bag, circle, gone)).toBe(circle)
  }
})
