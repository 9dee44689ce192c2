import { readFileSync } from 'node:fs'
import { type Language, languages } from '../../shared/content/language-rules.ts'
import { parseScenario, parseTexts } from '../../shared/content/parse.ts'
import type { Scenario, Texts } from '../../shared/content/schema.ts'

const folder = new URL('../../shared/content/scenarios/newcomer-never-picked/', import.meta.url)
export const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** The shipped scenario, read anew so that a test may change it. */
export const firstScenario = (): Scenario => parseScenario(read('scenario.json'))

export function firstTexts(): Record<Language, Texts> {
  const scenario = firstScenario()
  return Object.fromEntries(languages.map(language => [language, parseTexts(scenario, read(`${language}.json`))])) as Record<
    Language,
    Texts
  >
}
