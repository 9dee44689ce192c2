import { bush, tree } from '../places/scenery.ts'
import { dots, fill, oval, svgDocument } from '../svg.ts'

/** What an online game shows: islands in the air, a tower to build, and nobody's face. It covers its box. */
export const gameWorldSvg = (): string =>
  svgDocument({ x: 0, y: 0, w: 800, h: 420 }, drawing).replace('<svg', '<svg preserveAspectRatio="xMidYMid slice"')

const island = (x: number, y: number, wide: number) =>
  `<g transform="translate(${x} ${y})">${fill(`M${-wide} 0 Q${-wide * 0.5} 90 0 110 Q${wide * 0.5} 90 ${wide} 0Z`, '#8a6f5a')}${oval(0, 0, wide, 22, '#86c66a')}</g>`
const blocks = (x: number, y: number, heights: readonly number[]) =>
  heights
    .map((count, column) =>
      Array.from(
        { length: count },
        (_, row) =>
          `<rect x="${x + column * 34}" y="${y - (row + 1) * 34}" width="32" height="32" rx="6" fill="${(row + column) % 2 ? '#f2a65a' : '#ffd166'}" stroke="#b06c23" stroke-width="2"/>`,
      ).join(''),
    )
    .join('')
const cloud = (x: number, y: number) =>
  dots(
    [
      [x, y, 26],
      [x + 30, y - 10, 32],
      [x + 64, y, 24],
    ],
    '#ffffff',
    'opacity=".8"',
  )
const drawing = `<rect width="800" height="420" fill="#7fb8f0"/><rect y="250" width="800" height="170" fill="#a9d4f7"/>${cloud(90, 90)}${cloud(560, 70)}${cloud(330, 150)}${island(210, 300, 170)}${island(600, 270, 150)}${tree(120, 296, 0.7)}${bush(300, 300, 0.7)}${blocks(170, 288, [2, 4, 3])}${blocks(560, 258, [3, 1])}<path d="M650 256 V150" stroke="#6b4f3f" stroke-width="6"/><path d="M652 152 L706 170 L652 190Z" fill="#e2574c"/>`
