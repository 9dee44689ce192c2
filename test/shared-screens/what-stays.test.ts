import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { endOverdueScreens, SharedScreens } from '../../server/shared-screens/index.ts'
import { drain } from '../../server/statistics/index.ts'
import { GetMe } from '../../shared/api/accounts.ts'
import { JoinSharedScreen, ListSharedScreens, OpenSharedScreen, TakeScreenSeat } from '../../shared/api/shared-screens.ts'
import { UnlinkColleague } from '../../shared/api/staff.ts'
import { colleagueAt, granted, openBrowser, programmeStaff, type SchoolInHand, schoolWithTeacher, signIn } from '../support/cast.ts'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { onBoard, onDevice, projectorOf, say, teamAt, teamSeat, toTheDecision, wish } from '../support/shared-screen.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let school: SchoolInHand
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
  school = await schoolWithTeacher(server, await programmeStaff(server))
})
afterAll(() => server.stop())

const kept = async () => JSON.parse(JSON.stringify(await server.context.storage.model(SharedScreens).find().lean()))
async function played() {
  const screen = await granted(school.teacher.ask(OpenSharedScreen, { body: wish }))
  const board = await projectorOf(server, screen.key)
  const team = await teamAt(server, screen.pin)
  await toTheDecision(board)
  await say(team, 'vote.give', { step: 3, option: 'beside' })
  return { screen, board, team }
}

test('after the end only what has not been counted is left, for seconds; then nothing', async () => {
  const { board } = await played()
  await say(board, 'screen.end', {})
  const [left, ...others] = await kept()
  expect(others).toEqual([])
  expect(left).toMatchObject({ open: false, teams: [], votes: {}, hasPending: true })
  for (const gone of ['owner', 'pin', 'run', 'outcome', 'ending']) expect(left).not.toHaveProperty(gone)
  await drain(server.context)
  expect(await kept()).toEqual([])
})

test('nothing of the votes is left once they are said in words', async () => {
  const { board } = await played()
  await say(board, 'screen.show', { step: 3 })
  expect(await kept()).toMatchObject([{ votes: {}, outcome: { leaders: ['beside'] } }])
  await say(board, 'screen.choose', { step: 3, option: 'beside' })
  expect((await kept())[0]).not.toHaveProperty('outcome')
  await say(board, 'screen.end', {})
})

test('a screen that nobody ends is over after two hours: no device comes in, the key opens nothing, and it is deleted', async () => {
  const { screen, board, team } = await played()
  server.time.pass({ minutes: 120 })
  for (const seat of [board, team]) await seat.heard('screen.ended')
  expect((await openBrowser(server.url).ask(JoinSharedScreen, { body: { pin: screen.pin } })).body.refused).toBe('code.unknown')
  expect(await board.page.ask(TakeScreenSeat)).toMatchObject({ status: 401 })
  await endOverdueScreens(server.context)
  await drain(server.context)
  expect(await kept()).toEqual([])
})

test('a screen does not outlive its teacher’s place at the school', async () => {
  const { browser: coordinator, reply } = signIn(server.url, school.email)
  await granted(reply)
  const colleague = await colleagueAt(server, school.school, 'leads@upstander.test')
  const { id } = await granted(colleague.ask(GetMe))
  const screen = await granted(colleague.ask(OpenSharedScreen, { body: wish }))
  const board = await projectorOf(server, screen.key)
  const team = await teamAt(server, screen.pin)
  await granted(coordinator.ask(UnlinkColleague, { params: { id }, body: {} }))
  for (const seat of [board, team]) await seat.heard('screen.ended')
  expect(await kept()).toEqual([])
})

test('a killed server goes on with the same screen: question, votes and names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ss-'))
  const how = { folder, port: await freePort() }
  try {
    const before = await startServerProcess(how)
    const at = { url: before.url }
    const programme = await programmeOf(before)
    const { teacher } = await schoolWithTeacher(at, programme)
    const screen = await granted(teacher.ask(OpenSharedScreen, { body: wish }))
    const board = await projectorOf(at, screen.key)
    const team = await teamAt(at, screen.pin)
    await toTheDecision(board)
    expect(await say(team, 'vote.give', { step: 3, option: 'beside' })).toBeUndefined()
    await before.end('SIGKILL')
    const after = await startServerProcess(how)
    expect((await granted(teacher.ask(ListSharedScreens))).map(({ id, pin }) => [id, pin])).toEqual([[screen.id, screen.pin]])
    const back = await teamSeat(at, team.device)
    expect(await onDevice(back, ({ now }) => now === 'asks')).toMatchObject({ name: team.name, question: { step: 3, vote: 'beside' } })
    const again = await projectorOf(at, screen.key)
    expect((await onBoard(again, view => view.teams[0]?.isHere === true)).asks).toMatchObject({ answered: 'all' })
    await say(again, 'screen.show', { step: 3 })
    expect((await onBoard(again, ({ asks }) => asks?.outcome !== undefined)).asks?.outcome).toEqual({ leaders: ['beside'] })
    await after.end('SIGTERM')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

async function programmeOf({ url, firstRunCode: code }: { url: string; firstRunCode: string }) {
  const { FirstRun } = await import('../../shared/api/accounts.ts')
  const browser = openBrowser(url)
  const body = { code, email: 'programme@upstander.test', password: 'korrekt häst batteri', language: 'en' as const }
  await granted(browser.ask(FirstRun, { body }))
  return browser
}
