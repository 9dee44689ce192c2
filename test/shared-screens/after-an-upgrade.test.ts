import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { SharedScreens } from '../../server/shared-screens/index.ts'
import {
  JoinSharedScreen,
  ListSharedScreens,
  OpenSharedScreen,
  type SharedScreenAnswer,
  TakeScreenSeat,
} from '../../shared/api/shared-screens.ts'
import { type Browser, granted, openBrowser, programmeStaff, schoolWithTeacher } from '../support/cast.ts'
import type { Seat } from '../support/room.ts'
import { onBoard, onDevice, projectorOf, say, type TeamInHand, teamAt, toTheDecision, wish } from '../support/shared-screen.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let screen: SharedScreenAnswer
let board: Seat
let team: TeamInHand
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())
beforeEach(async () => {
  screen = await granted(teacher.ask(OpenSharedScreen, { body: wish }))
  board = await projectorOf(server, screen.key)
  team = await teamAt(server, screen.pin)
  await toTheDecision(board)
})

/** What is stored is of other content than the program has; its room reads it anew. */
async function stored(change: object) {
  await server.context.storage.model(SharedScreens).updateOne({ _id: screen.id }, { $set: change, $inc: { version: 1 } })
  server.context.presence.publish(`screen:${screen.id}`, { kind: 'changed' })
}
const found = () => server.context.storage.model(SharedScreens).findById(screen.id).lean()

test('a shared screen whose story changed goes on in the nearest safe scene, and asks anew what was voted there', async () => {
  expect(await say(team, 'vote.give', { step: 3, option: 'beside' })).toBeUndefined()
  const run = (await found())?.run
  await stored({ run: { ...run, version: 0, scene: 'gone' }, outcome: { leaders: ['gone'] } })
  const asked = await onBoard(board, ({ asks, run }) => run?.version !== 0 && asks?.kind === 'decide' && asks.answered === 'none')
  expect(asked).toMatchObject({ phase: 'playing', step: 3, run: { scene: 'pick', version: run?.version } })
  expect(asked.asks).not.toHaveProperty('outcome')
  expect(await say(team, 'vote.give', { step: 3, option: 'fetch' })).toBeUndefined()
  await onDevice(team, ({ question }) => question?.vote === 'fetch')
  expect(await found()).toMatchObject({
    run: { scene: 'pick', version: run?.version },
    votes: { [Object.keys((await found())?.votes ?? {})[0] ?? '']: 'fetch' },
  })
  await say(board, 'screen.show', { step: 3 })
  await say(board, 'screen.choose', { step: 3, option: 'fetch' })
  await onBoard(board, ({ step, run: now }) => step === 4 && now?.scene !== 'pick')
})

test('an ending that is gone is told as the one that is always there', async () => {
  const run = (await found())?.run
  await stored({ phase: 'ending', ending: 'gone', run: { ...run, version: 0 } })
  expect((await onBoard(board, ({ phase }) => phase === 'ending')).ending).not.toBe('gone')
})

test('a shared screen whose story is gone is over: it says goodbye, takes nobody in, and another may be opened', async () => {
  await stored({ scenario: 'gone-story' })
  for (const seat of [board, team]) await seat.heard('screen.ended')
  const device = openBrowser(server.url)
  expect((await device.ask(JoinSharedScreen, { body: { pin: screen.pin } })).body.refused).toBe('code.unknown')
  device.token = screen.key
  expect((await device.ask(TakeScreenSeat)).status).toBe(401)
  expect(await granted(teacher.ask(ListSharedScreens))).toEqual([])
  expect((await granted(teacher.ask(OpenSharedScreen, { body: wish }))).scenario).toBe(wish.scenario)
  expect(await found()).toBeNull()
})
