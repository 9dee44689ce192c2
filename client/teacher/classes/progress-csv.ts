import type { PupilAnswer } from '../../../shared/api/classes.ts'

type Column = { readonly id: string; readonly title: string }
type Words = { readonly username: string; readonly steps: Readonly<Record<PupilAnswer['progress'][string], string>> }

/** Username and steps, for a spreadsheet: semicolons and a mark in front, as Nordic spreadsheets read them; no cell can calculate. */
export function progressCsv(pupils: readonly PupilAnswer[], columns: readonly Column[], words: Words): string {
  const rows = [
    [words.username, ...columns.map(({ title }) => title)],
    ...pupils.map(({ username, progress }) => [username, ...columns.map(({ id }) => words.steps[progress[id] ?? 'notYet'])]),
  ]
  return `\ufeff${rows.map(row => row.map(cellOf).join(';')).join('\r\n')}\r\n`
}

/** What begins like a formula gets an apostrophe, so that it stays what it says. */
const cellOf = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
