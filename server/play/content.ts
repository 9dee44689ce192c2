import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import type { Language } from '../../shared/api/contract.ts'
import { checkContent, type Library } from '../../shared/content/check.ts'
import type { Mistake } from '../../shared/content/problem.ts'
import type { ContentFiles } from '../../shared/content/read-kind.ts'
import type { Scenario, Texts } from '../../shared/content/schema.ts'
import { Refusal } from '../http/refusal.ts'

let read: Library | undefined
const library = loadContent
const shipped = new URL('../../shared/content/', import.meta.url)

/** @throws Refusal not.found */
export function scenarioOf(id: string): Scenario {
  const found = library().scenarios.get(id)
  if (!found) throw new Refusal('not.found')
  return found.data
}

/** Data or texts of a scenario as the tablet fetches them; `undefined` when there is no such version or part. */
export function contentPart(id: string, version: number, part: string): Scenario | Texts | undefined {
  const found = library().scenarios.get(id)
  if (found?.data.version !== version) return undefined
  if (part === 'scenario') return found.data
  return Object.hasOwn(found.texts, part) ? found.texts[part as Language] : undefined
}

export const scenarios = (): readonly Scenario[] => [...library().scenarios.values()].map(({ data }) => data)

/**
 * Reads and checks all content, once. The server calls it before it opens anything: content with a mistake never reaches a pupil.
 * @throws Error that names file, line and cure of every mistake
 */
export function loadContent(): Library {
  read ??= readLibrary(shipped)
  return read
}

/** Every file of a content folder that an author writes. */
export function readContentFiles(folder: URL): ContentFiles {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder.pathname}.`)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json'))
  return new Map(names.map(name => [name.split(sep).join('/'), readFileSync(new URL(name.split(sep).join('/'), folder), 'utf8')]))
}

/** A mistake as a line that editors and terminals can jump to. */
export const mistakeLine = ({ file, line, cure, where }: Mistake): string =>
  `shared/content/${file}:${line}: ${where === file ? '' : `${where}: `}${cure}`

/** @throws Error that names file, line and cure of every mistake */
export function readLibrary(folder: URL): Library {
  const { library: found, mistakes } = checkContent(readContentFiles(folder))
  if (mistakes.length > 0) throw new Error(`The content has mistakes:\n${mistakes.map(mistakeLine).join('\n')}`)
  return found
}
