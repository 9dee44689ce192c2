import { expect, test } from '@jest/globals'
import type { z } from 'zod'
import { newestWeek, schoolYearName, weekNumber } from '../../client/staff/newest-week.ts'
import type { WeekRow } from '../../shared/api/statistics.ts'

type Row = z.infer<typeof WeekRow>
const names = { SE: 'Sweden', NO: 'Norway', FI: 'Finland' } as const
const nameOf = (country: keyof typeof names) => names[country]
const week = (name: string, cells: Row['cells']): Row => ({ week: name, firstDay: '2026-10-26', cells })
const withheld = { withheld: true } as const

test('programme staff read the newest closed week first, largest country first', () => {
  const weeks = [
    week('2026-W44', { SE: { players: 2590 }, NO: { players: 3100 }, FI: { players: 4450 } }),
    week('2026-W43', { SE: { players: 9000 } }),
  ]
  expect(newestWeek({ weeks }, nameOf)).toEqual({
    week: 44,
    countries: [
      { country: 'FI', players: 4450 },
      { country: 'NO', players: 3100 },
      { country: 'SE', players: 2590 },
    ],
  })
})

test('countries with the same figure stand by name, so that their order says nothing', () => {
  const weeks = [week('2026-W44', { SE: { players: 100 }, NO: { players: 100 }, FI: { players: 100 } })]
  expect(newestWeek({ weeks }, nameOf)?.countries.map(({ country }) => country)).toEqual(['FI', 'NO', 'SE'])
})

test('a withheld country is not in the sentence, neither as a figure nor as a zero', () => {
  const weeks = [week('2026-W44', { SE: { players: 2590 }, NO: withheld, FI: withheld })]
  expect(newestWeek({ weeks }, nameOf)?.countries).toEqual([{ country: 'SE', players: 2590 }])
})

test('with nothing published in the newest week there is no sentence, not an older one', () => {
  const weeks = [week('2026-W44', { SE: withheld, NO: withheld }), week('2026-W43', { SE: { players: 9000 } })]
  expect(newestWeek({ weeks }, nameOf)).toBeUndefined()
})

test('before any week is closed there is no sentence', () => {
  expect(newestWeek({ weeks: [] }, nameOf)).toBeUndefined()
})

test('weeks and school years are named as people say them', () => {
  expect([weekNumber('2026-W41'), weekNumber('2027-W03')]).toEqual([41, 3])
  expect([schoolYearName(2026), schoolYearName(2099)]).toEqual(['2026/27', '2099/00'])
})
