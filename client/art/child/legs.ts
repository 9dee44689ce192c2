import { darken } from '../color.ts'
import { fill, line, type Point, round } from '../svg.ts'
import { type Bottom, type Gait, hasExtra, type Look, skinTones } from './look.ts'

/** Legs, shoes, and what is worn over them. `turn` is the head's: the feet follow it. */
export function legsOf(look: Look, gait: Stride, turn: number): string {
  const [left, right] = steps[gait]
  const [leftToe, rightToe] = toesOf(gait, turn)
  const [leftTilt, rightTilt] = shoeTilts[gait]
  const leftShoe = shoe(look, left[2], leftToe, leftTilt) + (hasExtra(look, 'brace') ? brace(left[2]) : '')
  const blade = hasExtra(look, 'blade') && gait === 'stand'
  const rightLeg = blade ? bladeLeg(look) : leg(look, right, gait, 'near') + shoe(look, right[2], rightToe, rightTilt)
  return leg(look, left, gait, 'far') + leftShoe + rightLeg + cover(look.bottom, gait)
}

export type Stride = Exclude<Gait, 'sit'>

/** Sitting, seen from the front: on a bench, in a wheelchair. */
export function seatedLegs({ bottom, shoes }: Look): string {
  const thighs = line('M124 352 L118 392 M176 352 L182 392', bottom.color, 40)
  const shins = line('M118 396 L120 424 M182 396 L180 424', darken(bottom.color, 0.12), 32)
  return thighs + shins + shoeAt(122, 444, -1, 0, shoes) + shoeAt(178, 444, 1, 0, shoes)
}

type Leg = readonly [hip: Point, knee: Point, foot: Point]
// biome-ignore format: one gait a line
const steps: Record<Stride, readonly [Leg, Leg]> = {
  stand: [[[128, 346], [127, 390], [122, 426]], [[172, 346], [173, 390], [178, 426]]],
  walk:  [[[130, 346], [118, 384], [96, 424]], [[170, 346], [190, 384], [202, 424]]],
  run:   [[[132, 346], [116, 384], [66, 398]], [[168, 346], [212, 368], [214, 424]]],
  kick:  [[[132, 346], [128, 390], [124, 426]], [[168, 346], [206, 366], [252, 396]]],
}
const shoeTilts: Record<Stride, readonly [number, number]> = { stand: [0, 0], walk: [18, -8], run: [58, -4], kick: [0, -34] }

type Toe = -1 | 1
function toesOf(gait: Stride, turn: number): readonly [Toe, Toe] {
  if (gait !== 'stand' || turn > 0.3) return [1, 1]
  return turn < -0.3 ? [-1, -1] : [-1, 1]
}

const bend = ([hip, knee, foot]: Leg): string => `M${hip[0]} ${hip[1]} Q${knee[0]} ${knee[1]} ${foot[0]} ${foot[1] - 2}`
const flat = (d: string, color: string, width: number): string => `<path d="${d}" stroke="${color}" stroke-width="${width}" fill="none"/>`

function leg({ skin, bottom }: Look, bones: Leg, gait: Stride, side: 'near' | 'far'): string {
  if (bottom.style === 'trousers')
    return flat(bend(bones), side === 'near' ? bottom.color : darken(bottom.color, 0.07), gait === 'stand' ? 43 : 39)
  if (bottom.style !== 'shorts') return flat(bend(bones), darken(bottom.color, 0.45), 27)
  const [, knee, foot] = bones
  const sock = `M${round(knee[0] * 0.28 + foot[0] * 0.72)} ${round(knee[1] * 0.28 + foot[1] * 0.72)} L${foot[0]} ${foot[1] - 3}`
  return flat(bend(bones), skinTones[skin].shade, 27) + flat(sock, '#fff', 30)
}

const shoe = ({ shoes }: Look, [x, y]: Point, toe: Toe, tilt: number): string => shoeAt(x, y + 18, toe, tilt, shoes)
/** A shoe whose sole lies at `y`. */
function shoeAt(x: number, y: number, d: Toe, tilt: number, color: string): string {
  const upper = `M${-d * 16} 418 q${d * 2} -8 ${d * 16} -8 q${d * 14} 0 ${d * 19} 14 q${d * 4} 12 ${-d * 4} 12 H${-d * 18} q${-d * 3} -10 ${d * 2} -18Z`
  return `<g transform="translate(${x} ${y - 444}) rotate(${tilt} 0 426)">${fill(upper, color)}${line(`M${-d * 20} 436 H${d * 19}`, '#fff', 6)}</g>`
}

const brace = ([x]: Point): string =>
  `<path d="M${x - 10} 372 V420 M${x + 14} 372 V420" stroke="#7b5fd6" stroke-width="6"/>${line(`M${x - 14} 380 h32 M${x - 14} 404 h32`, '#b9a6ff', 9)}`

function bladeLeg({ skin, bottom }: Look): string {
  const thigh = flat(
    'M172 346 L173 388',
    bottom.style === 'shorts' ? skinTones[skin].shade : bottom.color,
    bottom.style === 'trousers' ? 43 : 27,
  )
  const spring = line('M174 392 Q190 408 166 426 Q160 436 176 438 L206 438', '#4a5590', 11)
  return thigh + fill('M158 380 h30 v14 h-30Z', '#39406a') + spring + flat('M176 394 Q188 408 168 424', '#9aa6e0', 3)
}

function cover({ style, color }: Bottom, gait: Stride): string {
  const stands = gait === 'stand'
  const fold = darken(color, 0.22)
  if (style === 'trousers')
    return stands ? line('M150 366 L150 424', darken(color, 0.35), 4) : fill('M92 338 H208 L202 366 Q150 376 98 366Z', color)
  if (style === 'shorts') return fill(shortsBy[gait], color)
  if (style === 'skirt')
    return fill('M94 330 L206 330 L226 386 Q150 402 74 386Z', color) + line('M118 345 L110 392 M150 348 V396 M182 345 L190 392', fold, 4)
  const hem = stands ? 'L222 412 Q150 426 78 412Z' : 'L232 412 Q150 426 68 412Z'
  return fill(`M94 330 L206 330 ${hem}`, color) + line('M118 345 L106 412 M150 348 V418 M182 345 L194 412', fold, 4)
}
const shortsBy: Record<Stride, string> = {
  stand: 'M92 338 L208 338 L206 388 L155 388 L150 366 L145 388 L94 388Z',
  walk: 'M92 338 H208 L214 378 L172 388 L150 366 L134 386 L92 380Z',
  run: 'M92 338 H208 L214 378 L172 388 L150 366 L134 386 L96 384Z',
  kick: 'M92 338 H208 L228 362 L202 388 L150 366 L134 386 L92 380Z',
}
