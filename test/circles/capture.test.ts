import type { Room } from '@colyseus/sdk'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Lessons } from '../../server/lessons/index.ts'
import { circleBytes } from '../../shared/api/circles.ts'
import { movesWhileHot } from '../../shared/content/circle-schema.ts'
import { seededChance } from '../../shared/play/chance.ts'
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
} from './tablets.ts'

let server: Started
beforeAll(async () => {
  server = await start()
})
afterAll(() => server.stop())

/** First byte of a frame of Colyseus' protocol. */
const kinds = { message: 13, state: 14, patch: 15 } as const
type Frame = { readonly to: string; readonly kind: number; readonly bytes: Buffer }
const isCircle = ({ kind, bytes }: Frame) => kind === kinds.message && bytes.includes('circle') && bytes.includes('"kind":"')

/** Every frame that any tablet receives from now on, in the order in which they come. */
function capture(log: Frame[], { seat, username }: InCircle) {
  const { ws } = (seat.room as Room).connection.transport as unknown as { ws: WebSocket }
  ws.addEventListener('message', ({ data }) => {
    const bytes = Buffer.from(data as ArrayBuffer)
    log.push({ to: username, kind: bytes[0] ?? -1, bytes })
  })
}

/** Three circles of four, and in each everybody chooses at another moment. */
async function lessonUnderCapture() {
  const here = await lessonOf(server, 12)
  const tablets: InCircle[] = []
  for (let at = 0; at < 12; at += 1) tablets.push(await comes(server, here, at))
  await starts(here)
  for (const tablet of tablets) await told(tablet)
  const log: Frame[] = []
  for (const tablet of tablets) capture(log, tablet)
  return { here, tablets, log }
}
const inLesson = async ({ lesson }: InLesson) => (await server.context.storage.model(Lessons).findById(lesson).lean())?.circles ?? []

test('in all that each tablet receives stands no other’s choice before the reveal, no owner of a part, and nothing that tells them apart', async () => {
  const { here, tablets, log } = await lessonUnderCapture()
  const byPupil = new Map(tablets.map(tablet => [tablet.pupil, tablet]))
  const together = (await inLesson(here)).map(({ places }) =>
    places.flatMap(({ pupil, part }) => (pupil ? [{ part, tablet: byPupil.get(pupil) as InCircle }] : [])),
  )
  expect(together.map(({ length }) => length)).toEqual([4, 4, 4])
  const chance = seededChance(7)
  const letters = ({ username }: InCircle) =>
    log.filter(frame => frame.to === username && isCircle(frame)).map(({ bytes }) => bytes.toString('utf8'))

  for (const beat of [1, 2, 3]) {
    const orders = together.map(circle => chance.shuffle(circle).map(({ tablet }) => tablet))
    const waiting = orders.flatMap(order => order.slice(-1))
    const silent = await Promise.all(
      waiting.map(async tablet => told(tablet, view => view.beat === beat).then(() => letters(tablet).length)),
    )
    for (const turn of [0, 1, 2]) {
      const choosing = orders.flatMap(order => order.slice(turn, turn + 1))
      for (const tablet of choosing) expect(await moves(tablet, beat, chance.pick(movesWhileHot))).toBe('done')
      // Two ticks later each of them has been told itself.
      const seen = choosing.map(tablet => letters(tablet).length)
      await Promise.all(choosing.map((tablet, at) => tablet.seat.heard('circle', () => letters(tablet).length > (seen[at] ?? 0) + 1)))
    }
    // Who has not chosen yet was told the same all the time, while three others of its circle chose.
    for (const [at, tablet] of waiting.entries()) {
      const same = letters(tablet).slice(Math.max((silent[at] ?? 0) - 1, 0))
      expect(same.length).toBeGreaterThan(5)
      expect(new Set(same).size).toBe(1)
      await moves(tablet, beat, chance.pick(movesWhileHot))
    }
    for (const tablet of tablets) await told(tablet, view => view.beat === beat + 1)
  }
  await send({ seat: here.page }, 'circles.end', {})
  for (const tablet of tablets) await told(tablet, ({ ended }) => ended === true)

  // One size.
  const rounds = log.filter(isCircle)
  expect(rounds.length).toBeGreaterThan(12 * 15)
  expect(new Set(rounds.map(({ bytes }) => bytes.length)).size).toBe(1)
  expect(rounds[0]?.bytes.length).toBeGreaterThan(circleBytes)

  // One tick: each round goes to everybody once, in the same order.
  const order = rounds.slice(0, 12).map(({ to }) => to)
  expect(new Set(order).size).toBe(12)
  const asTold = (at: number) => rounds.slice(at, at + 12).map(({ to }) => to)
  for (let at = 0; at < rounds.length; at += 12) expect(asTold(at)).toEqual(order)
  expect(rounds.length % 12).toBe(0)

  // Nobody's name or id, and of the parts no owner.
  for (const { bytes } of rounds) {
    const text = bytes.toString('utf8')
    for (const { username, pupil } of tablets) expect(text.includes(username) || text.includes(pupil)).toBe(false)
  }
  for (const circle of together) {
    for (const { tablet } of circle) {
      const parts = new Set(newsOf(tablet).map(news => (news.kind === 'plays' ? news.part : '')))
      expect(parts.size).toBe(1)
    }
  }
  // Besides, a tablet gets answers to what it sent itself, and patches that are the same for all.
  const patches = tablets.map(({ username }) =>
    log.filter(({ to, kind }) => to === username && kind === kinds.patch).map(({ bytes }) => bytes.toString('hex')),
  )
  expect(new Set(patches.map(each => each.join())).size).toBe(1)
  const others = log.filter(frame => !isCircle(frame) && frame.kind !== kinds.patch)
  for (const { username } of tablets) expect(others.filter(({ to }) => to === username)).toHaveLength(3)
}, 90_000)

test('a tablet that drops, comes back or comes late changes nothing in what the others receive', async () => {
  const here = await lessonOf(server, 8)
  const tablets: InCircle[] = []
  for (let at = 0; at < 7; at += 1) tablets.push(await comes(server, here, at))
  await starts(here)
  for (const tablet of tablets) await told(tablet)
  const [leaver, ...others] = tablets as [InCircle, ...InCircle[]]
  // The tick that follows may still carry what was before.
  const settled = others.map(({ seat }) => seat.messages.length)
  await Promise.all(others.map(({ seat }, at) => seat.heard('circle', () => seat.messages.length > (settled[at] ?? 0) + 2)))
  const log: Frame[] = []
  for (const tablet of others) capture(log, tablet)

  await leaver.seat.leave()
  const late = await comes(server, here, 7)
  await told(late)
  const back = await comesBack(server, leaver)
  await told(back)
  await board(here, ({ circles }) => circles.every(({ of, ready }) => of === 4 && ready === 0))
  const counted = others.map(({ seat }) => seat.messages.length)
  await Promise.all(others.map(({ seat }, at) => seat.heard('circle', () => seat.messages.length > (counted[at] ?? 0) + 2)))

  for (const { username } of others) {
    const mine = log.filter(({ to }) => to === username)
    expect(new Set(mine.filter(isCircle).map(({ bytes }) => bytes.toString('utf8'))).size).toBe(1)
    expect(mine.every(frame => isCircle(frame) || frame.kind === kinds.patch)).toBe(true)
  }
  const text = Buffer.concat(log.map(({ bytes }) => bytes)).toString('utf8')
  expect(text).not.toContain(usernameAt(7))
  expect(text).not.toContain(usernameAt(0))
}, 60_000)
