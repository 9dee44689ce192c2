import { expect, test } from '@jest/globals'
import type { Names } from '../../shared/content/names.ts'
import { ContentError, parseScenario, parseTexts } from '../../shared/content/parse.ts'
import { textKeys, textOf } from '../../shared/content/texts.ts'
import { firstScenario, firstTexts, read, servedTexts } from './first-scenario.ts'

function mistakesOf(act: () => unknown): readonly string[] {
  try {
    act()
  } catch (error) {
    if (error instanceof ContentError) return error.mistakes
    throw error
  }
  return []
}

test('who writes a comma too many is told the line', () => {
  const json = read('scenario.json').replace('"version": 1,', '"version": 1,,')
  expect(mistakesOf(() => parseScenario(json))).toEqual([expect.stringMatching(/^line 3: .*comma/)])
})

test('who misspells a field is told where it stands, all at once', () => {
  const json = read('scenario.json').replace('"place"', '"plaice"').replace('"icon": "eye"', '"icon": "Eye"')
  const mistakes = mistakesOf(() => parseScenario(json))
  expect(mistakes.join('\n')).toMatch(/plaice/)
  expect(mistakes.join('\n')).toMatch(/"scenes\.pick\.choices\.4\.icon": use a lucide name/)
})

test('who forgets a text, or has one too many, is told its key', () => {
  const texts: Record<string, string> = { ...firstTexts().sv, 'scene.nowhere.alt': 'Här.' }
  delete texts['scene.look.alt']
  const mistakes = mistakesOf(() => parseTexts(firstScenario(), JSON.stringify(texts)))
  expect(mistakes).toEqual([
    expect.stringContaining('"scene.look.alt" is missing'),
    expect.stringContaining('"scene.nowhere.alt" belongs to nothing'),
  ])
})

test('an empty text is no text', () => {
  const texts = { ...firstTexts().sv, title: '' }
  expect(mistakesOf(() => parseTexts(firstScenario(), JSON.stringify(texts)))).toEqual([expect.stringContaining('"title"')])
})

test('every text has one key', () => {
  const keys = textKeys(firstScenario())
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toEqual(
    expect.arrayContaining(['title', 'debrief', 'scene.pick.choice.nothing', 'scene.otherSide.thought.new', 'ending.slowly.text']),
  )
})

test('a young reader gets the young text where there is one', () => {
  const { en } = servedTexts()
  expect(textOf(en, 'intro', 'young')).toBe('It is break. Leo picks the teams. Sam is new here. You are standing there too.')
  expect(textOf(en, 'intro', 'older')).toMatch('three weeks ago')
  expect(textOf(en, 'title', 'young')).toBe(en.title)
})

test('a lesson calls Sam by another name, in the form that the language wants', () => {
  const { en, sv, nb, fi } = servedTexts()
  const names = { sam: 'Alex', leo: 'Milo' }
  const key = 'scene.otherSide.alt'
  expect(textOf(en, key, 'older', names)).toMatch('from Alex’s place')
  expect(textOf(sv, key, 'older', names)).toMatch('från Alex plats')
  expect(textOf(nb, key, 'older', names)).toMatch('fra Alex’ plass')
  expect(textOf(fi, key, 'older', names)).toMatch('Alexin silmin')
  expect(textOf(fi, 'scene.look.alt', 'older', names)).toBe(
    'Koulun piha välitunnilla. Milolla on pallo, ja muut seisovat ympärillä. Alex on yksin maalin luona.',
  )
  expect(textOf(fi, 'scene.look.alt')).toMatch('Leolla on pallo')
  expect(textOf(fi, 'name.sam', 'older', names)).toBe('Alex')
  expect(textOf(fi, 'name.noor', 'older', names)).toBe('Noor')
})

test('no text leaves a placeholder to be read, whatever the names', () => {
  const names: Names[] = [{}, { sam: 'Alex', leo: 'Max' }, { sam: 'Robin', leo: 'Milo' }]
  for (const texts of Object.values(servedTexts())) {
    for (const key of textKeys(firstScenario()).filter(each => !each.startsWith('audience.'))) {
      for (const chosen of names) expect(textOf(texts, key, 'young', chosen)).not.toMatch(/[{}]/)
    }
  }
})
