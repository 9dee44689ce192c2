import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { Progresses } from '../../server/play/index.ts'
import { RenamePupil } from '../../shared/api/class-care.ts'
import {
  AnotherName,
  type Board,
  ChangeStory,
  EndLesson,
  GetLesson,
  type LessonAnswer,
  OpenChapter,
  OpenInWords,
  OpenLesson,
  PlanLesson,
} from '../../shared/api/lessons.ts'
import { GetPlayer, HandInAnswer } from '../../shared/api/play.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  granted,
  programmeStaff,
  pupilCalled,
  refresh,
  schoolWithTeacher,
  tabletOf,
} from '../support/cast.ts'
import { answerOf, giveAll, wayThrough } from '../support/play.ts'
import { giveInRoom, pupilSeat, rowOnBoard, type Seat, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

const newcomer = 'newcomer-never-picked'
let server: Started
let teacher: Browser
let inClass: ClassInHand
/** The other stories of chapter 1, in their order. */
let others: string[]
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())
beforeEach(async () => {
  await granted(refresh(teacher))
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
  others = (await plan()).scenarios.map(({ id }) => id).filter(id => id !== newcomer)
})

const plan = (of = inClass) => granted(teacher.ask(PlanLesson, { params: { id: of.schoolClass.id } }))
const open = (body: object = {}, of = inClass) =>
  granted(teacher.ask(OpenLesson, { params: { id: of.schoolClass.id }, body: { minutes: 45, ...body } }))
const chapter = (lesson: LessonAnswer, isOpen: boolean) =>
  granted(teacher.ask(OpenChapter, { params: { id: lesson.id }, body: { chapter: 1, open: isOpen } }))
const look = (lesson: LessonAnswer) => granted(teacher.ask(GetLesson, { params: { id: lesson.id } }))
const told = (state: object) => state as { open?: string; names?: string }
const offers = (seat: Seat, id: string, isThere: boolean) => seat.saw(state => (told(state).open ?? '').includes(`"${id}"`) === isThere)
const startIn = (number: number, scenario: string) => ({ ...answerOf(number, { type: 'start' }), scenario })

test('a lesson opens the next story that the class has not finished, in the chapters’ order', async () => {
  const before = await plan()
  expect(before).toMatchObject({ className: '4B', next: newcomer })
  expect(before.scenarios[0]).toMatchObject({ id: newcomer, chapter: 1, class: 'notYet' })
  const lesson = await open()
  expect(lesson).toMatchObject({ scenario: newcomer, open: [newcomer], chapters: [], begun: false })
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  await giveAll(tablet, wayThrough)
  // Half of the class is enough: who was ill does not hold the class back.
  const after = await plan()
  expect(after.scenarios[0]?.class).toBe('finished')
  expect(after.next).toBe(others[0] ?? newcomer)
  await granted(teacher.ask(EndLesson, { params: { id: lesson.id } }))
  expect((await open()).scenario).toBe(others[0] ?? newcomer)
})

test('the teacher may choose another story, but none that is not there, and no chapter without any', async () => {
  const params = { id: inClass.schoolClass.id }
  const wrong = { status: 404, body: { refused: 'not.found' } }
  expect(await teacher.ask(OpenLesson, { params, body: { minutes: 45, scenario: 'no-such-story' } })).toMatchObject(wrong)
  expect(await teacher.ask(OpenLesson, { params, body: { minutes: 45, chapters: [5] } })).toMatchObject(wrong)
  expect(await teacher.ask(OpenLesson, { params, body: { minutes: 45, chapters: [6] } })).toMatchObject({ status: 400 })
  const [chosen = newcomer] = others
  expect((await open({ scenario: chosen })).scenario).toBe(chosen)
})

test('an opened chapter is on every map at once; who is in a story when it closes plays it to its end', async () => {
  const [other] = others
  if (!other) throw new Error('chapter 1 has more than one story')
  const lesson = await open()
  const watching = await teacherSeat(server, teacher, lesson.id)
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  const seat = await pupilSeat(server, tablet)
  await offers(seat, newcomer, true)
  expect(await giveInRoom(seat, startIn(1, other))).toEqual({ refused: 'choice.notOffered' })
  expect(await chapter(lesson, true)).toMatchObject({ chapters: [1], open: [newcomer, ...others] })
  await offers(seat, other, true)
  expect((await granted(tablet.ask(GetPlayer))).scenarios.map(({ id }) => id)).toEqual([newcomer, ...others])
  expect(await giveInRoom(seat, startIn(1, other))).toMatchObject({ reply: { number: 1 } })
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'playing' && row.scenario === other && row.beat === 1)
  // It is not the lesson's own story: that may still be another.
  expect((await look(lesson)).begun).toBe(false)
  expect(await chapter(lesson, false)).toMatchObject({ chapters: [], open: [newcomer] })
  await seat.saw(
    state =>
      told(state).open === JSON.stringify(JSON.parse(told(state).open ?? '[]').filter((each: { id: string }) => each.id === newcomer)),
  )
  const late = await tabletOf(server, inClass, 'Grön Gran')
  expect(await late.tablet.ask(HandInAnswer, { body: startIn(1, other) })).toMatchObject({ body: { refused: 'choice.notOffered' } })
  const goesOn = await tablet.ask(HandInAnswer, { body: { ...answerOf(2, { type: 'see', noticed: [] }), scenario: other } })
  expect(goesOn.body.refused === undefined || goesOn.body.refused === 'choice.notOffered').toBe(true)
  expect((await granted(tablet.ask(GetPlayer))).progress.runs).toHaveProperty(other)
  await Promise.all([watching.leave(), seat.leave()])
})

test('another story takes the place of the lesson’s until somebody has begun it', async () => {
  const [other] = others
  if (!other) throw new Error('chapter 1 has more than one story')
  const lesson = await open()
  const change = (scenario: string) => teacher.ask(ChangeStory, { params: { id: lesson.id }, body: { scenario } })
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  const seat = await pupilSeat(server, tablet)
  expect(await granted(change(other))).toMatchObject({ scenario: other, open: [other] })
  await offers(seat, other, true)
  await granted(change(newcomer))
  await offers(seat, newcomer, true)
  expect((await change('no-such-story')).status).toBe(404)
  expect(await giveInRoom(seat, startIn(1, newcomer))).toMatchObject({ reply: { number: 1 } })
  expect(await change(other)).toMatchObject({ status: 409, body: { refused: 'lesson.begun' } })
  expect(await look(lesson)).toMatchObject({ scenario: newcomer, begun: true })
  await granted(teacher.ask(EndLesson, { params: { id: lesson.id } }))
  expect((await change(other)).body.refused).toBe('lesson.ended')
  expect(await teacher.ask(OpenChapter, { params: { id: lesson.id }, body: { chapter: 1, open: true } })).toMatchObject({ status: 409 })
})

test('a lesson on the map alone may take up a story later, and then counts it in words', async () => {
  const lesson = await open({ plays: 'map' })
  expect(lesson).toMatchObject({ scenario: '', open: [] })
  await granted(teacher.ask(ChangeStory, { params: { id: lesson.id }, body: { scenario: newcomer } }))
  const { inWords } = await granted(teacher.ask(OpenInWords, { params: { id: lesson.id } }))
  expect(inWords).toEqual({ decision: 'pick', withheld: 'fewPupils' })
})

test('only the lesson’s own story is told in words', async () => {
  const [other] = others
  if (!other) throw new Error('chapter 1 has more than one story')
  const lesson = await open({ scenario: other, chapters: [1] })
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  await giveAll(tablet, wayThrough.slice(0, 4))
  const pending = (await server.context.storage.model(Progresses).find().lean()).flatMap(each => (each as { pending: object[] }).pending)
  expect(pending.some(key => 'lesson' in key && key.lesson === lesson.id)).toBe(false)
})

test('nobody in the story is called as a pupil of the class, whatever the letters look like', async () => {
  const theirs = await classWith(teacher, ['sam', 'Аlех', 'Leo K'], '4N')
  const lesson = await open({}, theirs)
  // Sam in small letters, Alex with letters of another script, and Leo with a letter behind it.
  expect(lesson.names).toMatchObject({ sam: 'Robin', leo: 'Max' })
  const { player } = await tabletOf(server, theirs, 'sam')
  expect(player.names).toEqual(lesson.names)
})

test('the first names stand where nobody is called so, and the teacher may take others before and during the lesson', async () => {
  const before = await plan()
  expect(before.scenarios[0]?.people).toContainEqual({ who: 'sam', names: ['Sam', 'Alex', 'Robin'] })
  const lesson = await open({ names: { sam: 'Alex', leo: 'Zlatan' } })
  expect(lesson.names).toMatchObject({ sam: 'Alex', leo: 'Leo' })
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  const seat = await pupilSeat(server, tablet)
  const another = (who: string) => teacher.ask(AnotherName, { params: { id: lesson.id }, body: { who } })
  expect((await granted(another('sam'))).names.sam).toBe('Robin')
  await seat.saw(state => (told(state).names ?? '').includes('"sam":"Robin"'))
  expect((await granted(another('sam'))).names.sam).toBe('Sam')
  expect((await another('nobody')).status).toBe(404)
  expect((await another('__proto__')).status).toBe(404)
  await seat.leave()
})

test('a pupil who is renamed in the middle of a lesson never meets its own name', async () => {
  const lesson = await open()
  const seat = await teacherSeat(server, teacher, lesson.id)
  const { id } = pupilCalled(inClass, 'Blå Lykta')
  await granted(
    teacher.ask(RenamePupil, {
      params: { id: inClass.schoolClass.id },
      body: { pupil: id, username: 'Sam', was: 'Blå Lykta', nobodyProtected: true },
    }),
  )
  await seat.heard<Board>('board', board => board.lesson.names.sam === 'Alex')
  await seat.leave()
})

test('a story in which somebody has no name left is not played with this class', async () => {
  const theirs = await classWith(teacher, ['Sam', 'Alex', 'Robin'], '4O')
  const planned = await plan(theirs)
  expect(planned.scenarios.find(({ id }) => id === newcomer)).toMatchObject({ namesTaken: true })
  expect(planned.next).toBe(others[0] ?? '')
  const refused = await teacher.ask(OpenLesson, { params: { id: theirs.schoolClass.id }, body: { minutes: 45, scenario: newcomer } })
  expect(refused).toMatchObject({ status: 404, body: { refused: 'not.found' } })
  expect((await open({ chapters: [1] }, theirs)).open).not.toContain(newcomer)
})
