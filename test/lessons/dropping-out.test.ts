import { matchMaker } from '@colyseus/core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { lessonRoomOf, roomName } from '../../server/lessons/index.ts'
import { EndLesson, ShowOthers } from '../../shared/api/lessons.ts'
import { GetPlayer, RefreshPupil } from '../../shared/api/play.ts'
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
import { answerOf, firstChoice } from '../support/play.ts'
import { giveInRoom, pupilSeat, rowOnBoard, type Seat, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'
import { openWire, type Wire } from '../support/wire.ts'

let server: Started
let teacher: Browser
let inClass: ClassInHand
let lesson: string
let wire: Wire
beforeAll(async () => {
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())
beforeEach(async () => {
  wire = await openWire(Number(new URL(server.url).port))
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran', 'Vit Våg'])
  lesson = (await openLesson(teacher, inClass)).id
  await granted(teacher.ask(ShowOthers, { params: { id: lesson }, body: { shown: true } }))
})
afterEach(async () => {
  await granted(teacher.ask(EndLesson, { params: { id: lesson } }))
  await wire.close()
})

/** On a line of its own, which can be cut. */
async function sitsOn(url: string, username: string) {
  const { tablet, player, tab } = await tabletOf(server, inClass, username)
  return { tablet, player, tab, seat: await pupilSeat({ url }, tablet) }
}
const figureIn = (seat: Seat, pupil: string) => seat.states.at(-1)?.figures?.[pupil]

test('a dropped pupil stays on the map, asleep, and comes back within a minute to the same place, figure and call for help', async () => {
  const watching = await teacherSeat(server, teacher, lesson)
  const other = await sitsOn(server.url, 'Grön Gran')
  const { tablet, player, seat } = await sitsOn(wire.url, 'Blå Lykta')
  for (const [at, input] of firstChoice.entries()) await giveInRoom(seat, answerOf(at + 1, input))
  await seat.room.request('figure.walk', { to: 'library' })
  await seat.room.request('tablet.help', { needed: true })
  const before = await other.seat.saw(({ figures }) => figures?.[player.id]?.to === 'library')
  wire.cut()
  await other.seat.saw(({ figures }) => figures?.[player.id]?.asleep === true)
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'lost' && row.tabletHelp === true)
  server.time.pass({ ms: 59_000 })

  watching.messages.length = 0
  const again = await pupilSeat(server, tablet)
  await again.saw(({ figures }) => figures?.[player.id] !== undefined)
  expect(figureIn(again, player.id)).toEqual(before.figures?.[player.id])
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'playing' && row.tabletHelp === true && row.lostAt === undefined)
  await other.seat.saw(({ figures }) => figures?.[player.id]?.asleep === false && figures?.[player.id]?.to === 'library')
  expect((await granted(tablet.ask(GetPlayer))).progress.number).toBe(firstChoice.length)
})

test('who is away for longer than a minute is off the map, and joins anew with all answers kept', async () => {
  const watching = await teacherSeat(server, teacher, lesson)
  const other = await sitsOn(server.url, 'Grön Gran')
  const { tablet, tab, player, seat } = await sitsOn(wire.url, 'Blå Lykta')
  for (const [at, input] of firstChoice.entries()) await giveInRoom(seat, answerOf(at + 1, input))
  await seat.room.request('figure.walk', { to: 'library' })
  await seat.room.request('tablet.help', { needed: true })
  wire.cut()
  await other.seat.saw(({ figures }) => figures?.[player.id]?.asleep === true)
  other.seat.states.length = 0
  server.time.pass({ ms: 60_000 })
  await other.seat.saw(({ figures }) => Object.keys(figures ?? {}).length === 1)
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'lost')

  watching.messages.length = 0
  await granted(tablet.ask(RefreshPupil, { body: { tab } }))
  const again = await pupilSeat(server, tablet)
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'playing' && row.tabletHelp === undefined)
  await again.saw(({ figures }) => figures?.[player.id]?.to === 'corridor' && figures?.[player.id]?.asleep === false)
  expect((await granted(tablet.ask(GetPlayer))).progress).toMatchObject({ number: 4 })
  expect(await giveInRoom(again, answerOf(5, { type: 'goOn' }))).toMatchObject({ reply: { number: 5 } })
})

test('when the whole class drops at once, its room waits for it', async () => {
  const first = await sitsOn(wire.url, 'Blå Lykta')
  const second = await sitsOn(wire.url, 'Grön Gran')
  await first.seat.room.request('figure.walk', { to: 'gym' })
  wire.cut()
  await Promise.all([first.seat.left, second.seat.left])
  const room = () => matchMaker.getLocalRoomById(lesson)
  const before = room()
  const again = await pupilSeat(server, first.tablet)
  await again.saw(({ figures }) => figures?.[first.player.id]?.to === 'gym')
  expect(room()).toBe(before)
})

test('a tablet that takes nothing is cut before much waits for it, and the others do not notice', async () => {
  const much = Buffer.alloc(2 * 1024 * 1024, 'x').toString()
  const talkative = lessonRoomOf(server.context, [
    (_, floor) => ({
      messages: [],
      tick: () => {
        for (const { _id, username } of floor.pupils()) if (username === 'Blå Lykta') floor.tell(_id, 'much', { much })
      },
    }),
  ])
  matchMaker.defineRoomType(roomName, talkative)
  try {
    const watching = await teacherSeat(server, teacher, lesson)
    const good = await sitsOn(server.url, 'Grön Gran')
    const { player } = await sitsOn(wire.url, 'Blå Lykta')
    await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'onMap')
    const socket = matchMaker.getLocalRoomById(lesson)?.clients.find(each => each.auth?.actor.id === player.id)?.ref as unknown as WebSocket
    wire.freeze()
    const took: number[] = []
    let waited = 0
    const answers = (async () => {
      for (const [at, input] of firstChoice.entries()) {
        const begunAt = performance.now()
        expect(await giveInRoom(good.seat, answerOf(at + 1, input))).toMatchObject({ reply: { number: at + 1 } })
        took.push(performance.now() - begunAt)
        waited = Math.max(waited, socket.bufferedAmount)
      }
    })()
    await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'lost')
    await answers
    expect(Math.max(...took)).toBeLessThan(1000)
    expect(Math.max(waited, socket.bufferedAmount)).toBeLessThan(3 * much.length)
  } finally {
    matchMaker.defineRoomType(roomName, lessonRoomOf(server.context))
  }
})
