import { expect, test } from '@jest/globals'
import { sentencesOf } from '../../client/game/widgets/sentences.ts'
import { checkContent } from '../../shared/content/check.ts'
import { recordedKey } from '../../shared/content/recordings.ts'
import { firstFiles } from './first-scenario.ts'

const story = 'scenarios/newcomer-never-picked'
const recorded = (...keys: string[]) => keys.map(key => `${story}/audio/sv/${key}.mp3`)
const booksWith = (files: readonly string[]) => checkContent(firstFiles(), files).library.scenarios.get('newcomer-never-picked')?.texts

test('a tablet learns from a story’s texts which of them somebody has recorded, in which language', () => {
  const texts = booksWith(recorded('scene.look.question'))
  expect(recordedKey(texts?.sv ?? {}, 'scene.look.question')).toBe('scene.look.question')
  expect(recordedKey(texts?.sv ?? {}, 'title')).toBeUndefined()
  expect(recordedKey(texts?.fi ?? {}, 'scene.look.question')).toBeUndefined()
})

test('a younger reader hears the younger text, or nobody’s recording', () => {
  const key = 'intro'
  const older = booksWith(recorded(key))?.sv ?? {}
  expect(recordedKey(older, key, 'older')).toBe(key)
  expect(recordedKey(older, key, 'young')).toBeUndefined()
  const both = booksWith(recorded(key, `${key}.young`))?.sv ?? {}
  expect(recordedKey(both, key, 'young')).toBe(`${key}.young`)
})

test('a recording says the first names: where the lesson has others, the voice reads', () => {
  const key = 'intro'
  const texts = booksWith(recorded(key))?.sv ?? {}
  expect(texts[key]).toContain('{sam')
  expect(recordedKey(texts, key, 'older', { sam: 'Sam', leo: 'Leo' })).toBe(key)
  expect(recordedKey(texts, key, 'older', { sam: 'Alex', leo: 'Leo' })).toBeUndefined()
})

test('recordings that nobody would hear are told of, and stop no server', () => {
  const files = [
    ...recorded('scene.look.question', 'scene.nowhere.question'),
    `${story}/audio/da/title.mp3`,
    `${story}/audio/sv/title.wav`,
    'scenarios/gone/audio/sv/title.mp3',
  ]
  const { mistakes, lacks } = checkContent(firstFiles(), files)
  expect(mistakes).toEqual([])
  const told = lacks.filter(({ rule }) => rule === 'recording').map(({ where, cure }) => `${where}: ${cure}`)
  expect(told).toHaveLength(4)
  expect(told[0]).toContain('the story has no text "scene.nowhere.question"')
  expect(told[3]).toContain('there is no story "gone"')
})

test('a text is read sentence by sentence', () => {
  expect(sentencesOf('Leo valitsee joukkueita. Sam odottaa! Entä sinä?', 'fi')).toEqual([
    'Leo valitsee joukkueita.',
    'Sam odottaa!',
    'Entä sinä?',
  ])
  expect(sentencesOf('Hej', 'sv')).toEqual(['Hej'])
})
