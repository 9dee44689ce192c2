import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ShowOthers } from '../../shared/api/lessons.ts'
import { classWith, granted, openLesson, programmeStaff, schoolWithTeacher, tabletOf } from '../support/cast.ts'
import { pupilSeat } from '../support/room.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
beforeAll(async () => {
  server = await start()
})
afterAll(() => server.stop())

test('a class that takes its seats in the same moment meets in one room', async () => {
  const { teacher } = await schoolWithTeacher(server, await programmeStaff(server))
  const usernames = Array.from({ length: 15 }, (_, at) => `Blå ${'ABCDEFGHIJKLMNO'[at]}sten`)
  const inClass = await classWith(teacher, usernames)
  const { id } = await openLesson(teacher, inClass)
  await granted(teacher.ask(ShowOthers, { params: { id }, body: { shown: true } }))
  const tablets = await Promise.all(usernames.map(username => tabletOf(server, inClass, username)))
  // Nobody has sat there yet: there is no room.
  const seats = await Promise.all(tablets.map(({ tablet }) => pupilSeat(server, tablet)))
  for (const seat of seats) {
    const { figures = {} } = await seat.saw(state => Object.keys(state.figures ?? {}).length === usernames.length)
    expect(
      Object.values(figures)
        .map(({ username }) => username)
        .sort(),
    ).toEqual(usernames)
  }
  expect(new Set(seats.map(({ room }) => room.roomId)).size).toBe(1)
  // The room still leads the lesson: what the teacher does reaches everybody.
  const before = seats.map(({ states }) => states.length)
  await granted(teacher.ask(ShowOthers, { params: { id }, body: { shown: false } }))
  const heard = seats.map((seat, at) => seat.saw(state => seat.states.indexOf(state) >= (before[at] ?? 0) && !state.othersShown))
  const left = Promise.race(seats.map(seat => seat.left)).then(() => 'somebody was sent away')
  expect(await Promise.race([left, Promise.all(heard).then(() => 'all here')])).toBe('all here')
  await Promise.all(seats.map(seat => seat.leave()))
})
