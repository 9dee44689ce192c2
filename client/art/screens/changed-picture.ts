import { childDrawing } from '../child/child-svg.ts'
import type { Look } from '../child/look.ts'
import { fill, oval, scopeIds, shifted, svgDocument } from '../svg.ts'

export type Trick = 'duck' | 'moustache'

/** A picture of somebody that somebody else has changed: silly at once, and nobody who sees it is hurt by it. */
export function changedPictureSvg(look: Look, tricks: readonly Trick[]): string {
  const ground = `<rect width="300" height="300" fill="#cfe9f7"/><circle cx="248" cy="52" r="30" fill="#ffe07a"/>${fill('M0 236 Q150 206 300 236 V300 H0Z', '#a6d78f')}`
  const person = shifted(22, 64, childDrawing(look, { emotion: 'happy', pose: 'down', shadow: 'none' }), 0.86)
  const drawing = ground + person + tricks.map(trick => drawn[trick]).join('')
  return svgDocument({ x: 0, y: 0, w: 300, h: 300 }, scopeIds(drawing))
}

const edge = 'stroke="#fff" stroke-width="6" paint-order="stroke" stroke-linejoin="round"'
const duck = [
  fill('M-58 -6 C-66 34 46 42 56 2 C60 -16 52 -26 66 -34 C40 -44 30 -22 10 -22 C-14 -22 -34 -30 -58 -6Z', '#ffd23e', edge),
  oval(-26, -40, 32, 32, '#ffd23e', edge),
  fill('M-56 -8 Q-30 -2 -4 -14 L10 -20 Q-10 -24 -26 -20 Q-44 -16 -56 -8Z', '#ffd23e'),
  fill('M-56 -42 Q-80 -44 -82 -32 Q-66 -22 -52 -30Z', '#f28a2c'),
  oval(-34, -48, 6, 6, '#2c2440'),
].join('')
const moustache = fill(
  'M0 -6 C-14 -18 -40 -16 -50 2 C-60 18 -80 14 -78 -2 C-76 -12 -64 -12 -64 -3 C-88 26 -22 34 0 4 C22 34 88 26 64 -3 C64 -12 76 -12 78 -2 C80 14 60 18 50 2 C40 -16 14 -18 0 -6Z',
  '#4a2f1c',
  edge,
)
const drawn: Readonly<Record<Trick, string>> = { duck: shifted(152, 84, duck), moustache: shifted(150, 246, moustache) }
