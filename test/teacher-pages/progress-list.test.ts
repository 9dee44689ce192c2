import { expect, test } from '@jest/globals'
import { chapterColumns, finishedIn, stepIn } from '../../client/teacher/classes/progress-columns.ts'
import { progressCsv } from '../../client/teacher/classes/progress-csv.ts'
import type { PupilAnswer } from '../../shared/api/classes.ts'
import { languages } from '../../shared/api/contract.ts'
import { en, fi, nb, sv } from '../../shared/i18n/teacher/classes/index.ts'
import type { Text } from '../../shared/i18n/translate.ts'

const pupil = (username: string, progress: PupilAnswer['progress'] = {}): PupilAnswer => ({
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  username,
  figure: { kind: 'owl', fur: 'own', pattern: 'plain', extra: 'none', color: '#e4572e' },
  cardMade: true,
  progress,
})
const words = { username: 'Username', steps: { finished: 'finished', begun: 'begun', notYet: 'not yet' } }
const columns = [{ id: 'one', title: 'The first; with a sign' }]

test('the list for a spreadsheet holds username and steps, nothing else', () => {
  const csv = progressCsv([pupil('Blå Lykta', { one: 'finished' }), pupil('Grön Gran')], columns, words)
  expect(csv).toBe('\ufeff"Username";"The first; with a sign"\r\n"Blå Lykta";"finished"\r\n"Grön Gran";"not yet"\r\n')
})

test('no username can calculate in a spreadsheet, whatever it begins with', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\r'])
    expect(progressCsv([pupil(`${sign}1"2`)], columns, words)).toContain(`"'${sign}1""2";"not yet"`)
})

const texts: Readonly<Record<string, Readonly<Record<string, Text>>>> = { en, sv, nb, fi }
const formsOf = (text: Text | undefined) => (typeof text === 'object' ? [text.one, text.other] : [text]).filter(form => form !== undefined)
const placesOf = (text: Text | undefined) => [...new Set(formsOf(text).flatMap(form => form.match(/\{\w+\}/g) ?? []))].sort()

test('managing a class is said in every language, with the same names and figures, and nothing shouts', () => {
  for (const language of languages) {
    expect(Object.keys(texts[language] ?? {}).sort()).toEqual(Object.keys(en).sort())
    for (const key of Object.keys(en)) {
      expect([language, key, placesOf(texts[language]?.[key])]).toEqual([language, key, placesOf((en as Record<string, Text>)[key])])
      for (const form of formsOf(texts[language]?.[key])) expect([key, form.trim() === '', form.includes('!')]).toEqual([key, false, false])
    }
  }
})

test('a chapter is finished when all its stories are, begun when any is; its columns are in the order of the chapters', () => {
  const titles = [
    { id: 'a', chapter: 1, n: 1, title: 'A' },
    { id: 'b', chapter: 1, n: 2, title: 'B' },
    { id: 'c', chapter: 2, n: 1, title: 'C' },
  ]
  const [first, second] = chapterColumns(titles, n => `Kapitel ${n}`)
  if (!first || !second) throw new Error('two chapters')
  expect([first, second].map(({ title, stories }) => [title, stories])).toEqual([
    ['Kapitel 1', ['a', 'b']],
    ['Kapitel 2', ['c']],
  ])
  expect(
    [{}, { a: 'begun' }, { a: 'finished' }, { a: 'finished', b: 'begun' }, { a: 'finished', b: 'finished' }].map(each =>
      stepIn(first, each as PupilAnswer['progress']),
    ),
  ).toEqual(['notYet', 'begun', 'begun', 'begun', 'finished'])
  expect(finishedIn(first, { a: 'finished', b: 'begun', c: 'finished' })).toBe(1)
  expect(stepIn(second, { a: 'finished' })).toBe('notYet')
})
