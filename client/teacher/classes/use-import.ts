import { useState } from 'react'
import { type FileTrouble, openFile } from './read-file.ts'
import { linesOf, type NameTable, readTable, troubleOf } from './read-table.ts'

/** A pasted table or a file on its way into the list: taken at once, asked about, or refused with its cure. */
export function useImport(onLines: (lines: readonly string[]) => void) {
  const [asked, setAsked] = useState<NameTable>()
  const [trouble, setTrouble] = useState<FileTrouble>()
  const [taken, setTaken] = useState<number>()
  const say = (next: { table?: NameTable; trouble?: FileTrouble; taken?: number }) => {
    setAsked(next.table)
    setTrouble(next.trouble)
    setTaken(next.taken)
  }
  const take = (table: NameTable, column: number) => {
    const lines = linesOf(table, column)
    say({ taken: lines.length })
    onLines(lines)
  }
  const read = (table: NameTable) => {
    const trouble = troubleOf(table)
    if (trouble) say({ trouble })
    else if (table.found === undefined) say({ table })
    else take(table, table.found)
  }
  return {
    asked,
    trouble,
    taken,
    take: (column: number) => asked && take(asked, column),
    leave: () => say({}),
    readFile: async (file: File) => {
      const found = await openFile(file)
      if ('trouble' in found) say({ trouble: found.trouble })
      else read(readTable(found.text))
    },
    /** Whether the text is taken here; one line without columns is left to the field, where the cursor stands. */
    readPasted: (text: string): boolean => {
      const table = readTable(text)
      if (table.columns.length < 2 && table.rows.length < 2) return false
      read(table)
      return true
    },
  }
}
