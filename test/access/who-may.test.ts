import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Role, rules } from '../../server/access/rules.ts'
import { routes } from '../../server/app.ts'
import { GetMe } from '../../shared/api/accounts.ts'
import { AskForTalk, ListGrownUps } from '../../shared/api/help.ts'
import { JoinSharedScreen, OpenSharedScreen } from '../../shared/api/shared-screens.ts'
import {
  type Browser,
  colleagueAt,
  granted,
  openBrowser,
  programmeStaff,
  type SchoolInUse,
  schoolInUse,
  tabletOf,
  unverifiedAt,
} from '../support/cast.ts'
import { sitDown } from '../support/room.ts'
import { wish } from '../support/shared-screen.ts'
import { type Started, start } from '../support/start.ts'
import { bodies, missingId, nameOf, ownThing, type Route } from './samples.ts'

let server: Started
let mine: SchoolInUse
let people: Record<Role | 'stranger', Browser>
/** Rightly signed in, but none of the first school's things are theirs. */
let outsiders: Record<string, { role: Role; browser: Browser }>
let own: { request: string; account: string; screen: string }

beforeAll(async () => {
  server = await start()
  const programme = await programmeStaff(server)
  mine = await schoolInUse(server, programme, 'Björkskolan')
  const other = await schoolInUse(server, programme, 'Granskolan')
  const [grownUp] = await granted(mine.tablet.ask(ListGrownUps))
  const request = server.context.secrets.id()
  const led = await colleagueAt(server, mine.school, 'at-the-board@upstander.test')
  const screen = await granted(led.ask(OpenSharedScreen, { body: wish }))
  own = { request, account: (await granted(mine.coordinator.ask(GetMe))).id, screen: screen.id }
  await granted(mine.tablet.ask(AskForTalk, { body: { id: request, grownUp: grownUp?.id ?? '' } }))
  people = {
    stranger: openBrowser(server.url),
    pupil: mine.tablet,
    guest: openBrowser(server.url),
    projector: openBrowser(server.url),
    unverified: await unverifiedAt(server, mine.school),
    teacher: mine.teacher,
    coordinator: mine.coordinator,
    programme,
  }
  await granted(people.guest.ask(JoinSharedScreen, { body: { pin: screen.pin } }))
  people.projector.token = screen.key
  outsiders = {
    'a pupil of another school': { role: 'pupil', browser: other.tablet },
    'a classmate': { role: 'pupil', browser: (await tabletOf(server, mine.inClass, 'Grön Gran')).tablet },
    'a teacher of another school': { role: 'teacher', browser: other.teacher },
    'a colleague who does not lead the class': { role: 'teacher', browser: await colleagueAt(server, mine.school) },
    'a coordinator of another school': { role: 'coordinator', browser: other.coordinator },
  }
})
afterAll(() => server.stop())

const closed = routes.filter(({ action }) => action !== 'public')
const roles = ['pupil', 'guest', 'projector', 'unverified', 'teacher', 'coordinator', 'programme'] as const
const noRight = ['not.signedIn', 'not.allowed', 'session.ended', 'origin.foreign', 'address.insecure']

const ask = (browser: Browser, { contract }: Route, id = missingId) =>
  browser.ask(contract as never, { params: { id }, body: bodies.get(nameOf(contract)), query: queryOf(contract) } as never) as Promise<{
    status: number
    body: { refused?: string }
  }>
const queryOf = ({ query, path }: Route['contract']) => (query && path === '/municipalities' ? { country: 'SE' } : undefined)
const mayRole = (route: Route, role: Role) => route.action !== 'public' && role in rules[route.action]

test('every address names its right; the open ones are these and no others', () => {
  expect(routes.length).toBeGreaterThan(35)
  expect(
    routes
      .filter(({ action }) => action === 'public')
      .map(({ contract }) => nameOf(contract))
      .sort(),
  ).toEqual([
    'get /address',
    'get /first-run',
    'post /activation',
    'post /activation/look',
    'post /first-run',
    'post /play/card',
    'post /play/card/who',
    'post /play/code',
    'post /play/session/refresh',
    'post /play/session/who',
    'post /play/sign-in',
    'post /play/sign-out',
    'post /play/somebody-else',
    'post /session/refresh',
    'post /sign-in',
    'post /sign-out',
    'post /team/join',
  ])
  for (const { action } of closed) expect(Object.keys(rules)).toContain(action)
})

test('no address is served twice, and every row of the table is used', () => {
  const names = routes.map(({ contract }) => nameOf(contract))
  expect(new Set(names).size).toBe(names.length)
  expect([...new Set(closed.map(({ action }) => action))].sort()).toEqual(Object.keys(rules).sort())
})

describe.each(closed.map(route => [nameOf(route.contract), route] as const))('%s', (_name, route) => {
  test('a stranger is asked to sign in', async () => {
    expect(await ask(people.stranger, route)).toMatchObject({ status: 401, body: { refused: 'not.signedIn' } })
  })

  test.each(roles.filter(role => !mayRole(route, role)))('a %s may not', async role => {
    const id = route.contract.params ? ownThing(route.contract, mine, own) : missingId
    expect(await ask(people[role], route, id)).toMatchObject({ status: 403, body: { refused: 'not.allowed' } })
  })

  test.each(roles.filter(role => mayRole(route, role)))('a %s may', async role => {
    // Who leaves is gone afterwards.
    const leaves = nameOf(route.contract) === 'post /staff/leave' && role === 'unverified'
    const { status, body } = await ask(leaves ? await unverifiedAt(server, mine.school, 'leaves@upstander.test') : people[role], route)
    if (route.contract.params) expect({ status, body }).toEqual({ status: 404, body: { refused: 'not.found' } })
    // Switching to a membership that one does not hold is refused by this very word.
    else if (nameOf(route.contract) !== 'post /session/membership') expect(noRight).not.toContain(body.refused)
    expect(status).toBeLessThan(500)
    if ('seat' in body) await (await sitDown(server.url, body.seat)).leave()
  })

  if (route.contract.params) {
    test('somebody else’s thing and one that does not exist answer alike', async () => {
      const id = ownThing(route.contract, mine, own)
      for (const [who, { role, browser }] of Object.entries(outsiders)) {
        if (!mayRole(route, role) || isTheirs(route, who)) continue
        const [foreign, missing] = [await ask(browser, route, id), await ask(browser, route)]
        expect({ who, status: foreign.status, body: foreign.body }).toEqual({ who, status: 404, body: { refused: 'not.found' } })
        expect({ status: missing.status, body: missing.body }).toEqual({ status: foreign.status, body: foreign.body })
      }
    })
  }
})

/** A colleague belongs to the school itself. */
const isTheirs = (route: Route, who: string) =>
  who.startsWith('a colleague') && (route.action === 'school.view' || route.action === 'schoolWay.view' || route.action === 'session.keep')

test('a list holds one’s own things and nobody else’s', async () => {
  const lists = closed.filter(({ contract }) => contract.method === 'get' && !contract.params && contract.path !== '/municipalities')
  expect(lists.map(({ contract }) => contract.path).sort()).toEqual([
    '/classes',
    '/grown-ups',
    '/grown-ups/me',
    '/help-requests',
    '/me',
    '/passes',
    '/play/grown-ups',
    '/play/help-requests',
    '/play/player',
    '/put-away',
    '/schools',
    '/shared-screens',
    '/staff',
    '/totals',
    '/waiting-classes',
    '/waiting-requests',
  ])
  const things = [mine.school.id, mine.inClass.schoolClass.id, mine.lesson.id, mine.player.id, own.request]
  for (const route of lists) {
    for (const [who, { role, browser }] of Object.entries(outsiders)) {
      if (!mayRole(route, role) || isTheirs(route, who)) continue
      const { status, body } = await ask(browser, route)
      expect(status).toBe(200)
      const theirs = who === 'a classmate' ? things.filter(id => id !== mine.lesson.id) : things
      for (const id of theirs)
        expect({ path: route.contract.path, who, found: JSON.stringify(body).includes(id) }).toMatchObject({ found: false })
    }
  }
})
