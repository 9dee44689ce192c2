import { expect, test } from '@jest/globals'
import { loadContent, scenarios } from '../../server/play/index.ts'
import { spoilt } from '../content/spoil.ts'

test('of each story the teacher reads in every language what it is about, and it has its place in its chapter', () => {
  expect(scenarios().length).toBeGreaterThan(0)
  for (const { id, chapter } of scenarios()) {
    const goals = Object.values(loadContent().scenarios.get(id)?.texts ?? {}).map(({ goal }) => goal)
    expect([id, new Set(goals).size]).toEqual([id, 4])
    expect(loadContent().order[chapter]).toContain(id)
  }
})

test('who writes a story writes what it is about; only the teacher reads that', () => {
  expect(spoilt(({ texts }) => Reflect.deleteProperty(texts.nb, 'goal'))).toEqual([
    { rule: 'parity', where: 'nb goal', cure: '"goal" is missing: add its text.' },
  ])
  // Eleven words: too many in one sentence for the younger, who never meet it.
  expect(spoilt(({ texts }) => Object.assign(texts.sv, { goal: 'att se när någon är ensam och att våga gå dit' }))).toEqual([])
})
