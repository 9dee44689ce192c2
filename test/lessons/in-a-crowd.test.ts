import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { EndLesson, places, ShowOthers } from '../../shared/api/lessons.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  granted,
  openLesson,
  programmeStaff,
  schoolWithTeacher,
  tabletOf,
} from '../support/cast.ts'
import { pupilSeat, type Seat, type SeenState, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

const size = 64
const usernames = Array.from({ length: size }, (_, index) => `Elev ${String(index + 1).padStart(2, '0')}`)
let server: Started
let teacher: Browser
let inClass: ClassInHand
let lesson: string
beforeAll(async () => {
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
  inClass = await classWith(teacher, usernames)
  lesson = (await openLesson(teacher, inClass)).id
  await granted(teacher.ask(ShowOthers, { params: { id: lesson }, body: { shown: true } }))
}, 60_000)
afterAll(() => server.stop())

async function sits(username: string) {
  const { tablet, player } = await tabletOf(server, inClass, username)
  return { id: player.id, username, seat: await pupilSeat(server, tablet) }
}
const figuresIn = ({ figures }: SeenState) => Object.entries(figures ?? {})
const last = (seat: Seat) => seat.states.at(-1) as SeenState

test('above sixty a tablet is sent the figures near by and a word for each place; its walk costs one message, and takes it to those there', async () => {
  const watching = await teacherSeat(server, teacher, lesson)
  const first = await sits(usernames[0] as string)
  const others = []
  for (const username of usernames.slice(1, 60)) others.push(await sits(username))
  // Sixty see each other, all of them.
  await first.seat.saw(state => figuresIn(state).length === 60)
  for (const username of usernames.slice(60)) others.push(await sits(username))
  const crowded = await first.seat.saw(({ crowds }) => crowds?.corridor === 'many')
  const near = figuresIn(crowded)
  expect(near.length).toBeLessThanOrEqual(24)
  expect(near.map(([id]) => id)).toContain(first.id)
  expect(crowded.crowds).toEqual({ corridor: 'many' })

  // Three walk to the library: they see each other there, and those they left do not see them any more.
  const [second, third, stays] = others as [(typeof others)[0], (typeof others)[0], (typeof others)[0]]
  for (const { seat } of [second, third, first]) seat.room.send('figure.walk', { to: 'library' })
  const there = await first.seat.saw(state => figuresIn(state).length === 3 && state.crowds?.library === 'some')
  expect(
    figuresIn(there)
      .map(([id, { to }]) => [id, to])
      .sort(),
  ).toEqual([first, second, third].map(({ id }) => [id, 'library']).sort())
  await stays.seat.saw(state => figuresIn(state).length > 0 && !figuresIn(state).some(([id]) => id === first.id))
  expect(figuresIn(last(stays.seat)).every(([, { to }]) => to === 'corridor')).toBe(true)

  // What changes near by is still seen; what changes elsewhere is not sent.
  const bytesBefore = stays.seat.bytes().length
  second.seat.room.send('figure.gesture', { gesture: 'wave' })
  await first.seat.saw(({ figures }) => figures?.[second.id]?.gesture === 'wave')
  expect(stays.seat.bytes().slice(bytesBefore)).not.toContain('wave')

  // The teacher’s page and the map of the one who is alone are told no names by the map.
  expect(figuresIn((watching.states.at(-1) ?? {}) as SeenState)).toEqual([])
  await granted(teacher.ask(ShowOthers, { params: { id: lesson }, body: { shown: false } }))
  await first.seat.saw(({ othersShown, figures }) => !othersShown && Object.keys(figures ?? {}).join() === first.id)
  await granted(teacher.ask(ShowOthers, { params: { id: lesson }, body: { shown: true } }))
  await first.seat.saw(state => state.othersShown && figuresIn(state).length === 3)

  // Fewer again: all are shown.
  for (const { seat } of others.splice(46)) await seat.leave()
  await first.seat.saw(state => figuresIn(state).length > 40 && Object.keys(state.crowds ?? {}).length === 0)
  await granted(teacher.ask(EndLesson, { params: { id: lesson } }))
}, 60_000)

test('however much others walk, a tablet is sent at most five patches a second, of a username, a figure and a place each', async () => {
  const walking = await classWith(teacher, usernames.slice(0, 12), '4C')
  const { id } = await openLesson(teacher, walking)
  await granted(teacher.ask(ShowOthers, { params: { id }, body: { shown: true } }))
  const seats = []
  for (const username of usernames.slice(0, 12)) seats.push(await pupilSeat(server, (await tabletOf(server, walking, username)).tablet))
  const [first, ...others] = seats as [Seat, ...Seat[]]
  await first.saw(state => figuresIn(state).length === 12)
  const from = first.states.length
  const begunAt = performance.now()
  for (let round = 0; round < 8; round += 1) {
    const seen = first.states.length
    for (const [at, seat] of others.entries()) seat.room.send('figure.walk', { to: places[(at + round) % places.length] })
    // Each round is on the way, and some of it seen, before the next: no still picture.
    await others.at(-1)?.room.request('tablet.help', { needed: round % 2 === 0 })
    await first.saw(() => first.states.length > seen)
  }
  const seconds = (performance.now() - begunAt) / 1000
  const patches = first.states.length - from
  expect(patches).toBeLessThanOrEqual(Math.ceil(seconds * 5) + 1)

  const fields = ['asleep', 'figure', 'from', 'gesture', 'gestureAt', 'startedAt', 'to', 'username']
  for (const figure of Object.values(last(first).figures ?? {})) expect(Object.keys(figure).sort()).toEqual(fields)
  // The names of all fields there are come first over the wire; nothing else of a classmate has one.
  const secrets = [...walking.cards.values()].map(({ card }) => card)
  for (const unknown of ['needsHelp', 'tabletHelp', 'lostAt', 'pictures', 'session', ...secrets]) {
    expect({ unknown, isTold: first.bytes().includes(unknown) }).toEqual({ unknown, isTold: false })
  }
  expect(first.messages).toEqual([])
}, 30_000)
