import type { Light } from './light.ts'

/** What stands along streets: wooden houses, birches, lamps. Each stands on (x, y). */

type House = { readonly wall: string; readonly roof: string; readonly edge: string; readonly door: string }
const houses = {
  red: { wall: '#d9705f', roof: '#6f7398', edge: '#5a5e84', door: '#fff1d6' },
  yellow: { wall: '#f6d58c', roof: '#d9705f', edge: '#bd5546', door: '#4f86c6' },
  blue: { wall: '#b7d2e8', roof: '#6f7398', edge: '#5a5e84', door: '#f28f79' },
  white: { wall: '#fdf3e0', roof: '#d9705f', edge: '#bd5546', door: '#58a886' },
} as const satisfies Record<string, House>
export type HouseColor = keyof typeof houses

/** A wooden house with white corners, 300 × 250. */
export function cottage(x: number, y: number, color: HouseColor, light: Light, s = 1): string {
  const { wall, roof, edge, door } = houses[color]
  const boards = Array.from({ length: 12 }, (_, at) => `M${-118 + at * 22} -150 V-18`).join(' ')
  return `<g transform="translate(${x} ${y}) scale(${s})"><ellipse cy="2" rx="172" ry="12" fill="#2c4a3a" opacity=".16"/><path d="M62 -190 v-66 h34 v66Z" fill="${edge}"/><rect x="-132" y="-160" width="264" height="160" fill="${wall}"/><path d="${boards}" stroke="#2c2440" stroke-width="3" opacity=".07"/><rect x="-132" y="-20" width="264" height="20" fill="#b9b4c4"/><path d="M-126 -160 V-20 M126 -160 V-20" stroke="#fff7ea" stroke-width="12"/><path d="M-160 -150 L-112 -238 H112 L160 -150Z" fill="${roof}"/><path d="M-160 -150 l8 -14 H152 l8 14Z" fill="${edge}"/>${pane(-96, light)}${pane(42, light)}<rect x="-31" y="-112" width="60" height="112" rx="6" fill="#fff7ea"/><rect x="-23" y="-104" width="44" height="104" rx="4" fill="${door}"/><rect x="-13" y="-94" width="24" height="28" rx="4" fill="#cdeaf9"/><circle cx="13" cy="-48" r="4" fill="#ffd54a"/><path d="M-42 0 h82 v-9 h-82Z" fill="#d3cdd8"/></g>`
}

const pane = (x: number, light: Light): string =>
  `<rect x="${x - 7}" y="-121" width="68" height="74" rx="6" fill="#fff7ea"/><rect x="${x}" y="-114" width="54" height="60" rx="3" fill="${light === 'evening' ? '#ffe9a8' : '#a9dcf1'}"/><path d="M${x + 8} -60 l20 -50 h12 l-20 50Z" fill="#fff" opacity=".4"/><path d="M${x + 27} -114 v60 M${x} -84 h54" stroke="#fff7ea" stroke-width="5"/>`

/** A slender tree with a white trunk, 300 high. */
export const birch = (x: number, y: number, s = 1, leaves = '#8cca72'): string =>
  `<g transform="translate(${x} ${y}) scale(${s})"><ellipse cy="3" rx="48" ry="9" fill="#2c4a3a" opacity=".16"/><path d="M-10 0 Q-6 -90 -8 -190 H7 Q6 -90 11 0Z" fill="#fbf7f0"/><path d="M-9 -18 h9 M11 -44 h-10 M-8 -72 h8 M8 -98 h-8" stroke="#6f6a80" stroke-width="5" stroke-linecap="round" opacity=".75"/><g fill="${leaves}"><ellipse cx="-30" cy="-150" rx="34" ry="42"/><ellipse cx="32" cy="-158" rx="36" ry="44"/><ellipse cx="-14" cy="-214" rx="40" ry="50"/><ellipse cx="18" cy="-244" rx="32" ry="46"/><ellipse cx="2" cy="-170" rx="38" ry="40"/></g><path d="M-58 -136 q30 22 60 6 q34 18 64 -10 q-6 40 -34 42 q-22 4 -34 -10 q-16 14 -32 8 q-20 -4 -24 -36Z" fill="#1d5c49" opacity=".15"/><circle cx="6" cy="-262" r="9" fill="#fff" opacity=".22"/><circle cx="-34" cy="-216" r="7" fill="#fff" opacity=".22"/></g>`

/** A lamp over a path, 330 high. */
export const streetLamp = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse rx="24" ry="6" fill="#2c2440" opacity=".18"/><path d="M0 0 V-290 q0 -36 34 -36 h12" stroke="#565b86" stroke-width="10" fill="none" stroke-linecap="round"/><path d="M0 0 V-40" stroke="#565b86" stroke-width="16" stroke-linecap="round"/><path d="M22 -330 h52 l-8 20 h-36Z" fill="#565b86"/><ellipse cx="48" cy="-308" rx="18" ry="7" fill="#fff3b8"/></g>`

/** A white fence on a strip of lawn, on y 644. */
export const pickets = (from: number, to: number): string =>
  `<path d="M0 606 H1600 V660 H0Z" fill="#9ad17b"/><g stroke="#fff"><path d="M${from} 590 H${to} M${from} 624 H${to}" stroke-width="9"/><path d="${Array.from({ length: Math.floor((to - from) / 30) }, (_, at) => `M${from + 12 + at * 30} 572 V644`).join(' ')}" stroke-width="13" stroke-linecap="round"/></g><path d="M${from} 632 H${to} v12 H${from}Z" fill="#2c2440" opacity=".08"/>`
