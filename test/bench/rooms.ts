// How many pupils one core carries: lessons of 30 against as many bare Colyseus rooms with the same messages, in one run. Each pupil walks
// every 2 s and answers every 15 s; each lesson has its teacher's live page open, each bare room one more silent client.
// Told are: the main thread's share of a core and what follows from it, the store's worker beside it, the time until an answer is
// confirmed, what a tablet is sent, and memory. CLASSES=1,10 chooses other sizes; ASSEMBLY=500 one lesson of so many, whose pupils sit down
// many at once. A limit that is missed is told at the end, and the exit code is 1.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client, type SeatReservation } from '@colyseus/sdk'
import { RefreshSession } from '../../shared/api/accounts.ts'
import { ShowOthers, TakeTeacherSeat } from '../../shared/api/lessons.ts'
import { makeClass, makeTeacher } from '../drills/bots/school.ts'
import { granted } from '../support/cast.ts'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { quantile } from './baseline/figures.ts'
import type { FromBots, ToBots } from './baseline/room-bots.ts'
import { spawnServer } from './baseline/spawn-server.ts'
import { memoryOf, minus, threadsOf } from './baseline/threads.ts'

const classes = (process.env.CLASSES ?? '1,10,50,100').split(',').map(Number)
const assembly = Number(process.env.ASSEMBLY ?? 0)
const size = assembly || 30
const sizes = assembly ? [1] : classes
const warmUpMs = 6000
const measuredMs = 20_000
const processes = 2
const p99Goal = 100
const goal = 0.9
const mostPatches = 5
/** Below so much of a core two servers differ by what they do without anybody, so that their ratio says nothing. */
const leastCore = 0.05
/** Of an assembly, so many sit down in the same moment. */
const atOnce = 25
const sitting = assembly ? { atOnce } : {}
const bareRooms = fileURLToPath(new URL('./baseline/bare-rooms.ts', import.meta.url))

type Server = {
  readonly pid: number /** Tells how long its pupils took to sit down. */
  readonly addRoom: (bots: Bots) => Promise<number>
  readonly stop: () => Promise<void>
}
type Level = {
  readonly pupils: number
  readonly core: number
  readonly store: number
  readonly others: number
  readonly p50: number
  readonly p99: number
  readonly bytesPerMinute: number
  readonly framesPerSecond: number
  readonly patchesPerSecond: number
  /** How long the last lesson's pupils took to sit down, all of them. */
  readonly seatedMs: number
  readonly memoryMb: number
  readonly kbPerPupil: number
  readonly perCore: number
  readonly wrong: number
}

const bare = await measureAll('bare rooms, patched as often as lessons', () => startBare({ PATCH_MS: '250' }))
const asGiven = assembly
  ? undefined
  : await measureAll("bare rooms at Colyseus' own 50 ms", () => startBare({}), [sizes.find(each => each >= 10) ?? 1])
const real = await measureAll('lessons', startReal)
const missed: string[] = []
for (const [at, level] of real.entries()) {
  const beside = bare[at]
  if (!beside) continue
  const share = level.perCore / beside.perCore
  const says = assembly || beside.core < leastCore ? 'not judged' : `goal ${goal}`
  console.log(`  ${level.pupils} pupils: ${share.toFixed(2)} of what bare rooms carry (${says})`)
  missed.push(...missedBy(level, says === 'not judged' ? undefined : share).map(what => `${level.pupils} pupils: ${what}`))
}
const last = asGiven?.[0]
const same = real.find(({ pupils }) => pupils === last?.pupils)
if (last && same) console.log(`  ${same.pupils} pupils: ${(same.perCore / last.perCore).toFixed(2)} of bare rooms as Colyseus sets them up`)
for (const what of missed) console.log(`  MISSED ${what}`)
process.exit(missed.length > 0 ? 1 : 0)

/** The share is a goal for classes that give a core something to do; in an assembly a tablet is told of those near it, in a bare room of all. */
function missedBy({ p99, patchesPerSecond, wrong }: Level, share: number | undefined): string[] {
  return [
    ...(share === undefined || share >= goal ? [] : [`${share.toFixed(2)} of what bare rooms carry, not ${goal}`]),
    ...(p99 < p99Goal ? [] : [`answers p99 ${p99.toFixed(1)} ms, not under ${p99Goal} ms`]),
    ...(patchesPerSecond <= mostPatches
      ? []
      : [`${patchesPerSecond.toFixed(1)} patches a second for a tablet, not at most ${mostPatches}`]),
    ...(wrong > 0 ? [`${wrong} refused or gone`] : []),
  ]
}

async function measureAll(what: string, begin: () => Promise<Server>, upTo: readonly number[] = sizes): Promise<Level[]> {
  console.log(`  ${what}`)
  const server = await begin()
  const bots = await Promise.all(Array.from({ length: processes }, openBots))
  const levels: Level[] = []
  let rooms = 0
  await pause(1000)
  const emptyMb = memoryOf(server.pid)
  try {
    for (const many of upTo) {
      let seatedMs = 0
      for (; rooms < many; rooms += 1) seatedMs = await server.addRoom(bots[rooms % processes] as Bots)
      const level = { ...(await measure(server, bots, rooms * size, emptyMb)), seatedMs }
      levels.push(level)
      print(level)
    }
  } finally {
    for (const each of bots) each.end()
    await server.stop()
  }
  return levels
}

async function measure({ pid }: Server, bots: readonly Bots[], pupils: number, emptyMb: number): Promise<Omit<Level, 'seatedMs'>> {
  await pause(warmUpMs)
  const before = threadsOf(pid)
  const begunAt = performance.now()
  const heard = await Promise.all(bots.map(each => each.measure(measuredMs)))
  const tookOverall = performance.now() - begunAt
  const { main, store, others } = minus(threadsOf(pid), before)
  const tookMs = heard.flatMap(each => each.tookMs)
  const sum = (pick: (of: (typeof heard)[number]) => number) => heard.reduce((total, each) => total + pick(each), 0)
  return {
    pupils,
    core: main / tookOverall,
    store: store / tookOverall,
    others: others / tookOverall,
    p50: quantile(tookMs, 0.5),
    p99: quantile(tookMs, 0.99),
    bytesPerMinute: (sum(({ bytes }) => bytes) / pupils / measuredMs) * 60_000,
    framesPerSecond: (sum(({ frames }) => frames) / pupils / measuredMs) * 1000,
    patchesPerSecond: (sum(({ patches }) => patches) / pupils / measuredMs) * 1000,
    memoryMb: memoryOf(pid),
    kbPerPupil: ((memoryOf(pid) - emptyMb) * 1024) / pupils,
    perCore: pupils / (main / tookOverall),
    wrong: sum(({ refused, gone }) => refused + gone),
  }
}

function print(level: Level) {
  const { pupils, core, store, others, p50, p99, bytesPerMinute, framesPerSecond, patchesPerSecond, kbPerPupil, perCore, wrong } = level
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  console.log(
    [
      `    ${pupils} pupils: main thread ${percent(core)} of a core → ${Math.round(perCore)} pupils a core${p99 < p99Goal ? '' : ` (p99 over ${p99Goal} ms!)`}`,
      `store's worker ${percent(store)}, other threads ${percent(others)}`,
      `answers p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
      `a tablet is sent ${(bytesPerMinute / 1024).toFixed(1)} kB a minute in ${framesPerSecond.toFixed(1)} frames a second, ${patchesPerSecond.toFixed(1)} of them patches`,
      `memory ${kbPerPupil.toFixed(0)} kB a pupil, ${((kbPerPupil * size) / 1024).toFixed(1)} MB a room`,
      ...(assembly
        ? [
            `all had a seat after ${(level.seatedMs / 1000).toFixed(1)} s, ${atOnce} at once; the server holds ${level.memoryMb.toFixed(0)} MB`,
          ]
        : []),
      ...(wrong > 0 ? [`${wrong} REFUSED OR GONE`] : []),
    ].join('; '),
  )
}

async function startBare(env: Readonly<Record<string, string>>): Promise<Server> {
  const { url, pid, stop } = await spawnServer(bareRooms, await freePort(), env)
  let rooms = 0
  return {
    pid,
    stop,
    addRoom: async bots => {
      rooms += 1
      const seatedMs = await timed(bots.sit({ url, bare: { room: `room-${rooms}`, size }, ...sitting }))
      const { seat } = (await (await fetch(`${url}/seat/room-${rooms}`, { method: 'POST' })).json()) as { seat: SeatReservation }
      await sitSilently(url, seat)
      return seatedMs
    },
  }
}

async function startReal(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const server = await startServerProcess({ folder, port: await freePort() })
  const { teacher } = await makeTeacher(server)
  return {
    pid: server.pid,
    stop: async () => {
      await server.end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
    addRoom: async bots => {
      await granted(teacher.ask(RefreshSession))
      const { inClass, lesson } = await makeClass(teacher, size)
      await granted(teacher.ask(ShowOthers, { params: { id: lesson }, body: { shown: true } }))
      const { seat } = await granted(teacher.ask(TakeTeacherSeat, { params: { id: lesson } }))
      await sitSilently(server.url, seat)
      return timed(bots.sit({ url: server.url, cards: [...inClass.cards.values()].map(({ card }) => card), ...sitting }))
    },
  }
}

async function timed(act: Promise<unknown>): Promise<number> {
  const begunAt = performance.now()
  await act
  return performance.now() - begunAt
}

async function sitSilently(url: string, seat: unknown) {
  const room = await new Client(url).consumeSeatReservation(seat as SeatReservation)
  room.reconnection.enabled = false
  room.onMessage('*', () => undefined)
}

type Figures = Extract<FromBots, { tookMs: unknown }>
type Bots = {
  readonly sit: (where: Extract<ToBots, { sit: unknown }>['sit']) => Promise<unknown>
  readonly measure: (ms: number) => Promise<Figures>
  readonly end: () => void
}
async function openBots(): Promise<Bots> {
  const child: ChildProcess = fork(fileURLToPath(new URL('./baseline/room-bots.ts', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const ask = async (message: ToBots) => {
    child.send(message)
    const [reply] = await once(child, 'message')
    return reply as FromBots
  }
  return { sit: sit => ask({ sit }), measure: async ms => (await ask({ measure: ms })) as Figures, end: () => void child.kill() }
}
