import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { pupilsOf } from '../../server/classes/index.ts'
import { changeLesson, claimLesson, findLesson, keepCircles } from '../../server/lessons/change-lesson.ts'
import { beginStory, keepNamesApart } from '../../server/lessons/change-stories.ts'
import { EndLesson, type LessonAnswer, PauseLesson } from '../../shared/api/lessons.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  granted,
  openLesson,
  programmeStaff,
  refresh,
  schoolWithTeacher,
  tabletOf,
} from '../support/cast.ts'
import { answerOf } from '../support/play.ts'
import { giveInRoom, pupilSeat, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let inClass: ClassInHand
let lesson: LessonAnswer
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
  server.context.log.level = 'silent'
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())
beforeEach(async () => {
  await granted(refresh(teacher))
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
  lesson = await openLesson(teacher, inClass)
})
const stored = () => findLesson(server.context, {}, lesson.id)

test('of two processes that claim one lesson the second leads it; what the first still writes as its leader is refused', async () => {
  const { context } = server
  const loser = await claimLesson(context, lesson.id)
  const winner = await claimLesson(context, lesson.id)
  expect(winner.epoch).toBe(loser.epoch + 1)
  await expect(beginStory(context, loser, lesson.scenario)).rejects.toMatchObject({ code: 'server.busy' })
  const pupils = (await pupilsOf(context, inClass.schoolClass.id)).map(pupil => ({ ...pupil, username: 'Sam' }))
  await expect(keepNamesApart(context, loser, pupils)).rejects.toMatchObject({ code: 'server.busy' })
  await expect(keepCircles(context, { lesson: lesson.id, epoch: loser.epoch }, [])).rejects.toMatchObject({ code: 'lesson.ended' })
  expect(await stored()).toMatchObject({ version: winner.version, epoch: winner.epoch, names: lesson.names })
  expect((await stored()).begun).toBeUndefined()
  // The winner's are taken, and so is what a person asks for, wherever it is asked.
  await beginStory(context, winner, lesson.scenario)
  await changeLesson(context, loser, () => ({ paused: true }))
  expect(await stored()).toMatchObject({ begun: true, paused: true })
})

test('two that claim at the very same moment have epochs of their own', async () => {
  const claims = await Promise.all(Array.from({ length: 5 }, () => claimLesson(server.context, lesson.id)))
  expect(new Set(claims.map(({ epoch }) => epoch)).size).toBe(5)
})

test('a room whose lesson was claimed elsewhere lets everybody go, so that they find their seats there; no answer is lost', async () => {
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  const [mine, board] = [await pupilSeat(server, tablet), await teacherSeat(server, teacher, lesson.id)]
  expect(await giveInRoom(mine, answerOf(1, { type: 'start' }))).toMatchObject({ reply: { number: 1 } })
  await claimLesson(server.context, lesson.id)
  await granted(teacher.ask(PauseLesson, { params: { id: lesson.id }, body: { paused: true } }))
  await Promise.all([mine.left, board.left])
  const again = await pupilSeat(server, tablet)
  expect(await giveInRoom(again, answerOf(2, { type: 'see', noticed: ['quiet'] }))).toMatchObject({ reply: { number: 2 } })
  expect((await stored()).paused).toBe(true)
  await again.leave()
})

test('nobody claims a lesson that is over, and ending it twice ends it once', async () => {
  const end = () => granted(teacher.ask(EndLesson, { params: { id: lesson.id } }))
  const [first, second] = await Promise.all([end(), end()])
  expect(second.endedAt).toBe(first.endedAt)
  server.time.pass({ minutes: 5 })
  expect((await end()).endedAt).toBe(first.endedAt)
  await expect(claimLesson(server.context, lesson.id)).rejects.toMatchObject({ code: 'lesson.ended' })
})
