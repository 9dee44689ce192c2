import type { z } from 'zod'
import { jsonLines } from './json-lines.ts'

/** What is wrong with the form of a file, and on which line. */
export type Fault = { readonly line: number; readonly cure: string }
export type Parsed<T> = { readonly data: T; readonly faults: readonly [] } | { readonly data: undefined; readonly faults: readonly Fault[] }

/** A content file as its schema wants it, or every mistake in its form at once. */
export function parseAs<T>(schema: z.ZodType<T>, json: string): Parsed<T> {
  const read = readJson(json)
  if ('fault' in read) return { data: undefined, faults: [read.fault] }
  const { lineOf, twice } = jsonLines(json)
  const parsed = schema.safeParse(read.value)
  const faults = [
    ...twice.map(({ key, line }) => ({ line, cure: `"${key}" stands twice: keep one.` })),
    ...(parsed.error?.issues ?? []).map(issue => ({ line: lineOf(placeOf(issue)), cure: explained(issue) })),
  ]
  return parsed.success && faults.length === 0 ? { data: parsed.data, faults: [] } : { data: undefined, faults }
}

function readJson(json: string): { readonly value: unknown } | { readonly fault: Fault } {
  try {
    return { value: JSON.parse(json) }
  } catch (error) {
    const { message } = error as SyntaxError
    return { fault: { line: lineOf(json, message), cure: `not JSON (${message}). Look for a missing comma or quote there.` } }
  }
}

/** V8 names the position or quotes the token's surroundings; without either the mistake is the end of the file. */
function lineOf(json: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1]
  return json.slice(0, position === undefined ? json.length : Number(position)).split('\n').length
}

const placeOf = (issue: z.core.$ZodIssue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path

function explained({ path, message, code }: z.core.$ZodIssue): string {
  const place = path.length > 0 ? `"${path.map(String).join('.')}"` : 'the whole file'
  return code === 'unrecognized_keys' ? `${place}: ${message}. Correct the spelling, or remove it.` : `${place}: ${message}.`
}
