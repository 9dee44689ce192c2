import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Answers, createAnswers } from '../../client/game/lesson/answers.ts'
import { CallRefused } from '../../client/net/call.ts'
import { type Board, OpenChapter } from '../../shared/api/lessons.ts'
import { type Answer, type AnyAnswer, contentAddress, GetPlayer, HandInAnswer, SignInCard } from '../../shared/api/play.ts'
import { Scenario } from '../../shared/content/schema.ts'
import type { ScenarioInput } from '../../shared/play/input.ts'
import { resume } from '../../shared/play/resume.ts'
import { type Run, sceneOf } from '../../shared/play/scenario.ts'
import { board, circle, type InLesson, moves, send, told } from '../circles/tablets.ts'
import { makeSchool } from '../drills/bots/school.ts'
import { type Browser, granted, openBrowser } from '../support/cast.ts'
import { answerId, scenario, wayThrough } from '../support/play.ts'
import { programWith } from '../support/program-with.ts'
import { pupilSeat, type Seat, teacherSeat } from '../support/room.ts'
import { freePort, type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { goneScenes, goneStory, nextVersion } from './another-version.ts'

let folder: string
let port: number
let server: ServerProcess
let upgraded: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'up-'))
  port = await freePort()
  server = await startServerProcess({ folder, port })
  upgraded = programWith(folder, nextVersion(), [`scenarios/${goneStory}`])
}, 60_000)
afterAll(async () => {
  await server.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A tablet with the game's own memory of answers; without a seat nothing reaches the server. */
type Tablet = {
  readonly browser: Browser
  readonly answers: Answers
  readonly shelf: Map<string, Scenario>
  seat: Seat
  isAway: boolean
  timesGone: number
}

async function signIn(card: string, at: number): Promise<Tablet> {
  const browser = openBrowser(server.url)
  const { player } = await granted(browser.ask(SignInCard, { body: { card, tab: String(at).padStart(22, 't') } }))
  const shelf = new Map<string, Scenario>()
  const kept = { text: '' }
  const answers = createAnswers({
    player,
    contents: { scenario: id => shelf.get(id), recognition: () => undefined },
    send: async (answer: AnyAnswer) => {
      if (tablet.isAway) throw new CallRefused('offline')
      const { status, body } = await browser.ask(HandInAnswer, { body: answer })
      if (status !== 200) throw new CallRefused(body.refused as never)
      return body
    },
    askPlayer: () => granted(browser.ask(GetPlayer)),
    kept: {
      read: () => kept.text,
      write: text => {
        kept.text = text
      },
    },
    newId: answerId,
    pause: () => new Promise(resolve => setImmediate(resolve)),
    changed: () => undefined,
    gone: () => {
      tablet.timesGone += 1
    },
  })
  const tablet: Tablet = { browser, answers, shelf, seat: await pupilSeat(server, browser), isAway: false, timesGone: 0 }
  await fetchStories(tablet)
  return tablet
}

/** What is open is fetched in its version; what was fetched before stays, as on a tablet that was not loaded again. */
async function fetchStories({ browser, shelf }: Tablet) {
  const { scenarios } = await granted(browser.ask(GetPlayer))
  for (const { id, version } of scenarios) {
    const response = await fetch(new URL(contentAddress(id, version, 'scenario'), server.url))
    shelf.set(id, Scenario.parse(await response.json()))
  }
  return scenarios.map(({ id }) => id)
}

const runOf = ({ answers, shelf }: Tablet, story: string): Run | undefined => {
  const [content, run] = [shelf.get(story), answers.state().progress.runs[story]]
  return content && run && resume(content, run)
}
async function plays({ answers }: Tablet, inputs: readonly Answer['input'][], story = scenario) {
  for (const input of inputs) expect(answers.give(story, input)).toBeDefined()
  await answers.handIn()
}
/** Always what is offered first, from where it is to the end. */
async function playsToItsEnd(tablet: Tablet, story: string) {
  const content = tablet.shelf.get(story)
  if (!runOf(tablet, story)) await plays(tablet, [{ type: 'start' }], story)
  for (let run = runOf(tablet, story); content && run; run = runOf(tablet, story)) await plays(tablet, [firstOffered(content, run)], story)
}
function firstOffered(content: Scenario, run: Run): ScenarioInput {
  const scene = sceneOf(content, run)
  if (scene.kind === 'see') return { type: 'see', noticed: [] }
  if (scene.kind === 'feel') return { type: 'feel', face: 'sad', strength: 2 }
  if (scene.kind === 'decide') return { type: 'choose', choice: scene.choices[0]?.id ?? '' }
  if (scene.kind === 'say')
    return { type: 'say', start: scene.starts[0] ?? '', middle: scene.middles[0] ?? '', tone: scene.tones[0] ?? 'calm' }
  return { type: 'goOn' }
}

test('a server that is upgraded while a class plays: all go on at the nearest safe scene and finish; what is gone leads to the map', async () => {
  const { teacher, inClass, lesson } = await makeSchool(server, 5)
  await granted(teacher.ask(OpenChapter, { params: { id: lesson }, body: { chapter: 1, open: true } }))
  const tablets: Tablet[] = []
  for (const { card } of inClass.cards.values()) tablets.push(await signIn(card, tablets.length))
  const [beside, swings, looking, quarrel, done] = tablets as [Tablet, Tablet, Tablet, Tablet, Tablet]
  const toSwings: Answer['input'][] = [...wayThrough.slice(0, 3), { type: 'choose', choice: 'nothing' }, { type: 'goOn' }]
  await plays(beside, wayThrough.slice(0, 4))
  await plays(swings, [...toSwings, { type: 'choose', choice: 'swings' }])
  await plays(looking, wayThrough.slice(0, 2))
  await plays(quarrel, [{ type: 'start' }, { type: 'see', noticed: [] }], goneStory)
  await plays(done, wayThrough)
  expect([beside, swings, looking].map(tablet => runOf(tablet, scenario)?.scene)).toEqual([goneScenes.other, goneScenes.left, 'samFeels'])
  // One has lost its network, and plays on from the scene that will be gone.
  beside.isAway = true
  for (const input of wayThrough.slice(4, 6)) beside.answers.give(scenario, input)
  // And circles are in the middle.
  let page = await teacherSeat(server, teacher, lesson)
  expect(await send({ seat: page }, 'circles.start', { circle })).toBe('done')
  const { version } = await told(quarrel)
  const next = (beside.shelf.get(scenario)?.version ?? 0) + 1
  expect(await moves(quarrel, 1, 'speak')).toBe('done')
  const before = await Promise.all(tablets.map(({ browser }) => granted(browser.ask(GetPlayer))))

  await server.end('SIGTERM')
  server = await startServerProcess({ folder, port, program: upgraded })
  for (const tablet of tablets) {
    tablet.seat = await pupilSeat(server, tablet.browser)
    // Circles of older content are over: everybody is on the map, which moves again.
    await tablet.seat.saw(state => (state as { circles?: boolean }).circles === false)
    expect(await fetchStories(tablet)).toEqual([scenario, 'bag-in-corridor', 'seat-is-taken'])
  }
  for (const [at, { browser }] of tablets.entries()) expect((await granted(browser.ask(GetPlayer))).progress).toEqual(before[at]?.progress)
  page = await teacherSeat(server, teacher, lesson)
  expect(await board({ page } as unknown as InLesson, () => true)).toMatchObject({ offers: [circle], circles: [], waiting: 0 })

  // Nearest in numbers, and never back before what they know.
  expect(runOf(swings, scenario)).toMatchObject({ scene: 'andNow', version: next, felt: { face: 'sad', strength: 2 } })
  expect(runOf(looking, scenario)).toMatchObject({ scene: 'samFeels', version: next })
  // What the one without network answered there cannot be said any more: it takes the server's word, and goes on from there.
  beside.isAway = false
  await beside.answers.handIn()
  expect(runOf(beside, scenario)).toMatchObject({ version: next, felt: { face: 'sad', strength: 2 } })
  expect(beside.answers.state()).toMatchObject({ saved: 'saved', progress: { number: 4 } })
  for (const tablet of [beside, swings, looking]) {
    await playsToItsEnd(tablet, scenario)
    const { progress } = await granted(tablet.browser.ask(GetPlayer))
    expect(progress.endings[scenario]).toHaveLength(1)
    expect(progress.runs).toEqual({})
    expect(tablet.timesGone).toBe(0)
  }

  // The story that is gone takes no answer: to the map, and into another one.
  quarrel.answers.give(goneStory, { type: 'feel', face: 'angry', strength: 2 })
  quarrel.answers.give(scenario, { type: 'start' })
  await quarrel.answers.handIn()
  expect(quarrel.timesGone).toBe(1)
  expect(runOf(quarrel, scenario)?.scene).toBe('look')
  await playsToItsEnd(quarrel, scenario)
  const { progress } = await granted(quarrel.browser.ask(GetPlayer))
  expect(progress).toMatchObject({ endings: { [scenario]: [expect.any(String)] }, number: quarrel.answers.state().progress.number })
  const { lesson: now } = await page.heard<Board>('board', ({ rows }) => rows.every(({ done }) => done === true))
  expect(now).toMatchObject({ scenario, begun: true, open: [scenario, 'bag-in-corridor', 'seat-is-taken'] })

  // The circle in its new version, for all.
  expect(await send({ seat: page }, 'circles.start', { circle })).toBe('done')
  for (const tablet of tablets) expect(await told(tablet)).toMatchObject({ version: version + 1, beat: 1, rings: [] })
}, 60_000)
