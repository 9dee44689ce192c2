import { type CastId, cast } from '../cast.ts'
import { hasExtra, type Look, skinTones } from '../child/look.ts'
import { darken, lighten } from '../color.ts'
import { round, type Size, scopeIds, svgDocument } from '../svg.ts'

/** What one sees of oneself: hair or cloth above, sleeves and hands below, and the edge of sight darker. */
export function ownEdge(id: CastId, { width, height }: Size, unit: number): string {
  const look = cast[id]
  const vignette = `<defs><radialGradient id="sight" cx=".5" cy=".52" r=".72"><stop offset=".62" stop-color="#23345e" stop-opacity="0"/><stop offset="1" stop-color="#23345e" stop-opacity=".55"/></radialGradient></defs><rect width="${width}" height="${height}" fill="url(#sight)"/>`
  const lockScale = Math.min(unit, (width * 0.26) / 330)
  const corner = (drawing: string, scale: number, y: number) =>
    ([1, -1] as const)
      .map(
        mirror =>
          `<g transform="translate(${mirror === 1 ? 0 : width} ${y}) scale(${round(mirror * scale, 3)} ${round(scale, 3)})">${drawing}</g>`,
      )
      .join('')
  const drawing = vignette + corner(hairOf(look), lockScale, 0) + corner(sleeveOf(look), unit, height)
  return svgDocument({ x: 0, y: 0, w: width, h: height }, scopeIds(drawing), { width, height })
}

function hairOf({ hair, hairColor }: Look): string {
  const dark = darken(hairColor, 0.2)
  if (hair === 'buzz' || hair === 'bald') return ''
  if (hair === 'hijab' || hair === 'patka')
    return `<path d="M-10 -10 H336 Q250 14 150 26 Q56 40 26 150 Q18 214 -10 250Z" fill="${hairColor}"/><path d="M330 -6 Q240 16 148 28 Q58 42 28 150" stroke="${dark}" stroke-width="9" fill="none" stroke-linecap="round" opacity=".55"/>`
  if (['afro', 'curly', 'puffs', 'locs'].includes(hair)) {
    const curls = [
      [10, 96, 42],
      [24, 40, 52],
      [84, 18, 46],
      [146, 8, 40],
      [204, -2, 36],
      [258, -10, 32],
      [306, -18, 28],
      [2, 146, 30],
    ] as const
    return `<g fill="${hairColor}">${curls.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('')}</g><g fill="${lighten(hairColor, 0.12)}" opacity=".6"><circle cx="36" cy="58" r="10"/><circle cx="96" cy="34" r="9"/><circle cx="158" cy="20" r="8"/></g>`
  }
  return `<path d="M-10 -10 H330 Q250 8 214 40 Q206 14 196 12 Q150 34 118 78 Q112 44 96 36 Q52 70 30 132 Q22 84 -10 96Z" fill="${hairColor}"/><path d="M20 6 Q14 50 20 92 M104 2 Q86 30 78 44 M196 0 Q176 12 168 20" stroke="${dark}" stroke-width="5" fill="none" stroke-linecap="round" opacity=".6"/>`
}

const bareArms: readonly Look['top']['style'][] = ['tee', 'star', 'dungarees']
function sleeveOf(look: Look): string {
  const { top, skin } = look
  const color = top.style === 'stripes' || top.style === 'dungarees' ? top.accent : top.color
  const hand = skinTones[skin].base
  const long = 'M-20 20 L-20 -64 Q40 -78 96 -40 L128 20Z'
  const arm = bareArms.includes(top.style)
    ? `<path d="${long}" fill="${skinTones[skin].shade}"/><path d="M-20 20 L-20 -64 Q12 -74 44 -66 L64 20Z" fill="${color}"/>`
    : `<path d="${long}" fill="${color}"/>`
  const bands =
    top.style === 'stripes'
      ? `<path d="M8 -70 L34 20 M44 -66 L76 20" stroke="${top.color}" stroke-width="14"/>`
      : top.style === 'knit'
        ? `<path d="M26 -72 L52 20" stroke="${top.accent}" stroke-width="24" stroke-dasharray="10 8"/>`
        : ''
  const cuff = bareArms.includes(top.style) ? '' : `<path d="M94 -42 L126 20 L150 20 L114 -40Z" fill="${lighten(color, 0.3)}"/>`
  const palm = hasExtra(look, 'keeperGloves')
    ? '<path d="M106 -50 Q156 -70 182 -36 Q198 -6 184 20 H138Z" fill="#ff7a2f"/><path d="M176 -44 L196 -66 M186 -28 L212 -42 M190 -8 L216 -14" stroke="#ff7a2f" stroke-width="17" stroke-linecap="round"/><ellipse cx="158" cy="-10" rx="20" ry="18" fill="#fff2df"/>'
    : `<path d="M112 -42 Q150 -46 158 -16 Q166 6 160 20 H144Z" fill="${hand}"/>`
  return arm + bands + cuff + palm
}
