import { expect, test } from '@jest/globals'
import { readContentFiles } from '../../server/play/content.ts'
import { checkContent } from '../../shared/content/check.ts'

const shipped = readContentFiles(new URL('../../shared/content/', import.meta.url))
const sorting = 'recognitions/quarrel-teasing-bullying'
const card = 'i-do/spot-something-kind'

/** What an author reads after changing one file. */
function mistakesWith(file: string, change: (json: string) => string): string[] {
  const json = shipped.get(file)
  if (json === undefined) throw new Error(`There is no ${file}.`)
  const changed = change(json)
  if (changed === json) throw new Error('Nothing was changed.')
  return checkContent(new Map([...shipped, [file, changed]])).mistakes.map(each => `${each.rule} ${each.file}:${each.line} ${each.cure}`)
}
const inData = (change: (data: { cards: Record<string, unknown>[]; [key: string]: unknown }) => void) => (json: string) => {
  const data = JSON.parse(json)
  change(data)
  return JSON.stringify(data, null, 2)
}

test('each chapter has its recognitions and one card for the real week', () => {
  const { library, mistakes, lacks } = checkContent(shipped)
  expect([mistakes, lacks]).toEqual([[], []])
  const chapters = [...new Set([...library.scenarios.values()].map(({ data }) => data.chapter))]
  expect([library.recognitions.size > 0, library.cards.size]).toEqual([true, chapters.length])
  const without = new Map([...shipped].filter(([file]) => !file.startsWith('recognitions/') && !file.startsWith('i-do/')))
  expect(checkContent(without).lacks.map(({ cure }) => cure)).toEqual(
    chapters.flatMap(() => [expect.stringContaining('I know'), expect.stringContaining('I do')]),
  )
  const second = [...shipped].flatMap(([file, json]) =>
    file.startsWith(card) ? [[file.replace(card, 'i-do/another'), json.replace('"spot-something-kind"', '"another"')] as const] : [],
  )
  expect(checkContent(new Map([...shipped, ...second])).lacks.map(({ cure }) => cure)).toEqual([
    expect.stringContaining('more than one card'),
  ])
})

test('who names an answer that is not there, or leaves one that never fits, is told the card', () => {
  const file = `${sorting}/recognition.json`
  expect(mistakesWith(file, json => json.replace('"fits": ["quarrel"]', '"fits": ["fight"]'))).toEqual([
    expect.stringMatching(/^link .*recognition\.json:\d\d+ "fight" is no answer/),
  ])
  expect(mistakesWith(file, json => json.replaceAll('"fits": ["quarrel"]', '"fits": ["teasing"]'))).toEqual([
    expect.stringContaining('"quarrel" fits no card'),
  ])
  expect(
    mistakesWith(
      file,
      inData(data => Object.assign(data.cards[0] ?? {}, { answers: {} })),
    ).join(),
  ).toContain('has no answer to "kind"')
  expect(
    mistakesWith(
      file,
      inData(data => Object.assign(data.cards[0] ?? {}, { id: 'rule' })),
    ).join(),
  ).toContain('"rule" stands twice')
})

test('who asks for somebody that nobody has drawn, or for a place that is not on the map, is told', () => {
  const file = `${sorting}/recognition.json`
  expect(mistakesWith(file, json => json.replace('"who": "elias"', '"who": "bob"'))).toEqual([
    expect.stringContaining('Nobody has drawn "bob"'),
  ])
  expect(mistakesWith(file, json => json.replace('"place": "pitch"', '"place": "moon"'))).toEqual([
    expect.stringContaining('no place "moon"'),
  ])
})

test('a name, a label, a long sentence and a missing reason do not reach a pupil', () => {
  const file = `${sorting}/fi.json`
  const changed = (key: string, text: string) => mistakesWith(file, json => json.replace(new RegExp(`("${key}": )".*"`), `$1"${text}"`))
  expect(changed('card.turns.kind.again', 'Onko Samin vuoro?')).toEqual([expect.stringMatching(/^names /)])
  expect(changed('card.turns.kind.again', 'Kuka on kiusaaja?')).toEqual([expect.stringMatching(/^label /)])
  expect(changed('card.turns.kind.again', 'Yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista.')).toEqual([
    expect.stringMatching(/^young /),
  ])
  expect(mistakesWith(file, json => json.replace('"card.turns.kind.again"', '"card.turns.kind.agian"'))).toHaveLength(2)
})

test('no name that a story may take stands where nobody is named, in no form', () => {
  const named = (language: string, name: string) =>
    mistakesWith(`${sorting}/${language}.json`, json => json.replace(/"title": "[^"]*"/, `"title": "Vem är ${name}?"`))
  for (const [language, name] of [
    ['sv', 'Lina'],
    ['nb', 'Robins'],
    ['fi', 'Alexilla'],
    ['fi', 'Noorkin'],
  ] as const)
    expect([name, ...named(language, name)]).toEqual([name, expect.stringContaining('Nobody is named here')])
  expect(named('sv', 'linan')).toEqual([])
})

test('a recognition that takes longer than 90 seconds is told which card to shorten', () => {
  const long = 'Two friends argue. '.repeat(30).trim()
  expect(mistakesWith(`${sorting}/en.json`, json => json.replace(/("card\.rule\.text": )".*"/, `$1"${long}"`))).toEqual([
    expect.stringMatching(/^long .*en\.json:\d+ Heard, it takes about \d+ seconds.*"rule"/),
  ])
})

test('a card for the real week is never aimed at somebody who is alone', () => {
  const aimed = {
    en: 'Say hello to somebody who stands alone.',
    sv: 'Hälsa på någon som är ensam.',
    nb: 'Si hei til noen som står alene.',
    fi: 'Tervehdi jotakuta, joka on yksin.',
  }
  for (const [language, text] of Object.entries(aimed))
    expect(mistakesWith(`${card}/${language}.json`, json => json.replace(/("title": )".*"/, `$1"${text}"`))).toEqual([
      expect.stringMatching(/^aimed /),
    ])
})
