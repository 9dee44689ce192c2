import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { Progresses, periodsAt, scenarioOf } from '../../server/play/index.ts'
import { Counters, drain } from '../../server/statistics/index.ts'
import { SwitchMembership } from '../../shared/api/accounts.ts'
import { ErasePupil } from '../../shared/api/classes.ts'
import { OpenLesson } from '../../shared/api/lessons.ts'
import { HandInAnswer } from '../../shared/api/play.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  deletePupil,
  granted,
  programmeStaff,
  schoolWithTeacher,
  signIn,
  tabletOf,
} from '../support/cast.ts'
import { answerOf, firstChoice, giveAll, scenario, wayThrough } from '../support/play.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let school: string
let email: string
let inClass: ClassInHand
beforeAll(async () => {
  server = await start()
  const made = await schoolWithTeacher(server, await programmeStaff(server), { country: 'FI', name: 'Koivukoulu' })
  teacher = made.teacher
  school = made.school.id
  email = made.email
})
afterAll(() => server.stop())
beforeEach(async () => {
  await server.context.storage.model(Counters).deleteMany({})
  server.time.set('2026-10-06T08:00:00Z')
  const { browser, reply } = signIn(server.url, email)
  await granted(reply)
  await granted(browser.ask(SwitchMembership, { body: { role: 'teacher', school } }))
  teacher = browser
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran', 'Vit Våg'])
})

/** The pupil's tablet, in a lesson that is open at this moment. */
async function atLesson(username: string, at?: string) {
  if (at) server.time.set(at)
  const { browser, reply } = signIn(server.url, email)
  await granted(reply)
  await granted(browser.ask(SwitchMembership, { body: { role: 'teacher', school } }))
  await browser.ask(OpenLesson, { params: { id: inClass.schoolClass.id }, body: { minutes: 60 } })
  return tabletOf(server, inClass, username)
}
const counts = async () => {
  await drain(server.context)
  const found = await server.context.storage.model(Counters).find().lean()
  return Object.fromEntries(found.map(({ period, kind, content, n }) => [[period, kind, content].filter(Boolean).join(' '), n]))
}

const story = `${scenario}@${scenarioOf(scenario).version}`
const periods = ['week:2026-W41', 'month:2026-10', 'term:2026-autumn', 'year:2026']
const players = (n: number) => Object.fromEntries(periods.map(period => [`${period} player`, n]))

test('signing in and opening a scenario count nobody; the first answer counts its pupil once per week, month, term and school year', async () => {
  const { tablet } = await atLesson('Blå Lykta')
  await giveAll(tablet, wayThrough.slice(0, 1))
  expect(await counts()).toEqual({})
  await giveAll(tablet, wayThrough.slice(1, 2), 2)
  expect(await counts()).toEqual(players(1))
  await giveAll(tablet, wayThrough.slice(2), 3)
  const whole = { ...players(1), [`year:2026 firstChoice ${story}/pick/beside`]: 1, [`year:2026 finished ${story}`]: 1 }
  expect(await counts()).toEqual(whole)
  // Again, by another way: no count grows.
  await giveAll(tablet, [...firstChoice.slice(0, 3), { type: 'choose', choice: 'laugh' }], 9)
  expect(await counts()).toEqual(whole)
  const other = await atLesson('Grön Gran')
  await giveAll(other.tablet, firstChoice)
  expect(await counts()).toMatchObject({
    ...players(2),
    [`year:2026 firstChoice ${story}/pick/beside`]: 2,
    [`year:2026 finished ${story}`]: 1,
  })
})

test('"what if" counts nothing, not even the week', async () => {
  const { tablet } = await atLesson('Blå Lykta')
  await giveAll(tablet, wayThrough)
  const before = await counts()
  const later = await atLesson('Blå Lykta', '2026-10-13T08:00:00Z')
  const replies = await giveAll(
    later.tablet,
    [{ type: 'startAgain', from: 'pick' }, { type: 'choose', choice: 'laugh' }, { type: 'goOn' }],
    9,
  )
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await counts()).toEqual(before)
})

test('what was earned is drained once, also when the drain runs many times at once and answers come meanwhile', async () => {
  const tablets = await Promise.all(
    ['Blå Lykta', 'Grön Gran', 'Vit Våg'].map(async (username, at) => (at === 0 ? atLesson(username) : undefined)),
  )
  const first = tablets[0]?.tablet as Browser
  const others = [(await tabletOf(server, inClass, 'Grön Gran')).tablet, (await tabletOf(server, inClass, 'Vit Våg')).tablet]
  const drains = Array.from({ length: 4 }, () => drain(server.context))
  await Promise.all([first, ...others].map(tablet => giveAll(tablet, wayThrough)))
  await Promise.all([...drains, drain(server.context), drain(server.context)])
  expect(await counts()).toEqual({
    ...players(3),
    [`year:2026 firstChoice ${story}/pick/beside`]: 3,
    [`year:2026 finished ${story}`]: 3,
  })
  expect(await server.context.storage.model(Progresses).countDocuments({ hasPending: true })).toBe(0)
})

test('erasing a pupil counts first what it earned, and takes nothing away', async () => {
  const { tablet, player } = await atLesson('Blå Lykta')
  await giveAll(tablet, firstChoice)
  await deletePupil(teacher, inClass, player.id)
  await granted(teacher.ask(ErasePupil, { params: { id: player.id } }))
  expect(await counts()).toEqual({ ...players(1), [`year:2026 firstChoice ${story}/pick/beside`]: 1 })
})

test('a week that lies in two school years counts a pupil once, however often it answers', async () => {
  // 31 July 2026 is a Friday, 1 August a Saturday of the same week; Helsinki's midnight is 21:00 UTC.
  const { tablet } = await atLesson('Blå Lykta', '2026-07-31T20:55:00Z')
  await giveAll(tablet, wayThrough.slice(0, 3))
  server.time.set('2026-07-31T21:01:00Z')
  await giveAll(tablet, wayThrough.slice(3), 4)
  expect(await counts()).toEqual({
    'week:2026-W31 player': 1,
    'month:2026-07 player': 1,
    'month:2026-08 player': 1,
    'term:2026-spring player': 1,
    'term:2026-autumn player': 1,
    'year:2025 player': 1,
    'year:2026 player': 1,
    [`year:2026 firstChoice ${story}/pick/beside`]: 1,
    [`year:2026 finished ${story}`]: 1,
  })
})

test('a new week counts the pupil anew, in that week alone', async () => {
  const { tablet } = await atLesson('Blå Lykta')
  await giveAll(tablet, wayThrough.slice(0, 2))
  const later = await atLesson('Blå Lykta', '2026-10-12T08:00:00Z')
  await later.tablet.ask(HandInAnswer, { body: answerOf(3, { type: 'feel', face: 'sad', strength: 1 }) })
  expect(await counts()).toEqual({ ...players(1), 'week:2026-W42 player': 1 })
})

test.each([
  // Midnight between two weeks, an hour apart in the two zones.
  ['Europe/Helsinki', '2026-10-11T20:59:59Z', { day: '2026-10-11', week: 'week:2026-W41' }],
  ['Europe/Helsinki', '2026-10-11T21:00:00Z', { day: '2026-10-12', week: 'week:2026-W42' }],
  ['Europe/Stockholm', '2026-10-11T21:00:00Z', { day: '2026-10-11', week: 'week:2026-W41' }],
  ['Europe/Stockholm', '2026-10-11T22:00:00Z', { day: '2026-10-12', week: 'week:2026-W42' }],
  // The night when the clocks go back.
  ['Europe/Stockholm', '2026-10-25T22:59:59Z', { day: '2026-10-25', week: 'week:2026-W43' }],
  ['Europe/Stockholm', '2026-10-25T23:00:00Z', { day: '2026-10-26', week: 'week:2026-W44' }],
  // The last days of a year belong to a week of their Thursday.
  [
    'Europe/Stockholm',
    '2026-12-31T22:59:59Z',
    { month: 'month:2026-12', week: 'week:2026-W53', term: 'term:2026-autumn', year: 'year:2026' },
  ],
  [
    'Europe/Stockholm',
    '2026-12-31T23:00:00Z',
    { month: 'month:2027-01', week: 'week:2026-W53', term: 'term:2027-spring', year: 'year:2026' },
  ],
  [
    'Europe/Helsinki',
    '2026-12-31T22:00:00Z',
    { month: 'month:2027-01', week: 'week:2026-W53', term: 'term:2027-spring', year: 'year:2026' },
  ],
  ['Europe/Oslo', '2024-12-30T12:00:00Z', { month: 'month:2024-12', week: 'week:2025-W01', year: 'year:2024' }],
  // The school year turns with August.
  ['Europe/Helsinki', '2027-07-31T20:59:59Z', { month: 'month:2027-07', term: 'term:2027-spring', year: 'year:2026' }],
  ['Europe/Helsinki', '2027-07-31T21:00:00Z', { month: 'month:2027-08', term: 'term:2027-autumn', year: 'year:2027' }],
  ['Europe/Stockholm', '2027-07-31T21:00:00Z', { month: 'month:2027-07', term: 'term:2027-spring', year: 'year:2026' }],
])('in %s, %s lies in its own periods', (zone, at, expected) => {
  expect(periodsAt(new Date(at), zone)).toMatchObject(expected)
})
