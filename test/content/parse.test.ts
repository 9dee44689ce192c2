import { expect, test } from '@jest/globals'
import { checkContent } from '../../shared/content/check.ts'
import type { Names } from '../../shared/content/names.ts'
import { textKeys, textOf } from '../../shared/content/texts.ts'
import { firstFiles, firstScenario, servedTexts } from './first-scenario.ts'

const inFirst = (name: string) => `scenarios/newcomer-never-picked/${name}`

/** Each mistake as its author reads it, after one file was changed. */
function mistakesWith(name: string, change: (json: string) => string | undefined): string[] {
  const files = firstFiles()
  const file = name.startsWith('names/') ? name : inFirst(name)
  const changed = change(files.get(file) ?? '')
  if (changed === undefined) files.delete(file)
  else files.set(file, changed)
  return checkContent(files).mistakes.map(each => `${each.file.split('/').at(-1)}:${each.line} ${each.cure}`)
}

test('who writes a comma too many is told the line', () => {
  expect(mistakesWith('scenario.json', json => json.replace(/("version": \d+),/, '$1,,'))).toEqual([
    expect.stringMatching(/^scenario\.json:3 not JSON.*comma/),
  ])
})

test('who misspells a field is told file, line and place, all at once', () => {
  const mistakes = mistakesWith('scenario.json', json => json.replace('"place"', '"plaice"').replace('"icon": "eye"', '"icon": "Eye"'))
  expect(mistakes).toHaveLength(3)
  expect(mistakes.join('\n')).toMatch(/scenario\.json:5 .*plaice/)
  expect(mistakes.join('\n')).toMatch(/scenario\.json:35 "scenes\.pick\.choices\.4\.icon": There is no such sign/)
})

test('who forgets a text, or has one too many, is told its key', () => {
  expect(mistakesWith('sv.json', json => json.replace('"scene.look.alt"', '"scene.nowhere.alt"'))).toEqual([
    expect.stringContaining('"scene.look.alt" is missing'),
    expect.stringMatching(/^sv\.json:40 "scene\.nowhere\.alt" belongs to nothing/),
  ])
})

test('who writes a key twice is told, before one of the two texts is lost without a word', () => {
  expect(mistakesWith('nb.json', json => json.replace('"title": "', '"title": "En",\n  "title": "'))).toEqual([
    'nb.json:3 "title" stands twice: keep one.',
  ])
})

test('an empty text is no text', () => {
  expect(mistakesWith('sv.json', json => json.replace(/"title": "[^"]*"/, '"title": ""'))).toEqual([expect.stringContaining('"title"')])
})

test('a file that nobody reads is not silently left aside', () => {
  const files = firstFiles()
  files.set(inFirst('fi-old.json'), '{}')
  files.set('scenario/lost.json', '{}')
  expect(checkContent(files).mistakes.map(({ file }) => file)).toEqual(['scenario/lost.json', inFirst('fi-old.json')])
})

test('a folder without its scenario, and an id that is not its folder’s, are told of', () => {
  expect(mistakesWith('scenario.json', () => undefined)).toContainEqual(expect.stringContaining('missing'))
  expect(mistakesWith('scenario.json', json => json.replace('"id": "newcomer-never-picked"', '"id": "newcomer"'))).toEqual([
    expect.stringMatching(/^scenario\.json:2 The id and the folder/),
  ])
})

test('what has a mistake is in no lesson, what has none is', () => {
  const files = firstFiles()
  expect([...checkContent(files).library.scenarios.keys()]).toEqual(['newcomer-never-picked'])
  files.set(inFirst('fi.json'), '{')
  expect([...checkContent(files).library.scenarios.keys()]).toEqual([])
})

test('forms of names that cannot be read are told of', () => {
  expect(mistakesWith('names/fi.json', () => '{ "Sam": "Samin" }')).toContainEqual(expect.stringMatching(/^fi\.json:1 "Sam"/))
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
