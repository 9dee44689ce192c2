import { parse } from 'csv-parse/browser/esm/sync'
import { columnNames } from '../../../shared/i18n/teacher/classes/columns.ts'

/** At most so many lines are read at once. */
export const lineLimit = 600
export type Column = { readonly at: number; readonly name: string | undefined; readonly examples: readonly string[] }
/** Rows of cells without their head; `found` is the column of first names where it can be told. */
export type NameTable = {
  readonly rows: readonly (readonly string[])[]
  readonly columns: readonly Column[]
  readonly found: number | undefined
}

/** What was pasted or lies in a file: a plain list, or rows of a spreadsheet with comma, semicolon or tab, with and without a head. */
export function readTable(text: string): NameTable {
  const cells = cellsOf(text.replace(/^\ufeff/, ''))
  const width = Math.max(0, ...cells.map(row => row.length))
  // Names beside each other in one line are a list that lies down.
  if (cells.length === 1 && width > 1 && !isHead(cells[0] ?? [])) return oneColumn((cells[0] ?? []).filter(cell => cell !== ''))
  const head = isHead(cells[0] ?? []) ? cells[0] : undefined
  const rows = head ? cells.slice(1) : cells
  const columns = Array.from({ length: width }, (_, at): Column => {
    const filled = rows.flatMap(row => row[at] || [])
    return { at, name: head?.[at] || undefined, examples: filled.slice(0, 3) }
  }).filter(({ examples }) => examples.length > 0)
  return { rows, columns, found: firstNames(columns, rows) }
}

/** Why a table is not taken. */
export function troubleOf({ rows }: NameTable): 'empty' | 'tooManyLines' | undefined {
  if (rows.length === 0) return 'empty'
  return rows.length > lineLimit ? 'tooManyLines' : undefined
}

/** The lines of one column; empty cells are nobody. */
export const linesOf = ({ rows }: NameTable, column: number): string[] =>
  rows.flatMap(row => row[column]?.replace(/\s+/g, ' ').trim() || [])

function firstNames(columns: readonly Column[], rows: NameTable['rows']): number | undefined {
  for (const word of columnNames.first) {
    const named = columns.filter(({ name }) => name?.toLowerCase() === word)
    if (named.length === 1) return named[0]?.at
  }
  if (columns.length === 1) return columns[0]?.at
  // No telling name: the one that holds letters only, beside numbers and addresses.
  const ofLetters = columns.filter(({ at, name }) => !isOther(name ?? '') && rows.every(row => !/[\d@]/.test(row[at] ?? '')))
  return ofLetters.length === 1 ? ofLetters[0]?.at : undefined
}

const has = (words: readonly string[], cell: string) => words.includes(cell.trim().toLowerCase())
const isOther = (cell: string) => has(columnNames.other, cell)
const isHead = (row: readonly string[]) => row.some(cell => has(columnNames.first, cell) || isOther(cell))

const oneColumn = (names: readonly string[]): NameTable => ({
  rows: names.map(name => [name]),
  columns: [{ at: 0, name: undefined, examples: names.slice(0, 3) }],
  found: 0,
})

function cellsOf(text: string): string[][] {
  const rows = parsed(text, '"') ?? parsed(text, false) ?? []
  return rows.filter(row => row.some(cell => cell !== ''))
}

/** `undefined` where a quotation mark is opened and never closed: then it is a sign like others. */
function parsed(text: string, quote: '"' | false): string[][] | undefined {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      quote,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
  } catch {
    return undefined
  }
}

/** The one that most lines have as often as the first; a tab goes before, since nobody writes it by hand. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).filter(line => line.trim() !== '')
  const times = (line: string, sign: string) => line.replace(/"(?:[^"]|"")*"/g, '').split(sign).length - 1
  for (const sign of ['\t', ';', ',']) {
    const wanted = times(lines[0] ?? '', sign)
    if (wanted > 0 && lines.filter(line => times(line, sign) === wanted).length * 2 > lines.length) return sign
  }
  // None: a sign that no name has.
  return '\t'
}
