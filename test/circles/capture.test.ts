import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Lessons } from '../../server/lessons/index.ts'
import { type CircleView, circleBytes } from '../../shared/api/circles.ts'
import { GetPlayer } from '../../shared/api/play.ts'
import { type Move, movesWhileHot } from '../../shared/content/circle-schema.ts'
import { seededChance } from '../../shared/play/chance.ts'
import { granted } from '../support/cast.ts'
import { type Frame, frameKinds } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'
import { board, comes, comesBack, type InCircle, type InLesson, lessonOf, moves, newsOf, send, starts, told } from './tablets.ts'

let server: Started
beforeAll(async () => {
  server = await start()
})
afterAll(() => server.stop())

const isCircle = ({ kind, bytes }: Frame) => kind === frameKinds.message && bytes.includes('circle') && bytes.includes('"kind":"')
const lettersOf = ({ seat }: InCircle) => seat.frames.filter(isCircle).map(({ bytes }) => bytes.toString('utf8'))
/** The circles' frames of all tablets, in the order in which they came. */
const roundsOf = (tablets: readonly InCircle[]) =>
  tablets
    .flatMap(({ seat, username }) => seat.frames.filter(isCircle).map(({ nth, bytes }) => ({ nth, bytes, to: username })))
    .sort((one, other) => one.nth - other.nth)
const inLesson = async ({ lesson }: InLesson) => (await server.context.storage.model(Lessons).findById(lesson).lean())?.circles ?? []
const playerOf = async ({ browser }: InCircle) => granted(browser.ask(GetPlayer))
const inCircles = async (here: InLesson, tablets: readonly InCircle[]) =>
  (await inLesson(here)).map(({ places }) => places.flatMap(({ pupil }) => tablets.find(each => each.pupil === pupil) ?? []))
/** Each of these is told twice more: what happened before has reached it by then. */
const toldMore = (tablets: readonly InCircle[]) => {
  const seen = tablets.map(tablet => lettersOf(tablet).length)
  return Promise.all(tablets.map((tablet, at) => tablet.seat.heard('circle', () => lettersOf(tablet).length > (seen[at] ?? 0) + 1)))
}

test('in all that each tablet receives from its first byte on stands no other’s choice before the reveal, no owner of a part, and nothing that tells them apart', async () => {
  const here = await lessonOf(server, 12)
  const tablets: InCircle[] = []
  for (let at = 0; at < 12; at += 1) tablets.push(await comes(server, here, at))
  const players = await Promise.all(tablets.map(playerOf))
  const asked = new Map(tablets.map(({ pupil }) => [pupil, 0]))
  /** What a tablet sends itself is answered to it alone, with nothing. */
  const says = async (tablet: InCircle, sent: () => Promise<string>) => {
    asked.set(tablet.pupil, (asked.get(tablet.pupil) ?? 0) + 1)
    expect(await sent()).toBe('done')
  }
  const before = tablets.map(({ seat }) => seat.frames.length)
  await starts(here)
  for (const tablet of tablets) await told(tablet)
  const together = await inCircles(here, tablets)
  expect(together.map(({ length }) => length)).toEqual([4, 4, 4])
  const chance = seededChance(7)

  // In each circle everybody chooses at another moment, and one not at all; the teacher lets them go on.
  const orders = together.map(circle => chance.shuffle(circle))
  const silent = orders.flatMap(order => order.slice(-1))
  const since = silent.map(tablet => lettersOf(tablet).length - 1)
  for (const turn of [0, 1, 2]) {
    const choosing = orders.flatMap(order => order.slice(turn, turn + 1))
    for (const tablet of choosing) await says(tablet, () => moves(tablet, 1, chance.pick<Move>(movesWhileHot)))
    await toldMore(choosing)
  }
  for (const [at, tablet] of silent.entries()) {
    const same = lettersOf(tablet).slice(since[at])
    expect(same.length).toBeGreaterThan(5)
    expect(new Set(same).size).toBe(1)
  }
  expect(await Promise.all(tablets.map(playerOf))).toEqual(players)
  for (const beat of [1, 2, 3, 4]) {
    expect(await send({ seat: here.page }, 'circles.goOn', {})).toBe('done')
    await board(here, ({ circles }) => circles.every(row => row.beat > beat || row.phase === 'lookBack'))
  }
  for (const tablet of tablets) await told(tablet, ({ phase }) => phase === 'lookBack')

  // One circle would like it again: who wishes so is told to nobody, until all do and the parts are dealt anew.
  const [again, ...others] = together as [InCircle[], ...InCircle[][]]
  const [last, ...first] = again as [InCircle, ...InCircle[]]
  await toldMore(tablets)
  const sinceWish = tablets.map(tablet => lettersOf(tablet).length - 1)
  const sameSinceWish = (tablet: InCircle) => new Set(lettersOf(tablet).slice(sinceWish[tablets.indexOf(tablet)])).size
  for (const tablet of first) await says(tablet, () => send(tablet, 'circle.again', { deal: 1, wished: true }))
  await toldMore([last])
  expect(sameSinceWish(last)).toBe(1)
  await says(last, () => send(last, 'circle.again', { deal: 1, wished: true }))
  const dealt = await Promise.all(again.map(tablet => told(tablet, ({ deal }) => deal === 2)))
  await says(last, () => moves(last, 1, 'speak', 2))
  await told(last, ({ deal, chosen }) => deal === 2 && chosen === 'speak')
  await toldMore(tablets)
  for (const tablet of others.flat()) expect(sameSinceWish(tablet)).toBe(1)
  for (const tablet of first) expect(newsOf(tablet).at(-1)).not.toHaveProperty('chosen')
  expect(await Promise.all(tablets.map(playerOf))).toEqual(players)
  await send({ seat: here.page }, 'circles.end', {})
  for (const tablet of tablets) await told(tablet, ({ ended }) => ended === true)

  // One size, one tick: each round goes to everybody once, in the same order, from the first one on.
  const rounds = roundsOf(tablets)
  expect(new Set(rounds.map(({ bytes }) => bytes.length)).size).toBe(1)
  expect(rounds[0]?.bytes.length).toBeGreaterThan(circleBytes)
  const order = rounds.slice(0, 12).map(({ to }) => to)
  expect(new Set(order).size).toBe(12)
  expect(rounds.length).toBeGreaterThan(12 * 15)
  expect(rounds.length % 12).toBe(0)
  for (let at = 0; at < rounds.length; at += 12) expect(rounds.slice(at, at + 12).map(({ to }) => to)).toEqual(order)

  // In them nobody's name or id; what is one's own is one's own, and the rest is the same for all of a circle.
  for (const { bytes } of rounds) {
    const text = bytes.toString('utf8')
    for (const { username, pupil } of tablets) expect(text.includes(username) || text.includes(pupil)).toBe(false)
  }
  for (const circle of together) {
    const told = circle.map(tablet => newsOf(tablet) as CircleView[])
    for (const [at, view] of (told[0] ?? []).entries()) {
      expect(new Set(told.map(views => JSON.stringify(sharedIn(views[at])))).size).toBe(1)
      expect(new Set(told.map(views => views[at]?.part)).size).toBe(4)
      expect(view.kind).toBe('plays')
    }
    for (const views of told) expect(new Set(views.map(({ deal, part }) => `${deal} ${part}`)).size).toBe(circle === again ? 2 : 1)
  }
  for (const [at, tablet] of again.entries()) expect(dealt[at]?.before).toBe((newsOf(tablet)[0] as CircleView).part)

  // Besides, a tablet gets empty answers to what it sent itself, and patches that are the same for all.
  const besides = tablets.map(({ seat }, at) => seat.frames.slice(before[at]).filter(frame => !isCircle(frame)))
  const patches = besides.map(frames => frames.filter(({ kind }) => kind === frameKinds.patch).map(({ bytes }) => bytes.toString('hex')))
  expect(new Set(patches.map(each => each.join())).size).toBe(1)
  for (const [at, frames] of besides.entries()) {
    const answers = frames.filter(({ kind }) => kind !== frameKinds.patch)
    expect(answers).toHaveLength(asked.get(tablets[at]?.pupil ?? '') ?? 0)
    expect(new Set(answers.map(({ bytes }) => bytes.length)).size).toBeLessThanOrEqual(1)
  }
  // Before the deal there is nothing that could be told; and what is asked over HTTP speaks of oneself alone.
  for (const [at, { seat, browser, pupil, username }] of tablets.entries()) {
    expect(seat.frames[0]?.kind).toBe(frameKinds.join)
    expect(seat.frames.slice(0, before[at]).some(isCircle)).toBe(false)
    const others = tablets.filter(each => each.pupil !== pupil)
    const answers = browser.heard.join()
    expect(answers).toContain(username)
    expect(others.filter(other => answers.includes(other.pupil) || answers.includes(other.username))).toEqual([])
  }
}, 90_000)

/** What everybody of a circle sees. */
function sharedIn(view: CircleView | undefined) {
  const { part: _part, before: _before, chosen: _chosen, thinks: _thinks, wishesAgain: _wishes, ...shared } = view as CircleView
  return shared
}

test('a tablet that drops, comes back or comes late changes nothing in what the others receive', async () => {
  const here = await lessonOf(server, 8)
  const tablets: InCircle[] = []
  for (let at = 0; at < 7; at += 1) tablets.push(await comes(server, here, at))
  await starts(here)
  for (const tablet of tablets) await told(tablet)
  const [leaver, other, ...rest] = tablets as [InCircle, InCircle, ...InCircle[]]
  const others = [other, ...rest]
  // The tick that follows may still carry what was before.
  await toldMore(others)
  const from = others.map(({ seat }) => seat.frames.length)

  await leaver.seat.leave()
  const late = await comes(server, here, 7)
  await told(late)
  const back = await comesBack(server, leaver)
  await told(back)
  await board(here, ({ circles }) => circles.every(({ of, ready }) => of === 4 && ready === 0))
  await toldMore(others)

  for (const [at, { seat }] of others.entries()) {
    const mine = seat.frames.slice(from[at])
    expect(new Set(mine.filter(isCircle).map(({ bytes }) => bytes.toString('utf8'))).size).toBe(1)
    expect(mine.every(frame => isCircle(frame) || frame.kind === frameKinds.patch)).toBe(true)
    const text = Buffer.concat(mine.map(({ bytes }) => bytes)).toString('utf8')
    expect(text.includes(late.username) || text.includes(leaver.username)).toBe(false)
  }
  // Who comes back is sent from its first byte on what anybody else would be, and then its own part.
  const again = await comesBack(server, other)
  await told(again)
  expect(stateOf(again)).toEqual(stateOf(back))
  expect(roundsOf([again, back]).map(({ bytes }) => bytes.length)).toEqual(
    roundsOf([again, back]).map(() => roundsOf(others)[0]?.bytes.length),
  )
  const asFirst = (tablet: InCircle) => tablet.seat.frames.filter(frame => !isCircle(frame)).map(({ kind }) => kind)
  expect(asFirst(again).slice(0, 2)).toEqual([frameKinds.join, frameKinds.state])
  expect(asFirst(back).slice(0, 2)).toEqual([frameKinds.join, frameKinds.state])
}, 60_000)

const stateOf = ({ seat }: InCircle) => ({ ...seat.states[0], clock: 0 })
