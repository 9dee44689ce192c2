import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { Sessions } from '../../server/accounts/index.ts'
import { endOverdueLessons, Lessons } from '../../server/lessons/index.ts'
import { EndLesson, GetLesson, PauseLesson, TakePupilSeat, TakeTeacherSeat } from '../../shared/api/lessons.ts'
import { EnterCode, GetPlayer, HandInAnswer, RefreshPupil } from '../../shared/api/play.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  granted,
  openBrowser,
  openLesson,
  programmeStaff,
  refresh,
  schoolWithTeacher,
  tabletOf,
} from '../support/cast.ts'
import { answerOf, giveAll, wayThrough } from '../support/play.ts'
import { pupilSeat, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let inClass: ClassInHand
let lesson: string
beforeAll(async () => {
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())
beforeEach(async () => {
  await granted(refresh(teacher))
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
  lesson = (await openLesson(teacher, inClass)).id
})
const end = () => granted(teacher.ask(EndLesson, { params: { id: lesson } }))
const handIn = (tablet: Browser, number: number) =>
  tablet.ask(HandInAnswer, { body: answerOf(number, wayThrough[number - 1] ?? { type: 'goOn' }) })

test('the end is told to tablets and teacher, and ending twice is ending once', async () => {
  const watching = await teacherSeat(server, teacher, lesson)
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  const seat = await pupilSeat(server, tablet)
  const first = await end()
  await seat.heard('lesson.ended')
  await watching.heard<{ lesson: { endedAt?: string } }>('board', ({ lesson: { endedAt } }) => endedAt === first.endedAt)
  server.time.pass({ minutes: 1 })
  expect(await end()).toEqual(first)
  await Promise.all([seat.left, watching.left])
})

test('after the end a tablet hands in for fifteen minutes, and can do nothing else', async () => {
  const { tablet, tab } = await tabletOf(server, inClass, 'Blå Lykta')
  expect((await handIn(tablet, 1)).status).toBe(200)
  await end()
  expect((await handIn(tablet, 2)).status).toBe(200)
  for (const contract of [GetPlayer, TakePupilSeat]) {
    expect(await tablet.ask(contract)).toMatchObject({ status: 403, body: { refused: 'not.allowed' } })
  }
  expect((await openBrowser(server.url).ask(EnterCode, { body: { code: inClass.schoolClass.code } })).body.refused).toBe('code.unknown')
  expect(await teacher.ask(TakeTeacherSeat, { params: { id: lesson } })).toMatchObject({ status: 409, body: { refused: 'lesson.ended' } })
  server.time.pass({ ms: 14 * 60_000 + 59_000 })
  await granted(tablet.ask(RefreshPupil, { body: { tab } }))
  expect((await handIn(tablet, 3)).status).toBe(200)
  server.time.pass({ ms: 1000 })
  expect(await handIn(tablet, 4)).toMatchObject({ status: 401, body: { refused: 'session.ended' } })
  expect((await tablet.ask(RefreshPupil, { body: { tab } })).status).toBe(401)
})

test('ending again does not give fifteen minutes more', async () => {
  const { tablet, tab } = await tabletOf(server, inClass, 'Blå Lykta')
  await end()
  server.time.pass({ minutes: 14 })
  await granted(refresh(teacher))
  await end()
  server.time.pass({ minutes: 2 })
  expect((await tablet.ask(RefreshPupil, { body: { tab } })).status).toBe(401)
  expect((await handIn(tablet, 1)).status).toBe(401)
})

test('a sign-in that had run out is not brought back by the end', async () => {
  const watching = await teacherSeat(server, teacher, lesson)
  const { tablet, tab } = await tabletOf(server, inClass, 'Blå Lykta')
  const seat = await pupilSeat(server, tablet)
  await seat.leave()
  await watching.heard<{ rows: { state: string }[] }>('board', ({ rows }) => rows.some(({ state }) => state === 'lost'))
  server.time.pass({ minutes: 11 })
  await granted(refresh(teacher))
  await end()
  expect((await tablet.ask(RefreshPupil, { body: { tab } })).status).toBe(401)
  await watching.left
})

test('a forgotten lesson ends by itself when its time is over', async () => {
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  const seat = await pupilSeat(server, tablet)
  server.time.pass({ minutes: 59 })
  await endOverdueLessons(server.context)
  await granted(refresh(teacher))
  expect((await granted(teacher.ask(GetLesson, { params: { id: lesson } }))).endedAt).toBeUndefined()
  server.time.pass({ minutes: 1 })
  // Nobody may come in from this moment, also before the sweep.
  expect((await openBrowser(server.url).ask(EnterCode, { body: { code: inClass.schoolClass.code } })).body.refused).toBe('code.unknown')
  server.time.pass({ minutes: 3 })
  await endOverdueLessons(server.context)
  await seat.heard('lesson.ended')
  const { endedAt, endsAt } = await granted(teacher.ask(GetLesson, { params: { id: lesson } }))
  expect(endedAt).toBe(endsAt)
  server.time.pass({ minutes: 13 })
  await endOverdueLessons(server.context)
  expect(await server.context.storage.model(Sessions).countDocuments({ lesson })).toBe(0)
  await seat.left
})

test('a lesson left open and paused overnight ends by itself at its own time, once, and its tablets are let go', async () => {
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  const seat = await pupilSeat(server, tablet)
  await granted(teacher.ask(PauseLesson, { params: { id: lesson }, body: { paused: true } }))
  server.time.pass({ minutes: 10 * 60 })
  await Promise.all([endOverdueLessons(server.context), endOverdueLessons(server.context)])
  await seat.heard('lesson.ended')
  await seat.left
  const stored = await server.context.storage.model(Lessons).findById(lesson).lean()
  expect(stored).toMatchObject({ open: false, paused: false, endedAt: stored?.endsAt })
  await endOverdueLessons(server.context)
  expect(await server.context.storage.model(Lessons).findById(lesson).lean()).toEqual(stored)
})

test('a class whose forgotten lesson is over may open the next one at once', async () => {
  server.time.pass({ minutes: 61 })
  await granted(refresh(teacher))
  const next = await openLesson(teacher, inClass)
  expect(next.id).not.toBe(lesson)
})

test('who resumes on another tablet is at the same beat', async () => {
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  await giveAll(tablet, wayThrough.slice(0, 4))
  const other = await tabletOf(server, inClass, 'Blå Lykta')
  expect(other.player.progress).toMatchObject({ number: 4, runs: { 'newcomer-never-picked': { scene: 'standsBeside' } } })
  expect((await handIn(tablet, 5)).status).toBe(401)
  expect((await handIn(other.tablet, 5)).body).toMatchObject({ number: 5, run: { scene: 'andNow' } })
  await end()
  const next = await openLesson(teacher, inClass)
  const later = await tabletOf(server, inClass, 'Blå Lykta')
  expect(later.player).toMatchObject({ lesson: next.id, progress: { number: 5, runs: { 'newcomer-never-picked': { scene: 'andNow' } } } })
})
