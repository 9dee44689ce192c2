import { openForReading } from './file.ts'
import type { View } from './find.ts'
import { createTables, type Tables } from './tables.ts'

/** Connections that see what is committed, each the state of one moment until it is given back. */
export type Readers = ReturnType<typeof createReaders>

/** A read was too long for the thread that answers everybody. */
export class TooLong extends Error {}

export function createReaders(path: string) {
  const free: Tables[] = []
  return {
    take(): Tables {
      const tables = free.pop() ?? createTables(openForReading(path))
      tables.begin('to read')
      return tables
    },
    giveBack(tables: Tables) {
      tables.commit()
      free.push(tables)
    },
    close() {
      for (const tables of free.splice(0)) tables.close()
    },
  }
}

/** @param limitMs how long it may be looked at in one go. @throws TooLong after that */
export function viewOf({ collection, namespaces }: Tables, limitMs = Number.POSITIVE_INFINITY): View {
  const end = performance.now() + limitMs
  let looks = 0
  const tick = () => {
    if (++looks % 16 === 0 && performance.now() > end) throw new TooLong()
  }
  return { collection, namespaces, tick }
}
