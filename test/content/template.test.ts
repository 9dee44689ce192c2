import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { checkContent } from '../../shared/content/check.ts'
import { choiceIcons } from '../../shared/content/choice-icons.ts'
import { circleKind } from '../../shared/content/circle-kind.ts'
import { fillTexts } from '../../shared/content/fill-texts.ts'
import { iDoKind } from '../../shared/content/i-do-kind.ts'
import type { ContentKind, Piece } from '../../shared/content/kind.ts'
import { languages } from '../../shared/content/language-rules.ts'
import { recognitionKind } from '../../shared/content/recognition-kind.ts'
import { scenarioKind } from '../../shared/content/scenario-kind.ts'
import { textKeys } from '../../shared/content/texts.ts'
import { firstFiles, firstScenario, read } from './first-scenario.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const inDocs = (path: string) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8')

/** What of a kind a copy needs: the file, where it belongs under which id, and its keys. */
const copied = <T extends Piece>({ file, folder, schema, textKeys: keysIn }: ContentKind<T>, id: string) => {
  const json = inDocs(`templates/${file}.json`)
  return [file, { json, folder, id, keys: keysIn(schema.parse(JSON.parse(json))) }] as const
}
const copies = [
  copied(scenarioKind, 'my-story'),
  copied(circleKind, 'my-circle'),
  copied(recognitionKind, 'my-recognition'),
  copied(iDoKind, 'my-card'),
]

test.each(copies)('who copies the template of a %s lacks its words and nothing else', (file, { json, folder, id, keys }) => {
  const files = firstFiles()
  files.set(`${folder}/${id}/${file}.json`, json)
  for (const language of languages) files.set(`${folder}/${id}/${language}.json`, fillTexts(keys, {}))
  const { mistakes } = checkContent(files)
  expect(mistakes).toHaveLength(keys.length * languages.length)
  expect(new Set(mistakes.map(({ cure }) => cure.replace(/".*"/, '"key"')))).toEqual(new Set(['"key": write this text.']))
})

test('one command writes the keys of each kind, again and again', () => {
  const copy = mkdtempSync(join(tmpdir(), 'fill-'))
  try {
    for (const part of ['server', 'shared', 'scripts', 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    const fill = (id: string) => spawnSync(process.execPath, ['scripts/content-fill.ts', id], { cwd: copy, encoding: 'utf8' })
    expect(fill('my-story').stderr).toContain('Name a folder of shared/content/scenarios, circles, recognitions or i-do')
    for (const [file, { json, folder, id, keys }] of copies) {
      const at = join(copy, 'shared/content', folder, id)
      mkdirSync(at)
      expect(fill(id).stderr).toContain(`has no ${file}.json: copy docs/templates/${file}.json into it.`)
      writeFileSync(join(at, `${file}.json`), json)
      expect(fill(id).stdout).toBe(languages.map(language => `${language}.json: ${keys.length} texts to write\n`).join(''))
      const sv = join(at, 'sv.json')
      writeFileSync(sv, readFileSync(sv, 'utf8').replace('"title": ""', '"title": "Skriven"'))
      expect(fill(`${folder}/${id}`).stdout).toContain(`sv.json: ${keys.length - 1} texts to write`)
      expect(JSON.parse(readFileSync(sv, 'utf8')).title).toBe('Skriven')
    }
  } finally {
    rmSync(copy, { recursive: true })
  }
}, 30_000)

test('filling in loses nothing that is written, and changes nothing where all is there', () => {
  const keys = textKeys(firstScenario())
  const written = JSON.parse(read('sv.json'))
  expect(JSON.parse(fillTexts(keys, written))).toEqual(written)
  const { title, ...rest } = written
  const filled = JSON.parse(fillTexts(keys, { ...rest, 'scene.gone.alt': 'Borta' }))
  expect(filled).toEqual({ ...written, title: '', 'scene.gone.alt': 'Borta' })
  expect(Object.keys(filled)[0]).toBe('title')
  expect(filled['intro.young']).toBe(written['intro.young'])
  expect(title).not.toBe('')
})

test('the guide for who writes content names every sign', () => {
  const guide = inDocs('writing-content.md')
  expect(choiceIcons.filter(icon => !guide.includes(`\`${icon}\``))).toEqual([])
})
