import type { UsernameFate } from '../../../shared/api/classes.ts'

/** One line that says something, by its number in the field. */
export type NameLine = { readonly line: number; readonly text: string }

export function readLines(list: string): NameLine[] {
  return list
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== '')
}

export type LineFate = NameLine & { readonly kind: 'made' | 'kept' | 'waits' | 'left'; readonly fate: UsernameFate }
/** `fates` are the server's, one for each of `lines` and in their order; what looks like a full name waits until it is kept. */
export function joinFates(lines: readonly NameLine[], fates: readonly UsernameFate[], kept: ReadonlySet<string>): LineFate[] {
  return lines.flatMap((line, index) => {
    const fate = fates[index]
    return fate ? [{ ...line, fate, kind: kindOf(fate, kept.has(line.text)) }] : []
  })
}

function kindOf({ fate }: UsernameFate, isKept: boolean): LineFate['kind'] {
  if (fate === 'make') return 'made'
  if (fate === 'warnFullName') return isKept ? 'kept' : 'waits'
  return 'left'
}

/** The list with one line changed, or without it. */
export function changeLine(list: string, line: number, text: string | undefined): string {
  const lines = list.split(/\r\n|\r|\n/)
  lines.splice(line - 1, 1, ...(text === undefined ? [] : [text]))
  return lines.join('\n')
}

export const firstWord = (text: string): string => text.split(/\s+/)[0] ?? text
