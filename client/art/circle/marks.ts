import type { Deed } from '../../../shared/content/circle-schema.ts'
import { type Size, svgDocument } from '../svg.ts'

/** What somebody does, as a mark that differs in shape as well as in colour. */
type Mark = { readonly color: string; readonly shape: string; readonly inside: string }
const marks: Record<Deed, Mark> = {
  laugh: {
    color: '#c63a31',
    shape:
      'M0 -30 L7 -20 18 -25 19 -13 30 -10 22 0 30 10 19 13 18 25 7 20 0 30 -7 20 -18 25 -19 13 -30 10 -22 0 -30 -10 -19 -13 -18 -25 -7 -20Z',
    inside:
      '<path d="M-11 -3 l6 -4 -6 -4 M11 -3 l-6 -4 6 -4" stroke="#fff" stroke-width="3" fill="none" stroke-linecap="round" stroke-linejoin="round"/><path d="M-11 3 Q0 7 11 3 Q9 14 0 14 Q-9 14 -11 3Z" fill="#fff"/>',
  },
  watch: {
    color: '#96600a',
    shape: 'M-26 -22 H26 Q30 -22 30 -18 V18 Q30 22 26 22 H-26 Q-30 22 -30 18 V-18 Q-30 -22 -26 -22Z',
    inside:
      '<path d="M-16 0 Q0 -16 16 0 Q0 16 -16 0Z" stroke="#fff" stroke-width="3.400" fill="none" stroke-linejoin="round"/><circle r="5" fill="#fff"/>',
  },
  leave: {
    color: '#8a4fb3',
    shape: 'M-22 -26 H22 L30 0 22 26 H-22 L-30 0Z',
    inside:
      '<path d="M-14 2 Q0 14 14 2 M-12 7 l-4 6 M0 10 v7 M12 7 l4 6" stroke="#fff" stroke-width="3.400" fill="none" stroke-linecap="round"/>',
  },
  standWith: {
    color: '#13806f',
    shape: 'M0 -30 A30 30 0 1 1 0 30 A30 30 0 1 1 0 -30Z',
    inside: '<path d="M0 15 C-24 -2 -12 -20 0 -8 C12 -20 24 -2 0 15Z" fill="#fff"/>',
  },
  speak: {
    color: '#5b45c9',
    shape: 'M-20 -28 H20 Q30 -28 30 -16 V8 Q30 18 20 18 H6 L-8 32 V18 H-20 Q-30 18 -30 8 V-16 Q-30 -28 -20 -28Z',
    inside: '<path d="M-15 -12 h30 M-15 0 h20" stroke="#fff" stroke-width="4" stroke-linecap="round"/>',
  },
  fetchHelp: {
    color: '#2764c4',
    shape: 'M0 -33 L30 -8 V26 H-30 V-8Z',
    inside:
      '<circle cx="-6" cy="-7" r="6" fill="#fff"/><path d="M-16 17 Q-16 3 -6 3 Q4 3 4 17Z" fill="#fff"/><circle cx="11" cy="0" r="4.500" fill="#fff"/><path d="M5 17 Q5 8 11 8 Q18 8 18 17Z" fill="#fff"/>',
  },
  checkIn: {
    color: '#b83a5e',
    shape: 'M0 30 C-46 -2 -28 -38 0 -18 C28 -38 46 -2 0 30Z',
    inside:
      '<path d="M-7 -7 Q-6 -15 1 -15 Q9 -14 8 -7 Q7 -3 1 0 V5" stroke="#fff" stroke-width="4" fill="none" stroke-linecap="round" stroke-linejoin="round"/><circle cx="1" cy="13" r="2.800" fill="#fff"/>',
  },
}

/** Around (0, 0), 76 wide. */
export function markDrawing(deed: Deed): string {
  const { color, shape, inside } = marks[deed]
  return `<path d="${shape}" fill="#fff" stroke="#fff" stroke-width="9" stroke-linejoin="round"/><path d="${shape}" fill="${color}" stroke="${color}" stroke-width="2" stroke-linejoin="round"/>${inside}`
}

export const markSvg = (deed: Deed): string => svgDocument({ x: -38, y: -38, w: 76, h: 76 }, markDrawing(deed))

const flameShape = 'M0 -30 C16 -12 20 0 14 12 Q8 22 0 22 Q-8 22 -14 12 C-20 2 -10 -2 -8 -12 Q-2 -8 0 -30Z'
/** Around (0, 0); one that is out is an empty outline. */
export const flame = (how: 'burns' | 'out'): string =>
  how === 'burns'
    ? `<path d="${flameShape}" fill="#e0584a"/><path d="M1 -8 C9 2 9 8 6 14 Q3 18 0 18 Q-5 18 -7 12 C-8 6 -1 4 1 -8Z" fill="#ffd15c"/>`
    : `<path d="${flameShape}" fill="#fff" stroke="#8d7fa8" stroke-width="2.600" stroke-dasharray="5 5"/>`

/** Three flames, of which as many burn as it is hot: the number says it without the colour. */
export const flames = (heat: number): string =>
  [0, 1, 2].map(at => `<g transform="translate(${at * 36} 0)">${flame(at < heat ? 'burns' : 'out')}</g>`).join('')
export const heatSvg = (heat: number, size?: Size): string => svgDocument({ x: -20, y: -34, w: 112, h: 62 }, flames(heat), size)
