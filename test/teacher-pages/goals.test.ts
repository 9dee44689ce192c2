import { expect, test } from '@jest/globals'
import { loadContent, scenarios } from '../../server/play/index.ts'
import * as texts from '../../shared/i18n/teacher/stories/index.ts'

test('of each story the teacher reads in every language what it is about, and it has its place in its chapter', () => {
  expect(scenarios().length).toBeGreaterThan(0)
  for (const { id, chapter } of scenarios()) {
    for (const language of Object.values(texts)) expect(Object.keys(language)).toContain(`goal.${id}`)
    expect(loadContent().order[chapter]).toContain(id)
  }
})

test('no goal is written for a story that is not there', () => {
  const ids = scenarios().map(({ id }) => `goal.${id}`)
  expect(Object.keys(texts.en).filter(key => key.startsWith('goal.') && !ids.includes(key))).toEqual([])
})
