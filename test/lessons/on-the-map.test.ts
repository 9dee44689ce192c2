import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { pictureIds } from '../../shared/api/figure.ts'
import { Board, EndLesson, LetIn, ShowOthers } from '../../shared/api/lessons.ts'
import { ChooseFigure, EnterCode, SignInCard, SignInPupil } from '../../shared/api/play.ts'
import {
  type Browser,
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
import { answerId, answerOf, giveAll, wayThrough } from '../support/play.ts'
import { giveInRoom, pupilSeat, rowOnBoard, type Seat, teacherSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let inClass: ClassInHand
let lesson: string
let watching: Seat
beforeAll(async () => {
  // Colyseus writes down what bad tablets sent.
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())
beforeEach(async () => {
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran', 'Vit Våg'])
  lesson = (await openLesson(teacher, inClass)).id
  watching = await teacherSeat(server, teacher, lesson)
})

async function sits(username: string) {
  const { tablet, player } = await tabletOf(server, inClass, username)
  return { tablet, player, seat: await pupilSeat(server, tablet) }
}
const show = (shown: boolean) => granted(teacher.ask(ShowOthers, { params: { id: lesson }, body: { shown } }))
const figuresIn = (seat: Seat) => Object.values(seat.states.at(-1)?.figures ?? {}).map(({ username }) => username)

test('the live page follows each username from the door to the end, and never shows a choice', async () => {
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'notSignedIn')
  const { seat, tablet, player } = await sits('Blå Lykta')
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'onMap' && row.beat === undefined)
  const beats = [1, 2, 3, 5, 5, 5, 6]
  for (const [at, input] of wayThrough.entries()) {
    expect(await giveInRoom(seat, answerOf(at + 1, input))).toMatchObject({ reply: { number: at + 1 } })
    const beat = beats[at]
    if (beat) await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'playing' && row.beat === beat)
  }
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'finished' && row.beat === undefined)
  // A "what if" is not shown as going back.
  await giveInRoom(seat, answerOf(9, { type: 'startAgain', from: 'pick' }))
  seat.room.send('tablet.help', { needed: true })
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'finished' && row.tabletHelp === true)
  watching.room.send('tablet.comeTo', { pupil: player.id })
  await seat.heard('tablet.coming')
  await rowOnBoard(watching, 'Blå Lykta', row => row.tabletHelp === undefined && row.state === 'finished')
  const second = openBrowser(server.url)
  const card = inClass.cards.get(player.id)?.card ?? ''
  expect((await second.ask(SignInCard, { body: { card, tab: answerId() } })).body.refused).toBe('tablet.second')
  await rowOnBoard(watching, 'Blå Lykta', row => row.waitsFor === 'secondTablet')
  await seat.leave()
  expect(await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'lost')).toMatchObject({ lostAt: server.time.now().toISOString() })
  expect(tablet.token).toBeDefined()

  expect(new Set(watching.messages.map(({ type }) => type))).toEqual(new Set(['board', 'circles']))
  for (const { type, message } of watching.messages) if (type === 'board') expect(Board.safeParse(message).error).toBeUndefined()
  const told = watching.bytes()
  expect(told).toContain('Blå Lykta')
  for (const secret of ['beside', 'checkIn', 'standsBeside', 'quiet', 'stoodBeside', 'oneBeside', 'feeling']) {
    expect({ secret, isTold: told.includes(secret) }).toEqual({ secret, isTold: false })
  }
  // The wall has a seed, which is everybody's; no run's is told.
  expect(JSON.stringify(watching.messages)).not.toContain('seed')
  await watching.leave()
})

test('a pupil who waits at the door is shown as waiting, until it is let in', async () => {
  const pupil = pupilCalled(inClass, 'Grön Gran').id
  const { pass } = await granted(openBrowser(server.url).ask(EnterCode, { body: { code: inClass.schoolClass.code } }))
  const pictures = pictureIds.filter(each => !inClass.cards.get(pupil)?.pictures.includes(each)).slice(0, 3)
  const waiting = openBrowser(server.url)
  const tab = answerId()
  const tryOnce = () => waiting.ask(SignInPupil, { body: { pass, pupil, pictures, tab } })
  for (let tries = 1; tries <= 5; tries += 1) await tryOnce()
  await rowOnBoard(watching, 'Grön Gran', row => row.state === 'waits' && row.waitsFor === 'pictures' && row.wrongTries === true)
  await granted(teacher.ask(LetIn, { params: { id: lesson }, body: { pupil } }))
  await granted(tryOnce())
  const seat = await pupilSeat(server, waiting)
  await rowOnBoard(watching, 'Grön Gran', row => row.state === 'onMap' && row.waitsFor === undefined && row.wrongTries === undefined)
  // How often it tried stands nowhere.
  expect(Object.keys(Board.shape.rows.element.shape)).not.toContain('tries')
  await Promise.all([seat.leave(), watching.leave()])
})

test('alone on the map, a tablet is sent nothing of the others: not a name, not an id', async () => {
  const one = await sits('Blå Lykta')
  const other = await sits('Grön Gran')
  await one.seat.saw(({ figures }) => Object.keys(figures ?? {}).length > 0)
  other.seat.room.send('figure.walk', { to: 'library' })
  other.seat.room.send('figure.gesture', { gesture: 'wave' })
  other.seat.room.send('tablet.help', { needed: true })
  await giveInRoom(other.seat, answerOf(1, { type: 'start' }))
  await granted(
    other.tablet.ask(ChooseFigure, { body: { kind: 'moose', fur: 'night', pattern: 'stars', extra: 'woolly', color: '#7b4fc9' } }),
  )
  await other.seat.saw(({ figures }) => JSON.stringify(figures ?? {}).includes('stars'))
  // One more round trip of the first tablet's own, so that whatever was on its way has come.
  one.seat.room.send('figure.walk', { to: 'bench' })
  await one.seat.saw(({ figures }) => figures?.[one.player.id]?.to === 'bench')
  for (const secret of ['Grön Gran', other.player.id, 'stars', 'library', 'Vit Våg']) {
    expect({ secret, isTold: one.seat.bytes().includes(secret) }).toEqual({ secret, isTold: false })
  }
  expect(one.seat.messages).toEqual([])
  expect(figuresIn(watching)).toEqual([])

  await show(true)
  const shown = await one.seat.saw(({ figures }) => Object.keys(figures ?? {}).length === 2)
  expect(Object.keys(shown.figures?.[other.player.id] ?? {}).sort()).toEqual(
    ['asleep', 'figure', 'from', 'gesture', 'gestureAt', 'startedAt', 'to', 'username'].sort(),
  )
  expect(shown.figures?.[other.player.id]).toMatchObject({ username: 'Grön Gran', to: 'library' })
  expect(one.seat.bytes()).not.toContain('Vit Våg')
  // A gesture is for everybody now, one in five seconds.
  other.seat.room.send('figure.gesture', { gesture: 'wave' })
  await one.seat.saw(({ figures }) => figures?.[other.player.id]?.gesture === 'wave')
  other.seat.room.send('figure.gesture', { gesture: 'thumbsUp' })
  other.seat.room.send('figure.walk', { to: 'gym' })
  await one.seat.saw(({ figures }) => figures?.[other.player.id]?.to === 'gym')
  expect(one.seat.states.at(-1)?.figures?.[other.player.id]?.gesture).toBe('wave')
  server.time.pass({ ms: 5000 })
  other.seat.room.send('figure.gesture', { gesture: 'thumbsUp' })
  await one.seat.saw(({ figures }) => figures?.[other.player.id]?.gesture === 'thumbsUp')

  await show(false)
  await one.seat.saw(
    ({ othersShown, figures }) => !othersShown && Object.keys(figures ?? {}).length === 1 && figures?.[one.player.id]?.to === 'bench',
  )
  const before = one.seat.bytes().length
  const late = await sits('Vit Våg')
  await late.seat.saw(({ figures }) => Object.keys(figures ?? {}).length > 0)
  expect(figuresIn(late.seat)).toEqual(['Vit Våg'])
  expect(one.seat.bytes().slice(before)).not.toContain('Vit Våg')
  await Promise.all([one, other, late].map(({ seat }) => seat.leave()))
  await watching.leave()
})

test('a class that was shown to each other once is shown so in its next lesson', async () => {
  await show(true)
  await granted(teacher.ask(EndLesson, { params: { id: lesson } }))
  await watching.heard<Board>('board', board => board.lesson.endedAt !== undefined)
  expect((await openLesson(teacher, inClass)).othersShown).toBe(true)
})

test('a tablet that sends nonsense is shut out alone: the others notice nothing', async () => {
  const good = await sits('Blå Lykta')
  const bad: [string, (seat: Seat) => void, number][] = [
    ['a malformed message', seat => seat.room.send('answer.give', { id: 'x', number: 'one' }), 4002],
    ['a place that is none', seat => seat.room.send('figure.walk', { to: 'cellar' }), 4002],
    ['a surplus field', seat => seat.room.send('tablet.help', { needed: true, x: 1 }), 4002],
    ['an unknown message', seat => seat.room.send('lesson.end', {}), 4002],
    ['a message of the server’s own', seat => seat.room.send('board', {}), 4002],
    ['bytes', seat => seat.room.sendBytes('answer.give', new Uint8Array([1, 2, 3])), 4002],
    ['an oversize message', seat => seat.room.send('figure.walk', { to: 'x'.repeat(9000) }), 1009],
    [
      'too many messages',
      seat => {
        for (let sent = 0; sent < 60; sent += 1) seat.room.send('figure.walk', { to: sent % 2 ? 'gym' : 'bench' })
      },
      4002,
    ],
  ]
  for (const [what, act, code] of bad) {
    const { seat } = await sits('Grön Gran')
    act(seat)
    expect({ what, code: await seat.left }).toEqual({ what, code })
    await rowOnBoard(watching, 'Grön Gran', row => row.state === 'lost')
  }
  expect(await giveInRoom(good.seat, answerOf(1, { type: 'start' }))).toMatchObject({ reply: { number: 1 } })
  expect(good.seat.messages).toEqual([])
  expect(good.seat.bytes()).not.toContain('Grön Gran')
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'playing')
  await Promise.all([good.seat.leave(), watching.leave()])
})

test('a pupil’s tablet cannot do what is the teacher’s, nor the teacher what is the pupil’s', async () => {
  const one = await sits('Blå Lykta')
  const other = await sits('Grön Gran')
  const refused = async (seat: Seat, type: string, message: object) =>
    seat.room.request(type, message).then(
      () => 'granted',
      thrown => thrown.reason?.code,
    )
  expect(await refused(one.seat, 'tablet.comeTo', { pupil: other.player.id })).toBe('not.allowed')
  expect(await refused(watching, 'figure.walk', { to: 'gym' })).toBe('not.allowed')
  expect(await refused(watching, 'answer.give', answerOf(1, { type: 'start' }))).toBe('not.allowed')
  // The same without waiting for a reply: nothing happens, to nobody.
  one.seat.room.send('tablet.comeTo', { pupil: other.player.id })
  watching.room.send('figure.walk', { to: 'gym' })
  expect(await giveInRoom(one.seat, answerOf(1, { type: 'start' }))).toMatchObject({ reply: { number: 1 } })
  expect(other.seat.messages).toEqual([])
  await Promise.all([one.seat.leave(), other.seat.leave(), watching.leave()])
})

test('a teacher’s “coming” does not make a lost tablet look connected', async () => {
  const { seat, player } = await sits('Blå Lykta')
  seat.room.send('tablet.help', { needed: true })
  await rowOnBoard(watching, 'Blå Lykta', row => row.tabletHelp === true)
  await seat.leave()
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'lost')
  watching.messages.length = 0
  await watching.room.request('tablet.comeTo', { pupil: player.id })
  await rowOnBoard(watching, 'Blå Lykta', row => row.state === 'lost')
  expect(watching.messages.flatMap(({ message }) => (message as Board).rows ?? []).map(({ state }) => state)).not.toContain('onMap')
  await watching.leave()
})

test('a classmate’s progress by the hand-in way shows on the live page too', async () => {
  const { tablet } = await tabletOf(server, inClass, 'Vit Våg')
  const seat = await pupilSeat(server, tablet)
  await giveAll(tablet, wayThrough.slice(0, 2))
  await rowOnBoard(watching, 'Vit Våg', row => row.state === 'playing' && row.beat === 2)
  await Promise.all([seat.leave(), watching.leave()])
})
