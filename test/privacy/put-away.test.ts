import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Classes, Pupils } from '../../server/classes/index.ts'
import { HelpRequests } from '../../server/help/index.ts'
import { Lessons } from '../../server/lessons/index.ts'
import { Progresses } from '../../server/play/index.ts'
import { eraseDue } from '../../server/privacy/index.ts'
import { drain } from '../../server/statistics/index.ts'
import { Counters } from '../../server/statistics/model.ts'
import { SwitchMembership } from '../../shared/api/accounts.ts'
import {
  AddTeacher,
  ArchiveClass,
  DeleteClass,
  DeletePupils,
  EraseClass,
  LendClass,
  ListColleaguesOfClass,
  ListPutAway,
  ResetScenario,
  RestoreClass,
  RestorePupils,
} from '../../shared/api/class-care.ts'
import { ErasePupil, GetClass, ListClasses, MakePupils } from '../../shared/api/classes.ts'
import { AskForTalk, ListGrownUps, ListHelpRequests } from '../../shared/api/help.ts'
import type { Board } from '../../shared/api/lessons.ts'
import { EnterCode, GetPlayer, HandInAnswer, SignInCard, SignInPupil } from '../../shared/api/play.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  colleagueAt,
  granted,
  openBrowser,
  openLesson,
  programmeStaff,
  pupilCalled,
  type SchoolInHand,
  schoolWithTeacher,
  signIn,
  tabletOf,
} from '../support/cast.ts'
import { answerOf, giveAll, wayThrough } from '../support/play.ts'
import { rowOnBoard, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let mine: SchoolInHand
let other: SchoolInHand
let teacher: Browser
beforeAll(async () => {
  server = await start()
  const staff = await programmeStaff(server)
  mine = await schoolWithTeacher(server, staff, { name: 'Björkskolan' })
  other = await schoolWithTeacher(server, staff, { name: 'Granskolan' })
  teacher = mine.teacher
})
afterAll(() => server.stop())

const of = (inClass: ClassInHand) => ({ params: { id: inClass.schoolClass.id } })
const id = () => server.context.secrets.id()
const away = async (by: Browser) => granted(by.ask(ListPutAway))
const byCard = (inClass: ClassInHand, pupil: string) =>
  openBrowser(server.url).ask(SignInCard, { body: { card: inClass.cards.get(pupil)?.card ?? '', tab: id() } })
const usernames = async (inClass: ClassInHand) => (await granted(teacher.ask(GetClass, of(inClass)))).pupils.map(({ username }) => username)
/** Days go by, and whoever sat here signs in again. */
async function pass(days: number) {
  server.time.pass({ days })
  const { browser, reply } = signIn(server.url, mine.email)
  await granted(reply)
  await granted(browser.ask(SwitchMembership, { body: { role: 'teacher', school: mine.school.id } }))
  teacher = browser
}

describe('a deleted pupil', () => {
  let inClass: ClassInHand
  let pupil: string
  let tablet: Browser
  beforeAll(async () => {
    inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
    pupil = pupilCalled(inClass, 'Blå Lykta').id
    const lesson = await openLesson(teacher, inClass)
    tablet = (await tabletOf(server, inClass, 'Blå Lykta')).tablet
    await giveAll(tablet, wayThrough)
    const [whom] = await granted(tablet.ask(ListGrownUps))
    await granted(tablet.ask(AskForTalk, { body: { id: id(), grownUp: whom?.id ?? '' } }))
    const watches = await teacherSeat(server, teacher, lesson.id)
    await rowOnBoard(watches, 'Blå Lykta', () => true)
    expect(await granted(teacher.ask(DeletePupils, { ...of(inClass), body: { pupils: [pupil] } }))).toEqual({ done: [pupil], refused: [] })
    await watches.heard<Board>('board', ({ rows }) => rows.every(({ username }) => username !== 'Blå Lykta'))
    await watches.leave()
  })

  test('is hidden at once: from the list, the door, its own tablet and the requests', async () => {
    expect(await usernames(inClass)).toEqual(['Grön Gran'])
    expect((await tablet.ask(GetPlayer)).status).toBe(401)
    expect((await tablet.ask(HandInAnswer, { body: answerOf(9, { type: 'start' }) })).status).toBe(401)
    const code = await granted(openBrowser(server.url).ask(EnterCode, { body: { code: inClass.schoolClass.code } }))
    expect(code.pupils.map(({ username }) => username)).toEqual(['Grön Gran'])
    const pictures = [...(inClass.cards.get(pupil)?.pictures ?? [])]
    const byPictures = await openBrowser(server.url).ask(SignInPupil, { body: { pass: code.pass, pupil, pictures, tab: id() } })
    expect(byPictures.body.refused).toBe('code.unknown')
    expect((await byCard(inClass, pupil)).body.refused).toBe('card.unknown')
    expect(await granted(teacher.ask(ListHelpRequests))).toEqual([])
  })

  test('counts on in what it earned', async () => {
    await drain(server.context)
    const counters = await server.context.storage.model(Counters).find({ kind: 'player' }).lean<{ n: number }[]>()
    expect(counters.length).toBeGreaterThan(0)
    expect(counters.every(({ n }) => n === 1)).toBe(true)
  })

  test('stands under “recently deleted” with its day, for who leads the class and for nobody else', async () => {
    const { pupils } = await away(teacher)
    expect(pupils).toMatchObject([{ id: pupil, name: 'Blå Lykta', className: '4B', until: '2026-10-20T08:00:00.000Z' }])
    expect((await away(other.teacher)).pupils).toEqual([])
    const theirs = await classWith(other.teacher, ['Röd Räv'])
    const restore = (by: Browser, at: ClassInHand) => by.ask(RestorePupils, { ...of(at), body: { pupils: [pupil] } })
    expect((await restore(other.teacher, inClass)).status).toBe(404)
    expect((await restore(other.teacher, theirs)).body.refused).toEqual([{ pupil, why: 'gone' }])
  })

  test('comes back with its card and its progress; where somebody has its username meanwhile, it says so', async () => {
    const again = { ...of(inClass), body: { usernames: ['Blå Lykta'], source: 'typed' as const, nobodyProtected: true as const } }
    const { made } = await granted(teacher.ask(MakePupils, again))
    const restore = () => granted(teacher.ask(RestorePupils, { ...of(inClass), body: { pupils: [pupil] } }))
    expect((await restore()).refused).toEqual([{ pupil, username: 'Blå Lykta', why: 'taken' }])
    await granted(teacher.ask(DeletePupils, { ...of(inClass), body: { pupils: made.map(each => each.id) } }))
    expect((await restore()).done).toEqual([pupil])
    const { pupils, pupilCount } = await granted(teacher.ask(GetClass, of(inClass)))
    expect(pupilCount).toBe(2)
    expect(pupils.find(each => each.id === pupil)?.progress['newcomer-never-picked']).toBe('finished')
    expect((await byCard(inClass, pupil)).status).toBe(200)
    expect(await granted(teacher.ask(ListHelpRequests))).toHaveLength(1)
  })

  test('is erased for good on the fifteenth day, and not before', async () => {
    await granted(teacher.ask(DeletePupils, { ...of(inClass), body: { pupils: [pupil] } }))
    await pass(13.9)
    await eraseDue(server.context)
    expect((await away(teacher)).pupils.some(each => each.id === pupil)).toBe(true)
    await pass(0.2)
    // Even before the house is kept it cannot be brought back.
    expect((await granted(teacher.ask(RestorePupils, { ...of(inClass), body: { pupils: [pupil] } }))).refused).toEqual([
      { pupil, why: 'gone' },
    ])
    await eraseDue(server.context)
    for (const model of [Pupils, Progresses])
      expect(await server.context.storage.model(model as typeof Pupils).exists({ _id: pupil })).toBeNull()
    expect(await server.context.storage.model(HelpRequests).exists({ pupil })).toBeNull()
    expect(await granted(teacher.ask(GetClass, of(inClass)))).toMatchObject({ pupilCount: 1 })
  })

  test('can be erased at once by who leads the class, not by whom it is lent to', async () => {
    const colleague = await colleagueAt(server, mine.school)
    const there = await granted(teacher.ask(ListColleaguesOfClass, of(inClass)))
    const to = there.find(({ leads }) => !leads)?.id ?? ''
    await granted(teacher.ask(LendClass, { ...of(inClass), body: { colleague: to, days: 7 } }))
    const target = pupilCalled(inClass, 'Grön Gran').id
    await granted(teacher.ask(DeletePupils, { ...of(inClass), body: { pupils: [target] } }))
    expect((await away(colleague)).pupils).toEqual([])
    expect((await colleague.ask(ErasePupil, { params: { id: target } })).status).toBe(404)
    expect((await other.teacher.ask(ErasePupil, { params: { id: target } })).status).not.toBe(200)
    await granted(teacher.ask(ErasePupil, { params: { id: target } }))
    expect(await server.context.storage.model(Pupils).exists({ _id: target })).toBeNull()
  })
})

describe('a deleted class', () => {
  test('is hidden from all its teachers, with its lesson and its cards, and comes back whole', async () => {
    const inClass = await classWith(teacher, ['Blå Lykta'], '5A')
    await openLesson(teacher, inClass)
    await granted(teacher.ask(DeleteClass, of(inClass)))
    expect((await granted(teacher.ask(ListClasses))).map(({ name }) => name)).not.toContain('5A')
    expect((await teacher.ask(GetClass, of(inClass))).status).toBe(404)
    expect((await byCard(inClass, pupilCalled(inClass, 'Blå Lykta').id)).body.refused).toBe('card.unknown')
    expect((await openBrowser(server.url).ask(EnterCode, { body: { code: inClass.schoolClass.code } })).body.refused).toBe('code.unknown')
    expect((await away(teacher)).classes).toMatchObject([{ name: '5A', pupilCount: 1 }])
    expect((await other.teacher.ask(RestoreClass, of(inClass))).status).not.toBe(200)
    await granted(teacher.ask(RestoreClass, of(inClass)))
    expect(await usernames(inClass)).toEqual(['Blå Lykta'])
    await openLesson(teacher, inClass)
    expect((await byCard(inClass, pupilCalled(inClass, 'Blå Lykta').id)).status).toBe(200)
  })

  test('is erased after fourteen days, with all who were in it or deleted from it', async () => {
    const inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'], '5B')
    await openLesson(teacher, inClass)
    const [first] = inClass.pupils
    await granted(teacher.ask(DeletePupils, { ...of(inClass), body: { pupils: [first?.id ?? ''] } }))
    await granted(teacher.ask(DeleteClass, of(inClass)))
    await pass(14.1)
    expect((await teacher.ask(RestoreClass, of(inClass))).status).toBe(404)
    await eraseDue(server.context)
    const { storage } = server.context
    for (const pupil of inClass.pupils) expect(await storage.model(Pupils).exists({ _id: pupil.id })).toBeNull()
    expect(await storage.model(Classes).exists({ _id: inClass.schoolClass.id })).toBeNull()
    expect(await storage.model(Lessons).exists({ class: inClass.schoolClass.id })).toBeNull()
  })

  test('can be erased at once, but only once it is deleted', async () => {
    const inClass = await classWith(teacher, ['Blå Lykta'], '5C')
    expect((await teacher.ask(EraseClass, of(inClass))).status).toBe(404)
    await granted(teacher.ask(DeleteClass, of(inClass)))
    await granted(teacher.ask(EraseClass, of(inClass)))
    expect(await server.context.storage.model(Pupils).exists({ class: inClass.schoolClass.id })).toBeNull()
  })
})

test('an archived class keeps its pupils ninety days, then its name alone', async () => {
  const inClass = await classWith(teacher, ['Blå Lykta'], '6A')
  await granted(teacher.ask(ArchiveClass, of(inClass)))
  expect((await away(teacher)).archived).toMatchObject([{ name: '6A', pupilCount: 1 }])
  await pass(89.9)
  await eraseDue(server.context)
  expect(await usernames(inClass)).toEqual(['Blå Lykta'])
  await pass(0.2)
  await eraseDue(server.context)
  expect(await usernames(inClass)).toEqual([])
  expect((await away(teacher)).archived).toMatchObject([{ name: '6A', pupilCount: 0 }])
})

test('a loan that is over is forgotten', async () => {
  const inClass = await classWith(teacher, ['Blå Lykta'], '3A')
  const to = (await granted(teacher.ask(ListColleaguesOfClass, of(inClass)))).find(({ leads }) => !leads)?.id ?? ''
  await granted(teacher.ask(LendClass, { ...of(inClass), body: { colleague: to, days: 1 } }))
  await pass(1.1)
  await eraseDue(server.context)
  expect(await server.context.storage.model(Classes).findById(inClass.schoolClass.id).lean()).toMatchObject({ loans: [] })
  await granted(teacher.ask(AddTeacher, { ...of(inClass), body: { colleague: to } }))
})

test('one scenario of one pupil begins anew; a tablet in the midst of it catches up, and no count falls', async () => {
  const inClass = await classWith(teacher, ['Blå Lykta'], '3B')
  await openLesson(teacher, inClass)
  const { tablet, player } = await tabletOf(server, inClass, 'Blå Lykta')
  await giveAll(tablet, wayThrough)
  await drain(server.context)
  const counted = () => server.context.storage.model(Counters).find({ kind: 'finished' }).lean()
  const before = await counted()
  const body = { pupil: player.id, scenario: 'newcomer-never-picked', reason: 'trying' as const }
  expect((await other.teacher.ask(ResetScenario, { ...of(inClass), body })).status).not.toBe(200)
  expect((await teacher.ask(ResetScenario, { ...of(inClass), body: { ...body, scenario: 'nothing' } })).status).toBe(404)
  await granted(teacher.ask(ResetScenario, { ...of(inClass), body }))
  const { pupils } = await granted(teacher.ask(GetClass, of(inClass)))
  expect(pupils[0]?.progress['newcomer-never-picked']).toBe('notYet')
  expect((await tablet.ask(HandInAnswer, { body: answerOf(wayThrough.length + 1, { type: 'start' }) })).body.refused).toBe(
    'answer.outOfOrder',
  )
  const { progress } = await granted(tablet.ask(GetPlayer))
  await giveAll(tablet, wayThrough, progress.number + 1)
  await drain(server.context)
  expect(await counted()).toEqual(before)
})
