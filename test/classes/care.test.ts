import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { SwitchMembership } from '../../shared/api/accounts.ts'
import {
  AddTeacher,
  ArchiveClass,
  BringBackClass,
  ChangeClass,
  ChangePupilFigure,
  EndLoan,
  HandOverClass,
  LendClass,
  ListColleaguesOfClass,
  MovePupils,
  NextSchoolYear,
  RemoveTeacher,
  RenamePupil,
} from '../../shared/api/class-care.ts'
import { GetClass, ListClasses, MakeCards, MakePupils } from '../../shared/api/classes.ts'
import type { Figure } from '../../shared/api/figure.ts'
import { EndLesson, OpenLesson } from '../../shared/api/lessons.ts'
import { SignInCard } from '../../shared/api/play.ts'
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
import { giveAll, wayThrough } from '../support/play.ts'
import { rowOnBoard, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let mine: SchoolInHand
let other: SchoolInHand
let colleague: Browser
let colleagueId: string
let strangerId: string
beforeAll(async () => {
  server = await start()
  const staff = await programmeStaff(server)
  mine = await schoolWithTeacher(server, staff, { name: 'Björkskolan' })
  other = await schoolWithTeacher(server, staff, { name: 'Granskolan' })
  colleague = await colleagueAt(server, mine.school)
  const { schoolClass } = await classWith(mine.teacher, ['Blå Lykta'])
  const there = await classWith(other.teacher, ['Blå Lykta'])
  colleagueId = (await colleaguesOf(mine.teacher, schoolClass.id)).find(({ leads }) => !leads)?.id ?? ''
  strangerId = (await colleaguesOf(other.teacher, there.schoolClass.id))[0]?.id ?? ''
})
afterAll(() => server.stop())

const of = (inClass: ClassInHand) => ({ params: { id: inClass.schoolClass.id } })
const colleaguesOf = (by: Browser, id: string) => granted(by.ask(ListColleaguesOfClass, { params: { id } }))
const look = (by: Browser, inClass: ClassInHand) => by.ask(GetClass, of(inClass))
const usernames = async (by: Browser, inClass: ClassInHand) => (await granted(look(by, inClass))).pupils.map(({ username }) => username)
const names = async (by: Browser) => (await granted(by.ask(ListClasses))).map(({ name }) => name)

describe('a pupil', () => {
  const rename = (inClass: ClassInHand, was: string, username: string, more = {}) =>
    mine.teacher.ask(RenamePupil, { ...of(inClass), body: { pupil: pupilCalled(inClass, was).id, username, was, ...more } })

  test('is called otherwise, and back again', async () => {
    const inClass = await classWith(mine.teacher, ['Blå Lykta', 'Grön Gran'])
    expect((await granted(rename(inClass, 'Blå Lykta', ' Silvrig  Lykta '))).username).toBe('Silvrig Lykta')
    expect(await usernames(mine.teacher, inClass)).toEqual(['Grön Gran', 'Silvrig Lykta'])
    const back = { pupil: pupilCalled(inClass, 'Blå Lykta').id, username: 'Blå Lykta', was: 'Silvrig Lykta' }
    await granted(mine.teacher.ask(RenamePupil, { ...of(inClass), body: back }))
    expect(await usernames(mine.teacher, inClass)).toEqual(['Blå Lykta', 'Grön Gran'])
  })

  test('gets no username that a new one would not get; its own in other letters is well', async () => {
    const inClass = await classWith(mine.teacher, ['Blå Lykta', 'Grön Gran'])
    const refused = async (username: string, more = {}) => (await rename(inClass, 'Blå Lykta', username, more)).body.refused
    expect(await refused('gron gran')).toBe('username.taken')
    expect(await refused('x@y')).toBe('username.unfit')
    expect(await refused(' ')).toBe('username.unfit')
    expect(await refused('a'.repeat(31))).toBe('username.unfit')
    expect(await refused('Kari Nordmann')).toBe('username.fullName')
    expect(await refused('Kari Nordmann', { asWritten: true })).toBe('protectedIdentity.unconfirmed')
    expect(await refused('Kari')).toBe('protectedIdentity.unconfirmed')
    expect(await refused('Kari', { nobodyProtected: true })).toBeUndefined()
    expect((await rename(inClass, 'Grön Gran', 'GRÖN GRAN', { nobodyProtected: true, asWritten: true })).status).toBe(200)
  })

  test('two teachers who rename at once: the second is told, and nothing is overwritten', async () => {
    const inClass = await classWith(mine.teacher, ['Blå Lykta'])
    await granted(mine.teacher.ask(AddTeacher, { ...of(inClass), body: { colleague: colleagueId } }))
    const { id } = pupilCalled(inClass, 'Blå Lykta')
    const ask = (by: Browser, username: string) => by.ask(RenamePupil, { ...of(inClass), body: { pupil: id, username, was: 'Blå Lykta' } })
    const replies = await Promise.all([ask(mine.teacher, 'Silvrig Lykta'), ask(colleague, 'Gyllene Lykta')])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    const won = replies.find(({ status }) => status === 200)?.body.username
    expect(await usernames(colleague, inClass)).toEqual([won])
    expect(replies.find(({ status }) => status === 409)?.body.refused).toBe('changed.meanwhile')
  })

  test('changes its figure only from what the page showed', async () => {
    const inClass = await classWith(mine.teacher, ['Blå Lykta'])
    const { id, figure } = pupilCalled(inClass, 'Blå Lykta')
    const owl: Figure = { kind: 'owl', fur: 'moss', pattern: 'stars', extra: 'leaf', color: '#37b67e' }
    const change = (was: Figure, to: Figure) =>
      mine.teacher.ask(ChangePupilFigure, { ...of(inClass), body: { pupil: id, figure: to, was } })
    await granted(change(figure, owl))
    expect((await granted(look(mine.teacher, inClass))).pupils[0]?.figure).toEqual(owl)
    expect((await change(figure, { ...owl, kind: 'fox' })).body.refused).toBe('changed.meanwhile')
    await granted(change(owl, figure))
  })

  test('moves with its progress and its card; the live page of its old class knows', async () => {
    const from = await classWith(mine.teacher, ['Blå Lykta', 'Grön Gran'], '4X')
    const to = await classWith(mine.teacher, ['Grön Gran'], '4Y')
    const lesson = await openLesson(mine.teacher, from)
    const { tablet } = await tabletOf(server, from, 'Blå Lykta')
    await giveAll(tablet, wayThrough)
    const watches = await teacherSeat(server, mine.teacher, lesson.id)
    await rowOnBoard(watches, 'Blå Lykta', () => true)
    const pupils = from.pupils.map(({ id }) => id)
    const moved = await granted(mine.teacher.ask(MovePupils, { ...of(from), body: { pupils, to: to.schoolClass.id } }))
    expect(moved).toEqual({
      done: [pupilCalled(from, 'Blå Lykta').id],
      refused: [{ pupil: pupilCalled(from, 'Grön Gran').id, username: 'Grön Gran', why: 'taken' }],
    })
    await watches.heard<{ rows: { username: string }[] }>('board', ({ rows }) => rows.every(({ username }) => username !== 'Blå Lykta'))
    await watches.leave()
    const { pupils: there, pupilCount } = await granted(look(mine.teacher, to))
    expect(pupilCount).toBe(2)
    expect(there.find(({ username }) => username === 'Blå Lykta')?.progress['newcomer-never-picked']).toBe('finished')
    expect(await granted(look(mine.teacher, from))).toMatchObject({ pupilCount: 1 })
    await openLesson(mine.teacher, to)
    expect((await tabletOf(server, { ...to, cards: from.cards }, 'Blå Lykta')).player.progress.endings).not.toEqual({})
    await granted(mine.teacher.ask(MovePupils, { ...of(to), body: { pupils: moved.done, to: from.schoolClass.id } }))
    expect(await usernames(mine.teacher, from)).toEqual(['Blå Lykta', 'Grön Gran'])
  })

  test('moves into no class of a colleague or of another school, and nobody else moves it', async () => {
    const from = await classWith(mine.teacher, ['Blå Lykta'])
    const theirs = await classWith(colleague, ['Silvrig Lykta'])
    const foreign = await classWith(other.teacher, ['Silvrig Lykta'])
    const pupils = from.pupils.map(({ id }) => id)
    for (const to of [theirs, foreign]) {
      const reply = await mine.teacher.ask(MovePupils, { ...of(from), body: { pupils, to: to.schoolClass.id } })
      expect(reply).toMatchObject({ status: 404, body: { refused: 'not.found' } })
    }
    const steal = await other.teacher.ask(MovePupils, { ...of(foreign), body: { pupils, to: foreign.schoolClass.id } })
    expect(steal.body).toEqual({ done: [], refused: [{ pupil: pupils[0], why: 'gone' }] })
    expect(await usernames(mine.teacher, from)).toEqual(['Blå Lykta'])
  })
})

describe('a class', () => {
  test('is called otherwise, but not over a colleague’s change', async () => {
    const inClass = await classWith(mine.teacher, ['Blå Lykta'], '4Q')
    const was = { name: '4Q', grades: { from: 4, to: 4 } }
    const change = (name: string) => mine.teacher.ask(ChangeClass, { ...of(inClass), body: { name, grades: { from: 4, to: 5 }, was } })
    expect(await granted(change('4R'))).toMatchObject({ name: '4R', grades: { from: 4, to: 5 } })
    expect((await change('4S')).body.refused).toBe('changed.meanwhile')
  })

  test('is shared with a verified colleague of the school, and with nobody else', async () => {
    const inClass = await classWith(mine.teacher, ['Blå Lykta'], '4T')
    const list = await colleaguesOf(mine.teacher, inClass.schoolClass.id)
    expect(list.map(({ name, leads }) => ({ name, leads }))).toEqual([
      { name: 'Kim', leads: false },
      { name: 'Robin', leads: true },
    ])
    for (const stranger of [strangerId, server.context.secrets.id()]) {
      expect((await mine.teacher.ask(AddTeacher, { ...of(inClass), body: { colleague: stranger } })).status).toBe(404)
      expect((await mine.teacher.ask(LendClass, { ...of(inClass), body: { colleague: stranger, days: 1 } })).status).toBe(404)
    }
    expect((await look(colleague, inClass)).status).toBe(404)
    await granted(mine.teacher.ask(AddTeacher, { ...of(inClass), body: { colleague: colleagueId } }))
    expect((await look(colleague, inClass)).status).toBe(200)
  })

  test('is never without a teacher, also when two remove each other at once', async () => {
    const inClass = await classWith(mine.teacher, ['Blå Lykta'], '4U')
    const [me] = (await colleaguesOf(mine.teacher, inClass.schoolClass.id)).filter(({ leads }) => leads)
    const remove = (by: Browser, whom: string) => by.ask(RemoveTeacher, { ...of(inClass), body: { colleague: whom } })
    expect((await remove(mine.teacher, me?.id ?? '')).body.refused).toBe('class.lastTeacher')
    await granted(mine.teacher.ask(AddTeacher, { ...of(inClass), body: { colleague: colleagueId } }))
    const replies = await Promise.all([remove(mine.teacher, colleagueId), remove(colleague, me?.id ?? '')])
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    const seen = await Promise.all([look(mine.teacher, inClass), look(colleague, inClass)])
    expect(seen.map(({ status }) => status).sort()).toEqual([200, 404])
  })

  test('is handed over, and whoever gave it away does not see it any more', async () => {
    const inClass = await classWith(mine.teacher, ['Blå Lykta'], '4V')
    await granted(mine.teacher.ask(HandOverClass, { ...of(inClass), body: { colleague: colleagueId } }))
    expect((await look(mine.teacher, inClass)).status).toBe(404)
    expect(await names(colleague)).toContain('4V')
  })

  test('is lent for a lesson and ends by itself; the colleague does not manage it', async () => {
    const inClass = await classWith(mine.teacher, ['Blå Lykta', 'Grön Gran'], '4W')
    const lend = (days: number) => mine.teacher.ask(LendClass, { ...of(inClass), body: { colleague: colleagueId, days } })
    expect((await lend(8)).status).toBe(400)
    await granted(lend(2))
    expect(await granted(look(colleague, inClass))).toMatchObject({ lentUntil: expect.stringMatching(/^2026-10-08/) })
    const lesson = await granted(colleague.ask(OpenLesson, { ...of(inClass), body: { minutes: 45 } }))
    await granted(colleague.ask(EndLesson, { params: { id: lesson.id } }))
    expect((await colleague.ask(MakeCards, { ...of(inClass), body: { pupils: [pupilCalled(inClass, 'Blå Lykta').id] } })).status).toBe(200)
    const body = { pupil: pupilCalled(inClass, 'Blå Lykta').id, username: 'Silvrig Lykta', was: 'Blå Lykta' }
    expect((await colleague.ask(RenamePupil, { ...of(inClass), body })).status).toBe(404)
    expect((await colleague.ask(MakePupils, { ...of(inClass), body: { usernames: ['Gyllene Lykta'], source: 'invented' } })).status).toBe(
      404,
    )
    await granted(mine.teacher.ask(EndLoan, { ...of(inClass), body: { colleague: colleagueId } }))
    expect((await look(colleague, inClass)).status).toBe(404)
    await granted(lend(1))
    server.time.pass({ days: 1 })
    expect((await look(await signedInAgain('colleague@upstander.test'), inClass)).status).toBe(404)
    expect((await look(await signedInAgain(), inClass)).status).toBe(200)
  })
})

test('two teachers who lend a class to the same colleague: the second is told how it is now', async () => {
  let teacher = await signedInAgain()
  const inClass = await classWith(teacher, ['Blå Lykta'], '4X')
  const lend = (days: number, was?: string) =>
    teacher.ask(LendClass, { ...of(inClass), body: { colleague: colleagueId, days, ...(was && { was }) } })
  const until = async () => (await colleaguesOf(teacher, inClass.schoolClass.id)).find(({ id }) => id === colleagueId)?.lentUntil ?? ''
  const atOnce = await Promise.all([lend(7), lend(1)])
  expect(atOnce.map(({ body }) => body.refused).sort()).toEqual(['changed.meanwhile', undefined])
  const first = await until()
  expect((await lend(3)).body.refused).toBe('changed.meanwhile')
  expect(await until()).toBe(first)
  // Whoever saw the loan may give it another end, once.
  await granted(lend(3, first))
  const second = await until()
  expect(second).not.toBe(first)
  expect((await lend(5, first)).body.refused).toBe('changed.meanwhile')
  expect(await until()).toBe(second)
  // What has ended by itself is in nobody's way.
  server.time.pass({ days: 3 })
  teacher = await signedInAgain()
  await granted(lend(1))
})

describe('a school year', () => {
  test('ends: the same pupils go on a grade higher, and the old class is archived', async () => {
    const fresh = await signedInAgain()
    const inClass = await classWith(fresh, ['Blå Lykta', 'Grön Gran'], '4Z')
    const next = await granted(fresh.ask(NextSchoolYear, { ...of(inClass), body: { name: '5Z' } }))
    expect(next).toMatchObject({ name: '5Z', schoolYear: 2027, grades: { from: 5, to: 5 }, pupilCount: 2 })
    expect(next.code).not.toBe(inClass.schoolClass.code)
    expect(await names(fresh)).toEqual(expect.arrayContaining(['5Z']))
    expect(await names(fresh)).not.toContain('4Z')
  })

  test('after grade six there is none here', async () => {
    const fresh = await signedInAgain()
    const inClass = await classWith(fresh, ['Blå Lykta'], '6A')
    const sixth = { name: '6A', grades: { from: 6, to: 6 }, was: { name: '6A', grades: { from: 4, to: 4 } } }
    await granted(fresh.ask(ChangeClass, { ...of(inClass), body: sixth }))
    expect((await fresh.ask(NextSchoolYear, { ...of(inClass), body: { name: '7A' } })).body.refused).toBe('class.lastGrade')
  })

  test('an archived class is read only: no lesson, no change, no card; brought back, all goes on', async () => {
    const fresh = await signedInAgain()
    const inClass = await classWith(fresh, ['Blå Lykta'], '4Å')
    await openLesson(fresh, inClass)
    await granted(fresh.ask(ArchiveClass, of(inClass)))
    expect(await names(fresh)).not.toContain('4Å')
    expect(await granted(look(fresh, inClass))).toMatchObject({ archivedAt: expect.any(String) })
    const card = [...inClass.cards.values()][0]?.card ?? ''
    expect((await openBrowser(server.url).ask(SignInCard, { body: { card, tab: server.context.secrets.id() } })).body.refused).toBe(
      'card.unknown',
    )
    for (const reply of [
      fresh.ask(OpenLesson, { ...of(inClass), body: { minutes: 45 } }),
      fresh.ask(MakeCards, { ...of(inClass), body: { pupils: inClass.pupils.map(({ id }) => id) } }),
      fresh.ask(MakePupils, { ...of(inClass), body: { usernames: ['Gyllene Lykta'], source: 'invented' } }),
      fresh.ask(RenamePupil, { ...of(inClass), body: { pupil: inClass.pupils[0]?.id ?? '', username: 'Silvrig Lykta', was: 'Blå Lykta' } }),
    ])
      expect((await reply).status).toBe(404)
    await granted(fresh.ask(BringBackClass, of(inClass)))
    expect(await names(fresh)).toContain('4Å')
    await openLesson(fresh, inClass)
    await tabletOf(server, inClass, 'Blå Lykta')
  })
})

/** Time has passed: whoever sat here is asked for the password again. */
async function signedInAgain(email = mine.email): Promise<Browser> {
  const { browser, reply } = signIn(server.url, email)
  await granted(reply)
  await granted(browser.ask(SwitchMembership, { body: { role: 'teacher', school: mine.school.id } }))
  return browser
}
