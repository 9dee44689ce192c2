// D8: a class whose tablets all hang on 256 kbit/s with 300 ± 100 ms each way plays its lesson to the end, and what waits in the server
// for one of them stays little. One tablet takes nothing any more in the middle of its story, while the server has much for it: it is let
// go as soon as too much waits, and goes on where it was. Short: 12 tablets. `--long`: 30, of which a third hears nothing for eight seconds.
import { once } from 'node:events'
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import { type ClientArray, matchMaker } from '@colyseus/core'
import { unsentMostBytes } from '../../server/lessons/index.ts'
import { places, ShowOthers } from '../../shared/api/lessons.ts'
import { seededChance } from '../../shared/play/chance.ts'
import { quantile } from '../bench/baseline/figures.ts'
import { classWith, granted, openLesson, programmeStaff, schoolWithTeacher, tabletOf } from '../support/cast.ts'
import { answerOf, wayThrough } from '../support/play.ts'
import { giveInRoom, pupilSeat, rowOnBoard, teacherSeat } from '../support/room.ts'
import { start } from '../support/start.ts'
import { openWire, type Wire } from '../support/wire.ts'
import { drill, isLong, seed } from './harness.ts'

const size = isLong ? 30 : 12
const bytesPerSecond = 256_000 / 8
/** The tablet that stalls, before which of its answers, and how soon it has to be let go: patches go every 250 ms, pings find out after 10 s. */
const stalls = { at: 1, before: 4, letGoWithinMs: 4000 } as const
const chunk = 'x'.repeat(16 * 1024)

await drill('d08', async (_folder, cleanUps) => {
  const wrong: string[] = []
  const chance = seededChance(seed)
  const server = await start()
  cleanUps.push(server.stop)
  const { teacher } = await schoolWithTeacher(server, await programmeStaff(server))
  const usernames = Array.from({ length: size }, (_, index) => `Slow ${index + 1}`)
  const inClass = await classWith(teacher, usernames)
  const lesson = await openLesson(teacher, inClass)
  await granted(teacher.ask(ShowOthers, { params: { id: lesson.id }, body: { shown: true } }))
  const board = await teacherSeat(server, teacher, lesson.id)
  const port = Number(new URL(server.url).port)
  let mostUnsent = 0
  const clients = () => (matchMaker.getLocalRoomById(lesson.id)?.clients ?? []) as ClientArray
  const unsent = ({ ref }: ClientArray[number]) => (ref as unknown as WebSocket).bufferedAmount
  const watch = setInterval(() => {
    for (const client of clients()) if (client !== stalled) mostUnsent = Math.max(mostUnsent, unsent(client))
  }, 50)
  let stalled: ClientArray[number] | undefined
  const stall = { unsent: 0, letGoMs: 0 }
  /** The line carries nothing, and the server goes on sending until too much waits; resolves when it let the tablet go. */
  async function stallsUntilLetGo(wire: Wire, pupil: string) {
    stalled = clients().find(each => each.auth?.actor.id === pupil)
    if (!stalled) throw new Error('The tablet that is to stall has no seat.')
    const gone = once(stalled.ref, 'close', { signal: AbortSignal.timeout(30_000) })
    wire.freeze()
    while (unsent(stalled) <= unsentMostBytes) {
      stalled.send('much', chunk)
      await turn()
    }
    const tooMuchAt = performance.now()
    stall.unsent = unsent(stalled)
    await gone
    stall.letGoMs = performance.now() - tooMuchAt
    await wire.close()
  }
  const tookMs: number[] = []
  const begunAt = performance.now()
  const bytes: number[] = []
  await Promise.all(
    usernames.map(async (username, at) => {
      const open = async () => {
        const wire = await openWire(port, { bytesPerSecond, delayMs: () => 200 + chance.int(201) })
        cleanUps.push(() => wire.close().catch(() => undefined))
        return wire
      }
      let wire = await open()
      const { tablet, player } = await tabletOf(server, inClass, username)
      let seat = await pupilSeat({ url: wire.url }, tablet)
      const since = performance.now()
      if (isLong && at % 3 === 0) void silence(wire)
      for (const [index, input] of wayThrough.entries()) {
        if (at === stalls.at && index === stalls.before) {
          await stallsUntilLetGo(wire, player.id)
          wire = await open()
          seat = await pupilSeat({ url: wire.url }, tablet)
        }
        seat.room.send('figure.walk', { to: chance.pick(places) })
        const askedAt = performance.now()
        const given = await giveInRoom(seat, answerOf(index + 1, input))
        tookMs.push(performance.now() - askedAt)
        if (!('reply' in given) || given.reply.number !== index + 1) wrong.push(`${username}: ${JSON.stringify(given)}`)
        await pause(chance.int(300))
      }
      if (at !== stalls.at) bytes.push(wire.carried().toTablets / ((performance.now() - since) / 60_000) / 1024)
    }),
  )
  await Promise.all(usernames.map(username => rowOnBoard(board, username, row => row.state === 'finished')))
  clearInterval(watch)
  console.log(
    `${size} tablets on 256 kbit/s, 300 ± 100 ms each way, finished after ${((performance.now() - begunAt) / 1000).toFixed(1)} s; ` +
      `answers p50 ${Math.round(quantile(tookMs, 0.5))} ms, p99 ${Math.round(quantile(tookMs, 0.99))} ms; ` +
      `a tablet was sent ${Math.round(quantile(bytes, 0.5))} kB a minute; at most ${mostUnsent} bytes waited in the server for one; ` +
      `who took nothing was let go ${Math.round(stall.letGoMs)} ms after ${stall.unsent} bytes waited`,
  )
  if (mostUnsent > unsentMostBytes) wrong.push(`${mostUnsent} bytes waited for one tablet`)
  if (stall.unsent === 0) wrong.push('nobody stalled')
  if (stall.letGoMs > stalls.letGoWithinMs) wrong.push(`who took nothing was let go after ${Math.round(stall.letGoMs)} ms only`)
  return wrong
})

/** Shorter than what the server takes for gone. */
async function silence(wire: Wire) {
  await pause(3000)
  wire.freeze()
  await pause(8000)
  wire.thaw()
}
