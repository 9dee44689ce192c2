// D8: a class whose tablets all hang on 256 kbit/s with 300 ± 100 ms each way plays its lesson to the end, and what waits in the server
// for one of them stays little. Short: 12 tablets. `--long`: 30, of which a third hears nothing for eight seconds in between.
import { setTimeout as pause } from 'node:timers/promises'
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
  const watch = setInterval(() => {
    const clients = (matchMaker.getLocalRoomById(lesson.id)?.clients ?? []) as ClientArray
    for (const { ref } of clients) mostUnsent = Math.max(mostUnsent, (ref as unknown as WebSocket).bufferedAmount)
  }, 50)
  const tookMs: number[] = []
  const begunAt = performance.now()
  const bytes: number[] = []
  await Promise.all(
    usernames.map(async (username, at) => {
      const wire = await openWire(port, { bytesPerSecond, delayMs: () => 200 + chance.int(201) })
      cleanUps.push(wire.close)
      const { tablet } = await tabletOf(server, inClass, username)
      const seat = await pupilSeat({ url: wire.url }, tablet)
      const since = performance.now()
      if (isLong && at % 3 === 0) void silence(wire)
      for (const [index, input] of wayThrough.entries()) {
        seat.room.send('figure.walk', { to: chance.pick(places) })
        const askedAt = performance.now()
        const given = await giveInRoom(seat, answerOf(index + 1, input))
        tookMs.push(performance.now() - askedAt)
        if (!('reply' in given) || given.reply.number !== index + 1) wrong.push(`${username}: ${JSON.stringify(given)}`)
        await pause(chance.int(300))
      }
      bytes.push(wire.carried().toTablets / ((performance.now() - since) / 60_000) / 1024)
    }),
  )
  await Promise.all(usernames.map(username => rowOnBoard(board, username, row => row.state === 'finished')))
  clearInterval(watch)
  console.log(
    `${size} tablets on 256 kbit/s, 300 ± 100 ms each way, finished after ${((performance.now() - begunAt) / 1000).toFixed(1)} s; ` +
      `answers p50 ${Math.round(quantile(tookMs, 0.5))} ms, p99 ${Math.round(quantile(tookMs, 0.99))} ms; ` +
      `a tablet was sent ${Math.round(quantile(bytes, 0.5))} kB a minute; at most ${mostUnsent} bytes waited in the server for one`,
  )
  if (mostUnsent > unsentMostBytes) wrong.push(`${mostUnsent} bytes waited for one tablet`)
  return wrong
})

/** Shorter than what the server takes for gone. */
async function silence(wire: Wire) {
  await pause(3000)
  wire.freeze()
  await pause(8000)
  wire.thaw()
}
