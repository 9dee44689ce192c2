import type { LaterPlace } from '../../../shared/content/circle-picture.ts'
import { skies } from '../places/light.ts'
import { round } from '../svg.ts'

/** Where the epilogue is, 1000 wide: `ground` is where the floor begins, `bench` where the seat stands. */
export type LaterLook = {
  readonly height: number
  readonly ground: number
  readonly bench: { readonly x: number; readonly y: number }
  readonly grown: number
}

/** Later the same day, in evening light; each with a seat. */
export const laterPlace = (place: LaterPlace, look: LaterLook): string => places[place](look)

const tree = (x: number, y: number, scale: number, color: string) =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><ellipse cy="4" rx="62" ry="12" fill="#2c4a3a" opacity=".18"/><rect x="-13" y="-84" width="26" height="88" rx="9" fill="#a06a42"/><circle cx="-42" cy="-118" r="50" fill="${color}"/><circle cx="40" cy="-124" r="54" fill="${color}"/><circle cy="-166" r="58" fill="${color}"/></g>`
const sky = (height: number) =>
  `<defs><linearGradient id="later" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${skies.evening.top}"/><stop offset="1" stop-color="${skies.evening.low}"/></linearGradient></defs><rect width="1000" height="${round(height)}" fill="url(#later)"/><circle cx="150" cy="${round(height * 0.36)}" r="62" fill="#fff0b8"/>`
const hillsBehind = (g: number, height: number) =>
  `<path d="M0 ${g - 40} Q240 ${g - 110} 520 ${g - 50} T1000 ${g - 70} V${height} H0Z" fill="#b9d69a"/>`
const seat = ({ bench, grown }: LaterLook) =>
  `<g transform="translate(${bench.x + 50} ${bench.y}) scale(${grown})"><ellipse cy="44" rx="150" ry="16" fill="#2c2440" opacity=".14"/><rect x="-132" y="-30" width="264" height="16" rx="8" fill="#b97b48"/><rect x="-138" y="2" width="276" height="18" rx="9" fill="#c98d5b"/><path d="M-104 16 V46 M104 16 V46" stroke="#6b6f94" stroke-width="12"/></g>`

function yard(look: LaterLook): string {
  const { height, ground: g } = look
  const hills = `${hillsBehind(g, height)}${tree(90, g + 6, 0.9, '#7fb56a')}${tree(930, g + 10, 1.1, '#6fa860')}`
  const school = `<g transform="translate(340 ${g - 6}) scale(.86)"><rect x="-150" y="-130" width="300" height="136" rx="8" fill="#ffdfae"/><path d="M-174 -122 L-140 -190 H140 L174 -122Z" fill="#d9705f"/><rect x="-40" y="-230" width="80" height="110" fill="#ffe9c8"/><path d="M-54 -226 L0 -276 L54 -226Z" fill="#bd5546"/><circle cy="-172" r="22" fill="#fff" stroke="#5a6bb0" stroke-width="5"/><path d="M0 -172 V-184 M0 -172 l10 8" stroke="#3a3560" stroke-width="4" stroke-linecap="round"/><path d="M-26 6 v-64 q26 -28 52 0 v64Z" fill="#4f86c6"/><g fill="#ffeeb0"><rect x="-128" y="-92" width="52" height="48" rx="6"/><rect x="76" y="-92" width="52" height="48" rx="6"/></g></g>`
  const lawn = `<path d="M0 ${g} Q500 ${g - 26} 1000 ${g} V${height} H0Z" fill="#cfe0a6"/><path d="M300 ${g - 6} Q420 ${g + 60} 250 ${height} H760 Q600 ${g + 70} 380 ${g - 6}Z" fill="#f4dfb8"/><path d="M690 ${g - 70} V${g + 24} M980 ${g - 70} V${g + 24}" stroke="#b9694a" stroke-width="22" stroke-linecap="round"/><path d="M690 ${g - 70} Q835 ${g - 170} 980 ${g - 70}" stroke="#6b6f94" stroke-width="10" fill="none"/>`
  return sky(height) + hills + school + lawn + seat(look)
}

/** A shelter with a bench, the bus that goes home, the road between. */
function busStop(look: LaterLook): string {
  const { height, ground: g, bench, grown } = look
  const far = `${hillsBehind(g, height)}${tree(60, g - 8, 0.8, '#7fb56a')}${tree(950, g - 6, 1, '#6fa860')}${tree(520, g - 18, 0.55, '#8abf74')}`
  const road = `<rect y="${g - 8}" width="1000" height="34" fill="#b9b4c9"/><path d="M0 ${g + 8} H1000" stroke="#fff" stroke-width="4" stroke-dasharray="40 34" opacity=".8"/><path d="M0 ${g + 26} H1000 V${height} H0Z" fill="#f0dcc0"/><path d="M0 ${g + 26} H1000 v10 H0Z" fill="#d9c0a0"/>`
  const wheel = (x: number) => `<circle cx="${x}" cy="0" r="21" fill="#3a3560"/><circle cx="${x}" cy="0" r="9" fill="#c9cfe6"/>`
  const panes = [-150, -86, -22, 42].map(x => `<rect x="${x}" y="-104" width="54" height="46" rx="8" fill="#fff0b8"/>`).join('')
  const bus = `<g transform="translate(215 ${g + 8})"><ellipse cy="20" rx="190" ry="9" fill="#2c2440" opacity=".16"/><rect x="-178" y="-124" width="352" height="124" rx="24" fill="#f7c04a"/><rect x="-178" y="-44" width="352" height="14" fill="#e0902f"/>${panes}<rect x="108" y="-106" width="48" height="98" rx="8" fill="#8ecdf0"/><path d="M132 -106 V-8" stroke="#e0902f" stroke-width="4"/>${wheel(-110)}${wheel(62)}</g>`
  const shelter = `<g transform="translate(${bench.x + 50} ${bench.y}) scale(${grown})"><rect x="-196" y="-262" width="392" height="270" rx="10" fill="#d4effb" opacity=".55"/><path d="M-196 -262 V44 M196 -262 V44 M0 -262 V-20" stroke="#5a6bb0" stroke-width="10" stroke-linecap="round"/><path d="M-224 -262 H224" stroke="#3f7db8" stroke-width="24" stroke-linecap="round"/><path d="M-150 -60 L-70 -220 h34 L-116 -60Z" fill="#fff" opacity=".4"/></g>`
  const sign = `<g transform="translate(930 ${bench.y + 20}) scale(${grown})"><path d="M0 24 V-190" stroke="#6b6f94" stroke-width="10" stroke-linecap="round"/><rect x="-34" y="-254" width="68" height="68" rx="14" fill="#2f6fd0"/><rect x="-20" y="-240" width="40" height="32" rx="7" fill="#fff"/><path d="M-14 -226 h28" stroke="#2f6fd0" stroke-width="5"/><circle cx="-11" cy="-204" r="5" fill="#fff"/><circle cx="11" cy="-204" r="5" fill="#fff"/></g>`
  return sky(height) + far + road + bus + shelter + sign + seat(look)
}

/** By the large window when the others have gone: evening outside, the chairs on the desks. */
function classroom(look: LaterLook): string {
  const { height, ground: g, bench } = look
  const wall = `<rect width="1000" height="${round(height)}" fill="#ffedd0"/><rect y="${g - 96}" width="1000" height="${height}" fill="#c5dff0"/><rect y="${g - 100}" width="1000" height="9" fill="#8fbce0"/>`
  const floor = `<rect y="${g}" width="1000" height="${round(height)}" fill="#ead0a6"/><rect y="${g - 12}" width="1000" height="16" fill="#7a6a9a"/><path d="M${bench.x - 190} ${g + 4} H${bench.x + 260} L${bench.x + 380} ${height} H${bench.x - 330}Z" fill="#ffe2a8" opacity=".6"/>`
  const fits = Math.min(1, (g - 84) / 246)
  const window = `<defs><linearGradient id="later" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${skies.evening.top}"/><stop offset="1" stop-color="${skies.evening.low}"/></linearGradient></defs><g transform="translate(${bench.x + 40} ${g - 66}) scale(${round(fits, 3)})"><rect x="-262" y="-236" width="524" height="250" rx="16" fill="#fff7ea"/><rect x="-246" y="-220" width="492" height="214" rx="8" fill="url(#later)"/><circle cx="-150" cy="-120" r="34" fill="#fff0b8"/><path d="M-246 -50 Q-120 -104 20 -58 T246 -74 V-14 Q246 -6 238 -6 H-238 Q-246 -6 -246 -14Z" fill="#b9d69a"/><circle cx="150" cy="-82" r="38" fill="#7fb56a"/><circle cx="196" cy="-64" r="28" fill="#6fa860"/><path d="M0 -220 V-6 M-246 -112 H246" stroke="#fff7ea" stroke-width="12"/><rect x="-280" y="8" width="560" height="18" rx="8" fill="#e6cfae"/></g>`
  const door = `<g transform="translate(196 ${g}) scale(.8)"><rect x="-64" y="-250" width="140" height="250" rx="8" fill="#8b6bb5"/><rect x="-52" y="-240" width="116" height="240" rx="6" fill="#f3a65a"/><rect x="-26" y="-212" width="64" height="84" rx="8" fill="#fff3d6"/><circle cx="46" cy="-104" r="7" fill="#6b4f8f"/></g>`
  const desk = `<g transform="translate(58 ${g + 22}) scale(.9)"><path d="M-46 0 V-62 M46 0 V-62" stroke="#9aa6c8" stroke-width="10"/><rect x="-62" y="-78" width="124" height="20" rx="8" fill="#d99a55"/><path d="M-24 -82 V-132 M24 -82 V-132" stroke="#8a93b8" stroke-width="8" stroke-linecap="round"/><rect x="-32" y="-112" width="64" height="16" rx="7" fill="#5f9be0"/></g>`
  return wall + window + door + floor + desk + seat(look)
}

const places: Record<LaterPlace, (look: LaterLook) => string> = { yard, busStop, classroom }
