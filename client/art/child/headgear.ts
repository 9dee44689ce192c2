import { darken, lighten } from '../color.ts'
import type { View } from '../svg.ts'
import type { Headgear, Look } from './look.ts'

export function headgearOf({ headgear, headgearColor = '#2f6fd0' }: Look, view: View): string {
  if (!headgear) return ''
  return headgears[headgear]({ c: headgearColor, d: darken(headgearColor, 0.2), l: lighten(headgearColor), view })
}

/** Cloth, its shade, its light. */
type Cloth = { readonly c: string; readonly d: string; readonly l: string; readonly view: View }
const headgears: Record<Headgear, (cloth: Cloth) => string> = {
  cap: ({ c, d, l, view }) =>
    `<path d="M52 122 C46 44 96 8 150 8 C204 8 254 44 248 122 Q150 88 52 122Z" fill="${c}"/><circle cx="150" cy="10" r="8" fill="${d}"/><path d="M150 12 Q146 50 148 96" stroke="${d}" stroke-width="4" fill="none" opacity=".6"/>` +
    (view === 'back'
      ? `<path d="M112 112 Q150 82 188 112 Q150 100 112 112Z" fill="${d}"/>`
      : `<path d="M58 110 Q150 66 242 110 Q262 128 250 136 Q150 98 50 136 Q38 128 58 110Z" fill="${d}"/><path d="M70 106 Q150 72 230 106" stroke="${l}" stroke-width="5" fill="none" opacity=".6" stroke-linecap="round"/>`),
  beanie: ({ c, d, l }) =>
    `<circle cx="150" cy="2" r="24" fill="#fff7ea"/><path d="M48 118 C42 40 96 8 150 8 C204 8 258 40 252 118 Q150 90 48 118Z" fill="${c}"/><path d="M100 30 L92 76 M150 18 V72 M200 30 L208 76" stroke="${d}" stroke-width="5" opacity=".5" stroke-linecap="round"/><path d="M44 92 Q150 60 256 92 L258 128 Q150 98 42 128Z" fill="${l}"/>${[64, 96, 128, 172, 204, 236].map(x => `<path d="M${x} ${92 - 16 * (1 - ((x - 150) / 106) ** 2)} v22" stroke="${c}" stroke-width="5" stroke-linecap="round"/>`).join('')}`,
  kippah: ({ c, l }) =>
    `<path d="M92 46 Q150 -8 208 46 Q150 64 92 46Z" fill="${c}"/><path d="M98 45 Q150 62 202 45" stroke="${l}" stroke-width="5" fill="none"/>`,
  headband: ({ c, l }) =>
    `<path d="M58 108 Q150 56 242 108 L240 86 Q150 36 60 86Z" fill="${c}"/><circle cx="86" cy="84" r="5" fill="${l}"/><circle cx="118" cy="72" r="5" fill="${l}"/><circle cx="150" cy="68" r="5" fill="${l}"/><circle cx="182" cy="72" r="5" fill="${l}"/><circle cx="214" cy="84" r="5" fill="${l}"/>`,
  flower: ({ c }) =>
    `<g transform="translate(214 74)">${[0, 72, 144, 216, 288].map(a => `<ellipse cx="0" cy="-16" rx="12" ry="15" fill="${c}" transform="rotate(${a})"/>`).join('')}<circle r="10" fill="#ffd54a"/></g>`,
  sunhat: ({ c }) =>
    `<path d="M70 96 C66 30 108 4 150 4 C192 4 234 30 230 96Z" fill="#f6d998"/><path d="M66 84 Q150 54 234 84 L234 104 Q150 74 66 104Z" fill="${c}"/><path d="M10 116 Q150 56 290 116 Q296 134 270 136 Q150 98 30 136 Q4 134 10 116Z" fill="#f0cb7e"/>`,
}
