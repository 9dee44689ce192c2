import type { FigureKind } from '../../../shared/api/figure.ts'
import { ink } from '../color.ts'
import { fill, line, mirrored, oval, type View } from '../svg.ts'
import type { Coat } from './coat.ts'

const round = 'M150 64 C208 64 244 102 244 152 C244 206 202 238 150 238 C98 238 56 206 56 152 C56 102 92 64 150 64Z'
/** The outline of each head; it also clips the pattern. Seen from behind, a hedgehog's is round. */
export const headShapes: Record<FigureKind, string> = {
  fox: 'M150 72 C198 70 232 98 240 140 C246 166 260 180 270 190 C246 216 206 238 150 240 C94 238 54 216 30 190 C40 180 54 166 60 140 C68 98 102 70 150 72Z',
  lynx: 'M150 68 C204 68 240 100 242 146 C246 172 262 194 260 212 C244 208 232 212 222 220 C202 236 176 240 150 240 C124 240 98 236 78 220 C68 212 56 208 40 212 C38 194 54 172 58 146 C60 100 96 68 150 68Z',
  hare: 'M150 74 C204 74 238 108 238 156 C238 206 200 238 150 238 C100 238 62 206 62 156 C62 108 96 74 150 74Z',
  owl: 'M58 152 C52 112 56 84 46 48 Q84 56 108 78 Q150 66 192 78 Q216 56 254 48 C244 84 248 112 242 152 C242 210 202 240 150 240 C98 240 58 210 58 152Z',
  otter: 'M150 76 C214 76 250 114 250 158 C250 210 206 240 150 240 C94 240 50 210 50 158 C50 114 86 76 150 76Z',
  bear: round,
  seal: 'M150 66 C212 66 248 106 248 156 C248 210 206 242 150 242 C94 242 52 210 52 156 C52 106 88 66 150 66Z',
  hedgehog: 'M150 108 C178 84 232 98 232 152 C232 206 198 240 150 240 C102 240 68 206 68 152 C68 98 122 84 150 108Z',
  squirrel:
    'M150 72 C202 72 234 104 236 144 C238 160 254 174 252 192 C246 222 200 240 150 240 C100 240 54 222 48 192 C46 174 62 160 64 144 C66 104 98 72 150 72Z',
  crane: round,
  badger: 'M150 68 C206 68 244 104 244 152 C244 206 204 240 150 240 C96 240 56 206 56 152 C56 104 94 68 150 68Z',
  moose:
    'M150 66 C196 66 228 94 230 136 C230 160 220 172 220 192 C220 226 188 248 150 248 C112 248 80 226 80 192 C80 172 70 160 70 136 C72 94 104 66 150 66Z',
}
export const headBehind = (kind: FigureKind): string => (kind === 'hedgehog' ? round : headShapes[kind])

/** What stands up behind the head; who is not named has none. */
export const ears: Partial<Record<FigureKind, (coat: Coat, view: View) => string>> = {
  fox: (coat, view) =>
    mirrored(
      fill('M62 132 L50 30 Q54 18 66 26 L142 86Z', coat.fur) +
        fill('M55 72 L50 30 Q54 18 66 26 L92 46Z', coat.mark) +
        (view === 'back' ? '' : fill('M76 116 L70 60 L116 88Z', coat.pale)),
    ),
  lynx: (coat, view) =>
    mirrored(
      fill('M68 124 L54 36 Q58 28 66 32 L136 80Z', coat.fur) +
        line('M58 34 Q48 10 52 -6 M62 34 Q60 14 68 2', ink, 7) +
        (view === 'back' ? '' : fill('M80 108 L74 62 L112 86Z', coat.pale)) +
        fill('M60 70 L54 36 Q58 28 66 32 L88 46Z', coat.mark, 'opacity=".75"'),
    ),
  hare: (coat, view) =>
    mirrored(
      fill('M100 106 C66 40 58 -18 84 -28 C114 -38 132 30 138 88Z', coat.fur) +
        (view === 'back' ? '' : fill('M106 92 C84 42 78 0 91 -6 C106 -10 118 40 124 82Z', '#f7b7a3')) +
        fill('M66 8 C64 -12 70 -24 84 -28 C98 -31 108 -18 116 4 Q90 -6 66 8Z', coat.mark, 'opacity=".7"'),
    ),
  otter: (coat, view) =>
    mirrored(oval(70, 104, 23, 22, coat.shade) + (view === 'back' ? '' : oval(72, 106, 12, 12, coat.mark, 'opacity=".6"'))),
  bear: (coat, view) => mirrored(oval(80, 88, 34, 33, coat.fur) + (view === 'back' ? '' : oval(82, 90, 18, 18, coat.pale))),
  squirrel: (coat, view) =>
    mirrored(
      fill('M76 120 L68 40 Q72 28 82 36 L128 82Z', coat.fur) +
        line('M70 42 Q62 22 64 8 M74 40 Q74 22 82 10', coat.mark, 7) +
        (view === 'back' ? '' : fill('M88 102 L84 62 L112 86Z', coat.pale)),
    ),
  badger: (coat, view) => mirrored(oval(72, 102, 27, 26, coat.mark) + (view === 'back' ? '' : oval(72, 100, 15, 14, coat.pale))),
  moose: (coat, view) =>
    mirrored(
      fill(
        'M98 96 C58 88 26 62 14 16 Q30 34 44 34 Q38 12 46 -2 Q58 22 72 28 Q70 8 80 -2 Q88 28 116 62Z',
        '#e3c690',
        `stroke="#b8935a" stroke-width="5" stroke-linejoin="round"`,
      ) +
        fill('M80 118 Q34 92 14 122 Q38 154 82 146Z', coat.fur) +
        (view === 'back' ? '' : fill('M72 124 Q44 110 32 124 Q48 140 72 138Z', coat.pale)),
    ),
}

/** A ring of spines: the hedgehog's outline. Angles in radians. */
export function spines(ring: Spines, color: string): string {
  const { x, y, rx, ry, count, from = 0, to = Math.PI * 2 } = ring
  const tips = Array.from({ length: count * 2 + 1 }, (_, index) => {
    const angle = from + ((to - from) * index) / (count * 2)
    const reach = index % 2 ? 1 : 0.86
    return `${(x + Math.cos(angle) * rx * reach).toFixed(1)} ${(y + Math.sin(angle) * ry * reach).toFixed(1)}`
  })
  return fill(`M${tips.join('L')}Z`, color, `stroke="${color}" stroke-width="8" stroke-linejoin="round"`)
}
export type Spines = {
  readonly x: number
  readonly y: number
  readonly rx: number
  readonly ry: number
  readonly count: number
  readonly from?: number
  readonly to?: number
}
