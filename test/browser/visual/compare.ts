import type { Page } from 'playwright-core'
import type { Drawn } from './draw.ts'
import type { Sheet } from './sheet.ts'

/** A picture's place on the sheet that is expected, and on the one that was drawn. */
export type Pair = readonly [expected: number, got: number]

/**
 * How far pictures are apart, 0 to 255: the mean difference of the small square in which it is largest, first of the light (5 × 5), then of
 * the colours (9 × 9). Another way of smoothing edges is up in one dot and down in the next, and so is what WebP loses: in a square both
 * cancel out. A mouth, a hand or another colour does not.
 */
export function differences(
  page: Page,
  { size, columns }: Pick<Sheet, 'size' | 'columns'>,
  expected: Drawn,
  got: Drawn,
  pairs: readonly Pair[],
): Promise<number[]> {
  return page.evaluate(
    ({ expected, got, pairs, columns, width, height }) => {
      const tile = (sheet: HTMLCanvasElement, at: number) =>
        sheet
          .getContext('2d', { willReadFrequently: true })
          ?.getImageData((at % columns) * width, Math.floor(at / columns) * height, width, height).data ?? new Uint8ClampedArray()
      // Light, and two differences of colour.
      const mixes = [
        [0.299, 0.587, 0.114, 5],
        [-0.169, -0.331, 0.5, 9],
        [0.5, -0.419, -0.081, 9],
      ] as const
      const across = width + 1
      const sums = new Float64Array(across * (height + 1))
      return pairs.map(([one, other]) => {
        const a = tile(expected, one)
        const b = tile(got, other)
        let farthest = 0
        for (const [red, green, blue, side] of mixes) {
          // Sums of all that lies above and to the left: four of them give a square's.
          for (let y = 0; y < height; y += 1) {
            let row = 0
            for (let x = 0; x < width; x += 1) {
              const dot = (y * width + x) * 4
              const apart = (at: number) => (a[at] ?? 0) - (b[at] ?? 0)
              row += red * apart(dot) + green * apart(dot + 1) + blue * apart(dot + 2)
              sums[(y + 1) * across + x + 1] = (sums[y * across + x + 1] ?? 0) + row
            }
          }
          const sum = (x: number, y: number) => sums[y * across + x] ?? 0
          for (let y = 0; y + side <= height; y += 1)
            for (let x = 0; x + side <= width; x += 1) {
              const inside = sum(x + side, y + side) - sum(x, y + side) - sum(x + side, y) + sum(x, y)
              farthest = Math.max(farthest, Math.abs(inside) / side ** 2)
            }
        }
        return farthest
      })
    },
    { expected, got, pairs, columns, width: size.width, height: size.height },
  )
}
