import { expect, test } from '@jest/globals'
import { isLedByTeacher, timetables } from '../../client/teacher/home/timetables.ts'

const led = (onTablets: Parameters<typeof isLedByTeacher>[1]) =>
  timetables.usual.map(({ part }) => part).filter(part => isLedByTeacher(part, onTablets))

test('of a chapter that has everything on the tablets, the teacher leads the talk alone', () => {
  expect(led(new Set(['know', 'circle', 'do']))).toEqual(['talk'])
})

test('of a chapter without a circle the teacher leads that part too, and says so beforehand', () => {
  expect(led(new Set(['know', 'do']))).toEqual(['circle', 'talk'])
  expect(led(new Set())).toEqual(['know', 'circle', 'talk', 'do'])
})
