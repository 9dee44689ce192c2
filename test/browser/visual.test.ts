import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openChromium } from './open-chromium.ts'
import { differences, type Pair } from './visual/compare.ts'
import { type Drawn, drawSheet, fileOf, openSheet } from './visual/draw.ts'
import { writeEvidence } from './visual/evidence.ts'
import type { Sheet } from './visual/sheet.ts'
import { allSheets } from './visual/sheets.ts'
import { faces, people } from './visual/sheets-of-people.ts'
import { allowed, judge, keep, type Snapshot, snapshotOf } from './visual/snapshot.ts'

const browser: Browser | undefined = await openChromium()
const page: Page | undefined = await browser?.newPage()
const shown = browser ? test : test.skip
if (!browser) console.log('skipped: no browser')
afterAll(() => browser?.close())
const open = (): Page => {
  if (!page) throw new Error('no browser')
  return page
}

const drawings = new Map<string, Promise<Drawn>>()

/** With SNAPSHOTS=new what looks different is agreed on anew. */
const isAgreedAnew = process.env.SNAPSHOTS === 'new'

shown.each(await allSheets('agreed'))('everybody sees what was agreed on: $name', async sheet => {
  const page = open()
  const drawn = await drawnOnce(sheet)
  const snapshot = await snapshotOf(page, sheet)
  const { other, unknown, gone } = await judge(page, sheet, drawn, snapshot)
  const complaints = [
    ...other.map(({ name, apart }) => `${name} looks different (${apart}, ${allowed} is allowed)`),
    ...unknown.map(name => `${name} is new`),
    ...gone.map(name => `${name} is not drawn any more`),
  ]
  if (complaints.length === 0) return
  if (isAgreedAnew) return keep(page, sheet, drawn)
  const folder = snapshot && other.length > 0 ? await writeEvidence(page, sheet, { expected: snapshot.drawn, got: drawn }, other) : ''
  const where = folder && `\nExpected, got and difference: ${folder}`
  throw new Error(
    `${sheet.name}: ${complaints.join('; ')}${where}\nIf it is meant to be so, look at it, then: SNAPSHOTS=new npm test -- visual`,
  )
})

shown('another feeling on the same face and other arms on the same body are never taken for the same', async () => {
  const apart = async (sheet: Sheet, isAsked: (name: string) => boolean) => {
    const snapshot = await agreedNow(sheet)
    const asked = sheet.tiles.flatMap(({ name }, at) => (isAsked(name) ? [{ who: name.split(' ')[0], at }] : []))
    const pairs = asked.flatMap(one =>
      asked.flatMap(other => (one.at < other.at && one.who === other.who ? [[one.at, other.at] as Pair] : [])),
    )
    expect(pairs.length).toBeGreaterThan(200)
    return Math.min(...(await differences(open(), sheet, snapshot.drawn, await drawnOnce(sheet), pairs)))
  }
  expect(await apart(faces, () => true)).toBeGreaterThan(2 * allowed)
  expect(await apart(people, name => /^mia (?!stands|from)/.test(name))).toBeGreaterThan(allowed)
})

shown('edges that are smoothed in another way are taken for the same', async () => {
  const snapshot = await agreedNow(people)
  const drawn = await drawSheet(open(), people, { density: 3 })
  expect((await judge(open(), people, drawn, snapshot)).other).toEqual([])
})

shown('who changes one face is told which, what is new and what is gone, and gets three pictures', async () => {
  const [happy, , sad] = faces.tiles
  if (!happy || !sad) throw new Error('no faces')
  const changed = { ...faces, tiles: [{ ...sad, name: 'somebody new' }, { ...happy, svg: sad.svg }, ...faces.tiles.slice(1, -1)] }
  const snapshot = await agreedNow(faces)
  const drawn = await drawSheet(open(), changed)
  const judged = await judge(open(), changed, drawn, snapshot)
  expect(judged.other.map(({ name }) => name)).toEqual([happy.name])
  expect(judged.unknown).toEqual(['somebody new'])
  expect(judged.gone).toEqual([faces.tiles.at(-1)?.name])
  const folder = await writeEvidence(open(), changed, { expected: snapshot.drawn, got: drawn }, judged.other)
  expect(readdirSync(folder).sort()).toEqual(['difference', 'expected', 'got'].map(which => `faces-sam-happy.${which}.png`))
  rmSync(folder, { recursive: true })
})

// PICTURES=<folder> keeps every sheet large, and every scene in all its ways and three sizes, to be looked at by a person.
const kept = process.env.PICTURES
if (kept)
  shown.each(await allSheets('everything'))('a person looks at $name', async sheet => {
    const drawn = await drawSheet(open(), sheet, sheet.size.width < 200 ? { zoom: 3 } : { density: 1 })
    mkdirSync(kept, { recursive: true })
    writeFileSync(join(kept, `sheet-${sheet.name}.png`), await fileOf(open(), drawn, 'png'))
  })

function drawnOnce(sheet: Sheet): Promise<Drawn> {
  const drawn = drawings.get(sheet.name) ?? drawSheet(open(), sheet)
  drawings.set(sheet.name, drawn)
  return drawn
}

/** The sheet as it would be agreed on now. */
async function agreedNow(sheet: Sheet): Promise<Snapshot> {
  const file = await fileOf(open(), await drawnOnce(sheet), 'webp')
  return { names: sheet.tiles.map(({ name }) => name), drawn: await openSheet(open(), file) }
}
