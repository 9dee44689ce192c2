// What the storage drills share: figures, ends, a class of players over plain HTTP, and programs that are stopped and killed.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { scenarioOf } from '../../server/play/index.ts'
import { type Answer, HandInAnswer } from '../../shared/api/play.ts'
import { seededChance } from '../../shared/play/chance.ts'
import type { ClassInHand } from '../support/cast.ts'
import { folders } from '../support/server-process.ts'
import { chooseInput } from './bots/choose.ts'
import { idBy } from './bots/id-by.ts'
import { type Journal, openJournal } from './bots/journal.ts'
import { judge, type Stored } from './bots/judge.ts'
import { openTablet } from './bots/tablet.ts'

export const isLong = process.argv.includes('--long')
export const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
export const content = scenarioOf('newcomer-never-picked')
/** A Tuesday morning in Sweden, and what its week, month, term and school year are called. */
export const opensAt = '2026-10-06T07:00:00Z'
export const periods = ['week:2026-W41', 'month:2026-10', 'term:2026-autumn', 'year:2026']
export const year = 'year:2026'

/** Runs a drill in a folder of its own; what it returns is wrong, and nothing may be. */
export async function drill(name: string, act: (folder: string, cleanUps: CleanUps) => Promise<readonly string[]>): Promise<never> {
  console.log(`seed ${seed}`)
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  const cleanUps: CleanUps = []
  try {
    const wrong = await act(folder, cleanUps)
    for (const what of wrong.slice(0, 20)) console.log(`WRONG ${what}`)
    process.exitCode = wrong.length > 0 ? 1 : 0
  } catch (error) {
    console.log(`WRONG ${error instanceof Error ? error.stack : error}`)
    process.exitCode = 1
  }
  for (const cleanUp of cleanUps.reverse()) await Promise.resolve(cleanUp()).catch(error => console.log(`left behind: ${error}`))
  rmSync(folder, { recursive: true, force: true })
  process.exit()
}
type CleanUps = (() => unknown)[]

export function skip(why: string): never {
  console.log(`skipped: ${why}`)
  process.exit(77)
}

export type Player = {
  readonly journal: Journal
  readonly begin: () => Promise<string>
  /** Gives what is open, until it is confirmed, and no more. */
  readonly rest: () => Promise<void>
  /** How often it heard "not saved yet", and the longest time until an answer of any kind. */
  readonly heard: { notSaved: number; longestMs: number; lastConfirmedAt: number }
}

/** A tablet that hands in answers one after the other, each until it is confirmed. */
export function openPlayer(url: string, card: string, ownSeed: number): Player {
  const chance = seededChance(ownSeed)
  const journal = openJournal()
  const tablet = openTablet(url, { card, tab: idBy(chance) })
  const heard = { notSaved: 0, longestMs: 0, lastConfirmedAt: 0 }
  let isResting = false
  let life = Promise.resolve()

  function nextAnswer(): Answer {
    const last = journal.acknowledged.at(-1)?.reply
    const hasFinished = journal.acknowledged.some(({ reply }) => reply.finished)
    const input = chooseInput(content, last?.run, hasFinished, chance)
    return { id: idBy(chance), number: journal.acknowledged.length + 1, scenario: content.id, input }
  }

  async function live() {
    while (journal.surprises.length === 0 && !(isResting && !journal.open)) {
      journal.open ??= nextAnswer()
      const askedAt = performance.now()
      const reply = await tablet.browser.ask(HandInAnswer, { body: journal.open }).catch(() => undefined)
      if (reply) heard.longestMs = Math.max(heard.longestMs, performance.now() - askedAt)
      if (reply?.status === 200) {
        journal.acknowledged.push({ answer: journal.open, reply: reply.body })
        journal.open = undefined
        heard.lastConfirmedAt = performance.now()
        await pause(20 + chance.int(60))
        continue
      }
      if (reply?.body.refused === 'store.unavailable') heard.notSaved += 1
      else if (reply?.status === 401) await tablet.signIn().catch(() => undefined)
      else if (reply) journal.surprises.push(`an answer was answered ${reply.status} ${JSON.stringify(reply.body)}`)
      await pause(100 + chance.int(200))
    }
  }

  return {
    journal,
    heard,
    begin: async () => {
      const { id } = await tablet.signIn()
      life = live()
      return id
    },
    rest: () => {
      isResting = true
      return life
    },
  }
}

export type Players = {
  readonly all: readonly Player[]
  readonly pupils: readonly string[]
  readonly rest: () => Promise<unknown>
  /** Waits until each has had an answer confirmed that it asked for after this moment. @returns how long that took, in ms */
  readonly goOn: (patienceMs?: number) => Promise<number>
  readonly acknowledged: () => number
  readonly notSaved: () => number
  /** Pupils of whom fewer answers are stored than were confirmed. */
  readonly lostIn: (stored: Stored) => number
  readonly judge: (stored: Stored) => ReturnType<typeof judge>
}

export async function openPlayers(url: string, inClass: ClassInHand): Promise<Players> {
  const all = [...inClass.cards.values()].map(({ card }, index) => openPlayer(url, card, seed + index))
  const pupils = await Promise.all(all.map(player => player.begin()))
  const journals = new Map(pupils.map((pupil, index) => [pupil, (all[index] as Player).journal]))
  return {
    all,
    pupils,
    rest: () => Promise.all(all.map(player => player.rest())),
    goOn: async (patienceMs = 30_000) => {
      const since = performance.now()
      const isOn = ({ heard }: Player) => heard.lastConfirmedAt > since + 1
      await until(() => all.every(isOn), patienceMs, 'some answers are not confirmed any more').catch(error => {
        const silent = all.filter(player => !isOn(player))
        throw new Error(
          `${error.message}, those of ${silent.length} players; ${silent.flatMap(({ journal }) => journal.surprises).join('; ')}`,
        )
      })
      return Math.round(performance.now() - since)
    },
    acknowledged: () => all.reduce((sum, { journal }) => sum + journal.acknowledged.length, 0),
    notSaved: () => all.reduce((sum, { heard }) => sum + heard.notSaved, 0),
    lostIn: ({ progress }) =>
      pupils.reduce(
        (sum, pupil) => sum + Math.max(0, (journals.get(pupil)?.acknowledged.length ?? 0) - (progress.get(pupil)?.number ?? 0)),
        0,
      ),
    judge: stored => judge(content, journals, stored, { periods, year }),
  }
}

/** Looks again and again; a drill watches other processes, which tell it nothing. @throws Error with `what` after so long */
export async function until(holds: () => boolean | Promise<boolean>, patienceMs: number, what: string): Promise<void> {
  const begunAt = performance.now()
  while (!(await holds())) {
    if (performance.now() - begunAt > patienceMs) throw new Error(`after ${patienceMs} ms: ${what}`)
    await pause(50)
  }
}

export const statusOf = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(8000) }).then(
    ({ status }) => status,
    () => 0,
  )

export type Program = {
  readonly child: ChildProcess
  readonly output: () => string
  readonly exit: Promise<number | null>
  readonly kill: () => Promise<void>
}

/** One of the operator's commands (`backup`, `serve`, …), or another script, on the data and secrets of a drill's folder. */
export function startProgram(
  folder: string,
  [script = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program {
  const root = join(import.meta.dirname, '..', '..')
  const file = script.endsWith('.ts') ? script : join(root, 'scripts', 'store.mjs')
  const words = script.endsWith('.ts') ? args : [script, ...args]
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, TMPDIR: folder, ...folders(folder), BACKUP_DIR: join(folder, 'backups'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', part => (text += part))
  const exit = once(child, 'close').then(([code]) => code as number | null)
  const kill = async () => {
    child.kill('SIGKILL')
    await exit
  }
  return { child, output: () => text, exit, kill }
}

/** A system command. @throws Error with what it said */
export function system(program: string, ...args: string[]) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`)
}

/** Whether this user may mount file systems here. */
export function maySystem(...programs: string[]): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && programs.every(name => spawnSync('which', [name]).status === 0)
}
