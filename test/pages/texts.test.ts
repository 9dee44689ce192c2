import { expect, test } from '@jest/globals'
import { languages } from '../../shared/api/contract.ts'
import { en, fi, nb, sv } from '../../shared/i18n/pages/index.ts'
import type { Text } from '../../shared/i18n/translate.ts'

const pages = { en, sv, nb, fi }
const formsOf = (text: Text) => (typeof text === 'string' ? [text] : [text.one, text.other].filter(form => form !== undefined))
const placesOf = (text: Text) => [...new Set(formsOf(text).flatMap(form => form.match(/\{\w+\}/g) ?? []))].sort()
const keys = Object.keys(pages.en) as (keyof typeof pages.en)[]

test('every language has every text of the adults’ pages', () => {
  expect(keys.length).toBeGreaterThan(150)
  for (const language of languages) expect(Object.keys(pages[language]).sort()).toEqual([...keys].sort())
})

test('every language fills in the same places, so that no figure or name gets lost in translation', () => {
  for (const language of languages) {
    const differing = keys.filter(key => String(placesOf(pages[language][key])) !== String(placesOf(pages.en[key])))
    expect([language, differing]).toEqual([language, []])
  }
})

test('no page shouts, and none is left empty', () => {
  for (const language of languages) {
    const wrong = keys.filter(key => formsOf(pages[language][key]).some(form => form.includes('!') || form.trim() === ''))
    expect([language, wrong]).toEqual([language, []])
  }
})

test('a text that counts can say one and many in every language', () => {
  for (const language of languages) {
    for (const key of keys) {
      const counting = typeof pages.en[key] !== 'string'
      expect([key, typeof pages[language][key] !== 'string']).toEqual([key, counting])
    }
  }
})
