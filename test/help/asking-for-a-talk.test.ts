import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { eraseOldRequests, HelpRequests } from '../../server/help/index.ts'
import { SwitchMembership } from '../../shared/api/accounts.ts'
import {
  AskForTalk,
  ListGrownUps,
  ListHelpRequests,
  ListMyHelpRequests,
  SeeHelpRequest,
  TakeBackHelpRequest,
  TakeUpHelpRequest,
} from '../../shared/api/help.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  granted,
  openLesson,
  programmeStaff,
  type SchoolInUse,
  schoolInUse,
  schoolWithTeacher,
  signIn,
  tabletOf,
} from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let other: SchoolInUse
let inClass: ClassInHand
let tablet: Browser
let grownUp: string
beforeAll(async () => {
  server = await start()
  const staff = await programmeStaff(server)
  teacher = (await schoolWithTeacher(server, staff)).teacher
  other = await schoolInUse(server, staff, 'Granskolan')
})
afterAll(() => server.stop())
beforeEach(async () => {
  await server.context.storage.model(HelpRequests).deleteMany({})
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
  await openLesson(teacher, inClass)
  tablet = (await tabletOf(server, inClass, 'Blå Lykta')).tablet
  grownUp = (await granted(tablet.ask(ListGrownUps)))[0]?.id ?? ''
})
const newId = () => server.context.secrets.id()
const ask = (id = newId(), by = tablet) => by.ask(AskForTalk, { body: { id, grownUp } })
const mine = () => granted(tablet.ask(ListMyHelpRequests))
const theirs = (by = teacher) => granted(by.ask(ListHelpRequests))

test('a pupil asks the teacher of its class, by the name it knows', async () => {
  expect(await granted(tablet.ask(ListGrownUps))).toEqual([{ id: grownUp, name: 'Robin', yourTeacher: true }])
  const made = await granted(ask())
  expect(made).toMatchObject({ grownUp: { id: grownUp, name: 'Robin' }, state: 'sent', madeAt: server.time.now().toISOString() })
  expect(await theirs()).toEqual([{ id: made.id, username: 'Blå Lykta', className: '4B', madeAt: made.madeAt }])
})

test('sent again with the same id it is one request; a second to the same grown-up waits for the first', async () => {
  const id = newId()
  const replies = await Promise.all([ask(id), ask(id), ask(id)])
  for (const { status, body } of replies) expect({ status, id: body.id }).toEqual({ status: 200, id })
  expect(await ask()).toMatchObject({ status: 409, body: { refused: 'helpRequest.open' } })
  expect(await mine()).toHaveLength(1)
  await granted(teacher.ask(TakeUpHelpRequest, { params: { id } }))
  expect((await granted(ask(id))).state).toBe('takenUp')
  expect((await ask()).status).toBe(200)
  expect(await mine()).toHaveLength(2)
})

test('two different requests at once become one', async () => {
  const replies = await Promise.all([ask(), ask(), ask()])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(await theirs()).toHaveLength(1)
})

test('it is seen when the grown-up has opened it, not when the list was shown', async () => {
  const { id } = await granted(ask())
  await theirs()
  expect((await mine())[0]?.state).toBe('sent')
  const seen = await granted(teacher.ask(SeeHelpRequest, { params: { id } }))
  expect((await mine())[0]?.state).toBe('seen')
  server.time.pass({ minutes: 1 })
  expect((await granted(teacher.ask(SeeHelpRequest, { params: { id } }))).seenAt).toBe(seen.seenAt)
  await granted(teacher.ask(TakeUpHelpRequest, { params: { id } }))
  expect((await mine())[0]?.state).toBe('takenUp')
})

test('a pupil takes it back until it was seen, and not after', async () => {
  const first = await granted(ask())
  await granted(tablet.ask(TakeBackHelpRequest, { params: { id: first.id } }))
  expect(await theirs()).toEqual([])
  const second = await granted(ask())
  await granted(teacher.ask(SeeHelpRequest, { params: { id: second.id } }))
  expect(await tablet.ask(TakeBackHelpRequest, { params: { id: second.id } })).toMatchObject({
    status: 409,
    body: { refused: 'helpRequest.seen' },
  })
  expect(await theirs()).toHaveLength(1)
})

test('nobody but the grown-up that was asked sees it: no classmate, no other school', async () => {
  const { id } = await granted(ask())
  const classmate = (await tabletOf(server, inClass, 'Grön Gran')).tablet
  expect(await granted(classmate.ask(ListMyHelpRequests))).toEqual([])
  expect((await classmate.ask(TakeBackHelpRequest, { params: { id } })).status).toBe(404)
  expect(await theirs(other.teacher)).toEqual([])
  for (const contract of [SeeHelpRequest, TakeUpHelpRequest])
    expect((await other.teacher.ask(contract, { params: { id } })).status).toBe(404)
  expect((await mine())[0]?.state).toBe('sent')
  // Nor can a pupil ask a grown-up of another school.
  const [elsewhere] = await granted(other.tablet.ask(ListGrownUps))
  expect(await tablet.ask(AskForTalk, { body: { id: newId(), grownUp: elsewhere?.id ?? '' } })).toMatchObject({ status: 404 })
})

test('fourteen days after it was taken up it is gone; one that waits stays', async () => {
  const { id } = await granted(ask())
  const taken = await granted(teacher.ask(TakeUpHelpRequest, { params: { id } }))
  const waits = await granted(ask(newId(), (await tabletOf(server, inClass, 'Grön Gran')).tablet))
  expect(taken.erasedOn).toBe('2026-10-20')
  const requests = server.context.storage.model(HelpRequests)
  const left = async () => (await requests.find({}, { _id: 1 }).lean()).map(({ _id }) => _id).sort()
  server.time.pass({ days: 13, minutes: 23 * 60 })
  await eraseOldRequests(server.context)
  expect(await left()).toEqual([id, waits.id].sort())
  server.time.pass({ minutes: 60 })
  await eraseOldRequests(server.context)
  expect(await left()).toEqual([waits.id])
  server.time.set('2026-10-06T08:00:00Z')
})

test('what was sent is there after the server was stopped and started', async () => {
  await server.stop()
  const folder = mkdtempSync(join(tmpdir(), 'upstander-test-'))
  const before = await start({ folder })
  const mySchool = await schoolInUse(before, await programmeStaff(before), 'Björkskolan')
  const [whom] = await granted(mySchool.tablet.ask(ListGrownUps))
  const sent = await granted(mySchool.tablet.ask(AskForTalk, { body: { id: before.context.secrets.id(), grownUp: whom?.id ?? '' } }))
  await before.stop()
  server = await start({ folder })
  const { browser, reply } = signIn(server.url, mySchool.email)
  await granted(reply)
  await granted(browser.ask(SwitchMembership, { body: { role: 'teacher', school: mySchool.school.id } }))
  expect(await granted(browser.ask(ListHelpRequests))).toMatchObject([{ id: sent.id, username: 'Blå Lykta' }])
  rmSync(folder, { recursive: true, force: true })
})
