import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { cast } from '../../client/art/cast.ts'
import { emotions as drawnEmotions } from '../../client/art/child/look.ts'
import { contentMistakes, loadContent } from '../../server/play/index.ts'
import { castIds } from '../../shared/content/cast.ts'
import { choiceIcons } from '../../shared/content/choice-icons.ts'
import type { Circle } from '../../shared/content/circle-schema.ts'
import { lintProgramme, type Strand } from '../../shared/content/lint-programme.ts'
import { emotions, type Scenario } from '../../shared/content/schema.ts'
import { firstScenario } from './first-scenario.ts'

const whole: Strand[] = [
  { strand: 'know', chapter: 1 },
  { strand: 'can', chapter: 1 },
  { strand: 'do', chapter: 1 },
]
const rules = (scenarios: Scenario[], strands = whole) => lintProgramme(scenarios, strands).map(({ rule, where }) => `${rule} ${where}`)

test('all that is shipped is without a mistake', () => {
  expect(contentMistakes()).toEqual([])
})

test('a chapter has its three strands', () => {
  expect(rules([], whole)).toEqual([])
  expect(rules([], whole.slice(1))).toEqual(['strand chapter 1'])
  expect(rules([], [...whole, { strand: 'do', chapter: 3 }])).toEqual(['strand chapter 3', 'strand chapter 3'])
})

test('nobody leads twice in a chapter', () => {
  const other = { ...firstScenario(), id: 'another' }
  expect(rules([firstScenario(), other])).toContain('leads another')
  expect(rules([firstScenario(), { ...other, chapter: 2 }])).not.toContain('leads another')
})

test('who leads a circle leads no story of its chapter, but for the one that it lets a class play together', () => {
  const led = (id: string) => {
    const found = loadContent().scenarios.get(id)?.data
    if (!found) throw new Error(`There is no ${id}.`)
    return found
  }
  const circle = loadContent().circles.get('bag-circle')?.data
  if (!circle) throw new Error('There is no circle.')
  const leading = (stories: Scenario[], played: Circle) =>
    lintProgramme(stories, whole, [played]).flatMap(({ rule, where }) => (rule === 'leads' ? [where] : []))
  const bag = led('bag-in-corridor')
  expect(leading([bag], circle)).toEqual([])
  expect(leading([bag], { ...circle, place: 'library' })).toEqual(['bag-circle'])
  expect(leading([bag], { ...circle, cast: { ...circle.cast, happensTo: 'sam' } })).toEqual(['bag-circle'])
  expect(leading([led('seat-is-taken')], { ...circle, cast: { ...circle.cast, leads: 'kim' } })).toEqual(['bag-circle'])
  const helps = (stories: Scenario[]) =>
    lintProgramme(stories, whole, [circle]).flatMap(({ rule, where }) => (rule === 'helps' ? [where] : []))
  expect(helps([])).toEqual(['mia', 'tuva', 'kim', 'omar', 'leo'])
})

test('whoever is seen also helps somewhere', () => {
  expect(rules([firstScenario()])).toEqual(['helps sam', 'helps leo'])
  const turned = JSON.parse(JSON.stringify(firstScenario()).replaceAll('"noor"', '"sam"').replaceAll('"jin"', '"leo"'))
  expect(rules([firstScenario(), turned])).toEqual(['leads newcomer-never-picked'])
})

test('everybody and every expression that content may name is drawn', () => {
  expect(Object.keys(cast).sort()).toEqual([...castIds].sort())
  expect(drawnEmotions).toEqual(expect.arrayContaining([...emotions]))
})

test('the art has every sign that a choice may have', () => {
  const icons = readFileSync(new URL('../../client/art/icons.ts', import.meta.url), 'utf8')
  expect(choiceIcons.filter(name => !icons.includes(`lucide-static/icons/${name}.svg?raw`))).toEqual([])
})
