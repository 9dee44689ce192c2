import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type Counter, Counters, Publications } from '../../server/statistics/index.ts'
import { publishCells } from '../../server/statistics/publish-cells.ts'
import { closedWeeksSince, firstDayOf, weekAt } from '../../server/statistics/weeks.ts'
import { ErasePupil } from '../../shared/api/classes.ts'
import { GetTotals } from '../../shared/api/statistics.ts'
import {
  classWith,
  deletePupil,
  granted,
  openLesson,
  programmeStaff,
  type SchoolInHand,
  schoolWithTeacher,
  signIn,
  tabletOf,
} from '../support/cast.ts'
import { firstChoice, giveAll } from '../support/play.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let schools: SchoolInHand[]
beforeAll(async () => {
  server = await start()
  const staff = await programmeStaff(server)
  schools = []
  for (const [name, country] of [
    ['Björkskolan', 'SE'],
    ['Granskolan', 'SE'],
    ['Tallskolan', 'SE'],
    ['Koivukoulu', 'FI'],
  ] as const) {
    schools.push(await schoolWithTeacher(server, staff, { name, country }))
  }
})
afterAll(() => server.stop())
beforeEach(async () => {
  server.time.set('2026-10-06T08:00:00Z')
  await server.context.storage.model(Counters).deleteMany({})
  await server.context.storage.model(Publications).deleteMany({})
})

/** So many players of each school, in this period. */
async function played(period: string, players: readonly number[], grade = '4') {
  const counters = players.flatMap((n, at): Counter[] => {
    const school = schools[at]?.school.id ?? ''
    return n > 0 ? [{ _id: [period, school, grade, 'player', ''].join('|'), period, school, grade, kind: 'player', content: '', n }] : []
  })
  await server.context.storage.model(Counters).insertMany(counters)
}
async function totalsAt(at: string) {
  server.time.set(at)
  const { browser, reply } = signIn(server.url, 'programme@upstander.test')
  await granted(reply)
  return granted(browser.ask(GetTotals))
}
const cellsOf = (totals: Awaited<ReturnType<typeof totalsAt>>, week: string) => totals.weeks.find(row => row.week === week)?.cells

test.each([
  ['nine pupils', [3, 3, 3], { withheld: true }],
  ['ten pupils of three schools', [4, 3, 3], { players: 10 }],
  ['ten pupils of two schools', [5, 5, 0], { withheld: true }],
  ['a hundred pupils of one school', [100, 0, 0], { withheld: true }],
  ['fourteen', [5, 5, 4], { players: 10 }],
  ['fifteen', [5, 5, 5], { players: 20 }],
  ['hundred and four', [100, 3, 1], { players: 100 }],
  ['nobody', [0, 0, 0], { withheld: true }],
])('of %s, what is published', (_what, players, cell) => {
  const counts = players.map((n, at) => ({ school: `s${at}`, country: 'SE' as const, players: n }))
  expect(publishCells(counts, ['SE'])).toEqual({ SE: cell })
})

test('a country is counted by itself: another country’s schools do not help it over the border', () => {
  const counts = [
    { school: 'a', country: 'SE' as const, players: 20 },
    { school: 'b', country: 'SE' as const, players: 20 },
    { school: 'c', country: 'FI' as const, players: 20 },
  ]
  expect(publishCells(counts, ['SE', 'FI'])).toEqual({ SE: { withheld: true }, FI: { withheld: true } })
})

test('a school’s grades are one school', async () => {
  await played('week:2026-W41', [6, 0, 0], '4')
  await played('week:2026-W41', [6, 0, 0], '5')
  await played('week:2026-W41', [6, 0, 0], '6')
  expect(cellsOf(await totalsAt('2026-11-10T08:00:00Z'), '2026-W41')).toEqual({ SE: { withheld: true }, FI: { withheld: true } })
})

test('a week appears fourteen days after its end, at midnight, and withheld is not zero', async () => {
  await played('week:2026-W41', [5, 5, 5, 5])
  const before = await totalsAt('2026-10-25T22:59:59Z')
  expect(before.weeks).toEqual([])
  expect(before.next).toEqual({ week: '2026-W41', on: '2026-10-26' })
  const after = await totalsAt('2026-10-25T23:00:00Z')
  expect(after.weeks).toEqual([{ week: '2026-W41', firstDay: '2026-10-05', cells: { SE: { players: 20 }, FI: { withheld: true } } }])
  expect(after.next).toEqual({ week: '2026-W42', on: '2026-11-02' })
  expect(after.countries.sort()).toEqual(['FI', 'SE'])
})

test('what is out never changes, whatever is counted later', async () => {
  await played('week:2026-W41', [5, 5, 5])
  const first = await totalsAt('2026-10-26T08:00:00Z')
  await played('week:2026-W41', [50, 50, 50], '5')
  await played('week:2026-W42', [50, 50, 50], '5')
  const later = await totalsAt('2026-11-03T08:00:00Z')
  expect(later.weeks.map(({ week }) => week)).toEqual(['2026-W42', '2026-W41'])
  expect(cellsOf(later, '2026-W41')).toEqual(cellsOf(first, '2026-W41'))
  expect(cellsOf(later, '2026-W42')).toMatchObject({ SE: { players: 150 } })
  // Asked for by many at once, a week is published once.
  const { browser, reply } = signIn(server.url, 'programme@upstander.test')
  await granted(reply)
  await Promise.all(Array.from({ length: 5 }, () => browser.ask(GetTotals)))
  expect(await server.context.storage.model(Publications).countDocuments()).toBe(2)
})

test('a week in which nobody played is withheld like any other that has too few', async () => {
  await played('week:2026-W41', [5, 5, 5])
  await played('week:2026-W43', [5, 5, 5])
  expect(cellsOf(await totalsAt('2026-11-20T08:00:00Z'), '2026-W42')).toEqual({ SE: { withheld: true }, FI: { withheld: true } })
})

test('the running figure is the school year’s players of all schools, rounded down to ten', async () => {
  await played('year:2026', [9, 0, 0])
  await played('year:2025', [500, 0, 0])
  expect(await totalsAt('2026-10-06T08:00:00Z')).toMatchObject({ schoolYear: 2026, players: 0, demo: false })
  await played('year:2026', [10, 10, 0], '5')
  expect((await totalsAt('2026-10-06T08:00:00Z')).players).toBe(20)
  expect(await totalsAt('2026-07-31T21:59:59Z')).toMatchObject({ schoolYear: 2025, players: 500 })
  expect(await totalsAt('2026-07-31T22:00:00Z')).toMatchObject({ schoolYear: 2026, players: 20 })
})

test('erasing pupils does not lower the running figure', async () => {
  await played('year:2026', [0, 9, 0])
  const { browser, reply } = signIn(server.url, schools[0]?.email ?? '')
  await granted(reply)
  const teacher = schools[0]?.teacher ?? browser
  const inClass = await classWith(teacher, ['Blå Lykta'])
  await openLesson(teacher, inClass)
  const { tablet, player } = await tabletOf(server, inClass, 'Blå Lykta')
  await giveAll(tablet, firstChoice)
  expect((await totalsAt('2026-10-06T08:01:00Z')).players).toBe(10)
  await deletePupil(teacher, inClass, player.id)
  await granted(teacher.ask(ErasePupil, { params: { id: player.id } }))
  expect((await totalsAt('2026-10-06T08:02:00Z')).players).toBe(10)
})

test('weeks are counted on across a year of fifty-three', () => {
  const { closed } = closedWeeksSince('2026-W51', new Date('2027-02-01T12:00:00Z'))
  expect(closed.map(({ id }) => id)).toEqual(['2026-W51', '2026-W52', '2026-W53', '2027-W01', '2027-W02'])
  expect(firstDayOf('2027-W01').toString()).toBe('2027-01-04')
  expect(weekAt(new Date('2026-12-31T23:30:00Z')).id).toBe('2026-W53')
})

test('nothing of a school stands in the totals: no id, no name', async () => {
  await played('week:2026-W41', [5, 5, 5])
  const text = JSON.stringify(await totalsAt('2026-11-10T08:00:00Z'))
  for (const { school } of schools) {
    expect(text).not.toContain(school.id)
    expect(text).not.toContain(school.name)
  }
})
