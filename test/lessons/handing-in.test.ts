import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { createAnswers } from '../../client/game/lesson/answers.ts'
import { CallRefused } from '../../client/net/call.ts'
import { handingIn } from '../../server/lessons/hand-in.ts'
import { Progresses, scenarioOf } from '../../server/play/index.ts'
import { EndLesson } from '../../shared/api/lessons.ts'
import { type AnyAnswer, GetPlayer, HandInAnswer, type PlayerAnswer, RefreshPupil } from '../../shared/api/play.ts'
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
import { answerId, type Given, scenario, wayThrough } from '../support/play.ts'
import { giveInRoom, pupilSeat, type Seat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let inClass: ClassInHand
let lesson: string
beforeAll(async () => {
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())
beforeEach(async () => {
  await granted(refresh(teacher))
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
  lesson = (await openLesson(teacher, inClass)).id
})

/** What a tab does with answers, on a line of the test's own. */
function tabOf(tablet: Browser, player: PlayerAnswer, send: (answer: AnyAnswer) => Promise<unknown>, kept = { text: '' }) {
  const sent: AnyAnswer[] = []
  const answers = createAnswers({
    player,
    contents: { scenario: scenarioOf, recognition: () => undefined },
    send: async answer => {
      sent.push(answer)
      return (await send(answer)) as never
    },
    askPlayer: () => granted(tablet.ask(GetPlayer)),
    kept: {
      read: () => kept.text,
      write: text => {
        kept.text = text
      },
    },
    newId: answerId,
    pause: () => new Promise(resolve => setImmediate(resolve)),
    changed: () => undefined,
    gone: () => undefined,
  })
  return { answers, sent, kept }
}
const byHand = (tablet: Browser) => async (answer: AnyAnswer) => {
  const { status, body } = await tablet.ask(HandInAnswer, { body: answer })
  if (status !== 200) throw new CallRefused(body.refused as never)
  return body
}
const inRoom = async (seat: Seat, answer: AnyAnswer) => {
  const given = await giveInRoom(seat, answer)
  if ('refused' in given) throw new CallRefused('offline')
  return given.reply
}
/** From decision to decision and back, as often as it likes: what one plays in a whole lesson. */
function* playing(): Generator<Given['input']> {
  yield* wayThrough
  for (;;) yield* [{ type: 'startAgain', from: 'pick' }, ...wayThrough.slice(3)] as const
}
const stored = (pupil: string) => server.context.storage.model(Progresses).findById(pupil).lean()
const end = () => granted(teacher.ask(EndLesson, { params: { id: lesson } }))

test('what waits in a tab when the lesson ends is confirmed one by one and exactly once, also what the server had and the tab was not told', async () => {
  const { tablet, player } = await tabletOf(server, inClass, 'Blå Lykta')
  const seat = await pupilSeat(server, tablet)
  const line = { isUp: true, losesReplies: false }
  const { answers, sent } = tabOf(tablet, player, async answer => {
    if (!line.isUp) throw new CallRefused('offline')
    if (seat.room.connection.isOpen) {
      const reply = await inRoom(seat, answer)
      if (!line.losesReplies) return reply
      line.isUp = false
      throw new CallRefused('offline')
    }
    return byHand(tablet)(answer)
  })
  for (const input of wayThrough.slice(0, 2)) answers.give(scenario, input)
  await answers.handIn()
  expect(answers.state().saved).toBe('saved')

  // The third is stored, but its reply is lost, and so is the line; the pupil plays on.
  line.losesReplies = true
  for (const input of wayThrough.slice(2, 6)) answers.give(scenario, input)
  while (line.isUp) await new Promise(resolve => setImmediate(resolve))
  expect(await stored(player.id)).toMatchObject({ number: 3 })
  expect(answers.state()).toMatchObject({ saved: 'notSaved', progress: { number: 6 } })
  await end()
  await seat.left
  server.time.pass({ minutes: 9 })
  line.isUp = true
  await answers.handIn()
  expect(answers.state()).toMatchObject({ saved: 'saved', progress: { number: 6 } })
  expect(await stored(player.id)).toMatchObject({ number: 6 })
  const confirmedAfterwards = sent.slice(-4).map(({ number }) => number)
  expect(confirmedAfterwards).toEqual([3, 4, 5, 6])
  // The same id each time it was tried.
  expect(new Set(sent.map(({ id }) => id)).size).toBe(6)
})

test('a tab that was closed and opened again hands in until a quarter of an hour after the end, and not later', async () => {
  const { tablet, player, tab } = await tabletOf(server, inClass, 'Blå Lykta')
  const away = tabOf(tablet, player, async () => {
    throw new CallRefused('offline')
  })
  for (const input of wayThrough.slice(0, 3)) away.answers.give(scenario, input)
  await end()
  away.answers.stop()
  server.time.pass({ ms: 14 * 60_000 + 58_000 })
  await granted(tablet.ask(RefreshPupil, { body: { tab } }))
  const again = tabOf(tablet, player, byHand(tablet), { text: away.kept.text })
  await again.answers.handIn()
  expect(again.sent.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(await stored(player.id)).toMatchObject({ number: 3 })

  again.answers.give(scenario, wayThrough[3] ?? { type: 'goOn' })
  await again.answers.handIn()
  server.time.pass({ ms: 2000 })
  again.answers.give(scenario, wayThrough[4] ?? { type: 'goOn' })
  await again.answers.handIn()
  expect(await stored(player.id)).toMatchObject({ number: 4 })
})

test('a tablet that was away all lesson hands in everything at once, without being refused', async () => {
  const { tablet, player } = await tabletOf(server, inClass, 'Blå Lykta')
  const line = { isUp: false }
  const refused: string[] = []
  const { answers } = tabOf(tablet, player, async answer => {
    if (!line.isUp) throw new CallRefused('offline')
    const { status, body } = await tablet.ask(HandInAnswer, { body: answer })
    if (status === 200) return body
    refused.push(String(body.refused))
    throw new CallRefused(body.refused as never)
  })
  const inputs = playing()
  for (let given = 0; given < 150; given += 1) expect(answers.give(scenario, inputs.next().value)).toBeDefined()
  line.isUp = true
  await answers.handIn()
  expect(refused).toEqual([])
  expect(await stored(player.id)).toMatchObject({ number: 150 })
}, 60_000)

test('a tablet that floods with answers is refused, which holds up nobody else; what waits in it is handed in later, and nothing is lost', async () => {
  const { tablet, player } = await tabletOf(server, inClass, 'Blå Lykta')
  const other = await tabletOf(server, inClass, 'Grön Gran')
  const start = { id: answerId(), number: 1, scenario, input: { type: 'start' } } as const
  await granted(tablet.ask(HandInAnswer, { body: start }))
  const replies = await Promise.all(Array.from({ length: 320 }, () => tablet.ask(HandInAnswer, { body: { ...start, number: 99 } })))
  const tooMany = replies.filter(({ body }) => body.refused === 'tooMany.tries')
  expect(tooMany.length).toBe(320 + 1 - 300)
  expect(tooMany.every(({ status }) => status === 429)).toBe(true)
  expect(await stored(player.id)).toMatchObject({ number: 1, runs: { [scenario]: { scene: 'look' } } })
  await granted(other.tablet.ask(HandInAnswer, { body: { ...start, id: answerId() } }))

  // A tab tries again until a minute has passed.
  const refused: string[] = []
  const behind = await granted(tablet.ask(GetPlayer))
  const { answers } = tabOf(tablet, behind, answer =>
    byHand(tablet)(answer).catch(async error => {
      refused.push((error as CallRefused).code)
      if (refused.length === 3) await handingIn.forgive(player.id)
      throw error
    }),
  )
  for (const input of wayThrough.slice(1)) answers.give(scenario, input)
  await answers.handIn()
  expect(refused).toEqual(['tooMany.tries', 'tooMany.tries', 'tooMany.tries'])
  expect(await stored(player.id)).toMatchObject({ number: 8, endings: { [scenario]: ['oneBeside'] } })
})
