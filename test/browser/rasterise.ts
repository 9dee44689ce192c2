import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A page as a laser printer puts it on paper: 0 black to 255 white. */
export type GreyPage = { readonly width: number; readonly height: number; readonly grey: Uint8Array }

export const dotsPerInch = 150
export const hasRasteriser = spawnSync('gs', ['--version']).status === 0

/** The pages of a PDF in grey; where PICTURES names a folder, kept there in colour and in grey, to be looked at. */
export function rasterise(pdf: Buffer, name: string): GreyPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'upstander-print-'))
  try {
    const file = join(folder, 'pages.pdf')
    writeFileSync(file, pdf)
    const draw = (device: string, out: string) => {
      const words = [
        ...['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-dTextAlphaBits=4', '-dGraphicsAlphaBits=4'],
        ...[`-r${dotsPerInch}`, `-sDEVICE=${device}`, `-sOutputFile=${out}`, file],
      ]
      const { status, stderr } = spawnSync('gs', words, { encoding: 'utf8' })
      if (status !== 0) throw new Error(`gs: ${stderr}`)
    }
    draw('pgmraw', join(folder, 'page-%03d.pgm'))
    const kept = process.env.PICTURES
    if (kept) {
      mkdirSync(kept, { recursive: true })
      draw('png16m', join(kept, `${name}-%d.png`))
      draw('pnggray', join(kept, `${name}-grey-%d.png`))
    }
    const files = readdirSync(folder).filter(each => each.endsWith('.pgm'))
    return files.sort().map(each => readGrey(readFileSync(join(folder, each))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** PGM: three numbers in text (a comment may stand between), then a byte for each dot. */
function readGrey(file: Buffer): GreyPage {
  const head = /^P5\s+(?:#[^\n]*\n\s*)*(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 200).toString('latin1'))
  if (!head) throw new Error('no picture of grey dots')
  return { width: Number(head[1]), height: Number(head[2]), grey: new Uint8Array(file.subarray(head[0].length)) }
}

/** The dots of one box of a page, in millimetres from its left upper corner, as a decoder of QR codes takes them. */
export function cut({ width, grey }: GreyPage, box: { left: number; top: number; width: number; height: number }) {
  const dots = (millimetres: number) => Math.round((millimetres / 25.4) * dotsPerInch)
  const [left, top, across, down] = [dots(box.left), dots(box.top), dots(box.width), dots(box.height)]
  const data = new Uint8ClampedArray(across * down * 4)
  for (let at = 0; at < across * down; at += 1) {
    const dot = grey[(top + Math.floor(at / across)) * width + left + (at % across)] ?? 255
    data.set([dot, dot, dot, 255], at * 4)
  }
  return { data, width: across, height: down }
}
