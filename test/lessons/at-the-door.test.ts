import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { MakeCards, MakePupils } from '../../shared/api/classes.ts'
import { pictureIds } from '../../shared/api/figure.ts'
import { EndLesson, LetIn, OpenLesson } from '../../shared/api/lessons.ts'
import { EnterCode, GetPlayer, RefreshPupil, SignInCard, SignInPupil, SignOutPupil, WhoWasHere } from '../../shared/api/play.ts'
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
  refresh,
  schoolWithTeacher,
  tabletOf,
} from '../support/cast.ts'
import { pupilSeat, rowOnBoard, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let inClass: ClassInHand
let lesson: string
beforeAll(async () => {
  server = await start()
  const school = await schoolWithTeacher(server, await programmeStaff(server))
  teacher = school.teacher
})
afterAll(() => server.stop())
/** Each test has a class of its own, with its lesson open. */
beforeEach(async () => {
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
  lesson = (await openLesson(teacher, inClass)).id
})

const enter = (code: string, browser = openBrowser(server.url)) => browser.ask(EnterCode, { body: { code } })
const cardOf = (username: string): Card => inClass.cards.get(pupilCalled(inClass, username).id) as Card
const wrongOf = ({ pictures }: Card) => pictureIds.filter(id => !pictures.includes(id)).slice(0, 3)
const tab = () => server.context.secrets.id()
async function byPictures(username: string, pictures: readonly string[], inTab = tab(), browser = openBrowser(server.url)) {
  const { pass } = await granted(enter(inClass.schoolClass.code))
  return browser.ask(SignInPupil, { body: { pass, pupil: pupilCalled(inClass, username).id, pictures, tab: inTab } as never })
}
const byCard = (username: string, inTab = tab(), browser = openBrowser(server.url)) =>
  browser.ask(SignInCard, { body: { card: cardOf(username).card, tab: inTab } })
const letIn = (username: string) =>
  granted(teacher.ask(LetIn, { params: { id: lesson }, body: { pupil: pupilCalled(inClass, username).id } }))

test('a code of no class, of a class without a lesson and of an ended lesson are answered by one text', async () => {
  const { code } = inClass.schoolClass
  expect((await enter(code)).status).toBe(200)
  const asleep = await classWith(teacher, ['Röd Sten'])
  await granted(teacher.ask(EndLesson, { params: { id: lesson } }))
  const nobodys = ['000000', '111111', '222222'].find(each => each !== code && each !== asleep.schoolClass.code) ?? ''
  const replies = [await enter(nobodys), await enter(asleep.schoolClass.code), await enter(code)]
  for (const { status, body } of replies) expect({ status, body }).toEqual({ status: 404, body: { refused: 'code.unknown' } })
})

test('a code may be typed with a space, and anything else is no code', async () => {
  const { code } = inClass.schoolClass
  expect((await enter(`${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(200)
  for (const wrong of ['', '12345', '1234567', 'abcdef']) expect((await enter(wrong)).status).toBe(400)
})

test('before signing in a tablet sees usernames and figures, and nothing else', async () => {
  const { pupils } = await granted(enter(inClass.schoolClass.code))
  expect(pupils.map(({ username }) => username)).toEqual(['Blå Lykta', 'Grön Gran'])
  for (const pupil of pupils) expect(Object.keys(pupil).sort()).toEqual(['figure', 'id', 'username'])
})

test('a pupil signs in with its three pictures, in their order', async () => {
  const { pictures } = cardOf('Blå Lykta')
  expect((await byPictures('Blå Lykta', [...pictures].reverse())).body).toEqual({ refused: 'pictures.wrong' })
  const { status, body } = await byPictures('Blå Lykta', pictures)
  expect(status).toBe(200)
  expect(body.player.username).toBe('Blå Lykta')
})

test('after five wrong tries the pictures wait for the teacher, who lets in exactly that tab; the card works, and classmates notice nothing', async () => {
  const card = cardOf('Blå Lykta')
  const seat = await teacherSeat(server, teacher, lesson)
  for (let tries = 1; tries <= 4; tries += 1) {
    expect((await byPictures('Blå Lykta', wrongOf(card))).body).toEqual({ refused: 'pictures.wrong' })
  }
  const waiting = tab()
  expect((await byPictures('Blå Lykta', wrongOf(card), waiting)).body).toEqual({ refused: 'pictures.waiting' })
  expect(await rowOnBoard(seat, 'Blå Lykta', row => row.waitsFor === 'pictures')).toMatchObject({ state: 'waits', wrongTries: true })
  expect((await byPictures('Grön Gran', cardOf('Grön Gran').pictures)).status).toBe(200)
  // Now the right pictures are not enough either.
  expect((await byPictures('Blå Lykta', card.pictures, waiting)).body).toEqual({ refused: 'pictures.waiting' })
  await letIn('Blå Lykta')
  // Another tab still has to know the pictures; the one that waited comes in as it is.
  expect((await byPictures('Blå Lykta', wrongOf(card))).body).toEqual({ refused: 'pictures.wrong' })
  expect((await byPictures('Blå Lykta', wrongOf(card), waiting)).status).toBe(200)
  // The teacher's tap was for once.
  expect((await byPictures('Blå Lykta', wrongOf(card), waiting)).body.refused).toBeDefined()
  await seat.leave()
})

test('the card works while the pictures wait', async () => {
  const card = cardOf('Blå Lykta')
  for (let tries = 1; tries <= 5; tries += 1) await byPictures('Blå Lykta', wrongOf(card))
  expect((await byPictures('Blå Lykta', card.pictures)).body).toEqual({ refused: 'pictures.waiting' })
  expect((await byCard('Blå Lykta')).status).toBe(200)
})

test('many guesses at once are many tries: the right one comes too late', async () => {
  const card = cardOf('Blå Lykta')
  const { pass } = await granted(enter(inClass.schoolClass.code))
  const guess = (pictures: readonly string[]) =>
    openBrowser(server.url).ask(SignInPupil, {
      body: { pass, pupil: pupilCalled(inClass, 'Blå Lykta').id, pictures, tab: tab() } as never,
    })
  const wrong = Array.from({ length: 20 }, () => guess(wrongOf(card)))
  await Promise.race(wrong)
  const right = guess(card.pictures)
  const refused = (await Promise.all(wrong)).map(({ body }) => body.refused)
  expect(refused.filter(code => code === 'pictures.wrong')).toHaveLength(4)
  expect((await right).body).toEqual({ refused: 'pictures.waiting' })
})

test('right pictures forgive the wrong ones before', async () => {
  const card = cardOf('Blå Lykta')
  for (let tries = 1; tries <= 4; tries += 1) await byPictures('Blå Lykta', wrongOf(card))
  const { browser } = await signInByPictures(card)
  await granted(browser.ask(SignOutPupil))
  for (let tries = 1; tries <= 4; tries += 1) expect((await byPictures('Blå Lykta', wrongOf(card))).body.refused).toBe('pictures.wrong')
})
async function signInByPictures({ pictures }: Card) {
  const browser = openBrowser(server.url)
  await granted(byPictures('Blå Lykta', pictures, tab(), browser))
  return { browser }
}

test('a second tablet waits while the first lives; the teacher’s tap lets it in and the first says goodbye', async () => {
  const seat = await teacherSeat(server, teacher, lesson)
  const first = await tabletOf(server, inClass, 'Blå Lykta')
  const firstSeat = await pupilSeat(server, first.tablet)
  const second = { browser: openBrowser(server.url), tab: tab() }
  expect((await byCard('Blå Lykta', second.tab, second.browser)).body).toEqual({ refused: 'tablet.second' })
  expect((await byPictures('Blå Lykta', cardOf('Blå Lykta').pictures, tab())).body).toEqual({ refused: 'tablet.second' })
  expect((await byCard('Blå Lykta', second.tab, second.browser)).body).toEqual({ refused: 'tablet.second' })
  expect(await rowOnBoard(seat, 'Blå Lykta', row => row.waitsFor === 'secondTablet')).toMatchObject({ state: 'onMap' })
  expect((await first.tablet.ask(GetPlayer)).status).toBe(200)
  await letIn('Blå Lykta')
  // The newest that waited was another tab: that one is let in, this one not.
  const reply = await byCard('Blå Lykta', second.tab, second.browser)
  expect([200, 409]).toContain(reply.status)
  if (reply.status === 409) {
    await letIn('Blå Lykta')
    await granted(byCard('Blå Lykta', second.tab, second.browser))
  }
  await firstSeat.heard('tablet.replaced')
  await firstSeat.left
  expect((await first.tablet.ask(GetPlayer)).status).toBe(401)
  expect((await second.browser.ask(GetPlayer)).status).toBe(200)
  await seat.leave()
})

test('a silent tablet is replaced without anybody’s tap', async () => {
  const seat = await teacherSeat(server, teacher, lesson)
  const first = await tabletOf(server, inClass, 'Blå Lykta')
  const firstSeat = await pupilSeat(server, first.tablet)
  await rowOnBoard(seat, 'Blå Lykta', row => row.state === 'onMap')
  await firstSeat.leave()
  await rowOnBoard(seat, 'Blå Lykta', row => row.state === 'lost')
  expect((await byCard('Blå Lykta')).status).toBe(200)
  expect((await first.tablet.ask(GetPlayer)).status).toBe(401)
  await seat.leave()
})

test('the pass of one class opens no username of another, and runs out after ten minutes', async () => {
  const { pass } = await granted(enter(inClass.schoolClass.code))
  const elsewhere = await classWith(teacher, ['Vit Våg'], '5A')
  await openLesson(teacher, elsewhere)
  const [stranger] = elsewhere.pupils
  const card = elsewhere.cards.get(stranger?.id ?? '')
  const ask = (body: object) => openBrowser(server.url).ask(SignInPupil, { body: { pass, tab: tab(), ...body } as never })
  expect((await ask({ pupil: stranger?.id, pictures: card?.pictures })).body).toEqual({ refused: 'code.unknown' })
  const mine = { pupil: pupilCalled(inClass, 'Blå Lykta').id, pictures: cardOf('Blå Lykta').pictures }
  server.time.pass({ minutes: 9 })
  expect((await ask(mine)).status).toBe(200)
  server.time.pass({ minutes: 2 })
  expect((await ask(mine)).body).toEqual({ refused: 'code.unknown' })
  await granted(teacher.ask(EndLesson, { params: { id: lesson } }).then(async reply => (reply.status === 401 ? renewed() : reply)))
})
/** Eleven minutes have passed: the teacher's page renews its token by itself. */
async function renewed() {
  await granted(refresh(teacher))
  return teacher.ask(EndLesson, { params: { id: lesson } })
}

test('a card of no pupil, of an ended card and of a class without a lesson are answered by one text', async () => {
  const ask = (card: string) => openBrowser(server.url).ask(SignInCard, { body: { card, tab: tab() } })
  const asleep = await classWith(teacher, ['Röd Sten'])
  const [sleeping] = [...asleep.cards.values()]
  for (const card of [server.context.secrets.id(), sleeping?.card ?? '']) {
    const { status, body } = await ask(card)
    expect({ status, body }).toEqual({ status: 404, body: { refused: 'card.unknown' } })
  }
})

test('a class has one lesson at a time, also when two teachers open it at once', async () => {
  const open = (id: string) => teacher.ask(OpenLesson, { params: { id }, body: { minutes: 45 } })
  expect((await open(inClass.schoolClass.id)).body).toEqual({ refused: 'lesson.alreadyOpen' })
  const other = await classWith(teacher, ['Vit Våg'], '5A')
  const replies = await Promise.all([1, 2, 3].map(() => open(other.schoolClass.id)))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
})

test('a username made during the lesson signs in and sits down at once', async () => {
  const seat = await teacherSeat(server, teacher, lesson)
  await granted(
    teacher.ask(MakePupils, {
      params: { id: inClass.schoolClass.id },
      body: { usernames: ['Vit Våg'], source: 'typed', nobodyProtected: true },
    }),
  )
  const { pupils } = await granted(enter(inClass.schoolClass.code))
  const made = pupils.find(({ username }) => username === 'Vit Våg')
  const { cards } = await granted(teacher.ask(MakeCards, { params: { id: inClass.schoolClass.id }, body: { pupils: [made?.id ?? ''] } }))
  const browser = openBrowser(server.url)
  await granted(browser.ask(SignInCard, { body: { card: cards[0]?.link.split('#card=')[1] ?? '', tab: tab() } }))
  const sits = await pupilSeat(server, browser)
  await rowOnBoard(seat, 'Vit Våg', row => row.state === 'onMap')
  await Promise.all([sits.leave(), seat.leave()])
})

test('a sign-in ends ten minutes after its connection was lost', async () => {
  const seat = await teacherSeat(server, teacher, lesson)
  const { tablet, tab: mine } = await tabletOf(server, inClass, 'Blå Lykta')
  const sits = await pupilSeat(server, tablet)
  await rowOnBoard(seat, 'Blå Lykta', row => row.state === 'onMap')
  await sits.leave()
  await rowOnBoard(seat, 'Blå Lykta', row => row.state === 'lost')
  server.time.pass({ minutes: 9 })
  expect((await tablet.ask(GetPlayer)).status).toBe(200)
  expect((await tablet.ask(RefreshPupil, { body: { tab: mine } })).status).toBe(200)
  server.time.pass({ ms: 61_000 })
  expect((await tablet.ask(GetPlayer)).status).toBe(401)
  expect((await tablet.ask(RefreshPupil, { body: { tab: mine } })).status).toBe(401)
  await seat.leave()
  await granted(refresh(teacher))
})

test('only the tab that signed in may renew; a reopened browser is asked who sits there, and then for the pictures', async () => {
  const { tablet, tab: mine, player } = await tabletOf(server, inClass, 'Blå Lykta')
  expect(await tablet.ask(RefreshPupil, { body: { tab: tab() } })).toMatchObject({ status: 401, body: { refused: 'session.ended' } })
  expect((await tablet.ask(RefreshPupil, { body: { tab: mine } })).status).toBe(200)
  tablet.token = undefined
  const who = await granted(tablet.ask(WhoWasHere))
  expect(who.pupil).toEqual({ id: player.id, username: 'Blå Lykta', figure: player.figure })
  expect(tablet.token).toBeUndefined()
  const again = (pictures: readonly string[]) =>
    tablet.ask(SignInPupil, { body: { pass: who.pass, pupil: player.id, pictures, tab: tab() } as never })
  expect((await again(wrongOf(cardOf('Blå Lykta')))).body.refused).toBe('pictures.wrong')
  expect((await again(cardOf('Blå Lykta').pictures)).status).toBe(200)
  expect((await openBrowser(server.url).ask(WhoWasHere)).status).toBe(401)
})

test('signing out takes the cookie and ends the token', async () => {
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  const { token } = tablet
  await granted(tablet.ask(SignOutPupil))
  expect(tablet.cookies.size).toBe(0)
  tablet.token = token
  expect((await tablet.ask(GetPlayer)).status).toBe(401)
})
