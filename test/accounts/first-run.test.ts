import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Accounts, firstRunCode } from '../../server/accounts/index.ts'
import { Activate, FirstRun, LookAtActivation, LookAtFirstRun } from '../../shared/api/accounts.ts'
import { ListSchools, RegisterSchool, RenewActivationLink } from '../../shared/api/schools.ts'
import { type Browser, granted, openBrowser, password, programmeStaff, signIn } from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
beforeEach(async () => {
  server = await start()
})
afterEach(() => server.stop())

const makeFirst = (code: string, email = 'programme@upstander.test') =>
  openBrowser(server.url).ask(FirstRun, { body: { code, email, password, language: 'en' } })

test('the first account is made with the code of the console, once, and by one of those who try at once', async () => {
  const look = () => granted(openBrowser(server.url).ask(LookAtFirstRun))
  expect(await look()).toEqual({ needed: true })
  expect(await makeFirst('AAAA-BBBB-CCCC')).toMatchObject({ status: 403, body: { refused: 'firstRun.wrongCode' } })
  expect(await look()).toEqual({ needed: true })
  // Without the lines and in small letters it is the same code.
  const code = firstRunCode(server.context).replaceAll('-', ' ').toLowerCase()
  const replies = await Promise.all(['a', 'b', 'c'].map(name => makeFirst(code, `${name}@upstander.test`)))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(await server.context.storage.model(Accounts).countDocuments()).toBe(1)
  expect(await look()).toEqual({ needed: false })
  expect(await makeFirst(code)).toMatchObject({ status: 409, body: { refused: 'firstRun.over' } })
})

async function invited(staff: Browser) {
  const { school, activationLink } = await granted(
    staff.ask(RegisterSchool, {
      body: {
        name: 'Björkskolan',
        providerName: 'Björkby',
        organisationNumber: '1',
        country: 'SE',
        municipality: '0180',
        contactEmail: 'head@upstander.test',
      },
    }),
  )
  return { school, token: activationLink.split('#')[1] ?? '' }
}
const activate = (token: string) => openBrowser(server.url).ask(Activate, { body: { token, password, name: 'Robin', language: 'sv' } })
const look = (token: string) => openBrowser(server.url).ask(LookAtActivation, { body: { token } })

test('an activation link works once, and its account signs in with the new password only afterwards', async () => {
  const { token } = await invited(await programmeStaff(server))
  expect((await signIn(server.url, 'head@upstander.test').reply).body.refused).toBe('signIn.wrong')
  expect((await look(token)).body).toEqual({ email: 'head@upstander.test', schoolName: 'Björkskolan' })
  const replies = await Promise.all([activate(token), activate(token)])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 410])
  expect(await activate(token)).toMatchObject({ status: 410, body: { refused: 'activation.over' } })
  expect((await look(token)).status).toBe(410)
  expect((await signIn(server.url, 'HEAD@upstander.test ').reply).status).toBe(200)
})

test('an activation link ends after thirty days; a renewed one works, and the older one does not', async () => {
  const staff = await programmeStaff(server)
  const { school, token } = await invited(staff)
  const renew = async () =>
    (await granted(staff.ask(RenewActivationLink, { params: { id: school.id } }))).activationLink.split('#')[1] ?? ''
  const second = await renew()
  expect((await activate(token)).status).toBe(410)
  server.time.pass({ days: 30 })
  expect((await look(second)).status).toBe(410)
  expect((await activate(second)).status).toBe(410)
  const signedIn = signIn(server.url, 'programme@upstander.test')
  await granted(signedIn.reply)
  const third = await granted(signedIn.browser.ask(RenewActivationLink, { params: { id: school.id } }))
  expect((await activate(third.activationLink.split('#')[1] ?? '')).status).toBe(200)
  expect(await signedIn.browser.ask(RenewActivationLink, { params: { id: school.id } })).toMatchObject({
    status: 410,
    body: { refused: 'activation.over' },
  })
})

test('guessing at one account is stopped, also when all guesses come at once; other accounts are not', async () => {
  await granted(makeFirst(firstRunCode(server.context)))
  const guesses = await Promise.all(
    Array.from({ length: 30 }, (_, at) => signIn(server.url, 'programme@upstander.test', `guess ${at}`).reply),
  )
  const codes = guesses.map(({ body }) => body.refused)
  expect(codes.filter(code => code === 'signIn.wrong')).toHaveLength(10)
  expect(codes.filter(code => code === 'tooMany.tries')).toHaveLength(20)
  expect((await signIn(server.url, 'programme@upstander.test').reply).status).toBe(429)
  expect((await signIn(server.url, 'somebody@upstander.test').reply).body.refused).toBe('signIn.wrong')
})

test('an unknown address and a wrong password are answered by one text', async () => {
  await granted(makeFirst(firstRunCode(server.context), 'known@upstander.test'))
  const [wrong, unknown] = [
    await signIn(server.url, 'known@upstander.test', 'wrong').reply,
    await signIn(server.url, 'nobody@upstander.test').reply,
  ]
  expect({ status: wrong.status, body: wrong.body }).toEqual({ status: unknown.status, body: unknown.body })
})

test('two schools cannot share the account of one person, and a school without an account is not left behind', async () => {
  const staff = await programmeStaff(server)
  await invited(staff)
  const again = await staff.ask(RegisterSchool, {
    body: {
      name: 'Granskolan',
      providerName: 'Granby',
      organisationNumber: '2',
      country: 'SE',
      municipality: '0180',
      contactEmail: 'HEAD@upstander.test',
    },
  })
  expect(again).toMatchObject({ status: 409, body: { refused: 'email.taken' } })

  expect(await granted(staff.ask(ListSchools))).toHaveLength(1)
})

test('however many wrong codes came from an address, the right one makes the account there', async () => {
  for (let tries = 0; tries < 22; tries += 1) expect((await makeFirst(`WRONG-${tries}`)).body.refused).toBe('firstRun.wrongCode')
  expect((await makeFirst(firstRunCode(server.context))).status).toBe(200)
})

test('a hundred looks at a dead link from one address leave a good link as it was', async () => {
  const { token } = await invited(await programmeStaff(server))
  for (let tries = 0; tries < 100; tries += 1) expect((await look('A'.repeat(22))).status).toBe(410)
  expect((await activate(token)).status).toBe(200)
})

test('one pupil’s script keeps no teacher behind the same address from signing in', async () => {
  await granted(makeFirst(firstRunCode(server.context), 'teacher@upstander.test'))
  const guess = (at: number) => signIn(server.url, `somebody-${at}@upstander.test`, 'wrong').reply
  for (let done = 0; done < 100; done += 20) await Promise.all(Array.from({ length: 20 }, (_, at) => guess(done + at)))
  const begunAt = performance.now()
  const script = Promise.all(Array.from({ length: 10 }, (_, at) => guess(200 + at)))
  expect((await signIn(server.url, 'teacher@upstander.test').reply).status).toBe(200)
  expect(new Set((await script).map(({ body }) => body.refused))).toEqual(new Set(['signIn.wrong']))
  // The script itself got no faster than ten a second.
  expect(performance.now() - begunAt).toBeGreaterThan(9 * 100)
})
