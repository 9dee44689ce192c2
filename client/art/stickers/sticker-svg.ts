import type { Sticker } from '../../../shared/content/schema.ts'
import type { Rings } from '../../../shared/play/stickers.ts'
import { type Size, svgDocument } from '../svg.ts'
import { type Badge, badges } from './badges.ts'
import { outline } from './outline.ts'

/** `faded` is what the page's style sheet takes the colour out of. A way's place in the album: a quiet outline, the badge, or the badge in a ring of leaves where it was practised in another place too. */
export function stickerSvg(way: Sticker, rings: Rings, size?: Size): string {
  const badge = badges[way]
  const drawing = rings === 'none' ? notYet(badge) : `${rings === 'two' ? leaves(badge) : ''}${sewnOn(badge)}`
  return svgDocument({ x: -104, y: -104, w: 208, h: 208 }, drawing, size)
}

const notYet = ({ waves, picture }: Badge) =>
  `<path d="${outline(waves, 74)}" fill="#8d7fa8" fill-opacity=".13" stroke="#8d7fa8" stroke-width="4" stroke-dasharray="9 9" stroke-linecap="round"/><g class="faded" opacity=".42"><g transform="scale(.95)">${picture}</g></g>`

const sewnOn = ({ waves, cloth, picture }: Badge) =>
  `<path d="${outline(waves, 80)}" transform="translate(0 4)" fill="#2c2440" opacity=".22"/><path d="${outline(waves, 80)}" fill="#fff"/><path d="${outline(waves, 72)}" fill="${cloth}"/><path d="${outline(waves, 64)}" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="3" stroke-dasharray="2 8" stroke-linecap="round"/><path d="M-52 -34 A62 62 0 0 1 -8 -61" stroke="#fff" stroke-width="7" fill="none" stroke-linecap="round" opacity=".55"/>${picture}`

const leaves = ({ ring }: Badge) =>
  `<circle r="91" fill="none" stroke="${ring}" stroke-width="3.5"/>${Array.from(
    { length: 18 },
    (_, index) =>
      `<path d="M0 -99 q9 8 0 17 q-9 -9 0 -17Z" transform="rotate(${index * 20})" fill="#ffd54a" stroke="${ring}" stroke-width="2.5"/>`,
  ).join('')}`
