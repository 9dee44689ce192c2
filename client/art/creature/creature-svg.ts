import type { Figure } from '../../../shared/api/figure.ts'
import { darken, ink } from '../color.ts'
import { fill, flipped, oval, type Size, scopeIds, shifted, svgDocument, type View } from '../svg.ts'
import { type Coat, coatOf } from './coat.ts'
import { headOf } from './head.ts'
import { feetOf, type Gesture, limbOf } from './limbs.ts'
import { tails } from './tails.ts'
import { lyingTrunk, neckOf, trunkOf } from './trunk.ts'
import { neckwearOf } from './worn.ts'

export const stances = ['stand', 'wave', 'up', 'walk', 'back', 'sleep'] as const
export type Stance = (typeof stances)[number]
export type CreatureOptions = {
  readonly stance?: Stance
  /** Walking: which way. */
  readonly facing?: 'left' | 'right'
  readonly season?: 'summer' | 'winter'
  readonly shadow?: 'drawn' | 'none'
  readonly size?: Size
  /** Ends the ids of the drawing; without it they come from the drawing itself. */
  readonly uid?: string
}

/** The whole figure, 360 × 492; its feet stand at (180, 476). */
export const creatureSvg = (figure: Figure, options: CreatureOptions = {}): string =>
  svgDocument(creatureBox, creatureDrawing(figure, options), options.size)

/** Head only, 308 × 322, for lists. */
export function creatureFaceSvg(figure: Figure, options: Pick<CreatureOptions, 'season' | 'size' | 'uid'> = {}): string {
  return svgDocument({ x: -4, y: -34, w: 308, h: 322 }, creatureDrawing(figure, { ...options, shadow: 'none' }), options.size)
}

const creatureBox = { x: -30, y: -30, w: 360, h: 492 }
/** The figure without a document, its feet at (150, 446), to be put into a picture. */
export function creatureDrawing(figure: Figure, options: CreatureOptions = {}): string {
  const coat = coatOf(figure.kind, figure.fur)
  const stance = options.stance ?? 'stand'
  const season = options.season ?? 'summer'
  const shadow = options.shadow === 'none' ? '' : oval(150, 444, stance === 'sleep' ? 120 : 90, 12, ink, 'opacity=".16"')
  const drawn = shadow + (stance === 'sleep' ? asleep(figure, coat, season) : awake(figure, coat, stance, season))
  return scopeIds(options.facing === 'left' ? flipped(drawn) : drawn, options.uid)
}

function awake(figure: Figure, coat: Coat, stance: Stance, season: 'summer' | 'winter'): string {
  const view: View = stance === 'back' ? 'back' : 'front'
  const gesture: Gesture = stance === 'wave' || stance === 'up' ? stance : 'down'
  const frame = figure.kind === 'crane' ? tall : broad
  const limb = limbOf(figure, coat, gesture)
  const tail = tails[figure.kind]?.(coat, view) ?? ''
  const neckwear = neckwearOf(figure, view, season)
  const parts = [
    view === 'front' ? tail : '',
    feetOf(figure, coat, stance === 'walk' ? 'walk' : 'stand'),
    gesture === 'up' ? '' : limb,
    flipped(limbOf(figure, coat, 'down')),
    trunkOf(figure, coat, view),
    neckOf(figure.kind, coat, view),
    neckwear && frame.neckwear(neckwear),
    view === 'back' ? tail : '',
  ]
  const head = frame.head(headOf(figure, coat, view, gesture === 'down' ? 'smile' : 'glad'))
  const raised = gesture === 'up' ? frame.body(limb) : ''
  const whole = frame.body(parts.join('')) + head + raised
  return frame.whole(stance === 'walk' ? `<g transform="rotate(4 150 446)">${whole}</g>` : whole)
}

/** A crane is thin and its head sits on a neck; all others are round. Eyes are at the same height. */
const about = (x: number, y: number, scale: string, drawing: string, toX: number, toY: number): string =>
  `<g transform="translate(${x} ${y}) scale(${scale}) translate(${-toX} ${-toY})">${drawing}</g>`
const tall = {
  head: (drawing: string) => about(150, 138, '.9', drawing, 150, 150),
  body: (drawing: string) => drawing,
  neckwear: (drawing: string) => about(150, 236, '.64', drawing, 150, 240),
  whole: (drawing: string) => about(150, 446, '1.1', drawing, 150, 446),
}
const broad = {
  head: (drawing: string) => about(150, 272, '1.08', drawing, 150, 238),
  body: (drawing: string) => about(150, 446, '1.16 .86', drawing, 150, 446),
  neckwear: (drawing: string) => drawing,
  whole: (drawing: string) => drawing,
}

function asleep(figure: Figure, coat: Coat, season: 'summer' | 'winter'): string {
  const { kind } = figure
  const booted = kind === 'fox' || kind === 'badger'
  const neckwear = shifted(0, -8, neckwearOf(figure, 'front', season))
  const head = `<g transform="translate(-26 208) rotate(-7 150 150) scale(.86) translate(24 24)">${neckwear}${headOf(figure, coat, 'front', 'asleep')}</g>`
  const hindPaw = oval(176, 434, 30, 14, booted ? coat.mark : coat.shade)
  return lyingTrunk(figure, coat) + curledTail(figure, coat) + hindPaw + head + oval(92, 438, 26, 12, coat.shade) + moon
}

function curledTail({ kind }: Figure, coat: Coat): string {
  if (kind !== 'fox' && kind !== 'squirrel' && kind !== 'otter') return ''
  const tip = kind === 'fox' ? fill('M130 444 Q112 434 130 424 Q150 426 158 428 Q152 438 158 446Z', coat.pale) : ''
  return fill('M270 400 C290 446 210 452 130 444 Q112 434 130 424 C190 430 230 426 244 396Z', darken(coat.fur, 0.06)) + tip
}

/** The sign for a lost connection: asleep under a moon. */
const moon =
  '<g transform="translate(254 232)"><path d="M6 -26 A28 28 0 1 0 26 14 A23 23 0 1 1 6 -26Z" fill="#ffd54a" stroke="#b5790a" stroke-width="4" stroke-linejoin="round"/></g><circle cx="214" cy="278" r="7" fill="#fff" stroke="#8d7fa8" stroke-width="3"/><circle cx="198" cy="300" r="4.5" fill="#fff" stroke="#8d7fa8" stroke-width="3"/>'
