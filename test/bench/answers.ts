// A class of 30 that answers as fast as the room allows (20 messages a second each), and the same through a bare room that echoes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client, type Room, type SeatReservation } from '@colyseus/sdk'
import { scenarioOf } from '../../server/play/index.ts'
import type { AnswerReply } from '../../shared/api/play.ts'
import { type Chance, seededChance } from '../../shared/play/chance.ts'
import { chooseInput } from '../drills/bots/choose.ts'
import { give } from '../drills/bots/give.ts'
import { idBy } from '../drills/bots/id-by.ts'
import { makeSchool } from '../drills/bots/school.ts'
import { openTablet } from '../drills/bots/tablet.ts'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { quantile } from './baseline/figures.ts'
import { spawnServer } from './baseline/spawn-server.ts'

const size = 30
const warmUpMs = 2000
const measuredMs = 8000
/** A little more than a twentieth of a second: the room closes on those who send faster. */
const betweenMs = 55
const bare = fileURLToPath(new URL('./baseline/bare-server.ts', import.meta.url))
const content = scenarioOf('newcomer-never-picked')
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
type Act = () => Promise<unknown>
type Figures = { readonly perSecond: number; readonly p50: number; readonly p99: number }

try {
  const real = await measureReal()
  const echo = await measureBare()
  print('answers, durable', real)
  print('bare room, echoed', echo)
  console.log(
    `  ratio: throughput ${(real.perSecond / echo.perSecond).toFixed(2)}, p50 ${(real.p50 / echo.p50).toFixed(1)}, p99 ${(real.p99 / echo.p99).toFixed(1)}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit()

async function measureReal(): Promise<Figures> {
  const server = await startServerProcess({ folder, port: await freePort() })
  try {
    const { inClass } = await makeSchool(server, size)
    const acts = [...inClass.cards.values()].map(async ({ card }, index) => {
      const chance = seededChance(index + 1)
      const tablet = openTablet(server.url, { card, tab: idBy(chance) })
      await tablet.signIn()
      return player(await tablet.takeSeat(), chance)
    })
    return await measure(await Promise.all(acts))
  } finally {
    await server.end('SIGTERM')
  }
}

async function measureBare(): Promise<Figures> {
  const { url, stop } = await spawnServer(bare, await freePort())
  try {
    const acts = Array.from({ length: size }, async (): Promise<Act> => {
      const { seat } = (await (await fetch(`${url}/seat`, { method: 'POST' })).json()) as { seat: SeatReservation }
      const room = await new Client(url).consumeSeatReservation(seat)
      room.reconnection.enabled = false
      return () => room.request('echo', { id: 'a', number: 1, scenario: content.id, input: { type: 'goOn' } })
    })
    return await measure(await Promise.all(acts))
  } finally {
    await stop()
  }
}

/** One pupil that plays on and on. */
function player(room: Room, chance: Chance): Act {
  let number = 0
  let last: AnswerReply | undefined
  let hasFinished = false
  return async () => {
    const input = chooseInput(content, last?.run, hasFinished, chance)
    const given = await give(room, { id: idBy(chance), number: number + 1, scenario: content.id, input })
    if ('refused' in given) throw new Error(`An offered answer was refused: ${given.refused}`)
    last = given.reply
    number = last.number
    hasFinished ||= last.finished !== undefined
  }
}

/** All at once, each again as soon as it has its reply and its pause. */
async function measure(acts: readonly Act[]): Promise<Figures> {
  const tookMs: number[] = []
  const measuredFrom = performance.now() + warmUpMs
  const until = measuredFrom + measuredMs
  await Promise.all(
    acts.map(async act => {
      while (performance.now() < until) {
        const begunAt = performance.now()
        await act()
        const now = performance.now()
        if (begunAt >= measuredFrom) tookMs.push(now - begunAt)
        await pause(Math.max(0, betweenMs - (now - begunAt)))
      }
    }),
  )
  return { perSecond: tookMs.length / (measuredMs / 1000), p50: quantile(tookMs, 0.5), p99: quantile(tookMs, 0.99) }
}

function print(what: string, { perSecond, p50, p99 }: Figures) {
  console.log(`  ${what}: ${Math.round(perSecond)} a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (${size} at once)`)
}
