import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { HelpRequests } from '../../server/help/index.ts'
import { endOverdueLessons } from '../../server/lessons/index.ts'
import { GetMe, SwitchMembership } from '../../shared/api/accounts.ts'
import {
  AskForTalk,
  BeOnTheList,
  GetMyListing,
  HandOnRequest,
  LeaveTheList,
  ListGrownUps,
  ListHelpRequests,
  ListListedGrownUps,
  ListMyHelpRequests,
  ListWaitingRequests,
  SeeHelpRequest,
  TakeBackHelpRequest,
  TakeOffList,
} from '../../shared/api/help.ts'
import { AddDaysOff, GetSchoolWay, RemoveDaysOff, WriteProcedure } from '../../shared/api/schools.ts'
import { UnlinkColleague } from '../../shared/api/staff.ts'
import {
  type Browser,
  colleagueAt,
  granted,
  openLesson,
  programmeStaff,
  type SchoolInUse,
  schoolInUse,
  signIn,
  tabletOf,
  unverifiedAt,
} from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let mine: SchoolInUse
let other: SchoolInUse
let nurse: Browser
let nurseId: string
let tablet: Browser
let teacherId: string

/** A Tuesday, in the morning. */
const tuesday = '2026-10-06T08:00:00Z'
beforeAll(async () => {
  server = await start({ at: tuesday })
  const staff = await programmeStaff(server)
  mine = await schoolInUse(server, staff, 'Björkskolan')
  other = await schoolInUse(server, staff, 'Granskolan')
  nurse = await colleagueAt(server, mine.school)
  nurseId = (await granted(nurse.ask(GetMe))).id
  teacherId = (await granted(mine.coordinator.ask(GetMe))).id
})
afterAll(() => server.stop())
beforeEach(async () => {
  server.time.set(tuesday)
  await server.context.storage.model(HelpRequests).deleteMany({})
  const again = signIn(server.url, 'colleague@upstander.test')
  await granted(again.reply)
  nurse = again.browser
  await granted(nurse.ask(LeaveTheList, { body: {} }))
  tablet = (await tabletOf(server, mine.inClass, 'Blå Lykta')).tablet
})

const grownUps = (by = tablet) => granted(by.ask(ListGrownUps))
const ask = (grownUp: string, by = tablet) => by.ask(AskForTalk, { body: { id: server.context.secrets.id(), grownUp } })
const mineNow = () => granted(tablet.ask(ListMyHelpRequests))
const onTheList = (by = nurse, about = 'Skolsköterska, rum 12') => granted(by.ask(BeOnTheList, { body: { about } }))
/** Sessions last a working day; after days everybody signs in again. */
async function coordinator(): Promise<Browser> {
  const { browser, reply } = signIn(server.url, mine.email)
  await granted(reply)
  return browser
}
const waiting = async () => granted((await coordinator()).ask(ListWaitingRequests))

test('a grown-up that agrees is on the list of every class of its school, beside the own teacher, until it changes its mind', async () => {
  expect(await granted(nurse.ask(GetMyListing))).toEqual({ on: false, about: '' })
  expect(await onTheList()).toEqual({ on: true, about: 'Skolsköterska, rum 12' })
  expect(await grownUps()).toEqual([
    { id: teacherId, name: 'Robin', yourTeacher: true },
    { id: nurseId, name: 'Kim', about: 'Skolsköterska, rum 12' },
  ])
  expect((await grownUps(other.tablet)).map(({ id }) => id)).not.toContain(nurseId)
  expect(await granted(mine.coordinator.ask(ListListedGrownUps))).toMatchObject([{ id: nurseId, email: 'colleague@upstander.test' }])
  expect((await nurse.ask(BeOnTheList, { body: { about: 'x'.repeat(61) } })).body.refused).toBe('input.invalid')
  await granted(ask(nurseId))
  expect(await granted(nurse.ask(ListHelpRequests))).toMatchObject([{ username: 'Blå Lykta', className: '4B' }])
  expect(await granted(mine.teacher.ask(ListHelpRequests))).toEqual([])
  expect(await granted(nurse.ask(LeaveTheList, { body: {} }))).toEqual({ on: false, about: '' })
  expect((await grownUps()).map(({ id }) => id)).toEqual([teacherId])
  // Who was asked before keeps its name for the pupil who asked.
  expect(await mineNow()).toMatchObject([{ grownUp: { id: nurseId, name: 'Kim' }, state: 'sent' }])
})

test('a request reaches a grown-up in whichever role it acts at the school, and never at another', async () => {
  await granted(ask(teacherId))
  for (const by of [mine.teacher, mine.coordinator]) expect(await granted(by.ask(ListHelpRequests))).toHaveLength(1)
  for (const by of [other.teacher, other.coordinator]) expect(await granted(by.ask(ListHelpRequests))).toEqual([])
})

test('nobody who waits to be verified is on the list', async () => {
  const waits = await unverifiedAt(server, mine.school, 'listed@upstander.test')
  expect((await waits.ask(BeOnTheList, { body: { about: '' } })).status).toBe(403)
})

test('a pupil asks two grown-ups at most, and again once one was taken back', async () => {
  await onTheList()
  await onTheList(other.teacher, '')
  const third = await colleagueAt(server, mine.school, 'third@upstander.test')
  await onTheList(third, '')
  const { id: thirdId } = await granted(third.ask(GetMe))
  const first = await granted(ask(teacherId))
  await granted(ask(nurseId))
  expect(await ask(thirdId)).toMatchObject({ status: 409, body: { refused: 'helpRequest.enough' } })
  await granted(tablet.ask(TakeBackHelpRequest, { params: { id: first.id } }))
  expect((await ask(thirdId)).status).toBe(200)
  await granted(third.ask(LeaveTheList, { body: {} }))
  await granted(other.teacher.ask(LeaveTheList, { body: {} }))
})

test('after two school days the coordinator reads that one waits, for whom and since when, and never whose', async () => {
  const request = await granted(ask(teacherId))
  server.time.pass({ days: 1, minutes: 23 * 60 + 59 })
  expect(await waiting()).toEqual([])
  server.time.pass({ minutes: 1 })
  const told = await waiting()
  expect(told).toEqual([{ id: request.id, since: '2026-10-06', grownUp: { id: teacherId, email: mine.email, name: 'Robin' } }])
  for (const secret of ['Blå Lykta', '4B', mine.player.id, mine.inClass.schoolClass.id]) expect(JSON.stringify(told)).not.toContain(secret)
  const { browser, reply } = signIn(server.url, other.email)
  await granted(reply)
  expect(await granted(browser.ask(ListWaitingRequests))).toEqual([])
})

test('one that was opened does not wait, and days off are no school days', async () => {
  const way = (by: Browser) =>
    by.ask(AddDaysOff, { params: { id: mine.school.id }, body: { name: 'Autumn break', from: '2026-10-07', to: '2026-10-09' } })
  const { daysOff } = await granted(way(mine.coordinator))
  expect((await way(mine.teacher)).status).toBe(403)
  const request = await granted(ask(teacherId))
  server.time.set('2026-10-13T07:59:00Z')
  expect(await waiting()).toEqual([])
  server.time.set('2026-10-13T08:00:00Z')
  expect(await waiting()).toHaveLength(1)
  await granted((await coordinator()).ask(RemoveDaysOff, { params: { id: mine.school.id }, body: { daysOff: daysOff[0]?.id ?? '' } }))
  const seer = await coordinator()
  await granted(seer.ask(SwitchMembership, { body: { role: 'teacher', school: mine.school.id } }))
  await granted(seer.ask(SeeHelpRequest, { params: { id: request.id } }))
  expect(await waiting()).toEqual([])
})

test('the coordinator hands it to another grown-up of the list, and the pupil reads so', async () => {
  await onTheList()
  const request = await granted(ask(teacherId))
  const handOn = async (grownUp: string) => (await coordinator()).ask(HandOnRequest, { params: { id: request.id }, body: { grownUp } })
  // Not before its time.
  expect((await handOn(nurseId)).status).toBe(404)
  server.time.set('2026-10-08T08:00:00Z')
  expect((await handOn(teacherId)).body.refused).toBe('input.invalid')
  expect(
    (await handOn((await granted(other.tablet.ask(ListGrownUps)).catch(() => []))[0]?.id ?? server.context.secrets.id())).body.refused,
  ).toBe('input.invalid')
  await granted(handOn(nurseId))
  expect(await waiting()).toEqual([])
  expect((await handOn(nurseId)).status).toBe(404)

  const { browser, reply } = signIn(server.url, 'colleague@upstander.test')
  await granted(reply)
  expect(await granted(browser.ask(ListHelpRequests))).toMatchObject([{ id: request.id, username: 'Blå Lykta' }])
  const seen = await coordinator()
  expect(await granted(seen.ask(ListHelpRequests))).toEqual([])
  await reopen()
  expect(await mineNow()).toMatchObject([{ id: request.id, grownUp: { name: 'Kim' }, handedOn: true, state: 'sent' }])
  // It waits anew, and may still be taken back.
  server.time.set('2026-10-12T08:00:00Z')
  expect(await waiting()).toMatchObject([{ since: '2026-10-08', grownUp: { id: nurseId } }])
  await reopen()
  await granted(tablet.ask(TakeBackHelpRequest, { params: { id: request.id } }))
  expect(await waiting()).toEqual([])
})

test('a request to somebody who left the school waits at once, also one that was opened', async () => {
  const leaves = await colleagueAt(server, mine.school, 'leaves@upstander.test')
  await onTheList(leaves, '')
  const { id } = await granted(leaves.ask(GetMe))
  const request = await granted(ask(id))
  await granted(leaves.ask(SeeHelpRequest, { params: { id: request.id } }))
  await granted((await coordinator()).ask(UnlinkColleague, { params: { id }, body: {} }))
  expect(await waiting()).toEqual([{ id: request.id, since: '2026-10-06' }])
  expect((await grownUps()).map(each => each.id)).not.toContain(id)
})

test('the coordinator takes somebody off the list who is away, and the school’s way is its own', async () => {
  await onTheList()
  const by = await coordinator()
  await granted(by.ask(TakeOffList, { params: { id: nurseId } }))
  expect((await by.ask(TakeOffList, { params: { id: nurseId } })).status).toBe(404)
  expect((await grownUps()).map(({ id }) => id)).toEqual([teacherId])
  const params = { id: mine.school.id }
  const written = await granted(by.ask(WriteProcedure, { params, body: { text: 'Säg det till trygghetsteamet samma dag.' } }))
  expect(written.procedure).toEqual({ text: 'Säg det till trygghetsteamet samma dag.', writtenOn: '2026-10-06' })
  const { browser: reader, reply } = signIn(server.url, 'colleague@upstander.test')
  await granted(reply)
  expect((await granted(reader.ask(GetSchoolWay, { params }))).procedure?.text).toBe('Säg det till trygghetsteamet samma dag.')
  expect((await by.ask(WriteProcedure, { params, body: { text: 'x'.repeat(2001) } })).body.refused).toBe('input.invalid')
  expect((await granted(by.ask(WriteProcedure, { params, body: { text: ' ' } }))).procedure).toBeUndefined()
})

/** The lesson of days ago is over; the pupil signs in to the next. */
async function reopen() {
  const { browser: teacher, reply } = signIn(server.url, mine.email)
  await granted(reply)
  await granted(teacher.ask(SwitchMembership, { body: { role: 'teacher', school: mine.school.id } }))
  await endOverdueLessons(server.context)
  await openLesson(teacher, mine.inClass)
  tablet = (await tabletOf(server, mine.inClass, 'Blå Lykta')).tablet
}
