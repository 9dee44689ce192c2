import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { matchMaker } from '@colyseus/core'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { circlesPart } from '../../server/circles/index.ts'
import { type Lesson, Lessons, lessonRoomOf, type OpenPart, roomName } from '../../server/lessons/index.ts'
import { type Progress, Progresses } from '../../server/play/index.ts'
import { GetClass } from '../../shared/api/classes.ts'
import { type Board, ChangeStory, EndLesson, GetLesson, OpenChapter, OpenLesson, ProjectLesson } from '../../shared/api/lessons.ts'
import { GetPlayer, HandInAnswer } from '../../shared/api/play.ts'
import { board, comes, type InCircle, type InLesson, lessonOf, moves, starts, told } from '../circles/tablets.ts'
import { type Browser, granted, openBrowser, tabletOf } from '../support/cast.ts'
import { answerId, answerOf } from '../support/play.ts'
import { pupilSeat, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let folder: string
let server: Started
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  folder = mkdtempSync(join(tmpdir(), 'gone-content-'))
  server = await start({ folder })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The server is stopped, what it stored is of content that is no more, and it is started. */
async function upgraded(here: InLesson, tablets: readonly InCircle[]) {
  await server.stop()
  server = await start({ folder })
  const lessons = server.context.storage.model(Lessons)
  const { circles = [] } = (await lessons.findById(here.lesson).lean<Lesson>()) ?? {}
  expect(circles).toHaveLength(1)
  const gone = { scenario: 'gone-story', begun: true, chapters: [5], circles: circles.map(each => ({ ...each, circle: 'gone-circle' })) }
  await lessons.updateOne({ _id: here.lesson }, gone)
  await lessons.updateOne({ _id: here.lesson }, { inWords: { decision: 'goneDecision', withheld: 'fewPupils' } })
  const run = { version: 1, scene: 'gone', seed: 1, feeling: 0, heat: 0, audience: {} }
  const ofPupil: Partial<Progress> = {
    runs: { 'gone-story': { scenario: 'gone-story', ...run } },
    endings: { 'gone-before': ['well'] },
    knows: { 'gone-recognition': { version: 1, seed: 1, at: 1 } },
    known: ['gone-known'],
    iDo: ['gone-card'],
    stickers: ['stoodBeside@gone'],
  }
  for (const { pupil } of tablets) await server.context.storage.model(Progresses).updateOne({ _id: pupil }, ofPupil)
  return { teacher: again(here.teacher), tablets: tablets.map(({ browser }) => again(browser)), ofPupil }
}

/** The same browser, where the server listens now. */
function again({ token, cookies }: Browser): Browser {
  const browser = openBrowser(server.url)
  browser.token = token
  for (const [name, value] of cookies) browser.cookies.set(name, value)
  return browser
}

test('what goes wrong on a tick of one part holds up neither the others nor the server', async () => {
  const log = jest.spyOn(server.context.log, 'error')
  const noted = new Promise<void>(resolve => log.mockImplementation(() => resolve()))
  const broken: OpenPart = () => ({
    messages: [],
    tick: () => {
      throw new Error('this part cannot go on')
    },
  })
  matchMaker.defineRoomType(roomName, lessonRoomOf(server.context, [broken, circlesPart]))
  const here = await lessonOf(server, 1)
  await noted
  await comes(server, here, 0)
  await here.page.heard<Board>('board', ({ rows }) => rows[0]?.state === 'onMap')
  expect(await starts(here)).toBe('done')
  await board(here, ({ runs }) => runs === 'bag-circle')
  expect(log).toHaveBeenCalledTimes(1)
  log.mockRestore()
  matchMaker.defineRoomType(roomName, lessonRoomOf(server.context, [circlesPart]))
})

test('a lesson opens whose circle, story and chapter are gone with an upgrade: all come to the map, and nothing else is lost', async () => {
  const here = await lessonOf(server, 4)
  const before: InCircle[] = []
  for (let at = 0; at < 4; at += 1) before.push(await comes(server, here, at))
  expect(await starts(here)).toBe('done')
  for (const tablet of before) await told(tablet)
  await moves(before[0] as InCircle, 1, 'speak')
  const { teacher, tablets, ofPupil } = await upgraded(here, before)
  const errors = jest.spyOn(server.context.log, 'error')

  // The map moves again, and the lesson is one on the map, with what else its chapter has.
  const seats = await Promise.all(tablets.map(tablet => pupilSeat(server, tablet)))
  for (const seat of seats) await seat.saw(state => (state as { circles?: boolean }).circles === false)
  const page = await teacherSeat(server, teacher, here.lesson)
  const there = { ...here, teacher, page }
  expect(await board(there, ({ offers }) => offers.length > 0)).toMatchObject({ offers: ['bag-circle'], circles: [], waiting: 0 })
  const { lesson } = await page.heard<Board>('board', ({ rows }) => rows.filter(({ state }) => state === 'onMap').length === 4)
  expect(lesson).toMatchObject({ scenario: '', begun: false })
  expect(lesson).not.toHaveProperty('inWords')
  expect((await server.context.storage.model(Lessons).findById(here.lesson).lean<Lesson>())?.circles).toEqual([])

  // What the pupils have is theirs, and what is gone is refused without harm.
  const [tablet] = tablets as [Browser]
  const stored = await server.context.storage.model(Progresses).findById(before[0]?.pupil).lean<Progress>()
  expect(stored).toMatchObject(ofPupil)
  const { body } = await tablet.ask(GetPlayer)
  expect(body.progress).toMatchObject(ofPupil)
  expect(body).toMatchObject({ scenarios: [], cards: [{ id: 'spot-something-kind' }] })
  expect(body.recognitions.length).toBeGreaterThan(0)
  const said = [
    { ...answerOf(1, { type: 'goOn' }), scenario: 'gone-story' },
    { id: answerId(), number: 1, recognition: 'gone-recognition', input: { type: 'answer', option: 'bullying' } },
    { id: answerId(), number: 1, card: 'gone-card', input: { done: false } },
  ] as const
  for (const answer of said) expect((await tablet.ask(HandInAnswer, { body: answer })).body.refused).toBe('not.found')

  // The teacher leads on: another story, another chapter, a new circle.
  const params = { id: here.lesson }
  expect((await granted(teacher.ask(GetClass, { params: { id: here.inClass.schoolClass.id } }))).pupils).toHaveLength(4)
  expect((await teacher.ask(ProjectLesson, { params, body: { what: 'words' } })).body.refused).toBe('not.found')
  await granted(teacher.ask(OpenChapter, { params, body: { chapter: 1, open: true } }))
  await seats[0]?.saw(state => (state as { open?: string }).open?.includes('"newcomer-never-picked"') === true)
  expect((await tablet.ask(HandInAnswer, { body: answerOf(1, { type: 'start' }) })).status).toBe(200)
  await granted(teacher.ask(ChangeStory, { params, body: { scenario: 'seat-is-taken' } }))
  expect(await granted(teacher.ask(GetLesson, { params }))).toMatchObject({ scenario: 'seat-is-taken', begun: false })
  expect(await starts(there)).toBe('done')
  for (const seat of seats) expect(await told({ seat })).toMatchObject({ deal: 1, beat: 1, circle: 'bag-circle' })
  expect(errors).not.toHaveBeenCalled()

  // What the class has had it has had: its school stays as it has become.
  await server.context.storage.model(Lessons).updateOne({ _id: here.lesson }, { scenario: 'gone-story', chapters: [] })
  await granted(teacher.ask(EndLesson, { params }))
  await granted(teacher.ask(OpenLesson, { params: { id: here.inClass.schoolClass.id }, body: { minutes: 45, plays: 'map' } }))
  const { tablet: next } = await tabletOf(server, here.inClass, before[0]?.username ?? '')
  await (await pupilSeat(server, next)).saw(state => (state as { school?: string }).school?.includes('"chapters":[1]') === true)
}, 60_000)
