import { CloseCode } from '@colyseus/sdk'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { Lessons } from '../../server/lessons/index.ts'
import { Progresses } from '../../server/play/index.ts'
import { EndLesson, PauseLesson } from '../../shared/api/lessons.ts'
import { granted } from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'
import {
  board,
  comes,
  comesBack,
  type InCircle,
  type InLesson,
  lessonOf,
  moves,
  newsOf,
  send,
  starts,
  told,
  usernameAt,
  waits,
} from './tablets.ts'

let server: Started
beforeAll(async () => {
  // Colyseus writes down what bad tablets sent.
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
})
afterAll(() => server.stop())

const stored = async ({ lesson }: InLesson) => (await server.context.storage.model(Lessons).findById(lesson).lean())?.circles ?? []
const all = (tablets: readonly InCircle[], beat: number, move: string, deal = 1) =>
  Promise.all(tablets.map(tablet => moves(tablet, beat, move, deal)))
async function withTablets(count: number, size = count) {
  const here = await lessonOf(server, size)
  const tablets = []
  for (let at = 0; at < count; at += 1) tablets.push(await comes(server, here, at))
  return { here, tablets, one: tablets[0] as InCircle, others: tablets.slice(1) }
}
const partOf = async (tablet: InCircle) => (await told(tablet)).part

test('four pupils play a circle from the card to the look-back', async () => {
  const { here, tablets, one } = await withTablets(4)
  await board(here, ({ offers, runs }) => offers.includes('bag-circle') && runs === undefined)
  expect(await starts(here)).toBe('done')
  const parts = await Promise.all(tablets.map(partOf))
  expect(parts.toSorted()).toEqual(['amara', 'elias', 'noor', 'zuri'])
  await board(here, ({ circles }) => circles[0]?.of === 4 && circles[0]?.ready === 0)

  expect(await moves(one, 1, 'standWith')).toBe('done')
  expect(await told(one, ({ chosen }) => chosen === 'standWith')).toMatchObject({ beat: 1, rings: [] })
  await board(here, ({ circles }) => circles[0]?.ready === 1)
  expect((await stored(here))[0]?.places.flatMap(({ move }) => move ?? [])).toEqual(['standWith'])
  await all(tablets.slice(1), 1, 'speak')
  for (const tablet of tablets) {
    const { rings, situation, chosen } = await told(tablet, ({ beat }) => beat === 2)
    expect(rings).toMatchObject([{ beat: 1, says: 'two', counts: { standWith: 1, speak: 3, laugh: 0 } }])
    expect([situation, chosen]).toEqual(['calmer', undefined])
  }
  // What was chosen is gone with the reveal.
  expect(JSON.stringify(await stored(here))).not.toContain('move')
  for (const beat of [2, 3]) await all(tablets, beat, 'watch').then(() => told(one, view => view.beat === beat + 1))
  await all(tablets, 4, 'checkIn')
  expect(await told(one, ({ phase }) => phase === 'lookBack')).toMatchObject({ course: 'together', offers: [] })

  // Dealt anew once all wish it.
  for (const tablet of tablets) expect(await send(tablet, 'circle.again', { deal: 1, wished: true })).toBe('done')
  const again = await told(one, ({ deal }) => deal === 2)
  expect(again).toMatchObject({ beat: 1, before: parts[0], rings: [] })
  expect(again.part).not.toBe(parts[0])

  expect(await send({ seat: here.page }, 'circles.end', {})).toBe('done')
  expect(await told(one, ({ ended }) => ended === true)).toMatchObject({ phase: 'lookBack', adult: 'saw' })
  await board(here, ({ runs, circles }) => runs === undefined && circles.length === 0)
  expect(await stored(here)).toEqual([])
  expect(await moves(one, 1, 'watch', 2)).toBe('not.found')
})

test('a tablet that lies gets refusals and changes nothing', async () => {
  const { here, tablets, one } = await withTablets(4)
  expect(await moves(one, 1, 'watch')).toBe('not.found')
  await starts(here)
  await told(one)
  const before = JSON.stringify(await stored(here))
  expect(await send(one, 'circle.move', { deal: 1, beat: 1, move: 'laugh' })).not.toBe('done')
  expect(await send(one, 'circle.move', { deal: 1, beat: 1, move: 'watch', part: 'noor' })).not.toBe('done')
  expect(await moves(one, 1, 'checkIn')).toBe('choice.notOffered')
  expect(await moves(one, 2, 'watch')).toBe('answer.outOfOrder')
  expect(await moves(one, 1, 'watch', 2)).toBe('answer.outOfOrder')
  expect(await send(one, 'circle.again', { deal: 1, wished: true })).toBe('answer.outOfOrder')
  for (const type of ['circles.start', 'circles.goOn', 'circles.dealAnew', 'circles.end', 'circles.seat']) {
    expect([
      type,
      await send(one, type, type === 'circles.start' ? { circle: 'bag-circle' } : type === 'circles.seat' ? { apart: [], withMe: [] } : {}),
    ]).toEqual([type, 'not.allowed'])
  }
  expect(JSON.stringify(await stored(here))).toBe(before)
  // The teacher plays no part, and cannot choose for one.
  expect(await send({ seat: here.page }, 'circle.move', { deal: 1, beat: 1, move: 'watch' })).toBe('not.allowed')
  // A replay of the first beat's move in the second.
  await all(tablets, 1, 'watch')
  await told(one, ({ beat }) => beat === 2)
  expect(await moves(one, 1, 'standWith')).toBe('answer.outOfOrder')
})

test('what is chosen in a circle is counted nowhere', async () => {
  const { here, tablets, one } = await withTablets(3)
  await starts(here)
  await all(tablets, 1, 'standWith')
  await told(one, ({ beat }) => beat === 2)
  const progress = await server.context.storage.model(Progresses).find({}).lean<{ _id: string; pending?: unknown[] }[]>()
  for (const { pupil } of tablets) expect(progress.find(({ _id }) => _id === pupil)?.pending ?? []).toEqual([])
})

test('a tablet that drops is played by the game after a while, and comes back into the same part', async () => {
  const { here, one, others } = await withTablets(4)
  await starts(here)
  const part = await partOf(one)
  await one.seat.leave()
  await all(others, 1, 'speak')
  // Not at once: a short loss of the network loses nobody its move.
  await board(here, ({ circles }) => circles[0]?.ready === 3)
  server.time.pass({ ms: 11_000 })
  await told(others[0] as InCircle, ({ beat }) => beat === 2)
  const back = await comesBack(server, one)
  expect(await told(back)).toMatchObject({ part, beat: 2 })
  await all([back, ...others], 2, 'watch')
  await told(back, ({ beat }) => beat === 3)
})

test('who comes late takes a part that the game played, or waits for the next deal', async () => {
  const { here, tablets, one } = await withTablets(3, 6)
  await starts(here)
  const taken = await Promise.all(tablets.map(partOf))
  const late = await comes(server, here, 3)
  expect(taken).not.toContain(await partOf(late))
  const waiting = await comes(server, here, 4)
  await waits(waiting)
  await board(here, board => board.waiting === 1)
  expect(await moves(waiting, 1, 'watch')).toBe('not.found')
  expect(await send({ seat: here.page }, 'circles.dealAnew', {})).toBe('done')
  expect(await told(waiting, ({ deal }) => deal === 2)).toMatchObject({ beat: 1 })
  expect((await told(one, ({ deal }) => deal === 2)).ring).toHaveLength(5 + 3)
})

test('the teacher lets one circle go on: a part without a choice looks around', async () => {
  const { here, tablets, one } = await withTablets(7)
  await starts(here)
  await Promise.all(tablets.map(partOf))
  const { circles } = await board(here, board => board.circles.length === 2)
  expect(circles.map(({ of }) => of).toSorted()).toEqual([3, 4])
  expect(await send({ seat: here.page }, 'circles.goOn', { circle: 3 })).toBe('not.found')
  expect(await send({ seat: here.page }, 'circles.goOn', { circle: 1 })).toBe('done')
  await board(here, board => board.circles[0]?.beat === 2 && board.circles[1]?.beat === 1)
  expect(await send({ seat: here.page }, 'circles.goOn', {})).toBe('done')
  await board(here, board => board.circles[0]?.beat === 3 && board.circles[1]?.beat === 2)
  expect((await told(one, ({ beat }) => beat >= 2)).rings[0]?.says).toBe('louder')
})

test('pupils who are kept apart do not meet, and who sits with the teacher has a circle beside it', async () => {
  const { here, tablets } = await withTablets(5)
  const [first, second, third] = tablets.map(({ pupil }) => pupil) as [string, string, string, ...string[]]
  expect(await send({ seat: here.page }, 'circles.seat', { apart: [[first, 'x'.repeat(22)]], withMe: [] })).toBe('not.found')
  expect(await send({ seat: here.page }, 'circles.seat', { apart: [[first, second]], withMe: [third] })).toBe('done')
  await board(here, ({ withMe }) => withMe.includes(third))
  await starts(here)
  const { circles } = await board(here, board => board.circles.length === 3)
  expect(circles.filter(({ sitsWithYou }) => sitsWithYou).map(({ of }) => of)).toEqual([1])
  for (const { places } of await stored(here)) {
    const together = places.flatMap(({ pupil }) => pupil ?? [])
    expect(together.includes(first) && together.includes(second)).toBe(false)
  }
  // It is kept in memory only.
  expect(Object.keys((await server.context.storage.model(Lessons).findById(here.lesson).lean()) ?? {})).not.toContain('apart')
})

test('while circles run the map stands still, and nobody sees who dropped or came', async () => {
  const { here, one, others } = await withTablets(3, 4)
  const other = others[0] as InCircle
  await other.seat.saw(({ figures = {} }) => Object.keys(figures).length === 3)
  await starts(here)
  await told(other)
  await other.seat.saw(state => (state as { circles?: boolean }).circles === true)
  const before = other.seat.states.length
  await send(one, 'figure.walk', { to: 'library' })
  await send(one, 'figure.gesture', { gesture: 'wave' })
  await one.seat.leave()
  const late = await comes(server, here, 3)
  await told(late)
  expect(JSON.stringify(other.seat.states.slice(before))).not.toMatch(/library|wave|"asleep":true/)
  expect(JSON.stringify(other.seat.states)).not.toContain(usernameAt(3))
  const rows = here.page.messages.filter(({ type }) => type === 'board').at(-1)?.message
  expect(JSON.stringify(rows)).not.toMatch(/"lost"|lostAt/)
  await send({ seat: here.page }, 'circles.end', {})
  // Then all is shown as it is.
  await other.seat.saw(({ figures = {} }) => {
    const named = (name: string) => Object.values(figures).find(({ username }) => username === name)
    return named(usernameAt(0))?.asleep === true && named(usernameAt(3))?.asleep === false
  })
  await late.seat.saw(({ figures = {} }) => Object.keys(figures).length === 4)
  await here.page.heard('board', message => JSON.stringify(message).includes('"lost"'))
})

test('nothing is revealed while everybody looks at the board, and the circles are gone with the lesson', async () => {
  const { here, tablets, one } = await withTablets(3)
  await starts(here)
  await told(one)
  const params = { id: here.lesson }
  await granted(here.teacher.ask(PauseLesson, { params, body: { paused: true } }))
  await one.seat.saw(state => (state as { paused?: boolean }).paused === true)
  await all(tablets, 1, 'watch')
  const before = newsOf(one).length
  await board(here, ({ circles }) => circles[0]?.ready === 3)
  await one.seat.heard('circle', () => newsOf(one).length > before + 2)
  expect(newsOf(one).at(-1)).toMatchObject({ beat: 1 })
  await granted(here.teacher.ask(PauseLesson, { params, body: { paused: false } }))
  await told(one, ({ beat }) => beat === 2)
  await granted(here.teacher.ask(EndLesson, { params }))
  await one.seat.heard('lesson.ended')
  expect(await stored(here)).toEqual([])
})

test('a tablet that changes its mind fifteen times changes its own move alone, and the last one counts', async () => {
  const { here, one, others } = await withTablets(3)
  await starts(here)
  await told(one)
  const flood = Array.from({ length: 15 }, (_, at) => moves(one, 1, at % 2 === 0 ? 'leave' : 'speak'))
  const replies = await Promise.all([...flood, moves(others[0] as InCircle, 1, 'watch')])
  expect(new Set(replies)).toEqual(new Set(['done']))
  const [mine] = await stored(here)
  expect(mine?.places.find(({ pupil }) => pupil === one.pupil)?.move).toBe('leave')
})

test('a tablet that floods is hung up on; nothing changes for the others, and it comes back into its part', async () => {
  const { here, one, others } = await withTablets(4)
  await starts(here)
  const part = await partOf(one)
  for (const tablet of others) await told(tablet)
  expect(await moves(others[0] as InCircle, 1, 'speak')).toBe('done')
  await told(others[0] as InCircle, ({ chosen }) => chosen === 'speak')
  const before = await stored(here)
  const seen = others.map(newsOf).map(({ length }) => length)

  const flood = Array.from({ length: 60 }, (_, at) => moves(one, 1, at % 2 === 0 ? 'leave' : 'speak'))
  expect(await one.seat.left).toBe(CloseCode.WITH_ERROR)
  // Twenty-one come within a second's measure; what came after them is not even read.
  const replies = await Promise.all(flood)
  expect(replies.filter(reply => reply === 'done').length).toBeLessThanOrEqual(21)

  const back = await comesBack(server, one)
  expect(await told(back, ({ chosen }) => chosen !== undefined)).toMatchObject({ part, beat: 1 })
  await Promise.all(others.map(tablet => tablet.seat.heard('circle', () => newsOf(tablet).length > Math.max(...seen) + 2)))
  for (const [at, tablet] of others.entries()) {
    const same = newsOf(tablet).slice((seen[at] ?? 0) - 1)
    expect(new Set(same.map(news => JSON.stringify(news))).size).toBe(1)
    expect(same[0]).toMatchObject({ beat: 1, rings: [], ...(at === 0 && { chosen: 'speak' }) })
  }
  const withoutIt = (circles: typeof before) =>
    circles.map(({ places, ...circle }) => ({ ...circle, places: places.filter(({ pupil }) => pupil !== one.pupil) }))
  expect(withoutIt(await stored(here))).toEqual(withoutIt(before))
  await all([back, ...others.slice(1)], 1, 'watch')
  expect((await told(back, ({ beat }) => beat === 2)).rings[0]?.counts).toMatchObject({ speak: 1, leave: 0 })
})
