import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Pair } from './compare.ts'
import type { Drawn } from './draw.ts'
import type { Sheet } from './sheet.ts'

/** Writes what was expected, what was drawn and where they differ, four times as large; returns the folder. */
export async function writeEvidence(
  page: Page,
  { name, size, columns }: Sheet,
  sheets: { readonly expected: Drawn; readonly got: Drawn },
  pictures: readonly { readonly name: string; readonly pair: Pair }[],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'upstander-pictures-'))
  for (const { name: tile, pair } of pictures) {
    const drawn = await page.evaluate(
      ({ expected, got, pair, columns, width, height }) => {
        const [one, other] = [expected, got].map((sheet, which) => {
          const at = pair[which] ?? 0
          const tile = document.createElement('canvas')
          tile.width = width
          tile.height = height
          tile.getContext('2d')?.drawImage(sheet, -(at % columns) * width, -Math.floor(at / columns) * height)
          return tile
        })
        const difference = document.createElement('canvas')
        difference.width = width
        difference.height = height
        const onto = difference.getContext('2d')
        if (!one || !other || !onto) throw new Error('no canvas')
        onto.drawImage(one, 0, 0)
        onto.globalCompositeOperation = 'difference'
        onto.drawImage(other, 0, 0)
        return [one, other, difference].map(tile => {
          const large = document.createElement('canvas')
          large.width = 4 * width
          large.height = 4 * height
          large.getContext('2d')?.drawImage(tile, 0, 0, large.width, large.height)
          return large.toDataURL('image/png').split(',')[1] ?? ''
        })
      },
      { ...sheets, pair, columns, width: size.width, height: size.height },
    )
    for (const [at, which] of ['expected', 'got', 'difference'].entries())
      writeFileSync(join(folder, `${name}-${tile.replace(/[^A-Za-z0-9]+/g, '-')}.${which}.png`), Buffer.from(drawn[at] ?? '', 'base64'))
  }
  return folder
}
