import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { GetClass } from '../../shared/api/classes.ts'
import { classWith, granted, openLesson, programmeStaff, schoolWithTeacher, tabletOf } from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
beforeAll(async () => {
  server = await start()
})
afterAll(() => server.stop())

test('a teacher makes a class, a lesson opens, a pupil signs in with its card', async () => {
  const staff = await programmeStaff(server)
  const { teacher } = await schoolWithTeacher(server, staff)
  const inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
  await openLesson(teacher, inClass)
  const { player } = await tabletOf(server, inClass, 'Blå Lykta')
  expect(player.username).toBe('Blå Lykta')
  const seen = await granted(teacher.ask(GetClass, { params: { id: inClass.schoolClass.id } }))
  expect(seen.pupils.map(({ username }) => username)).toEqual(['Blå Lykta', 'Grön Gran'])
})
