import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { z } from 'zod'
import { Progresses } from '../../server/play/index.ts'
import { OpenLesson } from '../../shared/api/lessons.ts'
import { type CardAnswer, GetPlayer, HandInAnswer, type RecognitionAnswer } from '../../shared/api/play.ts'
import type { Recognition } from '../../shared/content/recognition-schema.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  granted,
  openLesson,
  programmeStaff,
  pupilCalled,
  schoolWithTeacher,
  tabletOf,
} from '../support/cast.ts'
import { answerOf } from '../support/play.ts'
import { giveInRoom, pupilSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'
import { answers, card, contents, know, seed, sorting, tick } from './knowing.ts'

let server: Started
let teacher: Browser
let inClass: ClassInHand
let tablet: Browser
beforeAll(async () => {
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())
beforeEach(async () => {
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
  await openLesson(teacher, inClass)
  tablet = (await tabletOf(server, inClass, 'Blå Lykta')).tablet
})

const give = (body: z.input<typeof RecognitionAnswer> | z.input<typeof CardAnswer>) => tablet.ask(HandInAnswer, { body })
const progressOf = () => server.context.storage.model(Progresses).findById(pupilCalled(inClass, 'Blå Lykta').id).lean()
const mine = async () => (await tablet.ask(GetPlayer)).body.progress
async function playThrough(content: Recognition, from: number) {
  const replies = [await give(know(from, { type: 'start', seed }, content.id))]
  for (const { fits } of answers(content))
    replies.push(await give(know(from + replies.length, { type: 'answer', option: fits }, content.id)))
  return replies
}

test('lies are refused and change nothing', async () => {
  const before = await progressOf()
  const refused = async (body: Parameters<typeof give>[0]) => (await give(body)).body.refused
  expect(await refused(know(1, { type: 'answer', option: 'bullying' }))).toBe('choice.notOffered')
  for (const id of ['no-such', 'constructor', '__proto__', 'newcomer-never-picked'])
    expect(await refused(know(1, { type: 'start', seed }, id))).toBe('not.found')
  for (const id of ['no-such', '__proto__', sorting.id]) expect(await refused(tick(1, true, id))).toBe('not.found')
  expect(await refused(know(2, { type: 'start', seed }))).toBe('answer.outOfOrder')
  for (const wrong of [-1, 1.5, 2 ** 31]) expect((await give(know(1, { type: 'start', seed: wrong }))).status).toBe(400)
  const surplus = { ...know(1, { type: 'start', seed }), known: true }
  expect((await tablet.ask(HandInAnswer, { body: surplus })).status).toBe(400)
  expect((await tablet.ask(HandInAnswer, { body: { ...answerOf(1, { type: 'start' }), recognition: sorting.id } as never })).status).toBe(
    400,
  )
  expect(await progressOf()).toEqual(before)

  await give(know(1, { type: 'start', seed }))
  const begun = await progressOf()
  expect(await refused(know(2, { type: 'start', seed: 1 }))).toBe('answer.outOfOrder')
  for (const option of ['hug', 'constructor', '__proto__'])
    expect(await refused(know(2, { type: 'answer', option }))).toBe('choice.notOffered')
  expect(await progressOf()).toEqual(begun)
})

test('what is forged in a recognition or on a card is refused and changes nothing, also sent again after the end', async () => {
  const refused = async (body: object) => (await tablet.ask(HandInAnswer, { body: body as z.input<typeof CardAnswer> })).body.refused
  const replies = await playThrough(sorting, 1)
  const { number } = (await granted(tablet.ask(GetPlayer))).progress
  expect(replies.at(-1)?.body).toEqual({ number, known: true })
  const before = await progressOf()
  const fits = answers(sorting).at(-1)?.fits ?? ''

  const surplus = [
    { known: true },
    { fits: true },
    { finished: true },
    { at: 9 },
    { know: { at: 9 } },
    { stickers: ['checkedIn@library'] },
    { iDo: [card] },
  ]
  const [begun, ticked] = [know(number + 1, { type: 'start', seed }), tick(number + 1)]
  for (const more of surplus) {
    for (const { input, ...answer } of [begun, ticked]) {
      expect(await refused({ ...answer, input, ...more })).toBe('input.invalid')
      expect(await refused({ ...answer, input: { ...input, ...more } })).toBe('input.invalid')
    }
  }
  // Several in one, or the answer of one kind under the name of another.
  expect(await refused({ ...begun, card })).toBe('input.invalid')
  expect(await refused({ ...ticked, recognition: sorting.id })).toBe('input.invalid')
  expect(await refused({ ...ticked, input: begun.input })).toBe('input.invalid')
  expect(await refused({ ...begun, input: { type: 'finish' } })).toBe('input.invalid')
  for (const done of ['yes', 1, null]) expect(await refused({ ...ticked, input: { done } })).toBe('input.invalid')
  for (const id of ['', 'Spot-Something-Kind', `${card} `, `${card}/en`, '__proto__', 'constructor', 'toString', 'x'.repeat(60)])
    expect(await refused(tick(number + 1, true, id))).toBe('not.found')
  expect(await refused(tick(number + 1, true, 'x'.repeat(61)))).toBe('input.invalid')

  // The last answer under another id, and an older one: it is over, and stays so.
  expect(await refused(know(number, { type: 'answer', option: fits }))).toBe('answer.outOfOrder')
  expect(await refused(know(number + 1, { type: 'answer', option: fits }))).toBe('choice.notOffered')
  expect(await refused(know(2, { type: 'answer', option: fits }))).toBe('answer.outOfOrder')
  expect(await progressOf()).toEqual(before)

  // A tick sent twice is one; one under an old number is none.
  const first = await give(ticked)
  expect(await give(ticked)).toMatchObject({ status: 200, body: first.body })
  expect(await refused(tick(number + 1, false))).toBe('answer.outOfOrder')
  expect(await mine()).toMatchObject({ number: number + 1, iDo: [card], known: [sorting.id], stickers: [] })
})

test('in a lesson on the map alone no recognition and no card is taken, however it is asked for, and nothing changes', async () => {
  const other = await classWith(teacher, ['Blå Lykta'])
  await granted(teacher.ask(OpenLesson, { params: { id: other.schoolClass.id }, body: { minutes: 45, plays: 'map' } }))
  const { tablet: alone, player } = await tabletOf(server, other, 'Blå Lykta')
  const seat = await pupilSeat(server, alone)
  const stored = () => server.context.storage.model(Progresses).findById(player.id).lean()
  const before = await stored()
  const lies = [
    ...contents.map(({ id }) => know(1, { type: 'start', seed }, id)),
    know(1, { type: 'answer', option: 'bullying' }),
    tick(1),
    tick(1, false),
  ]
  for (const lie of lies) {
    expect((await alone.ask(HandInAnswer, { body: lie })).body.refused).toBe('choice.notOffered')
    expect(await giveInRoom(seat, lie)).toEqual({ refused: 'choice.notOffered' })
  }
  expect(await stored()).toEqual(before)
  await seat.leave()
})
