import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { schoolDaysAfter } from '../../server/help/school-days.ts'

const timeZone = 'Europe/Stockholm'
const after = (from: string, days = 2, daysOff: { from: string; to: string }[] = [], zone = timeZone) =>
  schoolDaysAfter(new Date(from), days, { timeZone: zone, daysOff }).toISOString()

test('what was asked on a Monday has waited two school days on Wednesday at the same time', () => {
  expect(after('2026-11-16T09:24:00Z')).toBe('2026-11-18T09:24:00.000Z')
})

test('a weekend does not count: Thursday becomes Monday, Friday becomes Tuesday', () => {
  expect(after('2026-11-19T13:40:00Z')).toBe('2026-11-23T13:40:00.000Z')
  expect(after('2026-11-20T13:40:00Z')).toBe('2026-11-24T13:40:00.000Z')
})

test('what was asked at a weekend begins to wait on Monday, and has waited both days when Wednesday begins', () => {
  expect(after('2026-11-21T11:00:00Z')).toBe('2026-11-24T23:00:00.000Z')
  expect(after('2026-11-22T11:00:00Z')).toBe('2026-11-24T23:00:00.000Z')
})

test('days off do not count, the first and the last of them included', () => {
  const autumnBreak = [{ from: '2026-10-26', to: '2026-10-30' }]
  expect(after('2026-10-23T08:00:00Z', 2, autumnBreak)).toBe('2026-11-03T09:00:00.000Z')
  expect(after('2026-10-30T08:00:00Z', 2, autumnBreak)).toBe('2026-11-03T23:00:00.000Z')
  expect(after('2026-11-16T08:00:00Z', 2, [{ from: '2026-11-17', to: '2026-11-17' }])).toBe('2026-11-19T08:00:00.000Z')
})

test('the day is the school’s own, and its clock’s, also when the clocks are changed', () => {
  // Half past eleven in the evening in Helsinki is another day than in Stockholm.
  expect(after('2026-11-20T22:30:00Z', 2, [], 'Europe/Helsinki')).toBe('2026-11-24T22:00:00.000Z')
  expect(after('2026-11-20T22:30:00Z', 2)).toBe('2026-11-24T22:30:00.000Z')
  expect(after('2026-10-23T08:00:00Z', 1)).toBe('2026-10-26T09:00:00.000Z')
})

test('somebody who enters years of days off does not stop the clock', () => {
  expect(after('2026-11-16T09:00:00Z', 2, [{ from: '2000-01-01', to: '2999-12-31' }]) > '2027').toBe(true)
})

test('it is never sooner than so many days, and never sooner for whoever has more days off', () => {
  const day = fc.date({ min: new Date('2026-08-01T00:00:00Z'), max: new Date('2027-07-31T00:00:00Z'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 4 }), day, fc.integer({ min: 0, max: 20 }), (from, days, off, long) => {
      const daysOff = [{ from: isoDay(off), to: isoDay(new Date(off.getTime() + long * 86_400_000)) }]
      const without = schoolDaysAfter(from, days, { timeZone, daysOff: [] }).getTime()
      const withThem = schoolDaysAfter(from, days, { timeZone, daysOff }).getTime()
      // An hour less where the clocks are put forward.
      return without >= from.getTime() + days * 86_400_000 - 3_600_000 * 25 * Number(isWeekend(from)) - 3_600_000 && withThem >= without
    }),
  )
})
const isoDay = (day: Date) => day.toISOString().slice(0, 10)
const isWeekend = (day: Date) => [0, 6].includes(new Date(day.getTime() + 2 * 3_600_000).getUTCDay()) || [0, 6].includes(day.getUTCDay())
