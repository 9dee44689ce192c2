import { expect, test } from '@jest/globals'
import { ContentError, parseScenario, parseTexts } from '../../shared/content/parse.ts'
import { textKeys, textOf } from '../../shared/content/texts.ts'
import { firstScenario, firstTexts, read } from './first-scenario.ts'

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
  const { en } = firstTexts()
  expect(textOf(en, 'intro', 'young')).toBe(en['intro.young'])
  expect(textOf(en, 'intro', 'older')).toBe(en.intro)
  expect(textOf(en, 'title', 'young')).toBe(en.title)
})
