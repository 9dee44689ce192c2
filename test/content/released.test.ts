import { expect, test } from '@jest/globals'
import { contentSum as digest, readContentFiles } from '../../server/play/content.ts'
import { checkContent } from '../../shared/content/check.ts'
import { lintReleased, release, releasedFile } from '../../shared/content/released.ts'

const written = readContentFiles(new URL('../../shared/content/', import.meta.url))
const data = 'scenarios/seat-is-taken/scenario.json'
const story = /^scenarios\/seat-is-taken\//

/** As if schools had got everything just now. */
const shipped = afterRelease(new Map([...written].filter(([file]) => file !== releasedFile)))

const filesWith = (changes: Readonly<Record<string, (text: string) => string>>) =>
  new Map([...shipped].map(([file, text]) => [file, changes[file]?.(text) ?? text]))
const told = (files: ReadonlyMap<string, string>) =>
  lintReleased({ library: checkContent(files).library, files, digest }).map(({ file, line, cure }) => `${file}:${line} ${cure}`)
const version = JSON.parse(shipped.get(data) ?? '').version
const raised = (text: string) => text.replace(/"version": \d+/, `"version": ${version + 1}`)
const reword = (text: string) => text.replace(/("title": ")/, '$1Nu: ')

test('what is shipped is written down as schools get it', () => {
  expect(told(written)).toEqual([])
  expect(afterRelease(written).get(releasedFile)).toBe(written.get(releasedFile))
})

test('who changes a word that schools have is told to raise the version, in which line of which file', () => {
  const files = filesWith({ 'scenarios/seat-is-taken/sv.json': reword })
  const expected = [`${data}:3 It has changed since schools got version ${version}: raise "version" to ${version + 1}.`]
  expect(told(files)).toEqual(expected)
  // Writing down does not help who forgot it.
  expect(told(afterRelease(files))).toEqual(expected)
})

test('a raised version is written down when it is finished, and then holds', () => {
  const files = filesWith({ 'scenarios/seat-is-taken/sv.json': reword, [data]: raised })
  expect(told(files)).toEqual([`${data}:3 This version is not released yet. When it is finished: npm run content:check release`])
  expect(told(afterRelease(files))).toEqual([])
  const back = new Map([...shipped, [releasedFile, afterRelease(files).get(releasedFile) ?? '']])
  expect(told(back)).toEqual([
    `${data}:3 Schools have version ${version + 1}, and versions never go back: raise "version" to ${version + 2}.`,
  ])
})

test('another layout of the same words is no change, nor is a form that another story needs', () => {
  expect(told(filesWith({ 'scenarios/seat-is-taken/sv.json': text => JSON.stringify(JSON.parse(text)) }))).toEqual([])
  const form = (text: string) => text.replace('"Amara": {', '"Amara": { "loan": "Amaran",')
  expect(told(filesWith({ 'names/fi.json': form }))).toEqual([])
  const used = (text: string) => text.replaceAll('"Amaran"', '"Amaraan"')
  expect(told(filesWith({ 'names/fi.json': used }))).toEqual([expect.stringMatching(/^scenarios\/seat-is-taken.*raise "version"/)])
})

test('what schools have stays, or is retired, and its id is never used again', () => {
  const without = new Map([...shipped].filter(([file]) => !story.test(file)))
  expect(told(without)).toEqual([
    expect.stringMatching(/^released\.json:\d+ Schools have it, and it is gone: .* "scenarios\/seat-is-taken" into "retired"\.$/),
  ])
  const retire = (text: string) => text.replace('"retired": []', '"retired": ["scenarios/seat-is-taken"]')
  expect(told(new Map([...without, [releasedFile, retire(shipped.get(releasedFile) ?? '')]]))).toEqual([])
  expect(told(filesWith({ [releasedFile]: retire }))).toEqual([`${data}:3 This id was used before: choose another.`])
  expect(told(filesWith({ [releasedFile]: () => '{' }))).toEqual([expect.stringMatching(/^released\.json:1 not JSON/)])
})

function afterRelease(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files, [releasedFile, release({ library: checkContent(files).library, files, digest })]])
}
