import { type Mural, type MuralPiece, muralPieces, paintedOf } from '../../../shared/play/mural.ts'
import { bush, tree } from '../places/scenery.ts'
import { cat } from '../places/things.ts'
import { scopeIds, svgDocument } from '../svg.ts'
import { mural, muralSize } from './mural-svg.ts'

/** The wall in the school yard with what is painted on it, 1600 × 900. `fresh`: the piece that is brushed in now. */
export function wallSvg(wall: Mural, fresh?: MuralPiece): string {
  const isWhole = wall.pieces >= muralPieces.length
  const drawing = [
    `<rect width="1600" height="900" fill="#cfeefb"/>`,
    trees.map(([x, y, scale, color]) => tree(x, y, scale, color)).join(''),
    stone,
    `<g transform="translate(80 128)">${mural(paintedOf(wall), { fresh })}</g>`,
    lawn,
    isWhole ? feast : tools,
    isWhole ? at(640, 764, 1, cat('sleeps')) : at(960, 830, 1.15, cat('sits')),
  ]
  // It fills its box; what is cut off is sky and sand.
  return svgDocument({ x: 0, y: 0, w: 1600, h: 900 }, scopeIds(drawing.join(''))).replace(
    '<svg ',
    '<svg preserveAspectRatio="xMidYMid slice" ',
  )
}

/** The painting alone, as it is printed and put on a page. */
export const muralSvg = (wall: Mural): string =>
  svgDocument({ x: 0, y: 0, w: muralSize.width, h: muralSize.height }, scopeIds(mural(paintedOf(wall))))

const at = (x: number, y: number, scale: number, drawing: string) => `<g transform="translate(${x} ${y}) scale(${scale})">${drawing}</g>`

// biome-ignore format: x, y, size, colour
const trees: readonly (readonly [number, number, number, string])[] = [
  [120, 190, 1.2, '#6cc077'], [420, 176, 1, '#57ad6c'], [900, 180, 1.1, '#6cc077'], [1260, 180, 1.25, '#57ad6c'], [1500, 190, 1, '#6cc077'],
]

const bricks = Array.from(
  { length: 30 },
  (_, index) =>
    `<rect x="${40 + index * 51}" y="70" width="46" height="20" rx="4" fill="${['#d98d6a', '#cf7f5c', '#e09a77'][index % 3]}"/>`,
).join('')

const stone = `<rect x="24" y="86" width="1552" height="640" fill="#e4d3b6"/><rect x="40" y="86" width="1520" height="620" fill="#f5ead6"/><rect x="30" y="64" width="1540" height="30" rx="8" fill="#b9694a"/>${bricks}<g fill="#e9dabf"><path d="M60 640 q40 -12 90 0 q60 14 110 0 v26 H60Z" opacity=".6"/><path d="M1300 110 q80 14 150 -2 v20 q-70 12 -150 0Z" opacity=".6"/></g>`

const lawn = `<path d="M0 716 H1600 V900 H0Z" fill="#9ad17b"/><path d="M0 716 Q400 706 800 714 T1600 712 V738 Q1100 730 800 734 T0 738Z" fill="#7fbf63"/><path d="M0 790 Q400 770 800 784 T1600 776 V900 H0Z" fill="#f1dcc0"/>${bush(60, 742, 0.7)}${bush(1540, 742, 0.7)}`

const pot = (x: number, y: number, color: string) =>
  `<g transform="translate(${x} ${y})"><ellipse rx="36" ry="8" fill="#2c2440" opacity=".16"/><path d="M-30 -48 H30 L26 0 H-26Z" fill="#cfd5ea"/><path d="M-30 -48 H30 L29 -34 H-29Z" fill="${color}"/><ellipse cy="-48" rx="30" ry="9" fill="${color}"/><path d="M-10 -34 q2 20 6 0Z M12 -34 q3 26 8 0Z" fill="${color}"/></g>`

/** Pots, a brush and a ladder, for as long as there is something to paint. */
const tools = `${pot(560, 792, '#f2695c')}${pot(640, 812, '#ffd54a')}${pot(716, 790, '#5f88e0')}<g transform="translate(800 800) rotate(74)"><rect x="-6" y="-80" width="12" height="100" rx="6" fill="#c98d5b"/><path d="M-13 -110 h26 l-3 36 h-20Z" fill="#74c96a"/></g><g stroke="#b97b48" stroke-width="13" stroke-linecap="round"><path d="M1246 806 L1306 420 M1376 806 L1336 420"/><path d="M1256 740 H1366 M1266 670 H1358 M1277 600 H1352 M1288 530 H1346" stroke-width="10"/></g>`

/** Then there is a bench, and pennants hang over the wall. */
const feast = `<g transform="translate(600 760)"><rect x="-90" y="0" width="200" height="20" rx="10" fill="#c98d5b"/><rect x="-90" y="-36" width="200" height="16" rx="8" fill="#b97b48"/><path d="M-66 20 V58 M84 20 V58" stroke="#6b6f94" stroke-width="13"/></g><path d="M30 110 Q420 190 800 118 T1570 110" stroke="#8a5a34" stroke-width="4" fill="none"/>${Array.from(
  { length: 26 },
  (_, index) => {
    const y = 118 + Math.round(Math.sin((index / 25) * Math.PI * 2) * 26) + 10
    return `<path d="M${43 + index * 58} ${y - 4} h34 l-17 34Z" fill="${['#f2695c', '#ffd54a', '#5fb3e8', '#8c6ee6', '#6cc58a'][index % 5]}"/>`
  },
).join('')}`
