import type { Figure, FigureKind } from '../../../shared/api/figure.ts'
import { ink } from '../color.ts'
import { fill, line, oval, type View } from '../svg.ts'
import type { Coat } from './coat.ts'
import { spines } from './head-shapes.ts'
import { patternOn } from './pattern.ts'

/** The body without limbs, tail and head. */
export function trunkOf(figure: Figure, coat: Coat, view: View): string {
  const { kind } = figure
  const outline = outlineOf(kind)
  const spiny = kind === 'hedgehog'
  const ring = spiny ? spines({ x: 150, y: 338, rx: 100, ry: 112, count: 15 }, coat.mark) : ''
  const belly = view === 'back' ? '' : bellyOf(kind, coat)
  const spikes = spiny && view === 'back' ? line(backSpikes, coat.fur, 6, 'opacity=".55"') : ''
  return `<defs><clipPath id="body"><path d="${outline}"/></clipPath></defs>${ring}${fill(outline, spiny && view === 'back' ? coat.mark : coat.fur)}<g clip-path="url(#body)">${belly}${patternOn(figure, coat, { part: 'body', view })}${fill('M176 216 Q232 300 206 440 H250 V216Z', ink, 'opacity=".08"')}${spikes}</g>`
}

/** Lying on its side; the head is put on it by the caller. */
export function lyingTrunk(figure: Figure, coat: Coat): string {
  const spiny = figure.kind === 'hedgehog'
  const ring = spiny ? spines({ x: 166, y: 396, rx: 128, ry: 66, count: 16, from: Math.PI, to: Math.PI * 2.02 }, coat.mark) : ''
  const pattern = `<g transform="translate(44 34)">${patternOn(figure, coat, { part: 'body', view: 'front' })}</g>`
  const shade = fill('M200 330 Q290 360 270 450 H240 Q262 380 200 330Z', ink, 'opacity=".08"')
  return `${ring}<defs><clipPath id="body"><path d="${lying}"/></clipPath></defs>${fill(lying, spiny ? coat.mark : coat.fur)}<g clip-path="url(#body)">${pattern}${shade}</g>`
}

/** A crane's neck, between body and head. */
export function neckOf(kind: FigureKind, coat: Coat, view: View): string {
  if (kind !== 'crane') return ''
  const stripe = 'M138 168 C136 216 132 240 126 262 Q150 276 174 262 C168 240 164 216 162 168Z'
  return (
    fill('M128 150 C126 210 124 240 112 268 H188 C176 240 174 210 172 150Z', coat.fur) +
    fill(stripe, view === 'back' ? coat.pale : coat.mark)
  )
}

const lying = 'M52 440 C40 372 96 340 170 340 C246 340 280 384 270 440Z'
const backSpikes = 'M110 290 l9 16 M150 282 l8 16 M192 292 l8 16 M124 336 l9 16 M174 336 l8 16 M110 380 l9 16 M150 384 l8 16 M190 380 l8 16'

function outlineOf(kind: FigureKind): string {
  if (kind === 'seal') return 'M150 216 C104 216 92 262 80 320 C66 398 86 440 150 440 C214 440 234 398 220 320 C208 262 196 216 150 216Z'
  if (kind === 'crane') return 'M150 246 C104 246 76 282 76 322 C76 364 110 392 150 392 C190 392 224 364 224 322 C224 282 196 246 150 246Z'
  return 'M150 218 C110 218 98 260 90 318 C80 386 92 436 150 436 C208 436 220 386 210 318 C202 260 190 218 150 218Z'
}

function bellyOf(kind: FigureKind, { pale, mark }: Coat): string {
  if (kind === 'crane') return oval(150, 336, 42, 44, pale)
  if (kind !== 'owl')
    return fill('M150 270 C120 270 110 312 110 354 C110 400 126 424 150 424 C174 424 190 400 190 354 C190 312 180 270 150 270Z', pale)
  const feathers = 'M126 312 q12 13 24 0 q12 13 24 0 M120 344 q15 14 30 0 q15 14 30 0 M126 376 q12 13 24 0 q12 13 24 0'
  return (
    fill('M150 262 C116 262 106 306 106 350 C106 398 124 424 150 424 C176 424 194 398 194 350 C194 306 184 262 150 262Z', pale) +
    line(feathers, mark, 5.5, 'opacity=".5"')
  )
}
