import { expect, test } from '@jest/globals'
import { sentencesOf } from '../../client/game/widgets/sentences.ts'
import { spokenIn } from '../../client/game/widgets/spoken.ts'
import { readContentFiles } from '../../server/play/content.ts'
import { checkContent } from '../../shared/content/check.ts'
import { recordedKey } from '../../shared/content/recordings.ts'
import type { Texts } from '../../shared/content/schema.ts'
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
  expect(told[0]).toContain('"newcomer-never-picked" has no text "scene.nowhere.question"')
  expect(told[3]).toContain('there is no "gone" in scenarios')
})

test('circles, recognitions and cards are heard as stories are', () => {
  const shipped = readContentFiles(new URL('../../shared/content/', import.meta.url))
  const said = [
    'circles/bag-circle/audio/sv/part.noor.title.mp3',
    'recognitions/read-the-face/audio/sv/title.mp3',
    'i-do/spot-something-kind/audio/sv/title.mp3',
  ]
  const { library, lacks } = checkContent(shipped, [...said, 'recognitions/bag-circle/audio/sv/title.mp3'])
  expect(lacks.flatMap(({ rule, where }) => (rule === 'recording' ? [where] : []))).toEqual(['recognitions/bag-circle/audio/sv/title.mp3'])
  const heard = (texts: Texts | undefined, key: string) => recordedKey(texts ?? {}, key)
  const { circles, recognitions, cards } = library
  expect(heard(circles.get('bag-circle')?.texts.sv, 'part.noor.title')).toBe('part.noor.title')
  expect(heard(recognitions.get('read-the-face')?.texts.sv, 'title')).toBe('title')
  expect(heard(recognitions.get('read-the-face')?.texts.fi, 'title')).toBeUndefined()
  const card = cards.get('spot-something-kind')
  if (!card) throw new Error('There is no card.')
  const reader = { folder: 'i-do', piece: card.data, language: 'sv', level: 'older' } as const
  const address = `/content/i-do/spot-something-kind/${card.data.version}/audio/sv/title.mp3`
  expect(spokenIn({ ...reader, texts: card.texts.sv })('title', 'task')).toMatchObject({ element: 'task', recording: address })
  expect(spokenIn({ ...reader, texts: card.texts.sv })('hint').recording).toBeUndefined()
})

test('a text is read sentence by sentence', () => {
  expect(sentencesOf('Leo valitsee joukkueita. Sam odottaa! Entä sinä?', 'fi')).toEqual([
    'Leo valitsee joukkueita.',
    'Sam odottaa!',
    'Entä sinä?',
  ])
  expect(sentencesOf('Hej', 'sv')).toEqual(['Hej'])
})
