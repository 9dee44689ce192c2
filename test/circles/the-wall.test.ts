import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { ViewWall } from '../../shared/api/classes.ts'
import { EndLesson } from '../../shared/api/lessons.ts'
import { granted } from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'
import { board, comes, type InLesson, lessonOf, moves, send, starts, told } from './tablets.ts'

let server: Started
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
})
afterAll(() => server.stop())

const piecesOf = async ({ teacher, inClass }: InLesson) =>
  (await granted(teacher.ask(ViewWall, { params: { id: inClass.schoolClass.id } }))).wall.pieces
const ends = ({ page }: InLesson) => send({ seat: page }, 'circles.end', {})

test('the wall grows when the circles have ended, once in a lesson, however often they are played', async () => {
  const here = await lessonOf(server, 3)
  for (let at = 0; at < 3; at += 1) await comes(server, here, at)
  expect(await starts(here)).toBe('done')
  expect(await piecesOf(here)).toBe(0)
  expect(await ends(here)).toBe('done')
  expect(await piecesOf(here)).toBe(1)
  const isOver = ({ runs, offers }: { runs?: string | undefined; offers: string[] }) => runs === undefined && offers.length > 0
  await board(here, isOver)
  expect(await ends(here)).not.toBe('done')
  expect(await starts(here)).toBe('done')
  expect(await ends(here)).toBe('done')
  expect(await piecesOf(here)).toBe(1)
})

test('a lesson that ends while all look back has ended its circles; one that is cut off before has not', async () => {
  const [played, cutOff] = [await lessonOf(server, 1), await lessonOf(server, 1)]
  for (const here of [played, cutOff]) {
    const one = await comes(server, here, 0)
    expect(await starts(here)).toBe('done')
    if (here === cutOff) continue
    for (const beat of [1, 2, 3, 4]) {
      await told(one, news => news.beat === beat)
      expect(await moves(one, beat, beat === 4 ? 'checkIn' : 'standWith')).toBe('done')
    }
    await told(one, ({ phase }) => phase === 'lookBack')
  }
  for (const { teacher, lesson } of [played, cutOff]) await granted(teacher.ask(EndLesson, { params: { id: lesson } }))
  expect(await piecesOf(played)).toBe(1)
  expect(await piecesOf(cutOff)).toBe(0)
})
