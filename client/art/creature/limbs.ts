import type { Figure } from '../../../shared/api/figure.ts'
import { darken, luminance } from '../color.ts'
import { fill, line, mirrored, oval } from '../svg.ts'
import type { Coat } from './coat.ts'

/** Hangs down, waves, or shows a thumb (a paw, a wing tip) up. */
export type Gesture = 'down' | 'wave' | 'up'

/** The limb on the left of the picture; mirror it for the other. */
export function limbOf(figure: Figure, coat: Coat, gesture: Gesture): string {
  if (figure.kind === 'owl' || figure.kind === 'crane') return wing(figure, coat, gesture)
  if (figure.kind === 'seal') return fill(flippers[gesture], pawColor(figure, coat))
  return paws[gesture](figure.kind === 'badger' ? coat.mark : coat.shade, pawColor(figure, coat), coat.pale)
}

export function feetOf(figure: Figure, coat: Coat, gait: 'stand' | 'walk'): string {
  const walks = gait === 'walk'
  if (figure.kind === 'seal') return mirrored(fill('M136 438 C108 414 62 420 50 444 C82 456 116 452 138 446Z', pawColor(figure, coat)))
  if (figure.kind === 'owl') return mirrored(line('M118 430 l-14 12 M120 432 v14 M122 430 l14 12', '#f2a03a', 10))
  if (figure.kind === 'crane') return walks ? craneSteps(coat.mark) : mirrored(craneLeg(coat.mark))
  const color = pawColor(figure, coat)
  return walks ? foot(98, 432, -10, color) + foot(200, 430, -16, color) : foot(112, 432, 0, color) + foot(188, 432, 0, color)
}

function pawColor({ kind, pattern }: Figure, coat: Coat): string {
  const booted = kind === 'fox' || kind === 'badger'
  if (pattern === 'socks') return booted || luminance(coat.pale) > luminance(coat.fur) ? coat.pale : coat.mark
  return booted ? coat.mark : coat.shade
}

const wings: Record<Gesture, readonly [shape: string, feathers: string]> = {
  down: [
    'M98 262 C70 286 62 336 74 384 Q82 398 92 386 Q98 396 108 384 Q112 390 118 376 C124 330 122 290 98 262Z',
    'M84 372 q4 -20 4 -40 M100 372 q4 -18 3 -40',
  ],
  wave: [
    'M112 300 C82 292 54 258 44 214 C38 190 42 168 50 168 Q58 170 60 184 Q60 162 70 162 Q80 164 80 186 Q84 172 92 176 Q100 184 98 212 C102 246 114 260 124 264Z',
    'M52 182 q2 22 12 44 M70 178 q0 24 8 44',
  ],
  up: ['M108 314 C82 318 52 306 40 284 Q34 270 44 264 Q42 222 52 212 Q66 208 66 236 L68 258 Q86 262 118 272Z', 'M54 222 Q52 240 56 258'],
}
function wing({ pattern }: Figure, coat: Coat, gesture: Gesture): string {
  const [shape, feathers] = wings[gesture]
  return fill(shape, darken(coat.fur, 0.16)) + line(feathers, pattern === 'socks' ? coat.pale : coat.mark, 7, 'opacity=".62"')
}

const flippers: Record<Gesture, string> = {
  down: 'M98 268 C66 290 52 340 60 380 Q72 388 84 372 C104 350 118 320 116 286Z',
  wave: 'M114 296 C80 286 42 246 34 192 Q38 172 56 176 C84 192 104 230 126 266Z',
  up: 'M112 316 C84 322 44 306 36 276 Q36 262 50 262 Q44 224 54 212 Q68 208 72 240 L74 262 Q94 266 122 276Z',
}

const paws: Record<Gesture, (arm: string, paw: string, pad: string) => string> = {
  down: (arm, paw) =>
    line('M108 276 Q78 308 86 350', arm, 38) +
    oval(86, 356, 22, 22, paw) +
    line('M78 368 v6 M87 370 v6 M96 368 v6', darken(paw, 0.35), 3.6, 'opacity=".7"'),
  wave: (arm, paw, pad) =>
    line('M112 286 Q66 270 48 214', arm, 36) +
    `<g transform="rotate(-14 46 198)">${oval(46, 196, 25, 26, paw)}${line('M38 176 v-9 M46 174 v-10 M54 176 v-9', darken(paw, 0.35), 3.6, 'opacity=".7"')}${oval(46, 200, 11, 9, pad, 'opacity=".75"')}</g>`,
  up: (arm, paw) =>
    line('M110 304 Q72 318 58 284', arm, 36) +
    `<rect x="42" y="214" width="25" height="58" rx="12.5" fill="${paw}"/>` +
    oval(56, 274, 27, 24, paw) +
    line('M72 262 q8 6 6 12 M74 278 q6 6 2 10', darken(paw, 0.35), 4, 'opacity=".7"'),
}

function foot(x: number, y: number, angle: number, color: string): string {
  const toes = line(`M${x - 13} ${y + 4} v7 M${x} ${y + 6} v7 M${x + 13} ${y + 4} v7`, darken(color, 0.35), 3.6, 'opacity=".6"')
  return `<g transform="rotate(${angle} ${x} ${y})">${oval(x, y, 33, 16, color)}${toes}</g>`
}

const craneLeg = (color: string): string =>
  line('M130 376 V436', color, 11) + line('M130 436 L108 444 M130 436 L134 446 M130 436 L150 444', color, 8)
const craneSteps = (color: string): string =>
  line('M132 376 L112 436 M168 376 L190 430', color, 11) + line('M112 436 h-22 M112 436 l14 6 M190 430 h-20 M190 430 l14 6', color, 8)
