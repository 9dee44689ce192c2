import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { checkContent } from '../../shared/content/check.ts'
import { choiceIcons } from '../../shared/content/choice-icons.ts'
import { fillTexts } from '../../shared/content/fill-texts.ts'
import { languages } from '../../shared/content/language-rules.ts'
import { Scenario } from '../../shared/content/schema.ts'
import { textKeys } from '../../shared/content/texts.ts'
import { firstFiles, firstScenario, read } from './first-scenario.ts'

const inDocs = (path: string) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8')

test('who copies the template has a story that lacks its words and nothing else', () => {
  const json = inDocs('story-template/scenario.json')
  const keys = textKeys(Scenario.parse(JSON.parse(json)))
  const files = firstFiles()
  files.set('scenarios/my-story/scenario.json', json)
  for (const language of languages) files.set(`scenarios/my-story/${language}.json`, fillTexts(keys, {}))
  const { mistakes } = checkContent(files)
  expect(mistakes).toHaveLength(keys.length * languages.length)
  expect(new Set(mistakes.map(({ cure }) => cure.replace(/".*"/, '"key"')))).toEqual(new Set(['"key": write this text.']))
})

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
