import { cat } from '../places/things.ts'
import { dots, fill, line, round, svgDocument } from '../svg.ts'

type Size = { readonly width: number; readonly height: number }

/** A room at home in the evening, where somebody holds a screen. It fills its box. */
export function roomSvg({ width, height }: Size): string {
  const scale = Math.max(width / 560, height / 700)
  const left = (width - 560 * scale) / 2
  return svgDocument(
    { x: 0, y: 0, w: width, h: height },
    `<g transform="translate(${round(left)} 0) scale(${round(scale, 4)})">${room}</g>`,
  )
}

const paper = dots(
  Array.from({ length: 60 }, (_, at) => [(at * 97) % 560, (at * 61) % 460, 4] as const),
  '#d5c9ec',
)
const window = `<rect x="26" y="60" width="120" height="150" rx="10" fill="#fff7ea"/><rect x="38" y="72" width="96" height="126" rx="6" fill="#8f9fd6"/><circle cx="106" cy="104" r="15" fill="#ffe9a8"/>${fill('M38 170 q40 -26 96 -6 v34 H38Z', '#6f7fbf')}${line('M86 72 v126 M38 134 h96', '#fff7ea', 7)}`
const shelf = `<path d="M430 90 h110 v14 h-110Z" fill="#c98d5b"/><rect x="446" y="46" width="18" height="44" rx="4" fill="#f2695c"/><rect x="468" y="54" width="16" height="36" rx="4" fill="#5f88e0"/><rect x="488" y="50" width="20" height="40" rx="4" fill="#ffd166"/>`
const bed = fill('M0 520 Q280 430 560 520 V700 H0Z', '#6fb0c9') + fill('M0 560 Q280 470 560 560 V700 H0Z', '#82c3da')
const room = `<rect width="560" height="700" fill="#e9e2f6"/>${paper}${window}${shelf}${bed}<g transform="translate(78 566) scale(.95)">${cat('sleeps')}</g>`
