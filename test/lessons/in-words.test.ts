import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { endOverdueLessons } from '../../server/lessons/index.ts'
import { Progresses } from '../../server/play/index.ts'
import { Counters, drain } from '../../server/statistics/index.ts'
import { SwitchMembership } from '../../shared/api/accounts.ts'
import { ErasePupil } from '../../shared/api/classes.ts'
import { EndLesson, GetLesson, OpenInWords, OpenLesson } from '../../shared/api/lessons.ts'
import { HandInAnswer } from '../../shared/api/play.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  deletePupil,
  granted,
  openLesson,
  programmeStaff,
  pupilCalled,
  refresh,
  schoolWithTeacher,
  signIn,
  tabletOf,
} from '../support/cast.ts'
import { answerOf, type Given, giveAll, wayThrough } from '../support/play.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let email: string
let school: string
beforeAll(async () => {
  server = await start()
  const made = await schoolWithTeacher(server, await programmeStaff(server))
  teacher = made.teacher
  email = made.email
  school = made.school.id
})
afterAll(() => server.stop())

const usernames = Array.from({ length: 12 }, (_, at) => `Blå ${'ABCDEFGHIJKL'[at]}sten`)
const untilTheChoice = wayThrough.slice(0, 3)

/** After a day the teacher signs in again. */
async function signInAgain() {
  const { browser, reply } = signIn(server.url, email)
  await granted(reply)
  await granted(browser.ask(SwitchMembership, { body: { role: 'teacher', school } }))
  teacher = browser
}
async function classAtLesson() {
  await granted(refresh(teacher))
  const inClass = await classWith(teacher, usernames)
  return { inClass, lesson: (await openLesson(teacher, inClass)).id }
}
/** These pupils choose this at the first decision, each in its own run. */
async function choose(inClass: ClassInHand, who: readonly string[], choice: string) {
  const tablets: Browser[] = []
  for (const username of who) {
    const { tablet } = await tabletOf(server, inClass, username)
    await giveAll(tablet, untilTheChoice)
    expect(await tablet.ask(HandInAnswer, { body: answerOf(4, { type: 'choose', choice } as Given['input']) })).toMatchObject({
      status: 200,
    })
    tablets.push(tablet)
  }
  return tablets
}
const open = async (lesson: string) => (await granted(teacher.ask(OpenInWords, { params: { id: lesson } }))).inWords
const tallies = () => raw('lessontallies')
const raw = async (collection: string) => {
  const { db } = server.context.storage.model(Progresses).db
  return (await db?.collection(collection).find().toArray()) ?? []
}

test('what the class would do to help is told in words, once, and the count behind it is gone', async () => {
  const { inClass, lesson } = await classAtLesson()
  await choose(inClass, usernames.slice(0, 5), 'beside')
  // Half of it is drained already, half waits in the pupils' documents.
  await drain(server.context)
  await choose(inClass, usernames.slice(5, 7), 'fetch')
  await choose(inClass, usernames.slice(7, 11), 'laugh')
  expect(await open(lesson)).toEqual({
    decision: 'pick',
    ways: [
      { choice: 'invite', word: 'none' },
      { choice: 'newGame', word: 'none' },
      { choice: 'beside', word: 'many' },
      { choice: 'fetch', word: 'few' },
    ],
  })
  expect((await tallies()).filter(({ _id }) => String(_id) === lesson)).toEqual([])
  // A late answer changes nothing, and no count begins anew.
  const fixed = await open(lesson)
  await choose(inClass, usernames.slice(11), 'invite')
  await drain(server.context)
  expect(await open(lesson)).toEqual(fixed)
  expect((await tallies()).filter(({ _id }) => String(_id) === lesson)).toEqual([])
  expect((await granted(teacher.ask(GetLesson, { params: { id: lesson } }))).inWords).toEqual(fixed)
})

test('nine pupils are too few for words', async () => {
  const { inClass, lesson } = await classAtLesson()
  await choose(inClass, usernames.slice(0, 9), 'beside')
  expect(await open(lesson)).toEqual({ decision: 'pick', withheld: 'fewPupils' })
  await choose(inClass, usernames.slice(9, 10), 'beside')
  expect(await open(lesson)).toEqual({ decision: 'pick', withheld: 'fewPupils' })
})

test('a pupil is one stroke in a lesson, however often it answers, plays again or asks "what if"', async () => {
  const { inClass, lesson } = await classAtLesson()
  const [tablet] = await choose(inClass, usernames.slice(0, 1), 'beside')
  if (!tablet) throw new Error('one tablet')
  await giveAll(tablet, wayThrough.slice(4), 5)
  await giveAll(
    tablet,
    [
      { type: 'startAgain', from: 'pick' },
      { type: 'choose', choice: 'beside' },
    ],
    9,
  )
  await drain(server.context)
  expect((await tallies()).find(({ _id }) => String(_id) === lesson)?.counts).toEqual({ 'pick/': 1, 'pick/beside': 1 })
})

test('the tally knows no choice that harms or does nothing, and nobody’s id', async () => {
  const { inClass, lesson } = await classAtLesson()
  await choose(inClass, usernames.slice(0, 2), 'laugh')
  await choose(inClass, usernames.slice(2, 3), 'nothing')
  const pending = (await raw('progresses')).flatMap(({ pending: keys }) => keys as Record<string, unknown>[])
  expect(pending.filter(key => key.lesson === lesson)).toEqual([1, 2, 3].map(() => ({ lesson, decision: 'pick' })))
  await drain(server.context)
  const tally = (await tallies()).find(({ _id }) => String(_id) === lesson)
  expect(tally?.counts).toEqual({ 'pick/': 3 })
  for (const { id } of inClass.pupils) expect(JSON.stringify(tally)).not.toContain(id)
})

test('the next lesson of the class counts for itself', async () => {
  const { inClass, lesson } = await classAtLesson()
  const [tablet] = await choose(inClass, usernames.slice(0, 1), 'beside')
  if (!tablet) throw new Error('one tablet')
  await giveAll(tablet, wayThrough.slice(4), 5)
  await granted(teacher.ask(EndLesson, { params: { id: lesson } }))
  const next = (await openLesson(teacher, inClass)).id
  const again = await tabletOf(server, inClass, usernames[0] ?? '')
  await giveAll(again.tablet, wayThrough.slice(0, 4), 9)
  await drain(server.context)
  const counts = new Map((await tallies()).map(({ _id, counts: each }) => [String(_id), each]))
  expect([counts.get(lesson), counts.get(next)]).toEqual([
    { 'pick/': 1, 'pick/beside': 1 },
    { 'pick/': 1, 'pick/beside': 1 },
  ])
  const marks = (await raw('progresses')).find(({ _id }) => String(_id) === again.player.id)?.counted as string[]
  expect(marks.filter(mark => mark.startsWith('lesson:'))).toEqual([`lesson:${next}|pick`])
})

test('erasing a pupil counts what it earned first, and its document is gone', async () => {
  const { inClass, lesson } = await classAtLesson()
  await choose(inClass, usernames.slice(0, 10), 'beside')
  const gone = pupilCalled(inClass, usernames[0] ?? '').id
  await deletePupil(teacher, inClass, gone)
  await granted(teacher.ask(ErasePupil, { params: { id: gone } }))
  expect((await raw('progresses')).some(({ _id }) => String(_id) === gone)).toBe(false)
  expect(await open(lesson)).toMatchObject({ ways: expect.arrayContaining([{ choice: 'beside', word: 'most' }]) })
})

test('a count that nobody opens is deleted a day after the end, and is withheld from then on', async () => {
  const { inClass, lesson } = await classAtLesson()
  await choose(inClass, usernames.slice(0, 10), 'beside')
  await granted(teacher.ask(EndLesson, { params: { id: lesson } }))
  server.time.pass({ minutes: 24 * 60 - 1 })
  await endOverdueLessons(server.context)
  expect((await tallies()).some(({ _id }) => String(_id) === lesson)).toBe(true)
  server.time.pass({ minutes: 1 })
  await endOverdueLessons(server.context)
  expect((await tallies()).some(({ _id }) => String(_id) === lesson)).toBe(false)
  await signInAgain()
  expect(await open(lesson)).toEqual({ decision: 'pick', withheld: 'tooLate' })
})

test('a lesson on the map alone plays no scenario and counts nobody', async () => {
  await granted(refresh(teacher))
  const inClass = await classWith(teacher, usernames.slice(0, 1))
  const params = { id: inClass.schoolClass.id }
  const lesson = await granted(teacher.ask(OpenLesson, { params, body: { minutes: 25, plays: 'map' } }))
  expect(lesson.scenario).toBe('')
  const { tablet, player } = await tabletOf(server, inClass, usernames[0] ?? '')
  expect(player.scenarios).toEqual([])
  expect(await tablet.ask(HandInAnswer, { body: answerOf(1, { type: 'start' }) })).toMatchObject({ body: { refused: 'choice.notOffered' } })
  expect(await teacher.ask(OpenInWords, { params: { id: lesson.id } })).toMatchObject({ status: 404 })
  expect(await server.context.storage.model(Counters).countDocuments({ content: lesson.id })).toBe(0)
})
