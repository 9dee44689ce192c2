import { readFileSync } from 'node:fs'
import { type Language, languages } from '../../shared/content/language-rules.ts'
import { type NameForms, withForms } from '../../shared/content/names.ts'
import { parseNameForms, parseScenario, parseTexts } from '../../shared/content/parse.ts'
import type { Scenario, Texts } from '../../shared/content/schema.ts'

const folder = new URL('../../shared/content/scenarios/newcomer-never-picked/', import.meta.url)
export const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** The shipped scenario, read anew so that a test may change it. */
export const firstScenario = (): Scenario => parseScenario(read('scenario.json'))

/** As written: with placeholders for names. */
export function firstTexts(): Record<Language, Texts> {
  const scenario = firstScenario()
  return byLanguage(language => parseTexts(scenario, read(`${language}.json`)))
}

export const nameForms = (): Record<Language, NameForms> => byLanguage(language => parseNameForms(read(`../../names/${language}.json`)))

/** As a tablet gets them: with the forms of names beside them. */
export function servedTexts(): Record<Language, Texts> {
  const [texts, forms] = [firstTexts(), nameForms()]
  return byLanguage(language => withForms(texts[language], forms[language]))
}

const byLanguage = <T>(make: (language: Language) => T) =>
  Object.fromEntries(languages.map(language => [language, make(language)])) as Record<Language, T>
