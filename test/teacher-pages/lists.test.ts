import { inSheets } from '../../client/teacher/cards/sheets.ts'
import { changeLine, firstWord, joinFates, readLines } from '../../client/teacher/classes/name-lines.ts'
import { exceptionsOf, latestDay } from '../../client/teacher/classes/usual.ts'
import { gradeChoices, parseGrades, schoolYears, writeSchoolYear } from '../../client/teacher/grades.ts'
import type { UsernameFate } from '../../shared/api/classes.ts'

test('a pasted list keeps its line numbers, and empty lines are nobody', () => {
  expect(readLines('Alex\r\n\r\n  Kim \n')).toEqual([
    { line: 1, text: 'Alex' },
    { line: 3, text: 'Kim' },
  ])
})

test('what looks like a full name waits until the teacher keeps it', () => {
  const lines = readLines('Alex\nKari Nordmann\nx@y')
  const fates: UsernameFate[] = [
    { line: 1, text: 'Alex', fate: 'make' },
    { line: 2, text: 'Kari Nordmann', fate: 'warnFullName' },
    { line: 3, text: 'x@y', fate: 'signs' },
  ]
  const kinds = (kept: string[]) => joinFates(lines, fates, new Set(kept)).map(({ kind }) => kind)
  expect(kinds([])).toEqual(['made', 'waits', 'left'])
  expect(kinds(['Kari Nordmann'])).toEqual(['made', 'kept', 'left'])
})

test('taking the first name changes that line alone, leaving out removes it', () => {
  expect(changeLine('Alex\nKari Nordmann\nKim', 2, firstWord('Kari Nordmann'))).toBe('Alex\nKari\nKim')
  expect(changeLine('Alex\nKari Nordmann\nKim', 2, undefined)).toBe('Alex\nKim')
})

test('the roster tells only what differs from the sentence above it', () => {
  const usual = { noCards: false, day: '2026-11-12' }
  expect(exceptionsOf({ cardMade: true, lastPlayedOn: '2026-11-12' }, usual)).toEqual([])
  expect(exceptionsOf({ cardMade: false }, usual)).toEqual([{ kind: 'noCard' }, { kind: 'notPlayed' }])
  expect(exceptionsOf({ cardMade: true, lastPlayedOn: '2026-10-08' }, usual)).toEqual([{ kind: 'lastPlayed', day: '2026-10-08' }])
  expect(exceptionsOf({ cardMade: false }, { noCards: true, day: undefined })).toEqual([])
})

test('the newest day of play is the class’s, and there is none before anybody has played', () => {
  expect(latestDay([{ lastPlayedOn: '2026-10-08' }, {}, { lastPlayedOn: '2026-11-12' }])).toBe('2026-11-12')
  expect(latestDay([{}])).toBeUndefined()
})

test('a school year begins in August', () => {
  expect(schoolYears(new Date(2026, 6, 31))).toEqual([2025, 2026])
  expect(schoolYears(new Date(2026, 7, 1))).toEqual([2026, 2027])
  expect(writeSchoolYear(2099)).toBe('2099/00')
})

test('a class has one grade or a range of grades', () => {
  expect(gradeChoices).toHaveLength(21)
  expect(parseGrades('4-5')).toEqual({ from: 4, to: 5 })
})

test('every card lies on a sheet of eight, and none on two', () => {
  const sheets = inSheets(
    Array.from({ length: 28 }, (_, card) => card),
    8,
  )
  expect(sheets.map(sheet => sheet.length)).toEqual([8, 8, 8, 4])
  expect(sheets.flat()).toHaveLength(28)
})
