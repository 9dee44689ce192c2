import { darken, lighten } from '../color.ts'
import { dots } from '../svg.ts'
import type { Hair } from './look.ts'

/** Hair over the forehead, and what covers hair: c is its colour, d its shade, hi its light. */
export function hairInFront(hair: Hair, color: string): string {
  const hi = lighten(color, 0.22)
  const shine = (d: string) => `<path d="${d}" stroke="${hi}" stroke-width="8" fill="none" stroke-linecap="round" opacity=".55"/>`
  return fronts[hair]({ c: color, d: darken(color, 0.18), hi, shine })
}

type Dye = { readonly c: string; readonly d: string; readonly hi: string; readonly shine: (d: string) => string }
const fronts: Record<Hair, (dye: Dye) => string> = {
  short: ({ c, shine }) =>
    `<path d="M56 156 C42 74 88 24 150 26 C170 14 190 18 196 28 C236 40 258 86 244 156 C238 146 238 124 230 106 C214 116 196 108 186 92 C170 114 134 118 108 102 C98 112 84 112 74 108 C66 124 64 144 56 156Z" fill="${c}"/>${shine('M92 62 Q122 42 156 46')}`,
  buzz: ({ c, hi }) =>
    `<path d="M60 140 C54 70 96 36 150 36 C204 36 246 70 240 140 C234 104 208 82 178 84 Q150 92 122 84 C92 82 66 104 60 140Z" fill="${c}"/><path d="M84 74 Q112 50 150 50" stroke="${hi}" stroke-width="6" fill="none" stroke-linecap="round" opacity=".35"/>`,
  afro: ({ c, hi }) =>
    dots(
      [
        [78, 92, 26],
        [108, 74, 28],
        [150, 66, 30],
        [192, 74, 28],
        [222, 92, 26],
        [64, 118, 18],
        [236, 118, 18],
      ],
      c,
    ) +
    dots(
      [
        [120, 46, 14],
        [178, 40, 12],
        [84, 72, 10],
      ],
      hi,
      'opacity=".35"',
    ),
  curly: ({ c, hi }) =>
    dots(
      [
        [72, 104, 24],
        [100, 82, 26],
        [132, 72, 25],
        [166, 74, 26],
        [200, 84, 26],
        [228, 106, 24],
        [62, 134, 17],
        [238, 134, 17],
        [118, 96, 16],
        [184, 98, 16],
      ],
      c,
    ) +
    dots(
      [
        [104, 68, 9],
        [160, 58, 9],
        [206, 72, 8],
      ],
      hi,
      'opacity=".4"',
    ),
  long: ({ c, shine }) =>
    `<path d="M54 160 C46 78 94 30 150 30 C208 30 256 78 246 160 C240 132 230 112 212 100 C186 112 146 104 124 80 C110 106 88 122 70 128 C62 138 58 148 54 160Z" fill="${c}"/>${shine('M88 70 Q118 46 150 46')}`,
  bob: ({ c, d, shine }) =>
    `<path d="M54 150 C46 74 96 28 150 28 C204 28 256 74 246 150 C242 134 238 122 232 114 Q196 126 150 124 Q104 126 68 114 C62 122 58 134 54 150Z" fill="${c}"/><path d="M108 62 V116 M150 54 V120 M192 62 V116" stroke="${d}" stroke-width="3" opacity=".35" stroke-linecap="round"/>${shine('M86 78 Q118 52 154 52')}`,
  braids: ({ c, d, shine }) =>
    `<path d="M54 158 C44 76 94 30 150 30 C206 30 256 76 246 158 C236 116 200 98 150 58 C100 98 64 116 54 158Z" fill="${c}"/><path d="M150 32 V58" stroke="${d}" stroke-width="4"/>${shine('M84 84 Q104 58 128 48')}`,
  puffs: ({ c, d }) =>
    `<path d="M58 146 C50 72 96 34 150 34 C204 34 250 72 242 146 C232 104 198 82 150 80 C102 82 68 104 58 146Z" fill="${c}"/><path d="M150 36 V80" stroke="${d}" stroke-width="4"/><path d="M84 72 q10 10 4 24 M216 72 q-10 10 -4 24" stroke="#ff8fb1" stroke-width="10" fill="none" stroke-linecap="round"/>`,
  bun: ({ c, shine }) =>
    `<path d="M56 152 C46 76 96 34 150 34 C204 34 254 76 244 152 C236 108 200 84 150 84 C100 84 64 108 56 152Z" fill="${c}"/>${shine('M92 72 Q118 52 150 50')}`,
  side: ({ c, shine }) =>
    `<path d="M54 158 C44 78 92 30 150 30 C208 30 256 74 246 152 C240 126 226 106 206 96 C166 112 112 106 92 92 C80 112 62 132 54 158Z" fill="${c}"/>${shine('M100 60 Q128 46 164 50')}`,
  locs: ({ c }) =>
    `${Array.from({ length: 7 }, (_, i) => {
      const x = 72 + i * 26
      return `<path d="M150 40 Q${150 + (x - 150) * 0.8} 46 ${x + (i - 3) * 4} ${104 - (3 - Math.abs(i - 3)) * 4}" stroke="${i % 2 ? c : lighten(c, 0.12)}" stroke-width="28" fill="none" stroke-linecap="round"/>`
    }).join('')}<circle cx="${70}" cy="118" r="8" fill="#ffd54a"/><circle cx="230" cy="118" r="8" fill="#ffd54a"/>`,
  wavy: ({ c, shine }) =>
    `<path d="M54 156 C44 74 92 28 150 28 C208 28 258 74 246 156 Q236 140 238 118 Q214 116 206 94 Q188 112 164 90 Q146 112 122 92 Q110 116 84 108 Q66 122 66 140 Z" fill="${c}"/>${shine('M92 66 Q122 44 158 48')}`,
  spiky: ({ c, shine }) =>
    `<path d="M58 152 C50 110 52 96 62 84 L46 66 L80 62 L78 30 L112 44 L124 12 L150 38 L178 10 L188 42 L222 28 L220 60 L256 66 L238 86 C250 100 248 120 242 152 C238 130 230 112 218 102 L198 112 L182 92 L160 110 L140 92 L118 110 L100 94 L84 108 C70 116 62 134 58 152Z" fill="${c}"/>${shine('M96 66 Q122 48 150 52')}`,
  bald: () => `<path d="M96 78 Q120 58 148 58" stroke="#fff" stroke-width="9" fill="none" stroke-linecap="round" opacity=".35"/>`,
  hijab: ({ c, d, shine }) =>
    `<path fill-rule="evenodd" d="M150 18 C218 18 264 66 260 150 C262 206 256 246 236 268 Q150 306 64 268 C44 246 38 206 40 150 C36 66 82 18 150 18Z M150 66 C104 66 72 98 72 150 C72 204 108 234 150 234 C192 234 228 204 228 150 C228 98 196 66 150 66Z" fill="${c}"/><path d="M72 150 C72 98 104 66 150 66 C196 66 228 98 228 150" stroke="${d}" stroke-width="9" fill="none" opacity=".55"/><path d="M228 190 C216 236 170 262 96 262 M232 216 C214 256 178 276 130 282" stroke="${d}" stroke-width="5" fill="none" opacity=".5" stroke-linecap="round"/>${shine('M76 78 Q106 38 152 36')}`,
  patka: ({ c, d }) =>
    `<path d="M52 140 C40 60 96 18 150 18 C204 18 260 60 248 140 C240 108 200 88 150 98 C100 88 60 108 52 140 C56 146 60 148 62 150 Q60 120 76 106 Z" fill="${c}"/><path d="M50 142 C46 110 60 96 90 92 L72 150 Q58 152 50 142Z M250 142 C254 110 240 96 210 92 L228 150 Q242 152 250 142Z" fill="${c}"/><ellipse cx="150" cy="18" rx="24" ry="19" fill="${c}"/><path d="M128 26 q22 12 44 0" stroke="${d}" stroke-width="5" fill="none" stroke-linecap="round"/><path d="M150 96 C132 72 96 66 66 82 M150 96 C168 72 204 66 234 82 M150 96 C146 72 146 56 150 38" stroke="${d}" stroke-width="4" fill="none" opacity=".6" stroke-linecap="round"/>`,
}
