import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { Lessons } from '../../server/lessons/index.ts'
import { ChangeClassSignIn } from '../../shared/api/class-care.ts'
import { pictureIds } from '../../shared/api/figure.ts'
import { type Board, EndLesson, LetIn } from '../../shared/api/lessons.ts'
import { EnterCode, SignInCard, SignInPupil, SomebodyElse, WhoseCard } from '../../shared/api/play.ts'
import {
  type Browser,
  type Card,
  type ClassInHand,
  classWith,
  granted,
  openBrowser,
  openLesson,
  programmeStaff,
  pupilCalled,
  schoolWithTeacher,
  tabletOf,
} from '../support/cast.ts'
import { rowOnBoard, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let inClass: ClassInHand
let lesson: string
let pass: string
const usernames = Array.from({ length: 16 }, (_, at) => `Blå ${'ABCDEFGHIJKLMNOP'[at]}sten`)
const [first = '', second = '', third = ''] = usernames
beforeAll(async () => {
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())
beforeEach(async () => {
  inClass = await classWith(teacher, usernames)
  lesson = (await openLesson(teacher, inClass)).id
  pass = (await granted(openBrowser(server.url).ask(EnterCode, { body: { code: inClass.schoolClass.code } }))).pass
})

const tab = () => server.context.secrets.id()
const idOf = (username: string) => pupilCalled(inClass, username).id
const cardOf = (username: string): Card => inClass.cards.get(idOf(username)) as Card
const wrongFor = (username: string) => pictureIds.filter(id => !cardOf(username).pictures.includes(id)).slice(0, 3)
const fromList = (username: string, pictures: readonly string[], inTab = tab()) =>
  openBrowser(server.url).ask(SignInPupil, { body: { pass, pupil: idOf(username), pictures, tab: inTab } as never })
const byCard = (username: string, pictures?: readonly string[], inTab = tab()) =>
  openBrowser(server.url).ask(SignInCard, { body: { card: cardOf(username).card, tab: inTab, ...(pictures && { pictures }) } as never })
const stored = () => server.context.storage.model(Lessons).findById(lesson).lean()
const askAfterCard = () =>
  granted(
    teacher.ask(ChangeClassSignIn, {
      params: { id: inClass.schoolClass.id },
      body: { signsInWith: 'pictures', asksAfterCard: true, was: { signsInWith: 'pictures', asksAfterCard: false } },
    }),
  )
/** Sixty wrong tries, four on each of fifteen usernames: nobody waits for the teacher yet. */
async function guessSixty() {
  for (const username of usernames.slice(1)) {
    for (let tries = 1; tries <= 4; tries += 1) await fromList(username, wrongFor(username))
  }
}

test('after sixty wrong tries in a lesson each further one lets its username rest for five seconds, and no other; the page says so', async () => {
  const seat = await teacherSeat(server, teacher, lesson)
  await guessSixty()
  await seat.heard<Board>('board', board => board.manyWrong === true)
  expect((await fromList(first, wrongFor(first))).body).toEqual({ refused: 'pictures.wrong' })
  // It rests, also from the right pictures, and what is tried meanwhile is not counted.
  expect(await fromList(first, cardOf(first).pictures)).toMatchObject({ status: 429, body: { refused: 'pictures.resting' } })
  for (let tries = 1; tries <= 6; tries += 1) expect((await fromList(first, wrongFor(first))).body.refused).toBe('pictures.resting')
  // The others do not, from the same address and in the same moment; and a card is no try.
  expect((await fromList(second, cardOf(second).pictures)).status).toBe(200)
  expect((await byCard(third)).status).toBe(200)
  server.time.pass({ ms: 5001 })
  expect((await fromList(first, cardOf(first).pictures)).status).toBe(200)
  await seat.leave()
})

test('up to sixty wrong tries nobody rests, and the page says nothing', async () => {
  const seat = await teacherSeat(server, teacher, lesson)
  for (const username of usernames.slice(1, 15)) {
    for (let tries = 1; tries <= 4; tries += 1) await fromList(username, wrongFor(username))
  }
  expect((await fromList(first, wrongFor(first))).body.refused).toBe('pictures.wrong')
  expect((await fromList(first, cardOf(first).pictures)).status).toBe(200)
  await rowOnBoard(seat, usernames[14] ?? '', row => row.wrongTries === true)
  expect(seat.messages.some(({ message }) => (message as Board).manyWrong)).toBe(false)
  await seat.leave()
})

test('when the lesson ends, its tries are forgotten, and the next begins at none', async () => {
  await guessSixty()
  await fromList(first, wrongFor(first))
  expect(await stored()).toMatchObject({ wrongTries: 61 })
  await granted(teacher.ask(EndLesson, { params: { id: lesson } }))
  expect(await stored()).toMatchObject({ tries: {}, wrongTries: 0, restsUntil: {}, knocks: [] })
})

test('somebody who knocks as one username in a hundred browsers stands there three times, and the last one is let in', async () => {
  for (let tries = 1; tries <= 5; tries += 1) await fromList(first, wrongFor(first))
  const last = tab()
  for (let tries = 0; tries < 20; tries += 1) await fromList(first, wrongFor(first))
  await fromList(first, wrongFor(first), last)
  expect((await stored())?.knocks).toHaveLength(3)
  for (let tries = 1; tries <= 5; tries += 1) await fromList(second, wrongFor(second))
  expect((await stored())?.knocks.map(({ pupil }) => pupil)).toContain(idOf(second))
  await granted(teacher.ask(LetIn, { params: { id: lesson }, body: { pupil: idOf(first) } }))
  expect((await fromList(first, wrongFor(first), last)).status).toBe(200)
  expect((await stored())?.knocks.some(({ pupil }) => pupil === idOf(first))).toBe(false)
})

test('where the class asks for the pictures after the card, the card alone opens nothing, and card with pictures does', async () => {
  await askAfterCard()
  expect((await byCard(first)).body).toEqual({ refused: 'card.asksMore' })
  const whose = await granted(openBrowser(server.url).ask(WhoseCard, { body: { card: cardOf(first).card } }))
  expect(whose).toMatchObject({ id: idOf(first), username: first })
  expect((await byCard(first, wrongFor(first))).body).toEqual({ refused: 'pictures.wrong' })
  expect((await byCard(first, cardOf(first).pictures)).status).toBe(200)
  expect((await openBrowser(server.url).ask(WhoseCard, { body: { card: server.context.secrets.id() } })).body).toEqual({
    refused: 'card.unknown',
  })
})

test('a classmate without the card cannot shut out who holds it, also where the pictures are asked for', async () => {
  await askAfterCard()
  for (let tries = 1; tries <= 5; tries += 1) await fromList(first, wrongFor(first))
  expect((await fromList(first, cardOf(first).pictures)).body).toEqual({ refused: 'pictures.waiting' })
  expect((await byCard(first, cardOf(first).pictures)).status).toBe(200)
})

test('whoever found a card has five tries, then it waits for the teacher’s tap', async () => {
  await askAfterCard()
  for (let tries = 1; tries <= 4; tries += 1) expect((await byCard(first, wrongFor(first))).body.refused).toBe('pictures.wrong')
  const finder = tab()
  expect((await byCard(first, wrongFor(first), finder)).body).toEqual({ refused: 'pictures.waiting' })
  expect((await byCard(first, cardOf(first).pictures, finder)).body).toEqual({ refused: 'pictures.waiting' })
  await granted(teacher.ask(LetIn, { params: { id: lesson }, body: { pupil: idOf(first) } }))
  expect((await byCard(first, wrongFor(first), finder)).status).toBe(200)
})

test('who took another’s username is signed out and sees the list again', async () => {
  const { tablet } = await tabletOf(server, inClass, first)
  const list = await granted(tablet.ask(SomebodyElse))
  expect(list.pupils.map(({ username }) => username)).toEqual(usernames)
  expect(tablet.cookies.size).toBe(0)
  const right = await tablet.ask(SignInPupil, {
    body: { pass: list.pass, pupil: idOf(second), pictures: cardOf(second).pictures, tab: tab() } as never,
  })
  expect(right.body.player.username).toBe(second)
  expect((await openBrowser(server.url).ask(SomebodyElse)).body).toEqual({ refused: 'code.unknown' })
})
