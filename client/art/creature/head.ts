import type { Figure } from '../../../shared/api/figure.ts'
import { ink } from '../color.ts'
import { fill, line, mirrored, oval, type View } from '../svg.ts'
import type { Coat } from './coat.ts'
import { creatureFace, type Mood } from './face.ts'
import { ears, headBehind, headShapes, spines } from './head-shapes.ts'
import { marks } from './marks.ts'
import { patternOn } from './pattern.ts'
import { capOf } from './worn.ts'

/** The head with ears and what is worn on it. */
export function headOf(figure: Figure, coat: Coat, view: View, mood: Mood): string {
  const { kind } = figure
  const clip = `<defs><clipPath id="head"><path d="${headShapes[kind]}"/></clipPath></defs>`
  const behind = (kind === 'hedgehog' ? hedgehogEars(coat, view) : '') + (ears[kind]?.(coat, view) ?? '')
  return clip + behind + (view === 'back' ? nape(figure, coat) : countenance(figure, coat, mood)) + capOf(figure)
}

function countenance(figure: Figure, coat: Coat, mood: Mood): string {
  const { kind } = figure
  const shade = shadeless.includes(kind) ? '' : fill('M198 250 Q252 190 232 70 L280 70 V250Z', ink, 'opacity=".06"')
  const skin = `<g clip-path="url(#head)">${patternOn(figure, coat, { part: 'head', view: 'front' })}${marks[kind](coat)}${shade}</g>`
  return fill(headShapes[kind], coat.fur) + skin + creatureFace(figure, coat, mood)
}
const shadeless = ['fox', 'squirrel', 'lynx', 'crane', 'owl']

function nape(figure: Figure, coat: Coat): string {
  const { kind } = figure
  const shade = fill('M196 250 Q252 190 232 70 L280 70 V250Z', ink, 'opacity=".08"')
  const spikes = kind === 'hedgehog' ? line(napeSpikes, coat.fur, 6, 'opacity=".55"') : ''
  const hair = napeMarks[kind]?.(coat) ?? ''
  return `${fill(headBehind(kind), kind === 'hedgehog' ? coat.mark : coat.fur)}<g clip-path="url(#head)">${shade}${hair}${patternOn(figure, coat, { part: 'head', view: 'back' })}</g>${spikes}`
}

const napeSpikes = 'M96 110 l10 16 M150 92 l8 16 M200 112 l6 16 M120 152 l9 16 M178 150 l8 16 M100 190 l9 14 M150 194 l9 14 M198 188 l8 14'
const napeMarks: Partial<Record<Figure['kind'], (coat: Coat) => string>> = {
  badger: ({ mark }) => line('M112 60 V240 M188 60 V240', mark, 26),
  owl: ({ mark }) =>
    line(
      'M96 120 q12 14 24 0 q12 14 24 0 M150 120 q12 14 24 0 q12 14 24 0 M110 160 q12 14 24 0 q12 14 24 0 q12 14 24 0',
      mark,
      6,
      'opacity=".5"',
    ),
  crane: () => fill('M100 84 Q150 44 200 84 Q190 116 150 118 Q110 116 100 84Z', '#d8433a'),
}

function hedgehogEars(coat: Coat, view: View): string {
  const inside = view === 'back' ? '' : oval(88, 110, 11, 10, '#f2a58f')
  return spines({ x: 150, y: 150, rx: 128, ry: 118, count: 17 }, coat.mark) + mirrored(oval(86, 108, 20, 19, coat.fur) + inside)
}
