import type { JSHandle, Page } from 'playwright-core'
import type { Sheet } from './sheet.ts'

/** A sheet as the page has drawn or opened it. */
export type Drawn = JSHandle<HTMLCanvasElement>

/**
 * Draws a sheet. Each picture is drawn several times as large as it becomes (`density`) and then evened out, so that little hangs on how a
 * browser smooths edges. One that cannot be drawn fails with its name.
 */
export async function drawSheet(page: Page, sheet: Sheet, { zoom = 1, density = 2 } = {}): Promise<Drawn> {
  const { size, columns, tiles } = sheet
  const width = size.width * zoom
  const height = size.height * zoom
  return page.evaluateHandle(
    async ({ tiles, columns, width, height, density }) => {
      const sheet = document.createElement('canvas')
      sheet.width = columns * width
      sheet.height = Math.ceil(tiles.length / columns) * height
      const onSheet = sheet.getContext('2d', { willReadFrequently: true })
      const large = new OffscreenCanvas(width * density, height * density)
      const onLarge = large.getContext('2d', { willReadFrequently: true })
      if (!onSheet || !onLarge) throw new Error('no canvas')
      onSheet.fillStyle = '#fffaf0'
      onSheet.fillRect(0, 0, sheet.width, sheet.height)
      const images = await Promise.all(
        tiles.map(async ({ name, svg }) => {
          const sized = svg.replace(/^<svg[^>]*>/, tag =>
            tag.replace(/ (width|height)="[^"]*"/g, '').replace('<svg', `<svg width="${large.width}" height="${large.height}"`),
          )
          const image = new Image()
          image.src = `data:image/svg+xml,${encodeURIComponent(sized)}`
          await image.decode().catch(() => Promise.reject(new Error(`${name} cannot be drawn`)))
          return image
        }),
      )
      for (const [at, image] of images.entries()) {
        onLarge.fillStyle = '#fffaf0'
        onLarge.fillRect(0, 0, large.width, large.height)
        onLarge.drawImage(image, 0, 0, large.width, large.height)
        const { data } = onLarge.getImageData(0, 0, large.width, large.height)
        const even = new ImageData(width, height)
        for (let y = 0; y < height; y += 1)
          for (let x = 0; x < width; x += 1)
            for (let colour = 0; colour < 4; colour += 1) {
              let sum = 0
              for (let row = 0; row < density; row += 1)
                for (let column = 0; column < density; column += 1)
                  sum += data[((y * density + row) * large.width + x * density + column) * 4 + colour] ?? 0
              even.data[(y * width + x) * 4 + colour] = sum / density ** 2
            }
        onSheet.putImageData(even, (at % columns) * width, Math.floor(at / columns) * height)
      }
      return sheet
    },
    { tiles, columns, width, height, density },
  )
}

/** The sheet as a file: WebP is what is committed, PNG is to be looked at. */
export async function fileOf(page: Page, sheet: Drawn, kind: 'webp' | 'png'): Promise<Buffer> {
  const url = await page.evaluate(({ sheet, kind }) => sheet.toDataURL(`image/${kind}`, 0.7), { sheet, kind })
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

/** Opens a file as a sheet. */
export async function openSheet(page: Page, file: Buffer): Promise<Drawn> {
  return page.evaluateHandle(
    async url => {
      const image = new Image()
      image.src = url
      await image.decode()
      const sheet = document.createElement('canvas')
      sheet.width = image.naturalWidth
      sheet.height = image.naturalHeight
      sheet.getContext('2d', { willReadFrequently: true })?.drawImage(image, 0, 0)
      return sheet
    },
    `data:image/webp;base64,${file.toString('base64')}`,
  )
}
