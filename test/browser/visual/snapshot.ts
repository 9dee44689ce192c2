import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { differences, type Pair } from './compare.ts'
import { type Drawn, fileOf, openSheet } from './draw.ts'
import type { Sheet } from './sheet.ts'

/** The farthest that two pictures may be apart and still count as the same; `visual.test.ts` measures what is above and below it. */
export const allowed = 16

/** The sheet as it was agreed, with the names of its pictures in their order. */
export type Snapshot = { readonly names: readonly string[]; readonly drawn: Drawn }
/** Pictures by name: those that look different, those that nobody has agreed on yet, those that are not drawn any more. */
export type Judged = {
  readonly other: readonly { readonly name: string; readonly pair: Pair; readonly apart: number }[]
  readonly unknown: readonly string[]
  readonly gone: readonly string[]
}

export async function snapshotOf(page: Page, { name }: Sheet): Promise<Snapshot | undefined> {
  if (!existsSync(fileFor(name, 'webp'))) return undefined
  const names = readFileSync(fileFor(name, 'txt'), 'utf8').trim().split('\n')
  return { names, drawn: await openSheet(page, readFileSync(fileFor(name, 'webp'))) }
}

/** Found by name, so that a new picture in the middle makes no other one look different. */
export async function judge(page: Page, sheet: Sheet, drawn: Drawn, snapshot: Snapshot | undefined): Promise<Judged> {
  const names = sheet.tiles.map(({ name }) => name)
  if (!snapshot) return { other: [], unknown: names, gone: [] }
  const pairs = names.flatMap((name, got): Pair[] => {
    const expected = snapshot.names.indexOf(name)
    return expected < 0 ? [] : [[expected, got]]
  })
  const apart = await differences(page, sheet, snapshot.drawn, drawn, pairs)
  return {
    other: pairs.flatMap((pair, at) => {
      const far = apart[at] ?? Number.POSITIVE_INFINITY
      return far > allowed ? [{ name: names[pair[1]] ?? '', pair, apart: Math.round(far) }] : []
    }),
    unknown: names.filter(name => !snapshot.names.includes(name)),
    gone: snapshot.names.filter(name => !names.includes(name)),
  }
}

export async function keep(page: Page, sheet: Sheet, drawn: Drawn): Promise<void> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileFor(sheet.name, 'webp'), await fileOf(page, drawn, 'webp'))
  writeFileSync(fileFor(sheet.name, 'txt'), `${sheet.tiles.map(({ name }) => name).join('\n')}\n`)
}

const folder = fileURLToPath(new URL('../snapshots/', import.meta.url))
const fileFor = (name: string, kind: 'webp' | 'txt') => `${folder}${name}.${kind}`
