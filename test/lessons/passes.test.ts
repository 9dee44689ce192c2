import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { Lessons } from '../../server/lessons/index.ts'
import { GetMe, SwitchMembership } from '../../shared/api/accounts.ts'
import {
  AddTeacher,
  EndLoan,
  GivePass,
  HandOverClass,
  LendClass,
  ListColleaguesOfClass,
  ListPasses,
  RemoveTeacher,
  TakePassBack,
} from '../../shared/api/class-care.ts'
import { DrawAliases, GetClass, ListClasses, MakeCards } from '../../shared/api/classes.ts'
import {
  EndLesson,
  GetLesson,
  OpenInWords,
  OpenLesson,
  PauseLesson,
  PlanLesson,
  type SeatClosed,
  TakeTeacherSeat,
} from '../../shared/api/lessons.ts'
import { UnlinkColleague } from '../../shared/api/staff.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  colleagueAt,
  granted,
  openLesson,
  programmeStaff,
  refresh,
  type SchoolInHand,
  schoolWithTeacher,
  signIn,
  tabletOf,
  unverifiedAt,
} from '../support/cast.ts'
import { pupilSeat, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let mine: SchoolInHand
let other: SchoolInHand
let colleague: Browser
let colleagueId: string
let inClass: ClassInHand
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
  const staff = await programmeStaff(server)
  mine = await schoolWithTeacher(server, staff)
  other = await schoolWithTeacher(server, staff, { name: 'Granskolan' })
  colleague = await colleagueAt(server, mine.school)
})
afterAll(() => server.stop())
beforeEach(async () => {
  for (const each of [mine.teacher, colleague, other.teacher]) await granted(refresh(each))
  inClass = await classWith(mine.teacher, ['Blå Lykta', 'Grön Gran'])
  const list = await granted(mine.teacher.ask(ListColleaguesOfClass, of()))
  colleagueId = list.find(({ name }) => name === 'Kim')?.id ?? ''
})
const of = (theirs = inClass) => ({ params: { id: theirs.schoolClass.id } })
const give = (days = 1, to = colleagueId) => mine.teacher.ask(GivePass, { ...of(), body: { colleague: to, days } })
const takeBack = () => mine.teacher.ask(TakePassBack, { ...of(), body: { colleague: colleagueId } })
const open = (by = colleague) => by.ask(OpenLesson, { ...of(), body: { minutes: 45 } })
const passes = async () => (await granted(colleague.ask(ListPasses))).filter(each => each.class === inClass.schoolClass.id)

describe('a pass for one lesson', () => {
  test('opens and leads that lesson, and nothing else of the class', async () => {
    expect((await open()).status).toBe(404)
    await granted(give())
    expect(await passes()).toEqual([expect.objectContaining({ className: '4B', pupilCount: 2 })])
    const planned = await granted(colleague.ask(PlanLesson, of()))
    expect(planned.scenarios.every(story => story.class === undefined)).toBe(true)
    const lesson = await granted(open())
    expect((await passes())[0]?.lesson).toBe(lesson.id)
    const seat = await teacherSeat(server, colleague, lesson.id)
    await seat.heard('board')
    await granted(colleague.ask(PauseLesson, { params: { id: lesson.id }, body: { paused: true } }))
    expect((await granted(colleague.ask(ListClasses))).map(({ id }) => id)).not.toContain(inClass.schoolClass.id)
    for (const reply of [
      await colleague.ask(GetClass, of()),
      await colleague.ask(ListColleaguesOfClass, of()),
      await colleague.ask(MakeCards, { ...of(), body: { pupils: inClass.pupils.map(({ id }) => id) } }),
      await colleague.ask(DrawAliases, { ...of(), body: { count: 1, language: 'sv', besides: [] } }),
      await colleague.ask(GivePass, { ...of(), body: { colleague: colleagueId, days: 1 } }),
    ]) {
      expect(reply).toMatchObject({ status: 404, body: { refused: 'not.found' } })
    }
    await seat.leave()
  })

  test('ends with its lesson: no second one, and the first is not looked at again', async () => {
    await granted(give())
    const lesson = await granted(open())
    await granted(colleague.ask(EndLesson, { params: { id: lesson.id } }))
    expect(await passes()).toEqual([])
    expect((await open()).status).toBe(404)
    const params = { id: lesson.id }
    expect((await colleague.ask(GetLesson, { params })).status).toBe(404)
    expect((await colleague.ask(OpenInWords, { params })).status).toBe(404)
    expect((await colleague.ask(EndLesson, { params })).status).toBe(404)
    // The class's own teacher reads it as any other.
    expect((await mine.teacher.ask(GetLesson, { params })).status).toBe(200)
    expect(await server.context.storage.model(Lessons).findById(lesson.id).lean()).toMatchObject({ byPassOf: colleagueId })
  })

  test('two tabs that open at once open one lesson', async () => {
    await granted(give())
    const replies = await Promise.all([open(), open(), open()])
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ status }) => status !== 200).map(({ status }) => status)).toEqual([expect.any(Number), expect.any(Number)])
    expect(await server.context.storage.model(Lessons).countDocuments({ class: inClass.schoolClass.id })).toBe(1)
    expect((await passes())[0]?.lesson).toBeDefined()
  })

  test('is as good as before when the class has a lesson already', async () => {
    await granted(give())
    const lesson = await openLesson(mine.teacher, inClass)
    expect((await open()).body.refused).toBe('lesson.alreadyOpen')
    expect((await colleague.ask(TakeTeacherSeat, { params: { id: lesson.id } })).status).toBe(404)
    await granted(mine.teacher.ask(EndLesson, { params: { id: lesson.id } }))
    expect((await open()).status).toBe(200)
  })

  test('is for verified teachers of the school, for at most seven days, and not for who has the class', async () => {
    const waits = await unverifiedAt(server, mine.school, `waits-${server.context.secrets.id()}@upstander.test`)
    const { id: waiting } = await granted(waits.ask(GetMe))
    const [me] = (await granted(mine.teacher.ask(ListColleaguesOfClass, of()))).filter(({ leads }) => leads)
    for (const nobody of [waiting, me?.id ?? '', server.context.secrets.id()]) expect((await give(1, nobody)).status).toBe(404)
    expect((await give(8)).status).toBe(400)
    expect((await other.teacher.ask(GivePass, { ...of(), body: { colleague: colleagueId, days: 1 } })).status).toBe(404)
    expect((await other.teacher.ask(TakePassBack, { ...of(), body: { colleague: colleagueId } })).status).toBe(404)
  })

  test('runs out when it is not used', async () => {
    await granted(give(1))
    server.time.pass({ days: 1 })
    await signInAgain()
    expect(await passes()).toEqual([])
    expect((await open()).status).toBe(404)
  })
})

describe('who leads the class no more', () => {
  const leads = async (lesson: string, by = colleague) => {
    const seat = await teacherSeat(server, by, lesson)
    await seat.heard('board')
    return seat
  }
  const closedFor = async (seat: Awaited<ReturnType<typeof leads>>, why: SeatClosed['why']) => {
    expect(await seat.heard('seat.closed')).toEqual({ why })
    await seat.left
  }
  /** The lesson goes on, and another device leads it. */
  const goesOn = async (lesson: string, by = mine.teacher) => {
    const { tablet } = await tabletOf(server, inClass, 'Grön Gran')
    const seat = await pupilSeat(server, tablet)
    await granted(by.ask(PauseLesson, { params: { id: lesson }, body: { paused: true } }))
    await seat.saw(state => (state as { paused?: boolean }).paused === true)
    await seat.leave()
  }

  test('a pass that is taken back closes the seat at once', async () => {
    await granted(give())
    const lesson = await granted(open())
    const seat = await leads(lesson.id)
    await granted(takeBack())
    await closedFor(seat, 'passOver')
    expect((await colleague.ask(TakeTeacherSeat, { params: { id: lesson.id } })).status).toBe(404)
    await goesOn(lesson.id)
  })

  test('a teacher who was taken off the class', async () => {
    await granted(mine.teacher.ask(AddTeacher, { ...of(), body: { colleague: colleagueId } }))
    const lesson = await openLesson(colleague, inClass)
    const [seat, mySeat] = [await leads(lesson.id), await leads(lesson.id, mine.teacher)]
    await granted(mine.teacher.ask(RemoveTeacher, { ...of(), body: { colleague: colleagueId } }))
    await closedFor(seat, 'removed')
    await goesOn(lesson.id)
    expect(mySeat.messages.some(({ type }) => type === 'seat.closed')).toBe(false)
    await mySeat.leave()
  })

  test('whoever handed it over', async () => {
    const lesson = await openLesson(mine.teacher, inClass)
    const seat = await leads(lesson.id, mine.teacher)
    await granted(mine.teacher.ask(HandOverClass, { ...of(), body: { colleague: colleagueId } }))
    await closedFor(seat, 'removed')
    await goesOn(lesson.id, colleague)
  })

  test('a loan that is ended, or that ends by itself', async () => {
    const lend = () => mine.teacher.ask(LendClass, { ...of(), body: { colleague: colleagueId, days: 1 } })
    await granted(lend())
    const lesson = await granted(colleague.ask(OpenLesson, { ...of(), body: { minutes: 180 } }))
    const first = await leads(lesson.id)
    await granted(mine.teacher.ask(EndLoan, { ...of(), body: { colleague: colleagueId } }))
    await closedFor(first, 'loanOver')
    await granted(lend())
    await granted(mine.teacher.ask(EndLesson, { params: { id: lesson.id } }))
    server.time.pass({ minutes: 23 * 60 })
    await signInAgain()
    const late = await granted(colleague.ask(OpenLesson, { ...of(), body: { minutes: 180 } }))
    const second = await leads(late.id)
    server.time.pass({ minutes: 60 })
    await closedFor(second, 'loanOver')
    await signInAgain()
    await goesOn(late.id)
  })

  test('an account that was unlinked from the school', async () => {
    await granted(mine.teacher.ask(AddTeacher, { ...of(), body: { colleague: colleagueId } }))
    const lesson = await openLesson(colleague, inClass)
    const seat = await leads(lesson.id)
    const { browser: coordinator, reply } = signIn(server.url, mine.email)
    await granted(reply)
    await granted(coordinator.ask(UnlinkColleague, { params: { id: colleagueId }, body: {} }))
    await closedFor(seat, 'unlinked')
    await goesOn(lesson.id)
  })
})

/** After many hours everybody signs in again. */
async function signInAgain() {
  const teacherAt = async ({ email, school }: SchoolInHand) => {
    const { browser, reply } = signIn(server.url, email)
    await granted(reply)
    await granted(browser.ask(SwitchMembership, { body: { role: 'teacher', school: school.id } }))
    return browser
  }
  mine = { ...mine, teacher: await teacherAt(mine) }
  other = { ...other, teacher: await teacherAt(other) }
  const { browser, reply } = signIn(server.url, 'colleague@upstander.test')
  await granted(reply)
  colleague = browser
}
