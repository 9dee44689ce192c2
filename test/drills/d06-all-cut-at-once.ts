// D6: all sockets of ten classes are cut in the same moment, as when a school's Wi-Fi restarts, and all come back at once.
// Short: 300 pupils. `--long`: 3,000. CLASSES changes the number.
import { setTimeout as pause } from 'node:timers/promises'
import type { Room } from '@colyseus/sdk'
import { waitBefore } from '../../client/game/lesson/backoff.ts'
import { seededChance } from '../../shared/play/chance.ts'
import { quantile } from '../bench/baseline/figures.ts'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { openWire } from '../support/wire.ts'
import { idBy } from './bots/id-by.ts'
import { makeClasses } from './bots/school.ts'
import { openTablet, type Tablet } from './bots/tablet.ts'
import { drill, isLong, seed, until } from './harness.ts'

const classes = Number(process.env.CLASSES ?? (isLong ? 100 : 10))
const size = 30
const backWithinMs = 15_000
const backShare = 0.99
const joinP99Ms = 5000

await drill('d06', async (folder, cleanUps) => {
  const wrong: string[] = []
  const port = await freePort()
  const server = await startServerProcess({ folder, port })
  cleanUps.push(() => server.end())
  const wire = await openWire(port)
  cleanUps.push(wire.close)
  const chance = seededChance(seed)
  const here = new Set<Tablet>()
  const joinMs: number[] = []
  let isOver = false
  let backMs: number[] = []
  let cutAt = 0

  /** As the game does it: at once, and then after ever longer pauses. */
  async function stay(tablet: Tablet) {
    for (let tries = 0; !isOver; tries += 1) {
      const askedAt = performance.now()
      const room = await tablet.takeSeat().catch(() => undefined)
      if (room) {
        tries = 0
        joinMs.push(performance.now() - askedAt)
        backMs.push(performance.now() - cutAt)
        here.add(tablet)
        await gone(room)
        here.delete(tablet)
      }
      await pause(waitBefore(tries))
    }
  }

  const tablets: Tablet[] = []
  await makeClasses(server, { classes, size }, async ({ inClass }) => {
    for (const { card } of inClass.cards.values()) {
      const tablet = openTablet(wire.url, { card, tab: idBy(chance) })
      await tablet.signIn()
      tablets.push(tablet)
      void stay(tablet)
    }
  })
  await until(() => here.size === tablets.length, 60_000, 'not all sat down the first time')
  joinMs.length = 0
  backMs = []
  cutAt = performance.now()
  wire.cut()
  await until(() => here.size < tablets.length, 5000, 'nobody noticed')
  const share = () => backMs.filter(ms => ms < backWithinMs).length / tablets.length
  await until(() => here.size === tablets.length, 60_000, 'not all came back').catch(error => wrong.push(error.message))
  console.log(
    `${tablets.length} sockets cut: ${(share() * 100).toFixed(1)} % back within ${backWithinMs / 1000} s, the last after ${Math.round(Math.max(...backMs))} ms; ` +
      `join p50 ${Math.round(quantile(joinMs, 0.5))} ms, p99 ${Math.round(quantile(joinMs, 0.99))} ms; lines ${wire.lines()}`,
  )
  if (share() < backShare) wrong.push(`fewer than ${backShare * 100} % were back within ${backWithinMs} ms`)
  if (quantile(joinMs, 0.99) >= joinP99Ms) wrong.push(`the p99 of joining is over ${joinP99Ms} ms`)
  await until(() => wire.lines() === tablets.length, 5000, `a tablet has two seats: ${wire.lines()} lines for ${tablets.length}`).catch(
    error => wrong.push(error.message),
  )
  isOver = true
  return wrong
})

function gone(room: Room): Promise<void> {
  return new Promise(resolve => {
    for (const type of ['tablet.replaced', 'lesson.ended']) room.onMessage(type, () => undefined)
    room.onLeave(() => resolve())
  })
}
