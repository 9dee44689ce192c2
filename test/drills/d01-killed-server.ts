// D1: the server is killed at random moments while a class plays, and nothing that was confirmed is lost or counts twice.
// Short: 5 kills, 30 bots. `--long`: 20 kills. SEED repeats the bots' choices and the moments; KILLS and BOTS change the size.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { scenarioOf } from '../../server/play/index.ts'
import { seededChance } from '../../shared/play/chance.ts'
import { freePort, type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { type Bot, openBot } from './bots/bot.ts'
import { idBy } from './bots/id-by.ts'
import { judge } from './bots/judge.ts'
import { checkIntegrity, readStored } from './bots/read-stored.ts'
import { makeSchool } from './bots/school.ts'

const isLong = process.argv.includes('--long')
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
const kills = Number(process.env.KILLS ?? (isLong ? 20 : 5))
const size = Number(process.env.BOTS ?? 30)
const backWithinMs = 10_000
const firstLesson = 'newcomer-never-picked'
/** A Tuesday morning in Sweden, and what its week, month, term and school year are called. */
const opensAt = Date.parse('2026-10-06T07:00:00Z')
const periods = ['week:2026-W41', 'month:2026-10', 'term:2026-autumn', 'year:2026']
const year = 'year:2026'

console.log(`seed ${seed}: ${kills} kills, ${size} bots`)
const chance = seededChance(seed)
const folder = mkdtempSync(join(tmpdir(), 'd01-'))
const port = await freePort()
const begunAt = performance.now()
let aheadMs = 0
let server: ServerProcess | undefined
try {
  server = await startServer()
  const { school, inClass } = await makeSchool(server, size)
  const content = scenarioOf(firstLesson)
  const hearing = { here: () => {} }
  const bots = [...inClass.cards.values()].map(({ card }, index) =>
    openBot({ url: `http://127.0.0.1:${port}`, card, tab: idBy(chance), content, seed: seed + index, onHere: () => hearing.here() }),
  )
  const comingAt = performance.now()
  const pupils = await Promise.all(bots.map(bot => bot.begin()))
  await allBack(bots, hearing, comingAt)
  let longestBackMs = 0
  let longestStartMs = 0
  let killedWhileComingBack = 0
  for (let kill = 1; kill <= kills; kill += 1) {
    await pause(chance.int(isLong ? 6000 : 2500))
    await server.end('SIGKILL')
    // Every third time the night is long enough for the tablets' tokens to run out.
    if (kill % 3 === 0) aheadMs += 11 * 60_000
    if (chance.int(3) === 0) {
      killedWhileComingBack += 1
      server = await startServer()
      await pause(chance.int(700))
      await server.end('SIGKILL')
    }
    const spawnedAt = performance.now()
    server = await startServer()
    const startedAt = performance.now()
    longestStartMs = Math.max(longestStartMs, startedAt - spawnedAt)
    longestBackMs = Math.max(longestBackMs, await allBack(bots, hearing, startedAt))
  }
  await Promise.all(bots.map(bot => bot.rest()))
  await server.end('SIGKILL')
  server = undefined

  const journals = new Map(pupils.map((pupil, index) => [pupil, (bots[index] as Bot).journal]))
  const integrity = checkIntegrity(folder)
  const { lost, doubled, wrong } = judge(content, journals, await readStored(folder, school, pupils), { periods, year })
  const answers = bots.reduce((sum, { journal }) => sum + journal.acknowledged.length, 0)
  const cards = bots.reduce((sum, bot) => sum + bot.cardShownAgain(), 0)
  console.log(
    [
      `answers ${answers}, runs finished ${bots.flatMap(({ journal }) => journal.acknowledged).filter(({ reply }) => reply.finished).length}`,
      `kills ${kills} while playing, ${killedWhileComingBack} more while coming back, 1 at the end`,
      `longest start ${Math.round(longestStartMs)} ms, longest time from there until all were back ${Math.round(longestBackMs)} ms; cards shown again ${cards}`,
      `acknowledged lost ${lost}, doubled ${doubled}; integrity ${integrity}; ${Math.round((performance.now() - begunAt) / 1000)} s`,
    ].join('\n'),
  )
  for (const what of wrong.slice(0, 20)) console.log(`WRONG ${what}`)
  if (wrong.length > 20) console.log(`WRONG and ${wrong.length - 20} more`)
  const isTooSlow = longestBackMs >= backWithinMs
  if (isTooSlow) console.log(`WRONG not all were back within ${backWithinMs} ms`)
  const hasFailed = lost + doubled + wrong.length > 0 || isTooSlow || integrity !== 'ok' || answers === 0
  process.exitCode = hasFailed ? 1 : 0
} finally {
  await server?.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
process.exit()

function startServer(): Promise<ServerProcess> {
  const at = new Date(opensAt + aheadMs + (performance.now() - begunAt)).toISOString()
  return startServerProcess({ folder, port, at })
}

/** Waits until every bot has a seat taken after `since`. @returns how long after it the last one had, in ms */
async function allBack(bots: readonly Bot[], hearing: { here: () => void }, since: number): Promise<number> {
  const isBack = (bot: Bot) => (bot.hereSince() ?? -1) > since
  const patience = AbortSignal.timeout(60_000)
  await new Promise<void>((resolve, reject) => {
    patience.addEventListener('abort', () => reject(new Error(`${bots.filter(bot => !isBack(bot)).length} bots did not come back`)))
    hearing.here = () => bots.every(isBack) && resolve()
    hearing.here()
  })
  return Math.max(...bots.map(bot => (bot.hereSince() ?? 0) - since))
}
