import type { Light } from './light.ts'
import { skies } from './light.ts'
import { cloud, tree } from './scenery.ts'

/** Where the canteen's wall ends and its floor begins. */
const floorAt = 640

/** The canteen in a 1600 × 900 picture: windows with a sill left, the counter right, pictures of food between. Feet stand at y 690 to 820. */
export const canteenLayers = {
  /** The wall, the garden behind the windows. */
  far: (light: Light): string => `${wall}${window(96, light)}${window(352, light)}${sill}`,
  /** The counter with its hatch, pictures and lamps. */
  mid: (): string => `${hatch}${counter}${pictures}${lamps}`,
  /** Floor tiles, the plant in the corner. */
  near: (): string => `${floor()}${plant(36, 706)}${binFor(1556, 716)}`,
}

const wall = `<rect width="1600" height="${floorAt}" fill="#fff0cf"/><rect width="1600" height="54" fill="#f3dfb6"/><rect y="430" width="1600" height="210" fill="#bfe0c4"/><rect y="420" width="1600" height="16" fill="#8fc6a0"/><path d="M0 470 H1600 M0 510 H1600 M0 550 H1600 M0 590 H1600" stroke="#a9d2b3" stroke-width="3"/><path d="${Array.from({ length: 34 }, (_, at) => `M${at * 48} 436 V606`).join(' ')}" stroke="#a9d2b3" stroke-width="3"/><rect y="604" width="1600" height="36" fill="#5f8f78"/>`

function window(x: number, light: Light): string {
  const id = `glass${x}`
  return `<g><rect x="${x - 14}" y="126" width="236" height="392" rx="16" fill="#fffaf0"/><clipPath id="${id}"><rect x="${x}" y="140" width="208" height="362" rx="8"/></clipPath><g clip-path="url(#${id})"><rect x="${x}" y="140" width="208" height="362" fill="${skies[light].low}"/><rect x="${x}" y="140" width="208" height="170" fill="${skies[light].top}" opacity=".7"/>${cloud(x + 40, 200, 0.6)}<path d="M${x - 10} 440 Q${x + 80} 400 ${x + 230} 430 V510 H${x - 10}Z" fill="#a4d89e"/>${tree(x + 148, 470, 0.95)}${tree(x + 34, 482, 0.7, '#57ad6c')}</g><path d="M${x + 104} 140 V502 M${x} 320 H${x + 208}" stroke="#fffaf0" stroke-width="11"/><path d="M${x + 18} 490 L${x + 84} 152 h26 L${x + 48} 490Z" fill="#fff" opacity=".26"/></g>`
}
const sill =
  '<rect x="60" y="508" width="528" height="24" rx="10" fill="#e6c493"/><rect x="60" y="524" width="528" height="10" rx="5" fill="#c99f68"/>'

const hatch = `<g><rect x="1010" y="150" width="520" height="300" rx="18" fill="#e0b06f"/><rect x="1028" y="168" width="484" height="282" rx="8" fill="#fbe3b0"/><rect x="1028" y="168" width="484" height="282" rx="8" fill="#f6cf8c" opacity=".35"/><g><rect x="1052" y="222" width="436" height="12" rx="6" fill="#c99f68"/><g fill="#7fb5d6"><path d="M1076 222 v-34 h40 v34Z"/><path d="M1132 222 v-44 h34 v44Z"/></g><g fill="#fff"><circle cx="1214" cy="204" r="18"/><circle cx="1246" cy="204" r="18"/></g><path d="M1290 222 v-30 q26 -16 52 0 v30Z" fill="#f2795c"/><path d="M1366 222 v-40 h30 v40Z M1404 222 v-28 h30 v28Z" fill="#8fc08a"/></g>${pot(1130, 402)}${pot(1292, 402, '#d9796a')}<path d="M1100 310 q12 -16 0 -30 q-10 -14 2 -28 M1160 306 q12 -16 0 -30 q-10 -14 2 -28" stroke="#fff" stroke-width="8" fill="none" stroke-linecap="round" opacity=".65"/></g>${awning()}`

function awning(): string {
  const stripe = (at: number) => `<path d="M${996 + at * 61} 132 h61 v54 q-30.500 30 -61 0Z" fill="${at % 2 ? '#fff6e6' : '#ee7a63'}"/>`
  return `${Array.from({ length: 9 }, (_, at) => stripe(at)).join('')}<rect x="988" y="112" width="566" height="26" rx="10" fill="#c9563c"/>`
}

function pot(x: number, y: number, color = '#7f8fb8'): string {
  return `<g transform="translate(${x} ${y})"><rect x="-62" y="-62" width="124" height="74" rx="14" fill="${color}"/><rect x="-62" y="-62" width="124" height="20" rx="10" fill="#fff" opacity=".28"/><rect x="-72" y="-76" width="144" height="18" rx="9" fill="#46507a"/><circle cx="0" cy="-82" r="10" fill="#46507a"/></g>`
}

const counter = `<g><ellipse cx="1264" cy="654" rx="330" ry="16" fill="#2c2440" opacity=".14"/><rect x="966" y="432" width="600" height="212" rx="14" fill="#e9a35e"/><g fill="#f6c98d"><rect x="990" y="486" width="170" height="136" rx="12"/><rect x="1180" y="486" width="170" height="136" rx="12"/><rect x="1370" y="486" width="170" height="136" rx="12"/></g><rect x="940" y="416" width="650" height="36" rx="16" fill="#dfe6f2"/><rect x="940" y="436" width="650" height="16" rx="8" fill="#b3bfd6"/>${food(1075, 554, 'pancakes')}${food(1265, 554, 'soup')}${food(1455, 554, 'apple')}<g>${stack(1000, 416)}${stack(1520, 416)}</g></g>`

/** Signs without letters: what there is today. */
function food(x: number, y: number, what: 'pancakes' | 'soup' | 'apple'): string {
  const drawing = {
    pancakes:
      '<ellipse cy="26" rx="50" ry="12" fill="#fff"/><ellipse cy="18" rx="38" ry="11" fill="#d99a4e"/><ellipse cy="8" rx="38" ry="11" fill="#efb866"/><ellipse cy="-2" rx="38" ry="11" fill="#d99a4e"/><ellipse cy="-12" rx="38" ry="11" fill="#f4c67d"/><path d="M-12 -14 q12 -12 24 0 q-4 10 -12 10 t-12 -10Z" fill="#d6455f"/>',
    soup: '<path d="M-46 -6 H46 Q42 34 0 36 Q-42 34 -46 -6Z" fill="#6fa8dc"/><ellipse cy="-6" rx="46" ry="12" fill="#f2a65a"/><circle cx="-14" cy="-8" r="5" fill="#7cc06a"/><circle cx="12" cy="-4" r="5" fill="#fff3d6"/>',
    apple:
      '<path d="M0 -14 C-8 -24 -34 -22 -36 4 C-37 26 -20 40 -12 40 C-6 40 -4 37 0 37 S6 40 12 40 C20 40 37 26 36 4 C34 -22 8 -24 0 -14Z" fill="#e8604f"/><path d="M0 -14 q0 -16 10 -22" stroke="#8a5a34" stroke-width="5" fill="none" stroke-linecap="round"/><path d="M8 -22 q18 -14 30 -6 q-10 16 -30 6Z" fill="#7cc06a"/>',
  }[what]
  return `<g transform="translate(${x} ${y}) scale(.92)">${drawing}</g>`
}

/** A pile of plates. */
function stack(x: number, y: number): string {
  const plates = [0, 1, 2, 3].map(at => `<ellipse cy="${-at * 8 - 4}" rx="42" ry="8" fill="${at % 2 ? '#fff' : '#dfe9f5'}"/>`)
  return `<g transform="translate(${x} ${y})">${plates.join('')}</g>`
}

const pictures = `<g transform="translate(700 168)"><rect width="212" height="170" rx="12" fill="#c98d5b"/><rect x="12" y="12" width="188" height="146" rx="6" fill="#fff7e6"/>${food(64, 66, 'apple')}<g transform="translate(148 78)"><path d="M-8 -34 q30 8 22 44 q-6 26 -26 34 q-8 -40 4 -78Z" fill="#f2963f"/><path d="M-4 -34 q-14 -14 -22 -4 M-4 -34 q2 -18 16 -14" stroke="#57ad6c" stroke-width="9" fill="none" stroke-linecap="round"/></g><path d="M40 136 h132" stroke="#8fc6a0" stroke-width="9" stroke-linecap="round"/></g>`

const lamps = [330, 800, 1240]
  .map(
    x =>
      `<g transform="translate(${x} 0)"><path d="M0 0 V42" stroke="#6b6f94" stroke-width="6"/><path d="M-58 92 Q-52 36 0 36 Q52 36 58 92Z" fill="#f2695c"/><ellipse cy="92" rx="58" ry="12" fill="#fff3b8"/><path d="M-58 94 L-190 640 H190 L58 94Z" fill="#fff6c9" opacity=".16"/></g>`,
  )
  .join('')

function floor(): string {
  const middle = 800
  const down = Array.from({ length: 27 }, (_, at) => {
    const far = (at - 13) * 100
    return `M${middle + far} ${floorAt} L${Math.round(middle + far * 2.3)} 900`
  })
  const across = [656, 678, 706, 742, 788, 846].map(y => `M0 ${y} H1600`)
  return `<path d="M0 ${floorAt} H1600 V900 H0Z" fill="#f2dcb8"/><path d="${[...down, ...across].join(' ')}" stroke="#e0c294" stroke-width="4" fill="none"/><path d="M0 ${floorAt} H1600 V654 H0Z" fill="#2c2440" opacity=".1"/><path d="M110 654 H300 L220 900 H-140Z M366 654 H556 L560 900 H250Z" fill="#fff" opacity=".22"/>`
}

const plant = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse cx="0" cy="10" rx="60" ry="11" fill="#2c2440" opacity=".16"/><path d="M-44 -70 h88 l-12 80 h-64Z" fill="#f28f79"/><path d="M-50 -82 h100 v18 h-100Z" fill="#e0695a"/><g fill="#58a866"><path d="M0 -80 C-60 -120 -70 -180 -50 -210 C-20 -180 -4 -130 0 -80Z"/><path d="M0 -80 C60 -120 76 -170 60 -214 C24 -190 4 -140 0 -80Z"/><path d="M0 -80 C-14 -150 -6 -210 6 -240 C26 -200 20 -130 0 -80Z" fill="#6bbd74"/></g></g>`

/** Where trays are given back: a trolley. */
const binFor = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse cx="0" cy="6" rx="64" ry="10" fill="#2c2440" opacity=".16"/><path d="M-50 -4 V-150 M50 -4 V-150" stroke="#8a93b8" stroke-width="9"/><path d="M-56 -120 H56 M-56 -84 H56 M-56 -48 H56" stroke="#c98d5b" stroke-width="11" stroke-linecap="round"/><circle cx="-46" cy="0" r="9" fill="#46507a"/><circle cx="46" cy="0" r="9" fill="#46507a"/></g>`
