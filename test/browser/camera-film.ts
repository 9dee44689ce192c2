import { writeFileSync } from 'node:fs'
import qrcode from 'qrcode-generator'

const [width, height] = [640, 480]
const frames = 4

/** What a camera sees that a card is held before: a film for Chromium's fake camera, with this QR code on a grey desk. */
export function filmOf(text: string, file: string): string {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const module = Math.floor(300 / (size + 8))
  const [left, top] = [width, height].map(side => Math.floor((side - size * module) / 2)) as [number, number]
  const quiet = 4 * module
  const lightAt = (x: number, y: number) => {
    const [column, row] = [Math.floor((x - left) / module), Math.floor((y - top) / module)]
    if (row >= 0 && column >= 0 && row < size && column < size) return code.isDark(row, column) ? 30 : 225
    const isPaper = x >= left - quiet && y >= top - quiet && x < width - left + quiet && y < height - top + quiet
    return isPaper ? 225 : 120
  }
  const luma = Buffer.alloc(width * height)
  for (let at = 0; at < luma.length; at += 1) luma[at] = lightAt(at % width, Math.floor(at / width))
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)])
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(file, Buffer.concat([header, ...Array.from({ length: frames }, () => frame)]))
  return file
}
