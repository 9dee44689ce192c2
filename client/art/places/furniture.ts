import type { Light } from './light.ts'
import { skies } from './light.ts'
import { bush, cloud, tree } from './scenery.ts'

/** What rooms are furnished with, in the 1600 × 900 picture of a place. */
export const rect = (x: number, y: number, w: number, h: number, color: string, rx = 0): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}"${rx ? ` rx="${rx}"` : ''} fill="${color}"/>`

/** Light wood, its edge and its shade. */
export const birch = { light: '#f3d7a6', base: '#e9c48a', edge: '#cf9f62' } as const
/** Where a room's wall ends and its floor begins. */
export const floorAt = 640

/** Boards of a wooden floor that run towards whoever looks, with the shade of the wall and the light of the windows on it. */
export function boards(color: string, seam: string, sun: readonly (readonly [left: number, right: number])[]): string {
  const middle = 800
  const seams = Array.from({ length: 25 }, (_, at) => `M${middle + (at - 12) * 84} ${floorAt} L${middle + (at - 12) * 196} 900`)
  const ends = Array.from({ length: 24 }, (_, at) => {
    const y = [664, 694, 738, 800, 868][(at * 3) % 5] ?? 700
    const spread = 84 + ((y - floorAt) / 260) * 112
    return `M${Math.round(middle + (at - 12) * spread)} ${y} h${Math.round(spread)}`
  })
  const patches = sun.map(
    ([left, right]) => `M${left} 652 H${right} L${right - 50 + (right - 800) * 0.4} 900 H${left - 90 + (left - 800) * 0.4}Z`,
  )
  return `${rect(0, floorAt, 1600, 260, color)}<path d="${[...seams, ...ends].join('')}" stroke="${seam}" stroke-width="4" fill="none"/><rect y="${floorAt}" width="1600" height="13" fill="#2c2440" opacity=".1"/><path d="${patches.join('')}" fill="#fff" opacity=".24"/>`
}

/** A wide window with the garden behind it: `panes` side by side, a white frame. */
export function gardenWindow(x: number, y: number, w: number, h: number, panes: number, light: Light): string {
  const id = `pane${x}`
  const bottom = y + h
  const bars = Array.from({ length: panes - 1 }, (_, at) => `M${Math.round(x + (w * (at + 1)) / panes)} ${y} V${bottom}`)
  const glints = Array.from({ length: panes }, (_, at) => `M${Math.round(x + (w * at) / panes) + 18} ${bottom} l52 -${h} h30 l-52 ${h}Z`)
  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${skies[light].top}"/><stop offset=".7" stop-color="${skies[light].low}"/></linearGradient></defs>${rect(x - 16, y - 16, w + 32, h + 32, '#fffaf0', 16)}<clipPath id="${id}"><rect x="${x}" y="${y}" width="${w}" height="${h}" rx="6"/></clipPath><g clip-path="url(#${id})"><rect x="${x}" y="${y}" width="${w}" height="${h}" fill="url(#sky)"/>${cloud(x + w * 0.2, y + 74, 0.7)}${cloud(x + w * 0.66, y + 44, 0.5, 0.8)}<path d="M${x} ${bottom - 92} q${w * 0.3} -56 ${w * 0.56} -14 t${w * 0.44} -8 V${bottom} H${x}Z" fill="#bfe5b4"/><path d="M${x} ${bottom - 46} q${w * 0.4} -34 ${w} -6 V${bottom} H${x}Z" fill="#a4d89e"/>${tree(x + w * 0.14, bottom - 20, 0.9, '#57ad6c')}${tree(x + w * 0.8, bottom - 26, 1.05)}${bush(x + w * 0.46, bottom - 12, 0.6)}</g><path d="M${x} ${y + h * 0.3} H${x + w}${bars.join('')}" stroke="#fffaf0" stroke-width="11"/><path d="${glints.join('')}" fill="#fff" opacity=".22"/>`
}

/** A plant in a pot that stands on (x, y), about 150 high. */
export const potted = (x: number, y: number, s: number, pot: string, rim: string): string =>
  `<g transform="translate(${x} ${y}) scale(${s})"><g fill="#58a866"><path d="M0 -56 C-54 -84 -66 -128 -46 -152 C-18 -132 -4 -96 0 -56Z"/><path d="M0 -56 C54 -84 68 -124 52 -154 C20 -134 4 -96 0 -56Z"/><path d="M0 -56 C-14 -104 -6 -146 6 -172 C24 -140 18 -96 0 -56Z" fill="#6bbd74"/></g><path d="M-34 -52 h68 l-10 52 h-48Z" fill="${pot}"/><rect x="-40" y="-62" width="80" height="16" rx="7" fill="${rim}"/></g>`

/** A lamp that hangs from the ceiling: its cord ends at (x, y). */
export const pendant = (x: number, y: number, color: string): string =>
  `<g transform="translate(${x} ${y})"><path d="M0 0 V${-y}" stroke="#6b6f94" stroke-width="5"/><path d="M-52 56 Q-48 0 0 0 Q48 0 52 56Z" fill="${color}"/><ellipse cy="56" rx="52" ry="11" fill="#fff3b8"/></g>`
