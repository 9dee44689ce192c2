import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { scenarioOf } from '../../server/play/index.ts'
import { Counters, drain } from '../../server/statistics/index.ts'
import { EndSharedScreen, ListSharedScreens, OpenSharedScreen, type SharedScreenAnswer } from '../../shared/api/shared-screens.ts'
import { GetTotals } from '../../shared/api/statistics.ts'
import { type Browser, granted, programmeStaff, type SchoolInHand, schoolWithTeacher, unverifiedAt } from '../support/cast.ts'
import { onBoard, onDevice, projectorOf, say, type TeamInHand, teamAt, teamSeat, toTheDecision, wish } from '../support/shared-screen.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let programme: Browser
let school: SchoolInHand
let waits: Browser
let screen: SharedScreenAnswer
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
  programme = await programmeStaff(server)
  // No agreement yet, and nobody has verified the teacher.
  school = await schoolWithTeacher(server, programme, { agreement: 'missing' })
  waits = await unverifiedAt(server, school.school)
})
afterAll(() => server.stop())
beforeEach(async () => {
  screen = await granted(waits.ask(OpenSharedScreen, { body: wish }))
})

const teams = async (n: number) => {
  const there: TeamInHand[] = []
  for (let at = 0; at < n; at += 1) there.push(await teamAt(server, screen.pin))
  return there
}
const votes = (all: readonly TeamInHand[], options: readonly string[], step = 3) =>
  Promise.all(options.map((option, at) => say(all[at] as TeamInHand, 'vote.give', { step, option })))

test('a class plays to the question at the end: teams vote, the board says it in words, what most would do is played', async () => {
  const board = await projectorOf(server, screen.key)
  expect(await onBoard(board, () => true)).toMatchObject({ phase: 'door', teams: [], pin: screen.pin, scenario: wish.scenario })
  const all = await teams(5)
  expect(new Set(all.map(({ name }) => `${name.color} ${name.thing}`)).size).toBe(5)
  await onBoard(board, view => view.teams.filter(({ isHere }) => isHere).length === 5)
  for (const team of all) await onDevice(team, ({ now }) => now === 'waits')
  await toTheDecision(board)
  const asked = await onDevice(all[0] as TeamInHand, ({ question }) => question?.step === 3)
  expect(asked.question?.options.map(({ id }) => id)).toEqual(['invite', 'newGame', 'beside', 'fetch', 'nothing'])
  expect(asked.question?.options.every(({ text, icon }) => text.length > 3 && icon)).toBe(true)

  expect(await votes(all, ['beside', 'beside', 'beside', 'fetch', 'nothing'])).toEqual(Array(5).fill(undefined))
  const answered = await onBoard(board, ({ asks }) => asks?.answered === 'all')
  expect(answered.asks).toEqual({ kind: 'decide', options: ['invite', 'newGame', 'beside', 'fetch', 'nothing'], answered: 'all' })
  await say(board, 'screen.show', { step: 3 })
  const shown = await onBoard(board, ({ asks }) => asks?.outcome !== undefined)
  expect(shown.asks?.outcome).toEqual({
    words: [
      { option: 'invite', word: 'none' },
      { option: 'newGame', word: 'none' },
      { option: 'beside', word: 'many' },
      { option: 'fetch', word: 'few' },
    ],
    leaders: ['beside'],
  })
  await onDevice(all[0] as TeamInHand, ({ question }) => question?.closed === true)
  await say(board, 'screen.choose', { step: 3, option: 'beside' })
  expect(await onBoard(board, ({ run }) => run?.scene === 'standsBeside')).toMatchObject({ step: 4, phase: 'playing' })
  await onDevice(all[0] as TeamInHand, ({ now }) => now === 'looks')
  await say(board, 'screen.goOn', { step: 4, input: { type: 'goOn' } })
  // The teacher chooses itself, before anybody has voted.
  expect(await say(board, 'screen.choose', { step: 5, option: 'checkIn' })).toBeUndefined()
  await say(board, 'screen.goOn', { step: 6, input: { type: 'goOn' } })
  await say(board, 'screen.goOn', { step: 7, input: { type: 'goOn' } })
  expect((await onBoard(board, ({ phase }) => phase === 'ending')).ending).toBeDefined()
  await onDevice(all[0] as TeamInHand, ({ now }) => now === 'talks')

  // Another way, from the first decision; it counts nothing.
  await say(board, 'screen.again', { step: 8 })
  await onBoard(board, ({ run, step }) => run?.scene === 'pick' && step === 9)
  await say(board, 'screen.choose', { step: 9, option: 'fetch' })
  await say(board, 'screen.goOn', { step: 10, input: { type: 'say', start: 'minute', middle: 'never', tone: 'calm' } })
  await say(board, 'screen.goOn', { step: 11, input: { type: 'goOn' } })
  await say(board, 'screen.choose', { step: 12, option: 'tellAgain' })
  await say(board, 'screen.goOn', { step: 13, input: { type: 'goOn' } })
  await say(board, 'screen.goOn', { step: 14, input: { type: 'goOn' } })
  await onBoard(board, ({ phase, step }) => phase === 'ending' && step === 15)
  await say(board, 'screen.ask', { step: 15 })
  await onBoard(board, ({ phase }) => phase === 'question')

  const counted = await countersOf()
  expect(counted.filter(({ kind }) => kind === 'guest').map(({ period, n }) => [period, n])).toEqual([
    ['month:2026-10', 5],
    ['term:2026-autumn', 5],
    ['week:2026-W41', 5],
    ['year:2026', 5],
  ])
  expect(counted.filter(({ kind }) => kind === 'guestFinished')).toMatchObject([
    { content: `${wish.scenario}@${scenarioOf(wish.scenario).version}`, n: 1, grade: '4-6' },
  ])
  // Guests are in no figure of players.
  expect(counted.filter(({ kind }) => kind === 'player')).toEqual([])
  expect(await granted(programme.ask(GetTotals))).toMatchObject({ players: 0, guests: 0 })

  await say(board, 'screen.end', {})
  for (const seat of [board, ...all]) await seat.heard('screen.ended')
  expect(await granted(waits.ask(ListSharedScreens))).toEqual([])
}, 20_000)

test('without a device the teacher taps what the class says', async () => {
  const board = await projectorOf(server, screen.key)
  await toTheDecision(board)
  expect((await onBoard(board, ({ step }) => step === 3)).asks).toMatchObject({ answered: 'none' })
  expect(await say(board, 'screen.choose', { step: 3, option: 'newGame' })).toBeUndefined()
  await onBoard(board, ({ run }) => run?.scene === 'callGame')
})

test('a team may change its mind until the votes are shown, and comes back with its own vote after a lost connection', async () => {
  const board = await projectorOf(server, screen.key)
  const [team] = (await teams(1)) as [TeamInHand]
  await toTheDecision(board)
  await votes([team], ['fetch'])
  await votes([team], ['beside'])
  await team.leave()
  await onBoard(board, view => view.teams[0]?.isHere === false)
  const back = await teamSeat(server, team.device)
  expect(await onDevice(back, ({ question }) => question?.vote !== undefined)).toMatchObject({
    name: team.name,
    question: { vote: 'beside' },
  })
  await say(board, 'screen.show', { step: 3 })
  expect((await onBoard(board, ({ asks }) => asks?.outcome !== undefined)).asks?.outcome).toEqual({ leaders: ['beside'] })
})

test('a late team finds the present question, in its own language', async () => {
  const board = await projectorOf(server, screen.key)
  await toTheDecision(board)
  const finnish = await teamAt(server, screen.pin, 'fi')
  const view = await onDevice(finnish, ({ now }) => now === 'asks')
  expect(view.question?.options.find(({ id }) => id === 'nothing')?.text).toMatch(/[äöy]/)
  expect(await say(finnish, 'vote.give', { step: 3, option: 'invite' })).toBeUndefined()
})

test('a name can be drawn again and stays unique; "eyes on the board" stops the votes', async () => {
  const board = await projectorOf(server, screen.key)
  const [one, two] = (await teams(2)) as [TeamInHand, TeamInHand]
  expect(await say(one, 'name.draw', {})).toBeUndefined()
  const { name } = await onDevice(one, view => view.name.thing !== one.name.thing)
  expect(name).not.toEqual(two.name)
  await toTheDecision(board)
  await say(board, 'screen.pause', { paused: true })
  await onDevice(one, ({ paused }) => paused)
  expect(await say(one, 'vote.give', { step: 3, option: 'invite' })).toBe('answer.outOfOrder')
  await say(board, 'screen.pause', { paused: false })
  expect(await say(one, 'vote.give', { step: 3, option: 'invite' })).toBeUndefined()
})

test('one screen at a time; a colleague does not see it, and cannot end it', async () => {
  const board = await projectorOf(server, screen.key)
  const next = await granted(waits.ask(OpenSharedScreen, { body: { ...wish, names: { sam: 'Robin' } } }))
  await board.heard('screen.ended')
  expect((await granted(waits.ask(ListSharedScreens))).map(({ id }) => id)).toEqual([next.id])
  expect(await granted(school.teacher.ask(ListSharedScreens))).toEqual([])
  expect(await school.teacher.ask(EndSharedScreen, { params: { id: next.id } })).toMatchObject({ status: 404 })
  expect(await waits.ask(OpenSharedScreen, { body: { ...wish, names: { sam: 'Somebody' } } })).toMatchObject({ status: 400 })
  expect(await waits.ask(OpenSharedScreen, { body: { ...wish, scenario: 'nothing-here' } })).toMatchObject({ status: 404 })
  await granted(waits.ask(EndSharedScreen, { params: { id: next.id } }))
})

async function countersOf() {
  await drain(server.context)
  return await server.context.storage
    .model(Counters)
    .find()
    .sort({ period: 1 })
    .lean<{ kind: string; period: string; n: number; grade: string; content: string }[]>()
}
