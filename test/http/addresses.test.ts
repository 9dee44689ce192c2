import { matchMaker } from '@colyseus/core'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { firstRunCode } from '../../server/accounts/index.ts'
import { routes } from '../../server/app.ts'
import { presentAddress } from '../../server/http/address-routes.ts'
import { FirstRun, SignOut, SwitchMembership } from '../../shared/api/accounts.ts'
import { GetAddress } from '../../shared/api/address.ts'
import { ListClasses } from '../../shared/api/classes.ts'
import { TakePupilSeat, TakeTeacherSeat } from '../../shared/api/lessons.ts'
import { SignInCard, SignOutPupil } from '../../shared/api/play.ts'
import { ListSchools } from '../../shared/api/schools.ts'
import { granted, openBrowser, password, programmeStaff, type SchoolInUse, schoolInUse, signIn, tabletOf } from '../support/cast.ts'
import { sitDown } from '../support/room.ts'
import { send } from '../support/send.ts'
import { type Started, start } from '../support/start.ts'

/** What a websocket's upgrade is answered. A seat's id need not be good for that: the address is looked at first. */
const upgrade = async (url: string, headers: Record<string, string>) =>
  (
    await send(`${url}/x/y?sessionId=z`, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...headers,
      },
    })
  ).status

describe('the address that tablets type', () => {
  test('is none while the server listens to its own machine alone', () => {
    expect(presentAddress({ publicUrl: undefined, port: 2567 })).toEqual({ origin: 'http://localhost:2567', forTablets: false })
    expect(presentAddress({ publicUrl: new URL('http://127.0.0.1:2567'), port: 2567 })).toMatchObject({ forTablets: false })
    expect(presentAddress({ publicUrl: new URL('http://192.168.1.20:2567'), port: 2567 })).toEqual({
      origin: 'http://192.168.1.20:2567',
      forTablets: true,
    })
  })
})

describe('at an address with https', () => {
  let server: Started
  let mine: SchoolInUse
  const at = 'https://upstander.test'
  beforeAll(async () => {
    server = await start()
    mine = await schoolInUse(server, await programmeStaff(server), 'Björkskolan')
  })
  afterAll(() => server.stop())

  test('a page from elsewhere reaches no address of the API', async () => {
    const post = (headers: Record<string, string>) =>
      send(`${server.url}/api/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ email: 'a@b.test', password: 'x' }),
      })
    const foreign = [
      { host: 'upstander.test', origin: 'https://elsewhere.test' },
      { host: 'upstander.test', origin: 'http://upstander.test' },
      { host: 'upstander.test', origin: 'https://upstander.test.elsewhere.test' },
      { host: 'upstander.test', origin: 'null' },
      { host: 'elsewhere.test', origin: 'https://elsewhere.test' },
      { host: 'elsewhere.test' },
      { host: '10.0.0.5', origin: 'http://10.0.0.5' },
    ]
    for (const headers of foreign) {
      expect({ sent: headers, ...(await post(headers)) }).toMatchObject({
        sent: headers,
        status: 403,
        text: '{"refused":"origin.foreign"}',
      })
    }
    // From the right page the very same request is answered.
    expect(await post({ host: 'upstander.test', origin: at })).toMatchObject({ text: '{"refused":"signIn.wrong"}' })
  })

  test('every address of the API asks whose page it is, before anything else', async () => {
    for (const { contract } of routes) {
      const { status, text } = await send(`${server.url}/api${contract.path.replace(':id', 'AAAAAAAAAAAAAAAAAAAAAA')}`, {
        method: contract.method.toUpperCase(),
        headers: { host: 'upstander.test', origin: 'https://elsewhere.test', 'content-type': 'application/json' },
        ...(contract.method === 'post' && { body: '{}' }),
      })
      expect({ path: contract.path, status, text }).toEqual({ path: contract.path, status: 403, text: '{"refused":"origin.foreign"}' })
    }
  })

  test('a page from elsewhere opens no websocket', async () => {
    const { host } = new URL(server.url)
    expect(await upgrade(server.url, { host, origin: 'https://elsewhere.test' })).toBe(403)
    expect(await upgrade(server.url, { host: 'elsewhere.test', origin: 'https://elsewhere.test' })).toBe(403)
    expect(await upgrade(server.url, { host: 'upstander.test', origin: `http://${host}` })).toBe(403)
    expect(await upgrade(server.url, { host, origin: server.url })).toBe(101)
    expect(await upgrade(server.url, { host: 'upstander.test', origin: at })).toBe(101)
  })

  test('no answer tells another page that it may read along', async () => {
    const { headers } = await send(`${server.url}/api/first-run`, { headers: { origin: 'https://elsewhere.test', host: 'upstander.test' } })
    expect([...headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
  })

  test('cookies are bound to the host, unread by scripts, sent to no other page', async () => {
    const { browser, reply } = signIn(server.url, mine.email, password, at)
    const { headers } = await reply
    expect([...browser.cookies.keys()]).toEqual(['__Host-upstander-staff'])
    const tablet = openBrowser(server.url, { at })
    const card = [...mine.inClass.cards.values()][1]?.card ?? ''
    const signedIn = await tablet.ask(SignInCard, { body: { card, tab: server.context.secrets.id() } })
    expect([...tablet.cookies.keys()]).toEqual(['__Host-upstander-pupil'])
    for (const cookie of [...headers.getSetCookie(), ...signedIn.headers.getSetCookie()]) {
      for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag)
      expect(cookie).not.toContain('Domain')
    }
    expect(
      (await tablet.ask(SignInCard, { body: { card: 'x'.repeat(22), tab: 'x'.repeat(22) } })).headers.get('strict-transport-security'),
    ).toContain('max-age')
  })

  test('a loopback address beside it serves with plain cookie names', async () => {
    const { browser, reply } = signIn(server.url, mine.email)
    const { headers } = await reply
    expect([...browser.cookies.keys()]).toEqual(['upstander-staff'])
    expect(headers.getSetCookie()[0]).not.toContain('Secure')
    expect(headers.getSetCookie()[0]).toContain('HttpOnly')
  })

  test('Colyseus’ own matchmaking, monitor and playground are not there', async () => {
    const { host } = new URL(server.url)
    for (const path of ['matchmake/joinOrCreate/lesson', 'matchmake/create/lesson', `matchmake/joinById/${mine.lesson.id}`]) {
      const post = { method: 'POST', headers: { host, 'content-type': 'application/json' }, body: '{}' }
      expect({ path, status: (await send(`${server.url}/${path}`, post)).status }).toEqual({ path, status: 404 })
    }
    for (const path of ['monitor', 'playground', '__healthcheck', 'matchmake/lesson', '__apidocs']) {
      const { text } = await send(`${server.url}/${path}`)
      expect(text).not.toMatch(/colyseus|roomId/i)
    }
  })

  test('a seat is good once', async () => {
    const { seat } = await granted(mine.tablet.ask(TakePupilSeat))
    const sits = await sitDown(server.url, seat)
    await expect(sitDown(server.url, seat)).rejects.toThrow()
    await sits.leave()
    await expect(sitDown(server.url, seat)).rejects.toThrow()
  })

  test('who signed out after taking a seat finds it gone, teacher and pupil alike', async () => {
    const { browser, reply } = signIn(server.url, mine.email)
    await granted(reply)
    await granted(browser.ask(SwitchMembership, { body: { role: 'teacher', school: mine.school.id } }))
    const { seat } = await granted(browser.ask(TakeTeacherSeat, { params: { id: mine.lesson.id } }))
    await granted(browser.ask(SignOut))
    await expect(sitDown(server.url, seat)).rejects.toThrow()
    const { tablet } = await tabletOf(server, mine.inClass, 'Grön Gran')
    const taken = await granted(tablet.ask(TakePupilSeat))
    await granted(tablet.ask(SignOutPupil))
    await expect(sitDown(server.url, taken.seat)).rejects.toThrow()
  })

  test('a seat that nobody takes is gone after a minute', async () => {
    const keeps = await sitDown(server.url, (await granted(mine.teacher.ask(TakeTeacherSeat, { params: { id: mine.lesson.id } }))).seat)
    const room = matchMaker.getLocalRoomById(mine.lesson.id)
    expect(room.seatReservationTimeout).toBe(60)
    // The same minute, made short: nobody waits for it here.
    room.seatReservationTimeout = 0.05
    const late = (await granted(mine.tablet.ask(TakePupilSeat))).seat as { sessionId: string }
    while (room.hasReservedSeat(late.sessionId)) await new Promise(resolve => setImmediate(resolve))
    await expect(sitDown(server.url, late)).rejects.toThrow()
    room.seatReservationTimeout = 60
    await keeps.leave()
  })
})

describe('at a plain address of a class’s own Wi-Fi', () => {
  let server: Started
  let mine: SchoolInUse
  const at = 'http://10.0.0.5:2567'
  beforeAll(async () => {
    server = await start({ env: { PUBLIC_URL: at, ALLOW_PLAIN_HTTP_LAN: 'yes' } })
  })
  afterAll(() => server.stop())

  test('the programme’s first account is not made there', async () => {
    const body = { code: firstRunCode(server.context), email: 'programme@upstander.test', password, language: 'en' as const }
    expect(await openBrowser(server.url, { at }).ask(FirstRun, { body })).toMatchObject({
      status: 403,
      body: { refused: 'address.insecure' },
    })
    mine = await schoolInUse(server, await programmeStaff(server), 'Björkskolan')
  })

  test('programme staff do not sign in, and a coordinator acts as teacher only', async () => {
    const programme = signIn(server.url, 'programme@upstander.test', password, at)
    expect(await programme.reply).toMatchObject({ status: 403, body: { refused: 'address.insecure' } })
    expect(programme.browser.cookies.size).toBe(0)
    const { browser, reply } = signIn(server.url, mine.email, password, at)
    expect((await granted(reply)).me.active.role).toBe('teacher')
    expect((await browser.ask(ListClasses)).status).toBe(200)
    expect(await browser.ask(SwitchMembership, { body: { role: 'coordinator', school: mine.school.id } })).toMatchObject({
      status: 403,
      body: { refused: 'address.insecure' },
    })
  })

  test('a token and a cookie of programme staff or coordinator are worth nothing there', async () => {
    const elsewhere = openBrowser(server.url, { at })
    elsewhere.token = mine.coordinator.token
    expect((await elsewhere.ask(ListSchools)).status).toBe(401)
    expect((await mine.coordinator.ask(ListSchools)).status).toBe(200)
  })

  test('the address that tablets type is told to a teacher at the serving laptop, where its own bar says localhost', async () => {
    expect(await granted(openBrowser(server.url).ask(GetAddress))).toEqual({ origin: at, forTablets: true })
  })

  test('pupils sign in, with a plain cookie that scripts cannot read', async () => {
    const tablet = openBrowser(server.url, { at })
    const card = [...mine.inClass.cards.values()][1]?.card ?? ''
    const { status, headers } = await tablet.ask(SignInCard, { body: { card, tab: server.context.secrets.id() } })
    expect(status).toBe(200)
    expect([...tablet.cookies.keys()]).toEqual(['upstander-pupil'])
    expect(headers.getSetCookie()[0]).not.toContain('Secure')
    expect(headers.getSetCookie()[0]).toContain('SameSite=Strict')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(await upgrade(server.url, { host: '10.0.0.5:2567', origin: at })).toBe(101)
    expect(await upgrade(server.url, { host: '10.0.0.6:2567', origin: at })).toBe(403)
  })
})
