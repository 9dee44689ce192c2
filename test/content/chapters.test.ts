import { expect, test } from '@jest/globals'
import { readContentFiles } from '../../server/play/content.ts'
import { recognitions, scenarios } from '../../server/play/index.ts'
import { inOrder } from '../../shared/content/chapters.ts'
import { checkContent } from '../../shared/content/check.ts'

const shipped = readContentFiles(new URL('../../shared/content/', import.meta.url))
/** What an author reads who wrote this order. */
const told = (json: string) =>
  checkContent(new Map([...shipped, ['chapters.json', json]])).mistakes.map(
    ({ file, line, where, cure }) => `${file}:${line} ${where}: ${cure}`,
  )

test('a class meets stories and recognitions in the order of the file, what is not named there last', () => {
  const order = { 1: ['second', 'first'] }
  const pieces = ['another', 'first', 'second'].map(id => ({ id, chapter: 1 }))
  expect(inOrder([{ id: 'later', chapter: 2 }, ...pieces], order).map(({ id }) => id)).toEqual(['second', 'first', 'another', 'later'])
  const written: Record<string, string[]> = JSON.parse(shipped.get('chapters.json') ?? '')
  const inFirst = [...scenarios(), ...recognitions()].filter(({ id, chapter }) => chapter === 1 && written[1]?.includes(id))
  expect(inFirst.map(({ id }) => id)).toEqual(written[1])
})

test('who names something that is not there, in another chapter or twice, is told the line', () => {
  expect(told('{\n  "1": [\n    "no-such-story",\n    "seat-is-taken"\n  ]\n}')).toEqual([
    'chapters.json:3 no-such-story: There is no story and no recognition of this id: correct it, or remove it.',
  ])
  expect(told('{\n  "1": ["seat-is-taken"],\n  "2": ["read-the-face"]\n}')).toEqual([
    'chapters.json:3 read-the-face: It says that it is in chapter 1: move it there.',
  ])
  expect(told('{\n  "1": [\n    "seat-is-taken",\n    "seat-is-taken"\n  ]\n}')).toEqual([
    'chapters.json:4 seat-is-taken: It stands twice: keep one.',
  ])
  expect(told('{ "6": [] }')).toEqual([expect.stringMatching(/^chapters\.json:1 /)])
})

test('a story with a mistake of its own may stand in the order all the same', () => {
  const files = new Map([...shipped, ['scenarios/seat-is-taken/sv.json', '{']])
  expect(checkContent(files).mistakes.filter(({ file }) => file === 'chapters.json')).toEqual([])
})
