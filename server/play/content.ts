import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '../../shared/api/contract.ts'
import { inOrder } from '../../shared/content/chapters.ts'
import { type Checked, checkContent, type Library } from '../../shared/content/check.ts'
import type { IDoCard } from '../../shared/content/i-do-schema.ts'
import type { Piece } from '../../shared/content/kind.ts'
import type { Mistake } from '../../shared/content/problem.ts'
import type { Book, ContentFiles } from '../../shared/content/read-kind.ts'
import type { Recognition } from '../../shared/content/recognition-schema.ts'
import type { Scenario, Texts } from '../../shared/content/schema.ts'
import { Refusal } from '../http/refusal.ts'

let read: Checked | undefined
/** Once. What has a mistake is not in the library: it reaches no pupil. */
function checked(): Checked {
  read ??= checkContent(readContentFiles(shipped), readRecordings(shipped))
  return read
}
/** All content without a mistake; read and checked at the first use. */
export const loadContent = (): Library => checked().library
const shipped = new URL('../../shared/content/', import.meta.url)

/** @throws Refusal not.found */
export function scenarioOf(id: string): Scenario {
  const found = loadContent().scenarios.get(id)
  if (!found) throw new Refusal('not.found')
  return found.data
}

/** Data or texts of a scenario as the tablet fetches them; `undefined` when there is no such version or part. */
export function contentPart(id: string, version: number, part: string): Scenario | Texts | undefined {
  const found = loadContent().scenarios.get(id)
  if (found?.data.version !== version) return undefined
  if (part === 'scenario') return found.data
  return Object.hasOwn(found.texts, part) ? found.texts[part as Language] : undefined
}

/** The file of a recording that a tablet knows of; `undefined` when there is none of this version. */
export function recordingFile(folder: string, id: string, version: number, language: string, key: string): string | undefined {
  const { scenarios: stories, circles, recognitions: known, cards } = loadContent()
  const books = new Map<string, ReadonlyMap<string, Book<Piece>>>([
    ...[['scenarios', stories] as const, ['circles', circles] as const],
    ...[['recognitions', known] as const, ['i-do', cards] as const],
  ])
  const found = books.get(folder)?.get(id)
  if (found?.data.version !== version || !Object.hasOwn(found.texts, language)) return undefined
  if (!Object.hasOwn(found.texts[language as Language], `recorded.${key}`)) return undefined
  return fileURLToPath(new URL(`${folder}/${id}/audio/${language}/${key}.mp3`, shipped))
}

/** In the order in which classes meet them. */
export const scenarios = (): readonly Scenario[] => ordered(loadContent().scenarios)

/** @throws Refusal not.found */
export function recognitionOf(id: string): Recognition {
  const found = loadContent().recognitions.get(id)
  if (!found) throw new Refusal('not.found')
  return found.data
}

/** In the order in which a class meets them. */
export const recognitions = (): readonly Recognition[] => ordered(loadContent().recognitions)
const ordered = <T extends Scenario | Recognition>(books: ReadonlyMap<string, { readonly data: T }>): T[] =>
  inOrder(
    [...books.values()].map(({ data }) => data),
    loadContent().order,
  )
export const iDoCards = (): readonly IDoCard[] => [...loadContent().cards.values()].map(({ data }) => data)

/** Data or texts of a recognition or of a card for the real week, by the folder that it lies in. */
export function piecePart(
  folder: 'recognitions' | 'i-do',
  id: string,
  version: number,
  part: string,
): Recognition | IDoCard | Texts | undefined {
  const { recognitions: known, cards } = loadContent()
  const found = folder === 'recognitions' ? known.get(id) : cards.get(id)
  if (found?.data.version !== version) return undefined
  if (part === (folder === 'recognitions' ? 'recognition' : 'card')) return found.data
  return Object.hasOwn(found.texts, part) ? found.texts[part as Language] : undefined
}

/** What is wrong with the content of this program, one line each: file, line, and cure. The server starts without any. */
export const contentMistakes = (): readonly string[] => checked().mistakes.map(mistakeLine)

/** Every file of a content folder that an author writes. */
export function readContentFiles(folder: URL): ContentFiles {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder.pathname}.`)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json'))
  return new Map(names.map(name => [name.split(sep).join('/'), readFileSync(new URL(name.split(sep).join('/'), folder), 'utf8')]))
}

/** Every file of a content folder that lies under a folder `audio`. */
export function readRecordings(folder: URL): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const root = fileURLToPath(folder)
  const names = files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length).split(sep).join('/'))
  return names.filter(name => name.includes('/audio/'))
}

/** A mistake as a line that editors and terminals can jump to. */
export const mistakeLine = ({ file, line, cure, where }: Mistake): string =>
  `shared/content/${file}:${line}: ${where === file ? '' : `${where}: `}${cure}`

/** The short sum by which released content is known again. */
export const contentSum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
