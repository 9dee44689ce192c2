import type { z } from 'zod'
import { NameForms } from './names.ts'
import { Scenario, Texts } from './schema.ts'
import { textKeys } from './texts.ts'

/** Every mistake at once, each with where it stands and its cure. */
export class ContentError extends Error {
  readonly mistakes: readonly string[]
  constructor(what: string, mistakes: readonly string[]) {
    super(`${what} cannot be used:\n${mistakes.map(mistake => `- ${mistake}`).join('\n')}`)
    this.mistakes = mistakes
  }
}

/**
 * @param json the text of a scenario.json
 * @throws ContentError naming line or place of each mistake, and what to do
 */
export function parseScenario(json: string): Scenario {
  const read = Scenario.safeParse(readJson('The scenario', json))
  if (read.success) return read.data
  throw new ContentError('The scenario', read.error.issues.map(explain))
}

/**
 * One language's texts of a scenario: every key, and no other.
 * @throws ContentError naming each missing, empty or unknown key
 */
export function parseTexts(scenario: Scenario, json: string): Texts {
  const what = `The texts of ${scenario.id}`
  const read = Texts.safeParse(readJson(what, json))
  if (!read.success) throw new ContentError(what, read.error.issues.map(explain))
  const mistakes = keyMistakes(scenario, read.data)
  if (mistakes.length > 0) throw new ContentError(what, mistakes)
  return read.data
}

/**
 * One language's forms of the names.
 * @throws ContentError
 */
export function parseNameForms(json: string): NameForms {
  const read = NameForms.safeParse(readJson('The forms of the names', json))
  if (read.success) return read.data
  throw new ContentError('The forms of the names', read.error.issues.map(explain))
}

/** Keys that are missing or that nobody asks for. */
export function keyMistakes(scenario: Scenario, texts: Texts): string[] {
  const keys = new Set(textKeys(scenario))
  const missing = [...keys].filter(key => !Object.hasOwn(texts, key))
  const unknown = Object.keys(texts).filter(key => !keys.has(key.replace(/\.young$/, '')))
  return [
    ...missing.map(key => `"${key}" is missing: add its text.`),
    ...unknown.map(key => `"${key}" belongs to nothing in the scenario: correct the key, or remove it.`),
  ]
}

function readJson(what: string, json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    const { message } = error as SyntaxError
    throw new ContentError(what, [`line ${lineOf(json, message)}: not JSON (${message}). Look for a missing comma or quote there.`])
  }
}

/** V8 names the position or quotes the token's surroundings; without either the mistake is the end of the file. */
function lineOf(json: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1]
  return json.slice(0, position === undefined ? json.length : Number(position)).split('\n').length
}

function explain({ path, message, code }: z.core.$ZodIssue): string {
  const place = path.length > 0 ? `"${path.map(String).join('.')}"` : 'the whole file'
  return code === 'unrecognized_keys' ? `${place}: ${message}. Correct the spelling, or remove it.` : `${place}: ${message}.`
}
