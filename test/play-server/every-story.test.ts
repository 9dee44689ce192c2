import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { z } from 'zod'
import { loadContent } from '../../server/play/index.ts'
import { OpenLesson } from '../../shared/api/lessons.ts'
import { type AnswerReply, contentAddress, GetPlayer, HandInAnswer } from '../../shared/api/play.ts'
import { languages } from '../../shared/content/language-rules.ts'
import type { Scenario, Texts } from '../../shared/content/schema.ts'
import { textOf } from '../../shared/content/texts.ts'
import { describe } from '../../shared/play/describe.ts'
import { view } from '../../shared/play/view.ts'
import { fewWays, type Way } from '../play/bots.ts'
import { type Browser, type ClassInHand, classWith, granted, programmeStaff, schoolWithTeacher, tabletOf } from '../support/cast.ts'
import { answerId, type Given } from '../support/play.ts'
import { giveInRoom, pupilSeat, type Seat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

const stories = [...loadContent().scenarios.values()].map(({ data }) => data)
const usernames = ['Blå Lykta', 'Grön Gran', 'Röd Räv', 'Gul Groda', 'Vit Vante', 'Svart Säl', 'Rosa Ros', 'Lila Lo']

let server: Started
let teacher: Browser
let inClass: ClassInHand
beforeAll(async () => {
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
  inClass = await classWith(teacher, usernames)
  const chapters = [...new Set(stories.map(({ chapter }) => chapter))]
  const body = { minutes: 60, chapters }
  await granted(teacher.ask(OpenLesson, { params: { id: inClass.schoolClass.id }, body }))
})
afterAll(() => server.stop())

test('bots play every scene, choice and ending of every story in a lesson’s room, and read every text of it in four languages on the way', async () => {
  const parts = stories.flatMap(story => halves(fewWays(story)).map(ways => ({ story, ways })))
  for (let from = 0; from < parts.length; from += usernames.length) {
    const bots: (() => Promise<void>)[] = []
    for (const [at, { story, ways }] of parts.slice(from, from + usernames.length).entries()) {
      const { tablet } = await tabletOf(server, inClass, usernames[at] ?? '')
      const seat = await pupilSeat(server, tablet)
      bots.push(() => playAll(tablet, seat, story, ways))
    }
    await Promise.all(bots.map(play => play()))
  }
}, 120_000)

const halves = (ways: readonly Way[]) =>
  [ways.filter((_, at) => at % 2 === 0), ways.filter((_, at) => at % 2 === 1)].filter(({ length }) => length > 0)

type Reply = z.output<typeof AnswerReply>

async function playAll(tablet: Browser, seat: Seat, story: Scenario, ways: readonly Way[]) {
  const player = (await tablet.ask(GetPlayer)).body
  const open = player.scenarios.find(({ id }) => id === story.id)
  expect(open).toMatchObject({ version: story.version, place: story.place })
  const texts = await Promise.all(languages.map(language => served(contentAddress(story.id, story.version, language))))
  let { number } = player.progress
  /** The same answer again while the server is busy, as a tablet does. */
  const inRoom = async (answer: Given): Promise<Reply> => {
    const given = await giveInRoom(seat, answer)
    if ('reply' in given) return given.reply
    if (given.refused === 'server.busy') return inRoom(answer)
    throw new Error(`${story.id}: ${JSON.stringify(answer.input)} was refused: ${given.refused}`)
  }
  const byHand = async (answer: Given): Promise<Reply> => {
    const { status, body } = await tablet.ask(HandInAnswer, { body: answer })
    if (status === 200) return body
    if (status === 503) return byHand(answer)
    throw new Error(`${story.id}: ${JSON.stringify(answer.input)} was answered with ${status}`)
  }
  for (const [turn, { inputs, runs, finished }] of ways.entries()) {
    // The first by the room, the others as a tablet hands in when the room is gone: a bot is faster than what a room takes from anybody.
    const give = (input: Given['input']) => {
      number += 1
      const answer = { id: answerId(), number, scenario: story.id, input }
      return turn === 0 ? inRoom(answer) : byHand(answer)
    }
    let { run } = await give({ type: 'start' })
    for (const [at, input] of inputs.entries()) {
      const { seed: _, ...expected } = runs[at] ?? { seed: 0 }
      expect(run).toMatchObject(expected)
      if (run) for (const names of namings(story, player.names)) readAll(story, { ...run, seed: 0 } as Way['runs'][number], texts, names)
      const reply = await give(input)
      run = reply.run
      if (at === inputs.length - 1) expect(reply.finished).toEqual(finished)
    }
  }
  const { progress } = (await tablet.ask(GetPlayer)).body
  expect(new Set(progress.endings[story.id])).toEqual(new Set(ways.map(({ finished }) => finished.ending)))
  expect(progress.runs).toEqual({})
  await seat.leave()
}

const served = async (address: string): Promise<Texts> => {
  const response = await fetch(new URL(address, server.url))
  expect(response.status).toBe(200)
  return (await response.json()) as Texts
}

type Names = Readonly<Record<string, string>>
/** The names of the lesson, and everybody by the second and by the third that it may have. */
const namings = ({ names }: Scenario, inLesson: Names): Names[] => [
  inLesson,
  ...[1, 2].map(at => ({ ...inLesson, ...Object.fromEntries(Object.entries(names).map(([who, its]) => [who, its[at] ?? ''])) })),
]

/** All that any screen of the scene may read, with these names. */
function readAll(story: Scenario, run: Way['runs'][number], texts: readonly Texts[], names: Names) {
  for (const own of texts) {
    for (const level of ['young', 'older'] as const) {
      const keys = Object.keys(own).filter(key => key.startsWith(`scene.${run.scene}.`) && !key.endsWith('.young'))
      for (const key of keys) expect([key, textOf(own, key, level, names)]).toEqual([key, expect.stringMatching(/^[^{}]+$/)])
      expect(describe(view(story, run, 'pupil'), own, level, names)).toMatch(/^[^{}]+$/)
    }
  }
}
