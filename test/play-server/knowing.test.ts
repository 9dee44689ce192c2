import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { z } from 'zod'
import { loadContent, Progresses } from '../../server/play/index.ts'
import { Counters, drain } from '../../server/statistics/index.ts'
import { SwitchMembership } from '../../shared/api/accounts.ts'
import { GetClass } from '../../shared/api/classes.ts'
import { type Board, OpenChapter, OpenLesson } from '../../shared/api/lessons.ts'
import { type CardAnswer, cardAddress, GetPlayer, HandInAnswer, type RecognitionAnswer, recognitionAddress } from '../../shared/api/play.ts'
import { languages } from '../../shared/content/language-rules.ts'
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
  signIn,
  tabletOf,
} from '../support/cast.ts'
import { answerOf } from '../support/play.ts'
import { pupilSeat, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'
import { answers, card, contents, know, seed, sorting, tick } from './knowing.ts'

let server: Started
let teacher: Browser
let school: string
let email: string
let inClass: ClassInHand
let tablet: Browser
let lesson: string
beforeAll(async () => {
  server = await start()
  const made = await schoolWithTeacher(server, await programmeStaff(server))
  teacher = made.teacher
  school = made.school.id
  email = made.email
})
afterAll(() => server.stop())
beforeEach(async () => {
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
  lesson = (await openLesson(teacher, inClass)).id
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

test('a pupil plays a recognition; kept are where it is, and in the end that it is finished', async () => {
  expect((await give(know(1, { type: 'start', seed }))).body).toEqual({ number: 1, know: { version: sorting.version, seed, at: 0 } })
  const [first, ...others] = answers(sorting)
  const again = await give(know(2, { type: 'answer', option: first?.other ?? '' }))
  expect(again).toMatchObject({ status: 200, body: { number: 2, know: { at: 0 } } })
  expect(await give(know(3, { type: 'answer', option: first?.fits ?? '' }))).toMatchObject({ body: { number: 3, know: { at: 1 } } })
  expect((await progressOf())?.knows).toEqual({ [sorting.id]: { version: sorting.version, seed, at: 1 } })
  for (const [at, { fits }] of others.entries()) await give(know(4 + at, { type: 'answer', option: fits }))
  expect(await mine()).toMatchObject({ knows: {}, known: [sorting.id], number: 3 + others.length })
})

test('a pupil who stopped goes on at the same card on another tablet', async () => {
  await give(know(1, { type: 'start', seed }))
  await give(know(2, { type: 'answer', option: answers(sorting)[0]?.fits ?? '' }))
  expect(await mine()).toMatchObject({ knows: { [sorting.id]: { at: 1, seed } } })
})

test('an answer sent twice has one effect and one reply, and shares its numbers with those in a scenario', async () => {
  await give(know(1, { type: 'start', seed }))
  const answer = know(2, { type: 'answer', option: answers(sorting)[0]?.fits ?? '' })
  const first = await give(answer)
  expect((await give(answer)).body).toEqual(first.body)
  expect((await tablet.ask(HandInAnswer, { body: answerOf(2, { type: 'start' }) })).body.refused).toBe('answer.outOfOrder')
  expect((await tablet.ask(HandInAnswer, { body: answerOf(3, { type: 'start' }) })).status).toBe(200)
  expect(await mine()).toMatchObject({ number: 3, knows: { [sorting.id]: { at: 1 } } })
})

test('only recognitions of open chapters are played; who is in one that was closed plays it to its end', async () => {
  const other = await classWith(teacher, ['Blå Lykta'])
  await granted(teacher.ask(OpenLesson, { params: { id: other.schoolClass.id }, body: { minutes: 45, plays: 'map' } }))
  const alone = (await tabletOf(server, other, 'Blå Lykta')).tablet
  expect((await alone.ask(GetPlayer)).body).toMatchObject({ recognitions: [], cards: [] })
  expect((await alone.ask(HandInAnswer, { body: know(1, { type: 'start', seed }) })).body.refused).toBe('choice.notOffered')
  expect((await alone.ask(HandInAnswer, { body: tick(1) })).body.refused).toBe('choice.notOffered')

  const third = await classWith(teacher, ['Blå Lykta'])
  const opened = await granted(
    teacher.ask(OpenLesson, { params: { id: third.schoolClass.id }, body: { minutes: 45, plays: 'map', chapters: [1] } }),
  )
  const there = (await tabletOf(server, third, 'Blå Lykta')).tablet
  expect((await there.ask(GetPlayer)).body.recognitions.map(({ id }) => id).sort()).toEqual(contents.map(({ id }) => id).sort())
  expect((await there.ask(HandInAnswer, { body: know(1, { type: 'start', seed }) })).status).toBe(200)
  await granted(teacher.ask(OpenChapter, { params: { id: opened.id }, body: { chapter: 1, open: false } }))
  expect((await there.ask(HandInAnswer, { body: know(2, { type: 'start', seed }, 'read-the-face') })).body.refused).toBe(
    'choice.notOffered',
  )
  const going = await there.ask(HandInAnswer, { body: know(2, { type: 'answer', option: answers(sorting)[0]?.fits ?? '' }) })
  expect(going).toMatchObject({ status: 200, body: { know: { at: 1 } } })
  // The card of a chapter that the pupil has begun stays its own.
  expect((await there.ask(HandInAnswer, { body: tick(3) })).status).toBe(200)
})

test('a first answer makes a player, once; looking at it, playing it again and taking a tick back earn nothing', async () => {
  // What the other tests earned.
  await drain(server.context)
  await server.context.storage.model(Counters).deleteMany({})
  const counts = async () => {
    await drain(server.context)
    const all = await server.context.storage.model(Counters).find().lean()
    return all.map(({ period, kind, n }) => `${period.split(':')[0]} ${kind} ${n}`).sort()
  }
  await give(know(1, { type: 'start', seed }))
  expect(await counts()).toEqual([])
  await give(know(2, { type: 'answer', option: answers(sorting)[0]?.other ?? '' }))
  const once = ['month player 1', 'term player 1', 'week player 1', 'year player 1']
  expect(await counts()).toEqual(once)
  for (const [at, { fits }] of answers(sorting).entries()) await give(know(3 + at, { type: 'answer', option: fits }))
  expect((await mine()).known).toEqual([sorting.id])
  expect(await counts()).toEqual(once)

  server.time.set(new Date(server.time.now().getTime() + 8 * 86_400_000).toISOString())
  const { browser, reply } = signIn(server.url, email)
  await granted(reply)
  await granted(browser.ask(SwitchMembership, { body: { role: 'teacher', school } }))
  teacher = browser
  await granted(teacher.ask(OpenLesson, { params: { id: inClass.schoolClass.id }, body: { minutes: 60 } }))
  tablet = (await tabletOf(server, inClass, 'Blå Lykta')).tablet
  const from = (await mine()).number
  await playThrough(sorting, from + 1)
  expect(await counts()).toEqual(once)
  const { number } = await mine()
  await give(tick(number + 1, false))
  expect(await counts()).toEqual(once)
  await give(tick(number + 2))
  expect((await counts()).filter(count => count.startsWith('week'))).toEqual(['week player 1', 'week player 1'])
})

test('a tick is the pupil’s own: kept without a number, taken back with a press, and on no page of the teacher', async () => {
  await give(tick(1))
  await give(tick(2))
  expect((await mine()).iDo).toEqual([card])
  const seat = await teacherSeat(server, teacher, lesson)
  await seat.heard('board')
  const whole = await teacher.ask(GetClass, { params: { id: inClass.schoolClass.id } })
  expect(JSON.stringify(whole.body) + JSON.stringify(seat.messages)).not.toContain(card)
  await give(tick(3, false))
  expect((await mine()).iDo).toEqual([])
  await seat.leave()
})

test('the teacher sees who is in a recognition and how far each has come, and nothing else', async () => {
  const desk = await teacherSeat(server, teacher, lesson)
  const seat = await pupilSeat(server, tablet)
  const rowIn = ({ rows }: Board) => rows.find(({ username }) => username === 'Blå Lykta')
  await seat.room.request('answer.give', know(1, { type: 'start', seed }))
  const row = rowIn(await desk.heard<Board>('board', board => rowIn(board)?.recognition === true))
  expect(row).toMatchObject({ state: 'playing', recognition: true })
  expect(row).not.toHaveProperty('beat')
  const steps = async () => {
    const { body } = await teacher.ask(GetClass, { params: { id: inClass.schoolClass.id } })
    return body.pupils.find(({ username }) => username === 'Blå Lykta')?.recognitions
  }
  expect(await steps()).toMatchObject({ [sorting.id]: 'begun', 'read-the-face': 'notYet' })
  for (const [at, { fits, other }] of answers(sorting).entries()) {
    await seat.room.request('answer.give', know(2 + at * 2, { type: 'answer', option: other }))
    await seat.room.request('answer.give', know(3 + at * 2, { type: 'answer', option: fits }))
  }
  const after = desk.messages.length
  expect(await steps()).toMatchObject({ [sorting.id]: 'finished' })
  await desk.heard<Board>(
    'board',
    board => desk.messages.length >= after && rowIn(board)?.state === 'onMap' && rowIn(board)?.recognition === undefined,
  )
  expect(JSON.stringify(desk.messages)).not.toMatch(/quarrel|bullying|seed/)
  await desk.leave()
  await seat.leave()
})

test('recognitions and cards are served by version and language, and nothing else is', async () => {
  const get = (address: string) => fetch(`${server.url}${address}`)
  for (const { id, version } of contents) {
    for (const part of ['recognition', ...languages] as const)
      expect((await get(recognitionAddress({ id, version }, part))).status).toBe(200)
    expect((await get(recognitionAddress({ id, version: version + 1 }, 'en'))).status).toBe(404)
  }
  for (const part of ['card', ...languages] as const)
    expect((await get(cardAddress({ id: card, version: loadContent().cards.get(card)?.data.version ?? 0 }, part))).status).toBe(200)
  for (const address of [
    '/content/recognitions/constructor/1/en.json',
    '/content/names/en/1/en.json',
    '/content/i-do/spot-something-kind/1/__proto__.json',
  ])
    expect((await get(address)).status).toBe(404)
})
