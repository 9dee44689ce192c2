import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { Classes, type SchoolClass } from '../../server/classes/index.ts'
import { openLesson as openAs } from '../../server/lessons/index.ts'
import { SwitchMembership } from '../../shared/api/accounts.ts'
import { CreateClass } from '../../shared/api/classes.ts'
import {
  type Board,
  EndLesson,
  GetLesson,
  OpenLesson,
  PauseLesson,
  ProjectLesson,
  type ProjectorView,
  SendOut,
  ShowOthers,
  TakeProjectorSeat,
} from '../../shared/api/lessons.ts'
import { EnterCode, GetPlayer, HandInAnswer, RefreshPupil } from '../../shared/api/play.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  granted,
  openBrowser,
  openLesson,
  programmeStaff,
  pupilCalled,
  refresh,
  schoolWithTeacher,
  signIn,
  tabletOf,
} from '../support/cast.ts'
import { answerOf, wayThrough } from '../support/play.ts'
import { giveInRoom, pupilSeat, rowOnBoard, type Seat, sitDown, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let email: string
let school: string
let inClass: ClassInHand
let lesson: string
let code: string
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
  const made = await schoolWithTeacher(server, await programmeStaff(server))
  teacher = made.teacher
  email = made.email
  school = made.school.id
})
afterAll(() => server.stop())
beforeEach(async () => {
  await granted(refresh(teacher))
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran', 'Vit Våg'])
  const opened = await openLesson(teacher, inClass)
  lesson = opened.id
  code = opened.code
})

async function sits(username: string) {
  const { tablet, player } = await tabletOf(server, inClass, username)
  return { tablet, player, seat: await pupilSeat(server, tablet) }
}
const pause = (paused: boolean, by = teacher) => granted(by.ask(PauseLesson, { params: { id: lesson }, body: { paused } }))
const isPaused = (paused: boolean) => (state: object) => (state as { paused?: boolean }).paused === paused
const show = () => granted(teacher.ask(ShowOthers, { params: { id: lesson }, body: { shown: true } }))
const enter = (typed: string) => openBrowser(server.url).ask(EnterCode, { body: { code: typed } })
const projector = async (by = teacher) => sitDown(server.url, (await granted(by.ask(TakeProjectorSeat, { params: { id: lesson } }))).seat)

test('everyone is paused and goes on; who comes late, or loads again, is paused too', async () => {
  const watching = await teacherSeat(server, teacher, lesson)
  const early = await sits('Blå Lykta')
  expect(await pause(true)).toMatchObject({ paused: true })
  await early.seat.saw(isPaused(true))
  await watching.heard<Board>('board', board => board.lesson.paused)
  const late = await sits('Grön Gran')
  await late.seat.saw(isPaused(true))
  const again = await pupilSeat(server, early.tablet)
  await again.saw(isPaused(true))
  await pause(false)
  await Promise.all([again.saw(isPaused(false)), late.seat.saw(isPaused(false))])
  await Promise.all([watching, again, late.seat].map(seat => seat.leave()))
})

test('while all are paused an answer that was under way is confirmed, and walks and gestures rest', async () => {
  await show()
  const one = await sits('Blå Lykta')
  const other = await sits('Grön Gran')
  await pause(true)
  await one.seat.saw(isPaused(true))
  expect(await giveInRoom(one.seat, answerOf(1, { type: 'start' }))).toMatchObject({ reply: { number: 1 } })
  one.seat.room.send('figure.walk', { to: 'library' })
  one.seat.room.send('figure.gesture', { gesture: 'wave' })
  // In the order of sending: when this answer is confirmed, walk and wave have been looked at.
  expect(await giveInRoom(one.seat, answerOf(2, wayThrough[1] ?? { type: 'goOn' }))).toMatchObject({ reply: { number: 2 } })
  await other.seat.saw(isPaused(true))
  await pause(false)
  // As it is now: before the pause it was so as well.
  await other.seat.saw(() => isPaused(false)(other.seat.states.at(-1) ?? {}))
  const mine = (seat: Seat) => Object.values(seat.states.at(-1)?.figures ?? {}).find(({ username }) => username === 'Blå Lykta')
  expect(mine(other.seat)).toMatchObject({ to: 'corridor', gesture: '' })
  one.seat.room.send('figure.walk', { to: 'library' })
  await other.seat.saw(({ figures }) => Object.values(figures ?? {}).some(({ to }) => to === 'library'))
  await Promise.all([one.seat.leave(), other.seat.leave()])
})

test('a lesson that has ended is not paused, projected or emptied any more', async () => {
  await pause(true)
  await granted(teacher.ask(EndLesson, { params: { id: lesson } }))
  expect(await granted(teacher.ask(GetLesson, { params: { id: lesson } }))).toMatchObject({ paused: false })
  const params = { id: lesson }
  const refused = { status: 409, body: { refused: 'lesson.ended' } }
  expect(await teacher.ask(PauseLesson, { params, body: { paused: true } })).toMatchObject(refused)
  expect(await teacher.ask(ProjectLesson, { params, body: { what: 'code' } })).toMatchObject(refused)
  // The talk goes on, also on the wall.
  expect(await granted(teacher.ask(ProjectLesson, { params, body: { what: 'question' } }))).toMatchObject({ projects: 'question' })
  expect(await granted(teacher.ask(ProjectLesson, { params, body: { what: 'words' } }))).toMatchObject({
    projects: 'words',
    inWords: { withheld: 'fewPupils' },
  })
  expect(await teacher.ask(SendOut, { params, body: { pupil: pupilCalled(inClass, 'Blå Lykta').id } })).toMatchObject(refused)
  expect(await teacher.ask(TakeProjectorSeat, { params })).toMatchObject(refused)
})

test('one pupil is sent back to the map, and nobody else hears of it; a pupil cannot send anybody', async () => {
  const watching = await teacherSeat(server, teacher, lesson)
  const one = await sits('Blå Lykta')
  const other = await sits('Grön Gran')
  other.seat.room.send('tablet.sendToMap', { pupil: one.player.id })
  await giveInRoom(other.seat, answerOf(1, { type: 'start' }))
  expect(one.seat.messages.some(({ type }) => type === 'tablet.toMap')).toBe(false)
  await giveInRoom(one.seat, answerOf(1, { type: 'start' }))
  watching.room.send('tablet.sendToMap', { pupil: one.player.id })
  await one.seat.heard('tablet.toMap')
  expect(other.seat.messages.some(({ type }) => type === 'tablet.toMap')).toBe(false)
  // Its run is still there to go on with.
  expect((await granted(one.tablet.ask(GetPlayer))).progress.runs).toHaveProperty('newcomer-never-picked')
  await Promise.all([watching, one.seat, other.seat].map(seat => seat.leave()))
})

test('one pupil is signed out with a goodbye of its own, and may sign in again at once', async () => {
  const watching = await teacherSeat(server, teacher, lesson)
  const one = await sits('Blå Lykta')
  const other = await sits('Grön Gran')
  await giveInRoom(one.seat, answerOf(1, { type: 'start' }))
  await granted(teacher.ask(SendOut, { params: { id: lesson }, body: { pupil: one.player.id } }))
  await one.seat.left
  expect(one.seat.messages.map(({ type }) => type).filter(type => type.startsWith('tablet.'))[0]).toBe('tablet.sentOut')
  // What it had answered before may still be handed in, for a moment; nothing else may be done, and nothing renews it.
  expect((await one.tablet.ask(HandInAnswer, { body: answerOf(2, wayThrough[1] ?? { type: 'goOn' }) })).status).toBe(200)
  expect((await one.tablet.ask(GetPlayer)).status).toBe(403)
  expect((await one.tablet.ask(RefreshPupil, { body: { tab: server.context.secrets.id() } })).status).toBe(401)
  server.time.pass({ ms: 15_001 })
  expect((await one.tablet.ask(HandInAnswer, { body: answerOf(3, wayThrough[2] ?? { type: 'goOn' }) })).status).toBe(401)
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'notSignedIn' && watching.messages.length > 0)
  expect(other.seat.messages.some(({ type }) => type === 'tablet.sentOut')).toBe(false)
  const again = await tabletOf(server, inClass, 'Blå Lykta')
  expect(again.player.progress.number).toBe(2)
  await Promise.all([watching.leave(), other.seat.leave()])
})

test('each lesson has a code of its own; the card’s class code opens the same list', async () => {
  expect(code).toMatch(/^\d{6}$/)
  expect(code).not.toBe(inClass.schoolClass.code)
  const [byLesson, byClass] = [await granted(enter(code)), await granted(enter(inClass.schoolClass.code))]
  expect(byLesson.pupils).toEqual(byClass.pupils)
  await granted(teacher.ask(EndLesson, { params: { id: lesson } }))
  expect((await enter(code)).body).toEqual({ refused: 'code.unknown' })
  const next = await openLesson(teacher, inClass)
  expect(next.code).not.toBe(code)
})

test('no lesson is given the code of a class or of another open lesson, and a class has its own again when it opens', async () => {
  const other = await classWith(teacher, ['Röd Sten'], '5A')
  const schoolClass = await server.context.storage.model(Classes).findById(other.schoolClass.id).lean<SchoolClass>()
  if (!schoolClass) throw new Error('a class')
  const drawn = [inClass.schoolClass.code, code, other.schoolClass.code, '135790']
  const digits = () => drawn.shift() ?? server.context.secrets.digits(6)
  const opened = await openAs({ ...server.context, secrets: { ...server.context.secrets, digits } }, schoolClass, 45)
  expect(opened.code).toBe('135790')
  // A class that is made now may draw that very code; the lesson gives it up once the class opens its own.
  const third = await granted(teacher.ask(CreateClass, { body: { name: '6A', schoolYear: 2026, grades: { from: 6, to: 6 } } }))
  await server.context.storage.model(Classes).updateOne({ _id: third.id }, { code: '135790' })
  await granted(teacher.ask(OpenLesson, { params: { id: third.id }, body: { minutes: 45 } }))
  expect((await granted(enter('135790'))).pupils).toEqual([])
  expect((await granted(teacher.ask(GetLesson, { params: { id: opened._id } }))).code).not.toBe('135790')
})

test('the projector is told the code and how many are here, and nobody’s name; only who leads the class may open it', async () => {
  const one = await sits('Blå Lykta')
  const seat = await projector()
  const view = await seat.heard<ProjectorView>('projector', ({ here }) => here === 1)
  expect(view).toMatchObject({ here: 1, of: 3, lesson: { code, projects: 'code' } })
  await show()
  await sits('Grön Gran')
  await seat.heard<ProjectorView>('projector', ({ here }) => here === 2)
  await granted(teacher.ask(ProjectLesson, { params: { id: lesson }, body: { what: 'question' } }))
  await seat.heard<ProjectorView>('projector', each => each.lesson.projects === 'question')
  for (const { username, id } of inClass.pupils) {
    expect(seat.bytes()).not.toContain(username)
    expect(seat.bytes()).not.toContain(id)
  }
  expect(await one.tablet.ask(TakeProjectorSeat as never, { params: { id: lesson } } as never)).toMatchObject({ status: 403 })
  expect(await openBrowser(server.url).ask(TakeProjectorSeat as never, { params: { id: lesson } } as never)).toMatchObject({ status: 401 })
  await seat.leave()
})

test('when the teacher’s device is gone, the same teacher leads on from another', async () => {
  const first = await teacherSeat(server, teacher, lesson)
  const one = await sits('Blå Lykta')
  await pause(true)
  await first.heard<Board>('board', board => board.lesson.paused)
  await first.leave()
  const { browser: second, reply } = signIn(server.url, email)
  await granted(reply)
  await granted(second.ask(SwitchMembership, { body: { role: 'teacher', school } }))
  const seat = await teacherSeat(server, second, lesson)
  const board = await seat.heard<Board>('board')
  expect(board.lesson).toMatchObject({ id: lesson, paused: true })
  expect(board.rows.find(({ username }) => username === 'Blå Lykta')?.state).toBe('onMap')
  await pause(false, second)
  await one.seat.saw(isPaused(false))
  await granted(second.ask(EndLesson, { params: { id: lesson } }))
  await one.seat.heard('lesson.ended')
})

test('a class cannot have two lessons, and two of a class’s teachers’ devices lead the one together', async () => {
  const params = { id: inClass.schoolClass.id }
  expect((await teacher.ask(OpenLesson, { params, body: { minutes: 45 } })).body).toEqual({ refused: 'lesson.alreadyOpen' })
  const [left, right] = [await teacherSeat(server, teacher, lesson), await teacherSeat(server, teacher, lesson)]
  await Promise.all([pause(true), granted(teacher.ask(ProjectLesson, { params: { id: lesson }, body: { what: 'question' } }))])
  for (const seat of [left, right]) await seat.heard<Board>('board', board => board.lesson.paused && board.lesson.projects === 'question')
  await Promise.all([left.leave(), right.leave()])
})
