import { readdirSync, readFileSync } from 'node:fs'
import { type Language, languages } from '../../shared/api/contract.ts'
import { withForms } from '../../shared/content/names.ts'
import { parseNameForms, parseScenario, parseTexts } from '../../shared/content/parse.ts'
import type { Scenario, Texts } from '../../shared/content/schema.ts'
import { Refusal } from '../http/refusal.ts'

type Book = { readonly scenario: Scenario; readonly texts: Readonly<Record<Language, Texts>> }
const content = new URL('../../shared/content/', import.meta.url)
const folder = new URL('scenarios/', content)

/** @throws Refusal not.found */
export function scenarioOf(id: string): Scenario {
  const found = library().get(id)
  if (!found) throw new Refusal('not.found')
  return found.scenario
}

/** Data or texts of a scenario as the tablet fetches them; `undefined` when there is no such version or part. */
export function contentPart(id: string, version: number, part: string): Scenario | Texts | undefined {
  const found = library().get(id)
  if (found?.scenario.version !== version) return undefined
  if (part === 'scenario') return found.scenario
  return Object.hasOwn(found.texts, part) ? found.texts[part as Language] : undefined
}

export const scenarios = (): readonly Scenario[] => [...library().values()].map(({ scenario }) => scenario)

let read: ReadonlyMap<string, Book> | undefined
/** Everything is read and checked once, at the first use: a mistake in the content ends the start with its file and line. */
function library(): ReadonlyMap<string, Book> {
  read ??= new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => [name, readBook(name)]),
  )
  return read
}

function readBook(name: string): Book {
  const json = (file: string) => readFileSync(new URL(`${name}/${file}.json`, folder), 'utf8')
  const scenario = parseScenario(json('scenario'))
  const names = Object.values(scenario.names).flat()
  const forms = (language: Language) => parseNameForms(readFileSync(new URL(`names/${language}.json`, content), 'utf8'))
  const texts = Object.fromEntries(
    languages.map(language => [language, withForms(parseTexts(scenario, json(language)), forms(language), names)]),
  ) as Record<Language, Texts>
  return { scenario, texts }
}
