import { readContentFiles } from '../../server/play/content.ts'
import { checkContent } from '../../shared/content/check.ts'
import { type Language, languages } from '../../shared/content/language-rules.ts'
import type { NameForms } from '../../shared/content/names.ts'
import type { ContentFiles } from '../../shared/content/read-kind.ts'
import type { Scenario, Texts } from '../../shared/content/schema.ts'

const shipped = readContentFiles(new URL('../../shared/content/', import.meta.url))
const first = 'newcomer-never-picked'

/** The shipped names and the first scenario alone, as files that a test may change. */
export const firstFiles = (): Map<string, string> =>
  new Map([...shipped].filter(([file]) => file.startsWith('names/') || file.startsWith(`scenarios/${first}/`)))

export const read = (name: string): string => shipped.get(`scenarios/${first}/${name}`) ?? ''

/** The shipped scenario, read anew so that a test may change it. */
export const firstScenario = (): Scenario => JSON.parse(read('scenario.json'))

/** As written: with placeholders for names. */
export const firstTexts = (): Record<Language, Texts> => byLanguage(language => JSON.parse(read(`${language}.json`)))

export const nameForms = (): Record<Language, NameForms> =>
  byLanguage(language => JSON.parse(shipped.get(`names/${language}.json`) ?? '{}'))

/** As a tablet gets them: with the forms of names beside them. */
export function servedTexts(files: ContentFiles = shipped): Readonly<Record<Language, Texts>> {
  const book = checkContent(files).library.scenarios.get(first)
  if (!book) throw new Error(`${first} has mistakes`)
  return book.texts
}

const byLanguage = <T>(make: (language: Language) => T) =>
  Object.fromEntries(languages.map(language => [language, make(language)])) as Record<Language, T>
