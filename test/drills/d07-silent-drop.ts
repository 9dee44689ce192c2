// D7: tablets go silent without a word for 5, 20 and more than 60 s (out of the Wi-Fi, or asleep), and come back. Within the minute each
// has its place, figure, call for help and answers as before; after it it joins anew with all answers kept. That a tablet is silent is
// noticed by real pings; how long it stays away after that is told by the server's own clock, which the drill turns.
import { setTimeout as pause } from 'node:timers/promises'
import { ShowOthers } from '../../shared/api/lessons.ts'
import { GetPlayer, RefreshPupil } from '../../shared/api/play.ts'
import { classWith, granted, openLesson, programmeStaff, schoolWithTeacher, tabletOf } from '../support/cast.ts'
import { answerOf, wayThrough } from '../support/play.ts'
import { giveInRoom, pupilSeat, rowOnBoard, type Seat, teacherSeat } from '../support/room.ts'
import { start } from '../support/start.ts'
import { openWire } from '../support/wire.ts'
import { drill } from './harness.ts'

const given = wayThrough.slice(0, 4)
/** Two pings of five seconds, and what is left of the one before. */
const noticedWithinMs = 16_000

await drill('d07', async (_folder, cleanUps) => {
  const wrong: string[] = []
  const server = await start()
  cleanUps.push(server.stop)
  const { teacher } = await schoolWithTeacher(server, await programmeStaff(server))
  const inClass = await classWith(teacher, ['Five', 'Twenty', 'Sixty'])
  const lesson = await openLesson(teacher, inClass)
  await granted(teacher.ask(ShowOthers, { params: { id: lesson.id }, body: { shown: true } }))
  const board = await teacherSeat(server, teacher, lesson.id)
  const { port } = new URL(server.url)
  const says = (holds: unknown, what: string) => holds || wrong.push(what)

  async function plays(username: string) {
    const wire = await openWire(Number(port))
    cleanUps.push(wire.close)
    const { tablet, player, tab } = await tabletOf(server, inClass, username)
    const seat = await pupilSeat({ url: wire.url }, tablet)
    for (const [at, input] of given.entries()) await giveInRoom(seat, answerOf(at + 1, input))
    await seat.room.request('figure.walk', { to: 'library' })
    await seat.room.request('tablet.help', { needed: true })
    const { figures } = await seat.saw(state => state.figures?.[player.id]?.to === 'library')
    return { wire, tablet, tab, seat, id: player.id, username, figure: JSON.stringify(figures?.[player.id]) }
  }
  const figureIn = (seat: Seat, id: string) => JSON.stringify(seat.states.at(-1)?.figures?.[id])
  const [five, twenty, sixty] = [await plays('Five'), await plays('Twenty'), await plays('Sixty')]

  // All fall silent; what is under way then is not confirmed, and is given again later with the same id.
  const open = answerOf(given.length + 1, wayThrough[given.length] ?? { type: 'goOn' })
  const frozenAt = performance.now()
  for (const { wire, seat } of [five, twenty, sixty]) {
    wire.freeze()
    void seat.room.request('answer.give', open, { timeout: 60_000 }).catch(() => undefined)
  }
  await pause(5000)
  five.wire.thaw()
  const reply = await giveInRoom(five.seat, open)
  says('reply' in reply && reply.reply.number === open.number, 'after 5 s the same seat does not go on')
  says(figureIn(five.seat, five.id) === five.figure, 'after 5 s the figure is another')

  await Promise.all([twenty, sixty].map(({ username }) => rowOnBoard(board, username, row => row.state === 'lost')))
  const noticedMs = performance.now() - frozenAt
  says(noticedMs < noticedWithinMs, `silence was noticed after ${Math.round(noticedMs)} ms only`)
  await five.seat.saw(({ figures }) => figures?.[twenty.id]?.asleep === true)
  server.time.pass({ ms: 20_000 - 10_000 })
  // The tablet wakes: its old line is dead, and it takes a seat again.
  twenty.wire.thaw()
  await twenty.seat.left
  const again = await pupilSeat(server, twenty.tablet)
  await again.saw(({ figures }) => figures?.[twenty.id]?.asleep === false)
  says(figureIn(again, twenty.id) === twenty.figure, `after 20 s it is ${figureIn(again, twenty.id)} instead of ${twenty.figure}`)
  await rowOnBoard(board, 'Twenty', row => row.state === 'playing' && row.tabletHelp === true)
  says('reply' in (await giveInRoom(again, open)), 'after 20 s the open answer is not confirmed')

  server.time.pass({ ms: 50_000 })
  five.seat.states.length = 0
  await five.seat.saw(({ figures }) => figures?.[sixty.id] === undefined)
  await granted(sixty.tablet.ask(RefreshPupil, { body: { tab: sixty.tab } }))
  sixty.wire.thaw()
  board.messages.length = 0
  const anew = await pupilSeat(server, sixty.tablet)
  await anew.saw(({ figures }) => figures?.[sixty.id]?.to === 'corridor')
  await rowOnBoard(board, 'Sixty', row => row.state === 'playing' && row.tabletHelp === undefined)
  says('reply' in (await giveInRoom(anew, open)), 'after 60 s the open answer is not confirmed')
  for (const { tablet, username } of [five, twenty, sixty]) {
    const { progress } = await granted(tablet.ask(GetPlayer))
    says(progress.number === open.number, `${username} has ${progress.number} answers instead of ${open.number}`)
  }
  console.log(
    `5 s: the same seat went on; 20 s: noticed after ${Math.round(noticedMs)} ms, resumed with equal state; over 60 s: off the map, joined anew with all ${open.number} answers`,
  )
  return wrong
})
