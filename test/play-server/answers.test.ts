import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { Progresses, scenarioOf } from '../../server/play/index.ts'
import { GetPlayer, HandInAnswer } from '../../shared/api/play.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  openLesson,
  programmeStaff,
  pupilCalled,
  schoolWithTeacher,
  tabletOf,
} from '../support/cast.ts'
import { answerId, answerOf, firstChoice, type Given, giveAll, scenario, wayThrough } from '../support/play.ts'
import { giveInRoom, pupilSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let teacher: Browser
let inClass: ClassInHand
let tablet: Browser
beforeAll(async () => {
  // Colyseus writes down what bad tablets sent.
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  server = await start()
  teacher = (await schoolWithTeacher(server, await programmeStaff(server))).teacher
})
afterAll(() => server.stop())
beforeEach(async () => {
  inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
  await openLesson(teacher, inClass)
  tablet = (await tabletOf(server, inClass, 'Blå Lykta')).tablet
})
const give = (answer: Given) => tablet.ask(HandInAnswer, { body: answer })
const refusedBy = async (answer: Given) => (await give(answer)).body.refused
const progressOf = async (username = 'Blå Lykta') =>
  server.context.storage.model(Progresses).findById(pupilCalled(inClass, username).id).lean()

test('a pupil plays a scenario through its six beats, and the server keeps the ending and the sticker', async () => {
  const replies = await giveAll(tablet, wayThrough)
  expect(replies.map(({ status }) => status)).toEqual(wayThrough.map(() => 200))
  expect(replies.map(({ body }) => body.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(replies.at(-1)?.body).toEqual({ number: 8, finished: { ending: 'oneBeside', stickers: ['stoodBeside@playground'] } })
  const { body } = await tablet.ask(GetPlayer)
  expect(body.progress).toEqual({
    ...{ number: 8, runs: {}, endings: { [scenario]: ['oneBeside'] }, stickers: ['stoodBeside@playground'] },
    ...{ knows: {}, known: [], iDo: [] },
  })
})

test('what the present beat does not offer is refused, and changes nothing', async () => {
  const notOffered: Given['input'][] = [
    { type: 'choose', choice: 'beside' },
    { type: 'feel', face: 'sad', strength: 1 },
    { type: 'goOn' },
    { type: 'say', start: 'hi', middle: 'play', tone: 'calm' },
  ]
  for (const input of notOffered) expect(await refusedBy(answerOf(1, input))).toBe('choice.notOffered')
  await giveAll(tablet, wayThrough.slice(0, 3))
  const before = await progressOf()
  const wrong: Given['input'][] = [
    { type: 'choose', choice: 'checkIn' },
    { type: 'choose', choice: 'constructor' },
    { type: 'choose', choice: '__proto__' },
    { type: 'see', noticed: [] },
    { type: 'goOn' },
    { type: 'startAgain', from: 'pick' },
  ]
  for (const input of wrong) expect(await refusedBy(answerOf(4, input))).toBe('choice.notOffered')
  expect(await refusedBy({ ...answerOf(4, { type: 'choose', choice: 'beside' }), scenario: 'no-such-scenario' })).toBe('not.found')
  expect(await refusedBy({ ...answerOf(4, { type: 'choose', choice: 'beside' }), scenario: 'constructor' })).toBe('not.found')
  expect(await refusedBy(answerOf(4, { type: 'start' }))).toBe('answer.outOfOrder')
  expect(await progressOf()).toEqual(before)
})

test('a story that changed on the server while a pupil is in it goes on in the same scene, with the next answer', async () => {
  await giveAll(tablet, wayThrough.slice(0, 5))
  const { id } = pupilCalled(inClass, 'Blå Lykta')
  const runs = (await progressOf())?.runs ?? {}
  await server.context.storage
    .model(Progresses)
    .updateOne({ _id: id }, { $set: { runs: { [scenario]: { ...runs[scenario], version: 0, audience: { bob: 'watching' } } } } })
  const { body } = await give(answerOf(6, { type: 'choose', choice: 'checkIn' }))
  expect(body).toMatchObject({ number: 6, run: { scene: 'checkedIn', version: scenarioOf(scenario).version, felt: { face: 'sad' } } })
  expect(Object.keys(body.run?.audience ?? {}).sort()).toEqual(['amara', 'jin', 'noor', 'zuri'])
})

test('"what if" is for who has played it through, and only from a decision', async () => {
  await giveAll(tablet, wayThrough)
  for (const from of ['look', 'otherSide', 'end', 'constructor'])
    expect(await refusedBy(answerOf(9, { type: 'startAgain', from }))).toBe('choice.notOffered')
  expect((await give(answerOf(9, { type: 'startAgain', from: 'pick' }))).body).toMatchObject({
    number: 9,
    run: { again: true, scene: 'pick' },
  })
})

test('an answer out of order is refused, and the tablet can ask where it is', async () => {
  await giveAll(tablet, wayThrough.slice(0, 2))
  for (const number of [1, 2, 4, 99])
    expect(await refusedBy(answerOf(number, { type: 'feel', face: 'sad', strength: 1 }))).toBe('answer.outOfOrder')
  expect((await tablet.ask(GetPlayer)).body.progress).toMatchObject({ number: 2, runs: { [scenario]: { scene: 'samFeels' } } })
})

test('an answer sent twice has one effect and one reply, whichever way it comes', async () => {
  const seat = await pupilSeat(server, tablet)
  await giveAll(tablet, wayThrough.slice(0, 3))
  const choice = answerOf(4, { type: 'choose', choice: 'beside' })
  const first = await giveInRoom(seat, choice)
  const after = await progressOf()
  expect(await giveInRoom(seat, choice)).toEqual(first)
  expect((await give(choice)).body).toEqual('reply' in first ? first.reply : undefined)
  // The same id with another choice in it changes nothing either.
  expect((await give({ ...choice, input: { type: 'choose', choice: 'laugh' } })).body).toMatchObject({ run: { scene: 'standsBeside' } })
  expect(await progressOf()).toEqual(after)
  await seat.leave()
})

test('of two answers at once one is taken; of one answer sent ten times at once, one', async () => {
  await giveAll(tablet, wayThrough.slice(0, 3))
  const two = await Promise.all(['beside', 'laugh'].map(choice => give(answerOf(4, { type: 'choose', choice }))))
  expect(two.map(({ status }) => status).sort()).toEqual([200, 409])
  const taken = two.find(({ status }) => status === 200)?.body.run?.scene
  expect((await progressOf())?.runs[scenario]?.scene).toBe(taken)
  const same = answerOf(5, { type: 'goOn' })
  const ten = await Promise.all(Array.from({ length: 10 }, () => give(same)))
  for (const { status, body } of ten) expect({ status, body }).toEqual({ status: 200, body: ten[0]?.body })
  expect((await progressOf())?.number).toBe(5)
})

test('an answer is always one’s own: there is no place in it to name another pupil', async () => {
  const other = await tabletOf(server, inClass, 'Grön Gran')
  for (const surplus of [{ pupil: other.player.id }, { as: other.player.id }]) {
    expect(await tablet.ask(HandInAnswer, { body: { ...answerOf(1, { type: 'start' }), ...surplus } })).toMatchObject({ status: 400 })
  }
  await giveAll(tablet, firstChoice)
  // Whose it is comes from the token alone; the same answer by another pupil's token is that pupil's.
  expect(await progressOf('Grön Gran')).toMatchObject({ number: 0, runs: {} })
  const id = answerId()
  expect((await give(answerOf(5, { type: 'goOn' }, id))).status).toBe(200)
  expect((await other.tablet.ask(HandInAnswer, { body: answerOf(5, { type: 'goOn' }, id) })).body.refused).toBe('answer.outOfOrder')
})

test('an ending, a sticker or a moment that the tablet invents is refused by hand and in the room, and changes nothing', async () => {
  await giveAll(tablet, wayThrough.slice(0, 3))
  const seat = await pupilSeat(server, tablet)
  const before = await progressOf()
  const finished = { ending: 'oneBeside', stickers: ['stoodBeside@playground'] }
  const run = { ...before?.runs[scenario], scene: 'end', feeling: 3, heat: 0 }
  const choice = { type: 'choose', choice: 'beside' }
  const surplus = [
    { finished },
    { known: true },
    { stickers: finished.stickers },
    { ending: finished.ending },
    { endings: { [scenario]: [finished.ending] } },
    { run },
    { scene: 'end' },
    { effects: { feeling: 3 } },
    { earned: [{ kind: 'finished', ending: finished.ending }] },
    { lesson: 'L'.repeat(22) },
  ]
  const invented = [
    { type: 'finish', ...finished },
    { type: 'finished', ending: finished.ending },
    { type: 'sticker', sticker: 'stoodBeside@playground' },
    { type: 'end' },
    { type: 'goOn', to: 'end' },
  ]
  const forged = [
    ...surplus.flatMap(more => [
      { ...answerOf(4, choice as Given['input']), ...more },
      { ...answerOf(4, { ...choice, ...more } as Given['input']) },
    ]),
    ...invented.map(input => answerOf(4, input as Given['input'])),
  ]
  for (const answer of forged) {
    expect({ answer, ...(await give(answer)) }).toMatchObject({ status: 400, body: { refused: 'input.invalid' } })
  }
  // A few in each second: more would be hung up on.
  for (const answer of forged.slice(0, 12)) expect(await giveInRoom(seat, answer)).toHaveProperty('refused')
  expect(await progressOf()).toEqual(before)
  // Where it is nothing has happened: the true answer is taken, and counts as the fourth.
  expect((await give(answerOf(4, choice as Given['input']))).body).toMatchObject({ number: 4, run: { scene: 'standsBeside' } })
  expect(await progressOf()).toMatchObject({ endings: {}, stickers: [] })
  await seat.leave()
})

test('stored of a run are small numbers, and no list of choices', async () => {
  await giveAll(tablet, wayThrough.slice(0, 7))
  const stored = JSON.stringify({ ...(await progressOf()), pending: [] })
  for (const chosen of ['checkIn', '"beside"', 'quiet']) expect(stored).not.toContain(chosen)
})
