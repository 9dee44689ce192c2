import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { Classes, paintWall } from '../../server/classes/index.ts'
import { SwitchMembership } from '../../shared/api/accounts.ts'
import { NextSchoolYear } from '../../shared/api/class-care.ts'
import { ViewWall } from '../../shared/api/classes.ts'
import { EndLesson, SchoolNow } from '../../shared/api/lessons.ts'
import { HandInAnswer } from '../../shared/api/play.ts'
import type { Reason } from '../../shared/play/mural.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  granted,
  openLesson,
  programmeStaff,
  schoolWithTeacher,
  signIn,
  tabletOf,
} from '../support/cast.ts'
import { answerOf, giveAll, wayThrough } from '../support/play.ts'
import { giveInRoom, pupilSeat, type Seat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let stranger: Browser
let email: string
let school: string
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
  const staff = await programmeStaff(server)
  const made = await schoolWithTeacher(server, staff)
  teacher = made.teacher
  email = made.email
  school = made.school.id
  stranger = (await schoolWithTeacher(server, staff, { name: 'Aspskolan' })).teacher
})
afterAll(() => server.stop())

const four = ['Blå Lykta', 'Grön Gran', 'Vit Våg', 'Röd Ros']
const schoolIn = (state: object): SchoolNow | undefined => {
  const { school } = state as { school?: string }
  return school ? SchoolNow.parse(JSON.parse(school)) : undefined
}
const shows = (seat: Seat, pieces: number) => seat.saw(state => schoolIn(state)?.wall.pieces === pieces)
const wallOf = (inClass: ClassInHand, by = teacher) => granted(by.ask(ViewWall, { params: { id: inClass.schoolClass.id } }))
/** The only pupil of the class takes its seat. */
async function arrives(inClass: ClassInHand): Promise<Seat> {
  const { tablet } = await tabletOf(server, inClass, inClass.pupils[0]?.username ?? '')
  return pupilSeat(server, tablet)
}
/** Days have passed: the teacher signs in again. */
async function signsInAgain() {
  const { browser, reply } = signIn(server.url, email)
  await granted(reply)
  await granted(browser.ask(SwitchMembership, { body: { role: 'teacher', school } }))
  teacher = browser
}
const lastOf = wayThrough.length

/** A tablet in the lesson's room that stands one answer before the story's end. */
async function nearlyDone(inClass: ClassInHand, username: string) {
  const { tablet } = await tabletOf(server, inClass, username)
  await giveAll(tablet, wayThrough.slice(0, -1))
  const last = answerOf(lastOf, wayThrough.at(-1) ?? { type: 'goOn' })
  return { tablet, seat: await pupilSeat(server, tablet), last }
}

test('when half of those present have finished a story one piece is painted, for all tablets and only once', async () => {
  const inClass = await classWith(teacher, four, '4A')
  const { id } = await openLesson(teacher, inClass)
  const tablets = await Promise.all(four.map(username => nearlyDone(inClass, username)))
  const [one, two, three, last] = tablets as [(typeof tablets)[0], (typeof tablets)[0], (typeof tablets)[0], (typeof tablets)[0]]
  await giveInRoom(one.seat, one.last)
  expect((await wallOf(inClass)).wall.pieces).toBe(0)
  await giveInRoom(two.seat, two.last)
  for (const { seat } of tablets) await shows(seat, 1)
  await giveInRoom(three.seat, three.last)
  await giveInRoom(last.seat, last.last)
  // The same answer once more has the same reply and paints nothing.
  await giveInRoom(last.seat, last.last)
  expect((await wallOf(inClass)).wall.pieces).toBe(1)
  expect(tablets.flatMap(({ seat }) => seat.states).some(state => (schoolIn(state)?.wall.pieces ?? 0) > 1)).toBe(false)
  // Whose share it was stands nowhere.
  const stored = JSON.stringify(await server.context.storage.model(Classes).findById(inClass.schoolClass.id).lean())
  for (const { id: pupil } of inClass.pupils) expect(stored).not.toContain(pupil)
  await granted(teacher.ask(EndLesson, { params: { id } }))
})

test('who was cut off between the last answer and the wall sends it again, and then it is painted', async () => {
  const inClass = await classWith(teacher, ['Gul Våg'], '4C')
  await openLesson(teacher, inClass)
  const { tablet } = await tabletOf(server, inClass, 'Gul Våg')
  // Durable, but no room was there to paint: as if the server had died in between.
  await giveAll(tablet, wayThrough.slice(0, -1))
  const last = answerOf(lastOf, wayThrough.at(-1) ?? { type: 'goOn' })
  await granted(tablet.ask(HandInAnswer, { body: last }))
  expect((await wallOf(inClass)).wall.pieces).toBe(0)
  const seat = await pupilSeat(server, tablet)
  await giveInRoom(seat, last)
  await shows(seat, 1)
})

test('many who paint at the same moment paint each reason once, and four in a lesson', async () => {
  const inClass = await classWith(teacher, ['Lila Gran'], '4D')
  const { context } = server
  const lesson = { class: inClass.schoolClass.id, lesson: 'first' }
  const reasons: Reason[] = Array.from({ length: 6 }, (_, at) => ({ kind: 'story', story: `story${at}` }))
  await Promise.all([...reasons, ...reasons, ...reasons].map(reason => paintWall(context, lesson, reason)))
  expect((await wallOf(inClass)).wall.pieces).toBe(4)
  const next = { ...lesson, lesson: 'second' }
  await Promise.all([...reasons, ...reasons].map(reason => paintWall(context, next, reason)))
  expect((await wallOf(inClass)).wall.pieces).toBe(6)
})

test('another class and another school see nothing of a wall, and a new school year begins a new one', async () => {
  const inClass = await classWith(teacher, ['Brun Gran'], '5B')
  await paintWall(server.context, { class: inClass.schoolClass.id, lesson: 'x' }, { kind: 'week', chapter: 1 })
  expect((await wallOf(inClass)).wall.pieces).toBe(1)
  const params = { id: inClass.schoolClass.id }
  expect((await stranger.ask(ViewWall, { params })).status).toBe(404)
  const { tablet } = await (async () => {
    const others = await classWith(teacher, ['Svart Gran'], '5C')
    await openLesson(teacher, others)
    return tabletOf(server, others, 'Svart Gran')
  })()
  expect((await tablet.ask(ViewWall, { params })).status).not.toBe(200)
  const seat = await pupilSeat(server, tablet)
  expect(schoolIn(await seat.saw(state => schoolIn(state) !== undefined))?.wall.pieces).toBe(0)

  const next = await granted(teacher.ask(NextSchoolYear, { params, body: { name: '6B' } }))
  expect((await granted(teacher.ask(ViewWall, { params: { id: next.id } }))).wall.pieces).toBe(0)
  expect((await wallOf(inClass)).wall.pieces).toBe(1)
})

test('a week after its first lesson of a chapter the class finds a new piece, a mended swing, and no second one later', async () => {
  const inClass = await classWith(teacher, ['Rosa Ros'], '5A')
  const first = await openLesson(teacher, inClass)
  const before = await arrives(inClass)
  expect(schoolIn(await before.saw(state => schoolIn(state) !== undefined))).toMatchObject({ wall: { pieces: 0, today: 0 }, chapters: [] })
  await granted(teacher.ask(EndLesson, { params: { id: first.id } }))

  server.time.pass({ days: 3 })
  await signsInAgain()
  const second = await openLesson(teacher, inClass)
  const soon = await arrives(inClass)
  expect(schoolIn(await soon.saw(state => schoolIn(state) !== undefined))).toMatchObject({ wall: { pieces: 0 }, chapters: [1] })
  await granted(teacher.ask(EndLesson, { params: { id: second.id } }))

  server.time.pass({ days: 5 })
  await signsInAgain()
  for (const today of [1, 0]) {
    const { id } = await openLesson(teacher, inClass)
    const seat = await arrives(inClass)
    expect(schoolIn(await shows(seat, 1))?.wall.today).toBe(today)
    await granted(teacher.ask(EndLesson, { params: { id } }))
  }
})
