import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { SharedScreens } from '../../server/shared-screens/index.ts'
import { ListClasses } from '../../shared/api/classes.ts'
import {
  EndSharedScreen,
  JoinSharedScreen,
  OpenSharedScreen,
  type SharedScreenAnswer,
  TakeScreenSeat,
  TakeTeamSeat,
} from '../../shared/api/shared-screens.ts'
import { type Browser, granted, openBrowser, programmeStaff, schoolWithTeacher } from '../support/cast.ts'
import type { Seat } from '../support/room.ts'
import { onBoard, onDevice, projectorOf, say, type TeamInHand, teamAt, teamSeat, toTheDecision, wish } from '../support/shared-screen.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let screen: SharedScreenAnswer
let board: Seat
let honest: TeamInHand
let liar: TeamInHand
beforeAll(async () => {
  // Colyseus writes down what bad tablets sent.
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())
beforeEach(async () => {
  screen = await granted(teacher.ask(OpenSharedScreen, { body: wish }))
  board = await projectorOf(server, screen.key)
  honest = await teamAt(server, screen.pin)
  liar = await teamAt(server, screen.pin)
  await toTheDecision(board)
})

const stored = async () => {
  const found = await server.context.storage
    .model(SharedScreens)
    .findById(screen.id)
    .lean<{ votes: Record<string, string>; teams: { id: string }[] }>()
  if (!found) throw new Error('it is over')
  return found
}

test('a team that votes ten times has one vote', async () => {
  for (let time = 0; time < 9; time += 1) await say(liar, 'vote.give', { step: 3, option: 'fetch' })
  await say(honest, 'vote.give', { step: 3, option: 'beside' })
  expect(Object.values((await stored()).votes).sort()).toEqual(['beside', 'fetch'])
})

test.each([
  ['what harms', { step: 3, option: 'laugh' }, 'choice.notOffered'],
  ['what another question offered', { step: 3, option: 'happy' }, 'choice.notOffered'],
  ['what there is not', { step: 3, option: '__proto__' }, 'choice.notOffered'],
  ['for a question that is over', { step: 2, option: 'sad' }, 'answer.outOfOrder'],
  ['for a question to come', { step: 5, option: 'checkIn' }, 'answer.outOfOrder'],
])('a vote for %s is refused and kept nowhere', async (_what, vote, code) => {
  expect(await say(liar, 'vote.give', vote)).toBe(code)
  expect((await stored()).votes).toEqual({})
})

test('no vote is taken once the votes were shown', async () => {
  await say(honest, 'vote.give', { step: 3, option: 'beside' })
  await say(board, 'screen.show', { step: 3 })
  expect(await say(liar, 'vote.give', { step: 3, option: 'fetch' })).toBe('answer.outOfOrder')
  expect(await say(board, 'screen.show', { step: 3 })).toBeUndefined()
  expect((await onBoard(board, ({ asks }) => asks?.outcome !== undefined)).asks?.outcome?.leaders).toEqual(['beside'])
})

test('a team cannot vote for another, and what it is sent tells nothing of others', async () => {
  const { teams } = await stored()
  const other = teams[0]?.id ?? ''
  // A vote that names a team is no vote at all: the room hangs up.
  liar.room.send('vote.give', { step: 3, option: 'fetch', team: other })
  expect(await liar.left).toBe(4002)
  expect((await stored()).votes).toEqual({})
  const again = await teamSeat(server, liar.device)
  await say(honest, 'vote.give', { step: 3, option: 'beside' })
  await onBoard(board, ({ asks }) => asks?.answered === 'many')
  await onDevice(again, ({ now }) => now === 'asks')
  const sent = JSON.stringify(again.messages) + again.bytes()
  for (const secret of [other, screen.pin, screen.key, '"feeling"', '"heat"', 'audience', '"vote"', honest.name.thing]) {
    expect({ secret, isSent: sent.includes(secret) }).toEqual({ secret, isSent: false })
  }
})

test('a team cannot lead, nor the board vote; a team’s token opens nothing else', async () => {
  for (const [message, payload] of [
    ['screen.show', { step: 3 }],
    ['screen.choose', { step: 3, option: 'nothing' }],
    ['screen.goOn', { step: 3, input: { type: 'choose', choice: 'laugh' } }],
    ['screen.pause', { paused: true }],
    ['screen.sendOut', { team: honest.device.token?.slice(0, 22) ?? '' }],
    ['screen.end', {}],
  ] as const)
    expect({ message, refused: await say(liar, message, payload) }).toEqual({ message, refused: 'not.allowed' })
  expect(await say(board, 'vote.give', { step: 3, option: 'beside' })).toBe('not.allowed')
  expect(await liar.device.ask(TakeScreenSeat)).toMatchObject({ status: 403 })
  expect(await liar.device.ask(EndSharedScreen, { params: { id: screen.id } })).toMatchObject({ status: 403 })
  expect(await liar.device.ask(ListClasses)).toMatchObject({ status: 403 })
  const forged = openBrowser(server.url)
  forged.token = `${liar.device.token}x`
  expect(await forged.ask(TakeTeamSeat, { body: { language: 'sv' } })).toMatchObject({ status: 401 })
})

test('not even the board can play what harms, or go on past a question by another message', async () => {
  expect(await say(board, 'screen.choose', { step: 3, option: 'laugh' })).toBe('choice.notOffered')
  expect(await say(board, 'screen.goOn', { step: 3, input: { type: 'choose', choice: 'laugh' } })).toBe('choice.notOffered')
  expect(await say(board, 'screen.choose', { step: 2, option: 'sad' })).toBe('answer.outOfOrder')
})

test('a team that floods is hung up on; the others play on', async () => {
  for (let time = 0; time < 60; time += 1) liar.room.send('vote.give', { step: 3, option: 'fetch' })
  expect(await liar.left).toBe(4002)
  expect(await say(honest, 'vote.give', { step: 3, option: 'beside' })).toBeUndefined()
  await say(board, 'screen.choose', { step: 3, option: 'beside' })
  await onBoard(board, ({ run }) => run?.scene === 'standsBeside')
})

test('a team that is sent out is out, with its vote, and its token is worth nothing', async () => {
  await say(liar, 'vote.give', { step: 3, option: 'fetch' })
  const team = (await onBoard(board, () => true)) && (await stored()).teams[1]?.id
  await say(board, 'screen.sendOut', { team: team ?? '' })
  await liar.heard('team.sentOut')
  expect((await stored()).votes).toEqual({})
  expect(await liar.device.ask(TakeTeamSeat, { body: { language: 'sv' } })).toMatchObject({ status: 401 })
})

test('forty teams and no more; a guessed PIN is one text for every trouble', async () => {
  for (let at = 2; at < 40; at += 1) await granted(openBrowser(server.url).ask(JoinSharedScreen, { body: { pin: screen.pin } }))
  expect(new Set((await stored()).teams.map(each => JSON.stringify(each))).size).toBe(40)
  expect((await openBrowser(server.url).ask(JoinSharedScreen, { body: { pin: screen.pin } })).body.refused).toBe('screen.full')
  const wrong = screen.pin === '000000' ? '000001' : '000000'
  expect(await openBrowser(server.url).ask(JoinSharedScreen, { body: { pin: wrong } })).toMatchObject({
    status: 404,
    body: { refused: 'code.unknown' },
  })
  expect(await openBrowser(server.url).ask(JoinSharedScreen, { body: { pin: '12 34' } })).toMatchObject({ status: 400 })
})

test('whoever searches through the PINs is slowed down, and the class behind the same address still comes in', async () => {
  const wrong = screen.pin === '111111' ? '222222' : '111111'
  const guess = async () => (await openBrowser(server.url).ask(JoinSharedScreen, { body: { pin: wrong } })).body.refused
  for (let done = 0; done < 160; done += 20) {
    const refused = await Promise.all(Array.from({ length: 20 }, guess))
    expect(new Set(refused)).toEqual(new Set(['code.unknown']))
  }
  const begunAt = performance.now()
  const guesses = Promise.all(Array.from({ length: 15 }, guess))
  await granted(openBrowser(server.url).ask(JoinSharedScreen, { body: { pin: screen.pin } }))
  await guesses
  expect(performance.now() - begunAt).toBeGreaterThan(14 * 40)
})

test('a tablet that comes in over and over is slowed down, and closes the door for nobody', async () => {
  const comeIn = () => openBrowser(server.url).ask(JoinSharedScreen, { body: { pin: screen.pin } })
  for (let done = 0; done < 120; done += 20) await Promise.all(Array.from({ length: 20 }, comeIn))
  for (const { id: team } of (await stored()).teams) await say(board, 'screen.sendOut', { team })
  expect((await comeIn()).status).toBe(200)
})
