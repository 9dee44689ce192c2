import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { circlesPart } from '../../server/circles/index.ts'
import { countedOf, type Floor, type Lesson, Lessons } from '../../server/lessons/index.ts'
import type { CircleEnvelope } from '../../shared/api/circles.ts'
import type { Move } from '../../shared/content/circle-schema.ts'
import { type Started, start } from '../support/start.ts'
import { circle, type InLesson, lessonOf } from './tablets.ts'

let server: Started
beforeAll(async () => {
  server = await start()
})
afterAll(() => server.stop())

type Sent = { readonly tick: number | 'between'; readonly to: string; readonly bytes: number }

/** The part of a lesson's room that plays circles, on ticks that the test gives and on a floor that writes down when who is sent how much. */
async function onAFloor({ lesson: id, inClass }: InLesson) {
  const lesson = () => server.context.storage.model(Lessons).findById(id).lean<Lesson>()
  let known = (await lesson()) as Lesson
  const sent: Sent[] = []
  let now: Sent['tick'] = 'between'
  const pupils = inClass.pupils.map(({ id: _id }) => ({ _id }))
  const counted = await countedOf(server.context, known)
  const floor = {
    lesson: () => known,
    counted: () => counted,
    pupils: () => pupils,
    isHere: () => true,
    tell: (to: string, _type: string, { news }: CircleEnvelope) => void sent.push({ tick: now, to, bytes: Buffer.byteLength(news) }),
    tellAdults: () => undefined,
  } as unknown as Floor
  const context = { ...server.context, chance: { seed: () => 4711 } }
  const part = circlesPart(context, floor)
  await part.opened?.()
  const say = async (type: string, pupil: string, message: object) =>
    part.messages.find(each => each.type === type)?.act({ id: pupil, role: 'pupil' } as never, message as never)
  return {
    sent,
    pupils: pupils.map(({ _id }) => _id),
    start: () => say('circles.start', 'teacher', { circle }),
    goOn: () => say('circles.goOn', 'teacher', {}),
    move: (pupil: string, beat: number, move: Move) => say('circle.move', pupil, { deal: 1, beat, move }),
    tick: async (number: number) => {
      now = number
      part.tick?.()
      now = 'between'
      // What the tick began is written before the next one.
      known = (await lesson()) as Lesson
    },
  }
}

test.each([
  ['nobody chooses', () => []],
  ['all choose at once', (tick: number) => (tick === 3 ? [0, 1, 2, 3, 4, 5, 6, 7] : [])],
  ['each chooses at another moment', (tick: number) => (tick < 16 ? [tick >> 1] : [])],
  ['one changes its mind all the time', () => [0, 0, 0]],
  ['one circle has chosen, and the others think', (tick: number) => (tick < 4 ? [tick] : [])],
])('all tablets are told on every second tick, in one order and one size, and at no other time: %s', async (who, choosing) => {
  const floor = await onAFloor(await lessonOf(server, 8))
  await floor.start()
  let taken = 0
  const moves: readonly Move[] = ['speak', 'watch', 'standWith', 'leave']
  for (let tick = 1; tick <= 24; tick += 1) {
    for (const at of choosing(tick)) {
      // A beat that is over takes no move any more: that is told to who moved, and to nobody else.
      for (const beat of [1, 2])
        await floor.move(floor.pupils[at] ?? '', beat, moves[tick % 4] ?? 'watch').then(
          () => (taken += 1),
          () => undefined,
        )
    }
    if (tick === 20) await floor.goOn()
    await floor.tick(tick)
  }
  expect(taken > 0).toBe(who !== 'nobody chooses')
  const size = floor.sent[0]?.bytes
  const expected = Array.from({ length: 12 }, (_, round) => floor.pupils.map(to => ({ tick: 2 * (round + 1), to, bytes: size })))
  expect(floor.sent).toEqual(expected.flat())
})
