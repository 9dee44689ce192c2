import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Account, Accounts, eraseUnusedAccounts } from '../../server/accounts/index.ts'
import { Activate, GetMe, SwitchMembership } from '../../shared/api/accounts.ts'
import { CreateClass, ListClasses } from '../../shared/api/classes.ts'
import { OpenLesson } from '../../shared/api/lessons.ts'
import { GetSchool, InviteContact, RegisterSchool } from '../../shared/api/schools.ts'
import {
  GiveClass,
  InviteAgain,
  InviteColleague,
  LeaveSchool,
  ListColleagues,
  ListWaitingClasses,
  UnlinkColleague,
  VerifyColleague,
} from '../../shared/api/staff.ts'
import {
  type Browser,
  granted,
  openBrowser,
  password,
  programmeStaff,
  refresh,
  type SchoolInUse,
  schoolInUse,
  signIn,
} from '../support/cast.ts'
import { teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let staff: Browser
let mine: SchoolInUse
let other: SchoolInUse
beforeAll(async () => {
  server = await start()
  staff = await programmeStaff(server)
  mine = await schoolInUse(server, staff, 'Björkskolan')
  other = await schoolInUse(server, staff, 'Granskolan')
})
afterAll(() => server.stop())

const list = (by = mine.coordinator) => granted(by.ask(ListColleagues))
const colleague = async (email: string, by = mine.coordinator) => {
  const found = (await list(by)).find(each => each.email === email)
  if (!found) throw new Error(`${email} is not on the list`)
  return found
}
const invite = (email: string, role: 'teacher' | 'coordinator' = 'teacher', by = mine.coordinator) =>
  by.ask(InviteColleague, { body: { email, role } })
const tokenOf = (link: string | undefined) => link?.split('#')[1] ?? ''
async function activated(link: string | undefined): Promise<Browser> {
  const browser = openBrowser(server.url)
  await granted(browser.ask(Activate, { body: { token: tokenOf(link), password, name: 'Kim', language: 'en' } }))
  return browser
}
/** Invited, with a password, verified. */
async function joined(email: string, role: 'teacher' | 'coordinator' = 'teacher') {
  const browser = await activated((await granted(invite(email, role))).activationLink)
  const { id } = await colleague(email)
  await granted(mine.coordinator.ask(VerifyColleague, { params: { id } }))
  return { browser, id }
}

test('a colleague sets a password and sees nothing of the school before it is verified, and then teaches', async () => {
  const { activationLink } = await granted(invite('kim@upstander.test'))
  expect(activationLink).toContain('https://upstander.test/activate#')
  const invited = await colleague('kim@upstander.test')
  expect(invited).toMatchObject({ roles: ['teacher'], state: 'invited', removedOn: '2026-11-05', canInviteAgain: true, classes: [] })
  const verify = () => mine.coordinator.ask(VerifyColleague, { params: { id: invited.id } })
  expect(await verify()).toMatchObject({ status: 409, body: { refused: 'staff.noPassword' } })

  const kim = await activated(activationLink)
  expect(await colleague('kim@upstander.test')).toMatchObject({ state: 'waits', name: 'Kim', since: server.time.now().toISOString() })
  expect(await granted(kim.ask(GetMe))).toMatchObject({ active: { role: 'teacher', waits: true } })
  for (const contract of [ListClasses, CreateClass]) {
    const body = contract === CreateClass ? { name: '5C', schoolYear: 2026, grades: { from: 5, to: 5 } } : {}
    expect(await kim.ask(contract as never, { body } as never)).toMatchObject({ status: 403, body: { refused: 'not.allowed' } })
  }
  expect((await kim.ask(GetSchool, { params: { id: mine.school.id } })).status).toBe(403)

  expect((await verify()).body).toMatchObject({ state: 'verified', since: server.time.now().toISOString() })
  expect((await granted(kim.ask(GetMe))).active).toEqual({ role: 'teacher', school: mine.school.id, schoolName: 'Björkskolan' })
  expect(await granted(kim.ask(ListClasses))).toEqual([])
})

test('the link can be made anew until there is a password; the older one then opens nothing', async () => {
  const first = (await granted(invite('lou@upstander.test'))).activationLink
  const { id } = await colleague('lou@upstander.test')
  const second = (await granted(mine.coordinator.ask(InviteAgain, { params: { id } }))).activationLink
  await expect(activated(first)).rejects.toThrow('activation.over')
  await activated(second)
  expect((await mine.coordinator.ask(InviteAgain, { params: { id } })).body.refused).toBe('activation.over')
})

test('somebody who works at another school gets no link, waits here too, and goes on there meanwhile', async () => {
  const before = await granted(other.coordinator.ask(GetMe))
  expect(await granted(invite(other.email))).toEqual({})
  expect((await invite(other.email)).body.refused).toBe('staff.alreadyHere')
  const { id, classes, roles } = await colleague(other.email)
  expect({ id, classes, roles }).toEqual({ id: before.id, classes: [], roles: ['teacher'] })
  expect((await granted(other.coordinator.ask(GetMe))).active).toEqual(before.active)
  const here = await granted(other.coordinator.ask(SwitchMembership, { body: { role: 'teacher', school: mine.school.id } }))
  expect(here.me.active.waits).toBe(true)
  expect((await other.coordinator.ask(ListClasses)).status).toBe(403)
  await granted(other.coordinator.ask(SwitchMembership, { body: { role: 'coordinator', school: other.school.id } }))
  await granted(mine.coordinator.ask(UnlinkColleague, { params: { id }, body: {} }))
  expect((await granted(other.coordinator.ask(GetMe))).memberships).toEqual(before.memberships)
})

test('a coordinator cannot get into another school by making a new link for its contact person', async () => {
  const contact = { name: 'Lundskolan', providerName: 'Lund', organisationNumber: '9', country: 'SE', municipality: '0180' } as const
  await granted(staff.ask(RegisterSchool, { body: { ...contact, contactEmail: 'lund@upstander.test' } }))
  expect(await granted(invite('lund@upstander.test'))).toEqual({})
  const { id, canInviteAgain } = await colleague('lund@upstander.test')
  expect(canInviteAgain).toBe(false)
  expect((await mine.coordinator.ask(InviteAgain, { params: { id } })).status).toBe(404)
})

test('who is unlinked is out at once, also of a lesson that it leads; the classes go to the colleague that was named', async () => {
  const { browser: leaves, id } = await joined('robin@upstander.test')
  const { browser: takes, id: heir } = await joined('sam@upstander.test')
  const made = await granted(leaves.ask(CreateClass, { body: { name: '3A', schoolYear: 2026, grades: { from: 3, to: 3 } } }))
  const lesson = await granted(leaves.ask(OpenLesson, { params: { id: made.id }, body: { minutes: 45 } }))
  const seat = await teacherSeat(server, leaves, lesson.id)
  const unlink = (body: { heir?: string }) => mine.coordinator.ask(UnlinkColleague, { params: { id }, body })
  const { id: elsewhere } = await granted(other.teacher.ask(GetMe))
  for (const wrong of [elsewhere, id]) expect((await unlink({ heir: wrong })).body.refused).toBe('input.invalid')
  expect((await leaves.ask(ListClasses)).status).toBe(200)

  await granted(unlink({ heir }))
  await seat.left
  expect((await leaves.ask(ListClasses)).status).toBe(401)
  expect((await refresh(leaves)).status).toBe(401)
  expect((await signIn(server.url, 'robin@upstander.test').reply).body.refused).toBe('signIn.wrong')
  expect((await granted(takes.ask(ListClasses))).map(({ name }) => name)).toEqual(['3A'])
  // No school is left to it, so nothing is left of it.
  expect(await server.context.storage.model(Accounts).findById(id).lean()).toBeNull()
  expect((await granted(invite('robin@upstander.test'))).activationLink).toBeDefined()
})

test('a teacher leaves by itself; its class waits until the coordinator gives it to a colleague', async () => {
  const { browser: leaves } = await joined('mika@upstander.test')
  const { browser: takes, id: teacher } = await joined('alex@upstander.test')
  const made = await granted(leaves.ask(CreateClass, { body: { name: '6B', schoolYear: 2026, grades: { from: 6, to: 6 } } }))
  await granted(leaves.ask(LeaveSchool, { body: {} }))
  expect((await leaves.ask(ListClasses)).status).toBe(401)
  const waiting = () => granted(mine.coordinator.ask(ListWaitingClasses))
  expect(await waiting()).toEqual([{ id: made.id, name: '6B', pupilCount: 0 }])
  const give = (id: string, to = teacher) => mine.coordinator.ask(GiveClass, { params: { id }, body: { teacher: to } })
  // A class that has its teacher is not the coordinator's to give away.
  expect((await give(mine.inClass.schoolClass.id)).status).toBe(404)
  expect((await give(made.id, (await granted(other.teacher.ask(GetMe))).id)).body.refused).toBe('input.invalid')
  await granted(give(made.id))
  expect(await waiting()).toEqual([])
  expect((await granted(takes.ask(ListClasses))).map(({ name }) => name)).toEqual(['6B'])
})

test('a school keeps a coordinator: the last one is not unlinked, nor leaves, until another is verified', async () => {
  const me = await colleague(mine.email)
  expect((await mine.coordinator.ask(LeaveSchool, { body: {} })).body.refused).toBe('staff.lastCoordinator')
  expect((await granted(mine.coordinator.ask(GetMe))).active.role).toBe('coordinator')
  expect((await granted(mine.teacher.ask(ListClasses))).length).toBe(1)
  const link = (await granted(invite('head@upstander.test', 'coordinator'))).activationLink
  const head = await activated(link)
  // One that waits does not count, and cannot verify itself.
  const { id } = await colleague('head@upstander.test')
  expect((await head.ask(VerifyColleague, { params: { id } })).status).toBe(403)
  expect((await mine.coordinator.ask(UnlinkColleague, { params: { id: me.id }, body: {} })).body.refused).toBe('staff.lastCoordinator')
  await granted(mine.coordinator.ask(VerifyColleague, { params: { id } }))
  // Each tries to unlink the other at the same moment: one stays.
  const replies = await Promise.all([
    mine.coordinator.ask(UnlinkColleague, { params: { id }, body: {} }),
    head.ask(UnlinkColleague, { params: { id: me.id }, body: {} }),
  ])
  const accounts = await server.context.storage.model(Accounts).find({}).lean<Account[]>()
  const left = accounts.filter(({ memberships }) => memberships.some(held => held.role === 'coordinator' && held.school === mine.school.id))
  expect(left).toHaveLength(1)
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('an account that never set a password goes after thirty days; a school left without one gets a new contact person', async () => {
  const contact = { name: 'Ekskolan', providerName: 'Ek', organisationNumber: '7', country: 'SE', municipality: '0180' } as const
  const { school } = await granted(staff.ask(RegisterSchool, { body: { ...contact, contactEmail: 'ek@upstander.test' } }))
  const accounts = server.context.storage.model(Accounts)
  const count = () => accounts.countDocuments({ passwordHash: null })
  const before = await accounts.countDocuments({})
  const waiting = await count()
  expect(waiting).toBeGreaterThan(0)
  server.time.pass({ days: 29, minutes: 23 * 60 })
  await eraseUnusedAccounts(server.context)
  expect(await count()).toBe(waiting)
  server.time.pass({ minutes: 60 })
  await eraseUnusedAccounts(server.context)
  expect(await count()).toBe(0)
  expect(await accounts.countDocuments({})).toBe(before - waiting)

  const { browser: again, reply } = signIn(server.url, 'programme@upstander.test')
  await granted(reply)
  const contactOf = () => again.ask(InviteContact, { params: { id: school.id }, body: { contactEmail: 'new@upstander.test' } })
  const { activationLink } = await granted(contactOf())
  await activated(activationLink)
  expect((await contactOf()).body.refused).toBe('school.hasContact')
})
