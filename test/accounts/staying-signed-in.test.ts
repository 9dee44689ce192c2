import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import jwt from 'jsonwebtoken'
import { Accounts, Sessions } from '../../server/accounts/index.ts'
import { erasePerson } from '../../server/storage/declare.ts'
import { RefreshSession, SignOut, SwitchMembership } from '../../shared/api/accounts.ts'
import { GetClass, ListClasses } from '../../shared/api/classes.ts'
import { GetPlayer } from '../../shared/api/play.ts'
import { ListSchools } from '../../shared/api/schools.ts'
import {
  type Browser,
  granted,
  openBrowser,
  openLesson,
  programmeStaff,
  refresh,
  type SchoolInUse,
  schoolInUse,
  signIn,
  tabletOf,
} from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let mine: SchoolInUse
beforeAll(async () => {
  server = await start()
  mine = await schoolInUse(server, await programmeStaff(server), 'Björkskolan')
})
afterAll(() => server.stop())

/** A browser of the school's account, acting as its teacher. */
let teacher: Browser
beforeEach(async () => {
  const { browser, reply } = signIn(server.url, mine.email)
  await granted(reply)
  await granted(browser.ask(SwitchMembership, { body: { role: 'teacher', school: mine.school.id } }))
  teacher = browser
})
const classes = (browser: Browser) => browser.ask(ListClasses)

test('an access token ends after ten minutes, and the cookie brings a new one', async () => {
  expect((await classes(teacher)).status).toBe(200)
  server.time.pass({ ms: 599_000 })
  expect((await classes(teacher)).status).toBe(200)
  server.time.pass({ ms: 2000 })
  expect(await classes(teacher)).toMatchObject({ status: 401, body: { refused: 'session.ended' } })
  expect((await refresh(teacher)).status).toBe(200)
  expect((await classes(teacher)).status).toBe(200)
})

test('a working day without a request ends the session', async () => {
  server.time.pass({ minutes: 11 * 60 })
  await granted(refresh(teacher))
  server.time.pass({ minutes: 11 * 60 })
  await granted(refresh(teacher))
  server.time.pass({ minutes: 12 * 60 + 1 })
  expect(await refresh(teacher)).toMatchObject({ status: 401, body: { refused: 'session.ended' } })
  await granted(signIn(server.url, mine.email).reply)
})

test('a token that somebody else signed, or nobody, or that was changed, opens nothing', async () => {
  const good = teacher.token ?? ''
  const claims = jwt.decode(good) as Record<string, unknown>
  const part = (of: object) => Buffer.from(JSON.stringify(of)).toString('base64url')
  const forged = {
    'another key': jwt.sign(claims, 'another key', { algorithm: 'HS256' }),
    'alg none': `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`,
    'another algorithm': jwt.sign(claims, server.context.secrets.signingKey, { algorithm: 'HS512' }),
    'changed claims': [good.split('.')[0], part({ ...claims, exp: 9_999_999_999 }), good.split('.')[2]].join('.'),
    'another audience': jwt.sign({ ...claims, aud: 'other' }, server.context.secrets.signingKey, { algorithm: 'HS256' }),
    'another issuer': jwt.sign({ ...claims, iss: 'other' }, server.context.secrets.signingKey, { algorithm: 'HS256' }),
    'no kind': jwt.sign({ ...claims, typ: undefined }, server.context.secrets.signingKey, { algorithm: 'HS256' }),
    'no token': 'x',
  }
  for (const [how, token] of Object.entries(forged)) {
    const browser = openBrowser(server.url)
    browser.token = token
    expect({ how, ...(await classes(browser)) }).toMatchObject({ how, status: 401, body: { refused: 'session.ended' } })
  }
  // The same claims by the right key do open it, so that the refusals above are the forgery's.
  const browser = openBrowser(server.url)
  browser.token = jwt.sign(claims, server.context.secrets.signingKey, { algorithm: 'HS256' })
  expect((await classes(browser)).status).toBe(200)
})

test('a pupil’s token is none on the staff’s side, nor the other way about, nor a pass', async () => {
  await openLesson(teacher, mine.inClass)
  const { tablet } = await tabletOf(server, mine.inClass, 'Blå Lykta')
  const asStaff = openBrowser(server.url)
  asStaff.token = tablet.token
  expect(await classes(asStaff)).toMatchObject({ status: 403 })
  const asPupil = openBrowser(server.url)
  asPupil.token = teacher.token
  expect(await asPupil.ask(GetPlayer)).toMatchObject({ status: 403 })
  const claims = jwt.decode(tablet.token ?? '') as Record<string, unknown>
  for (const typ of ['staff', 'pass']) {
    const disguised = openBrowser(server.url)
    disguised.token = jwt.sign({ ...claims, typ }, server.context.secrets.signingKey, { algorithm: 'HS256' })
    expect((await disguised.ask(GetPlayer)).status).toBe(401)
    expect((await classes(disguised)).status).toBe(401)
  }
  const withPupilsCookie = openBrowser(server.url)
  withPupilsCookie.cookies.set('upstander-staff', tablet.cookies.get('upstander-pupil') ?? '')
  expect(await withPupilsCookie.ask(RefreshSession)).toMatchObject({ status: 401 })
})

test('two tabs that renew at once both go on', async () => {
  const other = openBrowser(server.url)
  for (const [name, value] of teacher.cookies) other.cookies.set(name, value)
  const replies = await Promise.all([refresh(teacher), refresh(other)])
  expect(replies.map(({ status }) => status)).toEqual([200, 200])
  expect((await classes(teacher)).status).toBe(200)
  expect((await classes(other)).status).toBe(200)
  // The browser keeps the one new cookie, and goes on with it.
  const cookie = replies.flatMap(({ headers }) => headers.getSetCookie())
  expect(cookie).toHaveLength(1)
  const browser = teacher.cookies.get('upstander-staff') !== undefined && replies[0]?.headers.getSetCookie().length ? teacher : other
  server.time.pass({ minutes: 5 })
  expect((await refresh(browser)).status).toBe(200)
})

test('a cookie that was replaced longer ago than a moment ends the session for all who have it', async () => {
  const thief = openBrowser(server.url)
  for (const [name, value] of teacher.cookies) thief.cookies.set(name, value)
  await granted(refresh(teacher))
  server.time.pass({ ms: 29_000 })
  expect((await refresh(thief)).status).toBe(200)
  server.time.pass({ ms: 2000 })
  expect(await refresh(thief)).toMatchObject({ status: 401, body: { refused: 'session.ended' } })
  expect((await classes(teacher)).status).toBe(401)
  expect((await refresh(teacher)).status).toBe(401)
})

test('signing out ends the token too, and takes the cookie', async () => {
  const token = teacher.token
  await granted(teacher.ask(SignOut))
  expect(teacher.cookies.size).toBe(0)
  teacher.token = token
  expect((await classes(teacher)).status).toBe(401)
  expect((await refresh(teacher)).status).toBe(401)
})

test('who is coordinator and teacher acts as one of them at a time, and only as what it is', async () => {
  expect((await classes(teacher)).status).toBe(200)
  const asTeacher = teacher.token
  const switched = await granted(teacher.ask(SwitchMembership, { body: { role: 'coordinator', school: mine.school.id } }))
  expect(switched.me.active.role).toBe('coordinator')
  expect(await classes(teacher)).toMatchObject({ status: 403, body: { refused: 'not.allowed' } })
  expect((await teacher.ask(ListSchools)).status).toBe(200)
  const old = openBrowser(server.url)
  old.token = asTeacher
  expect((await classes(old)).status).toBe(401)
  for (const body of [{ role: 'programme' as const }, { role: 'teacher' as const, school: 'AAAAAAAAAAAAAAAAAAAAAA' }]) {
    expect(await teacher.ask(SwitchMembership, { body })).toMatchObject({ status: 403, body: { refused: 'not.allowed' } })
  }
})

test('a membership that was taken away ends at the next request', async () => {
  const accounts = server.context.storage.model(Accounts)
  const account = await accounts.findOne({ email: mine.email })
  await accounts.updateOne({ email: mine.email }, { memberships: [{ role: 'coordinator', school: mine.school.id }] })
  expect(await classes(teacher)).toMatchObject({ status: 401, body: { refused: 'session.ended' } })
  expect((await teacher.ask(GetClass, { params: { id: mine.inClass.schoolClass.id } })).status).toBe(401)
  await accounts.updateOne({ email: mine.email }, { memberships: account?.memberships ?? [] })
  expect((await classes(teacher)).status).toBe(200)
})

test('an account that was removed ends at once, with all its sessions', async () => {
  const account = await server.context.storage.model(Accounts).findOne({ email: mine.email })
  await erasePerson(server.context.storage, { kind: 'account', id: account?._id ?? '' })
  expect((await classes(teacher)).status).toBe(401)
  expect((await refresh(teacher)).status).toBe(401)
  expect(await server.context.storage.model(Sessions).countDocuments({ owner: account?._id ?? '' })).toBe(0)
  expect(await signIn(server.url, mine.email).reply).toMatchObject({ status: 403, body: { refused: 'signIn.wrong' } })
})
