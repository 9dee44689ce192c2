import { darken, lighten } from '../color.ts'
import { dots } from '../svg.ts'
import { hairInFront } from './hair-front.ts'
import type { Hair } from './look.ts'

/** Hair that shows behind the head, seen from the front. */
export function hairBehindHead(hair: Hair, color: string): string {
  return behindHead[hair]?.({ c: color, d: darken(color, 0.22) }) ?? ''
}

/** The whole head of hair, seen from behind. */
export function hairFromBehind(hair: Hair, color: string): string {
  const d = darken(color, 0.18)
  const cap = `<path d="M52 150 C44 70 94 24 150 24 C206 24 256 70 248 150 Q244 204 212 220 Q150 236 88 220 Q56 204 52 150Z" fill="${color}"/>`
  const strands = `<path d="M110 60 Q96 130 112 206 M150 52 V216 M190 60 Q204 130 188 206" stroke="${d}" stroke-width="5" fill="none" opacity=".45" stroke-linecap="round"/>`
  const shine = `<path d="M84 92 Q104 54 146 46" stroke="${lighten(color, 0.2)}" stroke-width="9" fill="none" stroke-linecap="round" opacity=".5"/>`
  return napes[hair]({ c: color, d, hi: lighten(color, 0.2), cap, strands, shine })
}

type Dye = { readonly c: string; readonly d: string }
const behindHead: Partial<Record<Hair, (dye: Dye) => string>> = {
  long: ({ d }) =>
    `<path d="M50 140 C36 50 95 20 150 20 C206 20 264 50 250 140 C254 190 262 230 254 276 Q236 292 208 280 L92 280 Q64 292 46 276 C38 230 46 190 50 140Z" fill="${d}"/>`,
  bob: ({ d }) =>
    `<path d="M44 150 C34 56 96 18 150 18 C204 18 266 56 256 150 C262 200 252 236 220 244 L80 244 C48 236 38 200 44 150Z" fill="${d}"/>`,
  afro: ({ d }) =>
    dots(
      [
        [150, 50, 60],
        [92, 66, 54],
        [208, 66, 54],
        [54, 118, 52],
        [246, 118, 52],
        [58, 176, 42],
        [242, 176, 42],
        [120, 30, 40],
        [180, 30, 40],
      ],
      d,
    ),
  curly: ({ d }) =>
    dots(
      [
        [150, 52, 44],
        [96, 66, 42],
        [204, 66, 42],
        [62, 112, 38],
        [238, 112, 38],
        [52, 160, 32],
        [248, 160, 32],
        [60, 200, 26],
        [240, 200, 26],
      ],
      d,
    ),
  braids: dye => plait(dye, 56, -1, longPlait) + plait(dye, 244, 1, longPlait),
  puffs: ({ d }) =>
    dots(
      [
        [62, 62, 46],
        [238, 62, 46],
        [40, 84, 26],
        [260, 84, 26],
        [46, 42, 24],
        [254, 42, 24],
        [78, 36, 22],
        [222, 36, 22],
      ],
      d,
    ),
  bun: ({ c, d }) =>
    `<circle cx="150" cy="26" r="38" fill="${d}"/><path d="M124 16 q26 -22 52 6" stroke="${c}" stroke-width="8" fill="none" stroke-linecap="round"/><path d="M122 52 q28 14 56 0" stroke="#ff7aa8" stroke-width="11" fill="none" stroke-linecap="round"/>`,
  side: ({ d }) =>
    `<path d="M228 92 C286 92 300 150 282 214 C276 236 262 244 256 232 C266 196 252 150 226 132Z" fill="${d}"/><circle cx="240" cy="106" r="14" fill="#4ecdc4"/>`,
  locs: ({ c, d }) =>
    Array.from({ length: 9 }, (_, i) => {
      const x = 58 + i * 23
      return `<path d="M${x} 90 Q${x + (i - 4) * 5} 180 ${x + (i - 4) * 7} ${236 - Math.abs(i - 4) * 6}" stroke="${i % 2 ? d : darken(c, 0.3)}" stroke-width="25" fill="none" stroke-linecap="round"/>`
    }).join(''),
  wavy: ({ d }) =>
    `<path d="M52 130 C40 60 92 18 150 18 C208 18 260 60 250 130 Q276 160 254 186 Q278 216 248 238 Q226 262 204 240 L96 240 Q74 262 52 238 Q22 216 46 186 Q24 160 52 130Z" fill="${d}"/>`,
}

type Nape = Dye & { readonly hi: string; readonly cap: string; readonly strands: string; readonly shine: string }
const napes: Record<Hair, (nape: Nape) => string> = {
  buzz: ({ c }) =>
    `<path d="M58 146 C52 72 96 34 150 34 C204 34 248 72 242 146 Q236 196 206 206 Q150 216 94 206 Q64 196 58 146Z" fill="${c}" opacity=".92"/>`,
  short: ({ c, d, shine }) =>
    hairInFront('short', c) +
    `<path d="M54 148 C46 72 96 30 150 28 C204 28 254 72 246 148 Q240 196 214 206 L200 196 186 214 168 202 150 218 132 202 114 214 100 196 86 206 Q60 196 54 148Z" fill="${c}"/><path d="M150 60 q-30 18 -8 40 M182 66 q20 26 -4 50 M108 84 q-10 40 8 66" stroke="${d}" stroke-width="5" fill="none" opacity=".5" stroke-linecap="round"/>${shine}`,
  spiky: ({ c, d, shine }) =>
    hairInFront('spiky', c) +
    `<path d="M54 148 C46 72 96 30 150 28 C204 28 254 72 246 148 Q240 196 214 206 L200 196 186 214 168 202 150 218 132 202 114 214 100 196 86 206 Q60 196 54 148Z" fill="${c}"/><path d="M150 60 q-30 18 -8 40 M182 66 q20 26 -4 50 M108 84 q-10 40 8 66" stroke="${d}" stroke-width="5" fill="none" opacity=".5" stroke-linecap="round"/>${shine}`,
  afro: ({ c, hi }) =>
    dots(
      [
        [150, 130, 104],
        [92, 66, 54],
        [208, 66, 54],
        [54, 118, 52],
        [246, 118, 52],
        [58, 176, 42],
        [242, 176, 42],
        [120, 30, 40],
        [180, 30, 40],
        [104, 212, 30],
        [150, 222, 30],
        [196, 212, 30],
      ],
      c,
    ) +
    dots(
      [
        [110, 70, 14],
        [178, 60, 16],
        [90, 130, 12],
        [196, 140, 14],
        [146, 110, 12],
        [140, 180, 12],
      ],
      hi,
      'opacity=".22"',
    ),
  curly: ({ c, hi }) =>
    dots(
      [
        [150, 130, 94],
        [96, 66, 42],
        [204, 66, 42],
        [62, 112, 38],
        [238, 112, 38],
        [52, 160, 32],
        [248, 160, 32],
        [70, 200, 28],
        [230, 200, 28],
        [108, 214, 28],
        [150, 220, 30],
        [192, 214, 28],
        [150, 52, 44],
      ],
      c,
    ) +
    dots(
      [
        [110, 76, 13],
        [178, 70, 14],
        [84, 136, 11],
        [206, 140, 13],
        [146, 120, 12],
        [136, 184, 11],
      ],
      hi,
      'opacity=".28"',
    ),
  long: nape => loose(nape, '262 240 254 296 Q150 314 46 296 C38 240'),
  wavy: nape => loose(nape, '276 220 248 262 Q226 290 198 270 Q174 294 150 272 Q126 294 102 270 Q74 290 52 262 C24 220'),
  bob: ({ c, strands, shine }) =>
    `<path d="M44 150 C34 56 96 18 150 18 C204 18 266 56 256 150 C262 200 252 238 220 246 H80 C48 238 38 200 44 150Z" fill="${c}"/>${strands}${shine}`,
  locs: ({ c, d, cap }) =>
    cap +
    Array.from({ length: 8 }, (_, i) => {
      const x = 66 + i * 24
      return `<path d="M${150 + (x - 150) * 0.4} 50 Q${x} 140 ${x + (i - 3.5) * 4} ${250 - Math.abs(i - 3.5) * 5}" stroke="${i % 2 ? c : d}" stroke-width="27" fill="none" stroke-linecap="round"/>`
    }).join(''),
  braids: nape => {
    const parting = `<path d="M150 28 V214" stroke="${nape.d}" stroke-width="5"/>`
    return nape.cap + parting + nape.shine + plait(nape, 92, -1, napePlait) + plait(nape, 208, 1, napePlait)
  },
  puffs: ({ c, d, cap }) =>
    hairBehindHead('puffs', c) +
    cap +
    `<path d="M150 30 V218" stroke="${d}" stroke-width="5"/><path d="M78 78 q14 12 6 32 M222 78 q-14 12 -6 32" stroke="#ff8fb1" stroke-width="10" fill="none" stroke-linecap="round"/>`,
  bun: ({ c, d, cap, strands }) =>
    cap +
    strands +
    `<circle cx="150" cy="58" r="42" fill="${d}"/><path d="M120 52 q28 -28 58 4 M126 72 q24 16 48 0" stroke="${c}" stroke-width="8" fill="none" stroke-linecap="round"/><path d="M116 88 q34 20 68 0" stroke="#ff7aa8" stroke-width="11" fill="none" stroke-linecap="round"/>`,
  side: ({ c, cap, strands }) => cap + strands + hairBehindHead('side', c),
  hijab: ({ c, d, shine }) =>
    `<path d="M150 16 C220 16 264 66 258 150 C260 192 248 220 222 236 C244 246 246 268 226 276 Q150 298 74 276 C54 268 56 246 78 236 C52 220 40 192 42 150 C36 66 80 16 150 16Z" fill="${c}"/><path d="M92 96 Q150 190 212 94 M70 160 Q150 252 232 158 M84 238 Q150 262 216 238 M96 262 Q150 280 204 262" stroke="${d}" stroke-width="6" fill="none" opacity=".55" stroke-linecap="round"/><path d="M222 236 Q150 258 78 236 Q150 246 222 236Z" fill="${d}" opacity=".7"/>${shine}`,
  patka: ({ c, d }) =>
    `<path d="M52 146 C40 60 96 18 150 18 C204 18 260 60 248 146 Q240 192 206 200 Q150 212 94 200 Q60 192 52 146Z" fill="${c}"/><ellipse cx="150" cy="18" rx="24" ry="19" fill="${c}"/><path d="M128 26 q22 12 44 0 M70 120 Q150 60 230 120 M74 168 Q150 120 226 168" stroke="${d}" stroke-width="5" fill="none" stroke-linecap="round" opacity=".6"/><path d="M138 196 l-10 34 20 -16 2 -18Z M162 196 l10 34 -20 -16 -2 -18Z" fill="${d}"/>`,
  bald: () => '',
}

/** Falls over the back; `ends` is the hem of it. */
const loose = ({ c, d, shine }: Nape, ends: string): string =>
  `<path d="M50 140 C36 50 95 20 150 20 C206 20 264 50 250 140 C254 200 ${ends} 46 200 50 140Z" fill="${c}"/><path d="M106 70 Q84 170 98 280 M150 56 V290 M194 70 Q216 170 202 280" stroke="${d}" stroke-width="5" fill="none" opacity=".4" stroke-linecap="round"/>${shine}`

type Plait = {
  readonly top: number
  readonly step: number
  readonly lean: number
  readonly start: number
  readonly shrink: number
  readonly ry: number
  readonly ribbon: number
  readonly ribbonX: number
}
const longPlait: Plait = { top: 196, step: 24, lean: 2, start: 4, shrink: 1.5, ry: 17, ribbon: 306, ribbonX: 14 }
const napePlait: Plait = { top: 208, step: 23, lean: 2, start: 0, shrink: 1.4, ry: 16, ribbon: 314, ribbonX: 9 }
function plait({ c, d }: Dye, x: number, side: -1 | 1, { top, step, lean, start, shrink, ry, ribbon, ribbonX }: Plait): string {
  const knots = [0, 1, 2, 3, 4].map(
    index =>
      `<ellipse cx="${x + side * (start + index * lean)}" cy="${top + index * step}" rx="${20 - index * shrink}" ry="${ry}" fill="${index % 2 ? c : d}"/>`,
  )
  const end = x + side * ribbonX
  return `${knots.join('')}<rect x="${end - 11}" y="${ribbon}" width="22" height="12" rx="6" fill="#ffd54a"/><path d="M${end - 9} ${ribbon + 10} q9 30 18 0Z" fill="${d}"/>`
}
