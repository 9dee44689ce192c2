import type { Light } from './light.ts'
import { bush, cloud, skyOver, tree } from './scenery.ts'

const goal = { left: 470, right: 1130, top: 452, ground: 742 }

/** The football pitch in a 1600 × 900 picture: trees and a fence, the goal in the middle, its line at y 742. Feet stand at y 690 to 820. */
export const pitchLayers = {
  /** Sky, hills, the school far off. */
  far: (light: Light): string =>
    `${skyOver(light)}<circle cx="236" cy="150" r="112" fill="#fff3b8" opacity=".5"/><circle cx="236" cy="150" r="68" fill="#ffd95e"/>${cloud(470, 130, 1.05)}${cloud(980, 96, 0.85, 0.85)}${cloud(1330, 190, 1.1, 0.85)}<path d="M0 478 Q260 372 560 452 T1110 420 T1600 460 V640 H0Z" fill="#bfe5b4"/><path d="M0 530 Q330 446 700 516 T1300 492 T1600 520 V660 H0Z" fill="#a4d89e"/>${school}`,
  /** Trees, the fence that stops the balls, the board with the score in dots. */
  mid: (): string =>
    `${tree(96, 606, 1.5, '#57ad6c')}${tree(262, 598, 1.15, '#6cc077')}${tree(1376, 600, 1.25, '#6cc077')}${tree(1524, 610, 1.55, '#57ad6c')}${bush(386, 604, 0.75)}${bush(1248, 604, 0.7, '#6bbd74')}${fence}${board}`,
  /** Mown grass, white lines, the goal with its net. */
  near: (): string => `${grass}${lines}${net}${corner(96, 700)}${corner(1504, 700)}${tufts}`,
}

const school =
  '<g><rect x="1046" y="420" width="250" height="118" fill="#f7d9a8"/><path d="M1030 424 L1064 378 H1278 L1312 424Z" fill="#e0695a"/><path d="M1030 424 L1036 416 H1306 L1312 424Z" fill="#c2503f"/><rect x="1138" y="352" width="66" height="186" fill="#ffe6bd"/><path d="M1128 356 L1171 316 L1214 356Z" fill="#e0695a"/><circle cx="1171" cy="384" r="15" fill="#fff" stroke="#5a6bb0" stroke-width="4"/><path d="M1156 538 V500 q15 -20 30 0 v38Z" fill="#4f86c6"/><g fill="#9fd6ef"><rect x="1066" y="446" width="24" height="30" rx="4"/><rect x="1100" y="446" width="24" height="30" rx="4"/><rect x="1220" y="446" width="24" height="30" rx="4"/><rect x="1254" y="446" width="24" height="30" rx="4"/></g></g>'

const fence = `<g stroke="#7f8fb0" opacity=".75"><path d="M0 528 H1600 M0 612 H1600" stroke-width="7"/><path d="${Array.from({ length: 41 }, (_, at) => `M${at * 40} 532 l40 76 M${at * 40 + 40} 532 l-40 76`).join(' ')}" stroke-width="1.6" opacity=".7"/><path d="${Array.from({ length: 11 }, (_, at) => `M${20 + at * 156} 516 V622`).join(' ')}" stroke-width="10" stroke-linecap="round"/></g>`

const board =
  '<g><path d="M322 612 V520 M398 612 V520" stroke="#6b6f94" stroke-width="9"/><rect x="292" y="448" width="136" height="82" rx="12" fill="#46507a"/><rect x="302" y="458" width="54" height="62" rx="7" fill="#2f3860"/><rect x="364" y="458" width="54" height="62" rx="7" fill="#2f3860"/><g fill="#ffd54a"><circle cx="320" cy="478" r="5.5"/><circle cx="338" cy="498" r="5.5"/><circle cx="382" cy="478" r="5.5"/><circle cx="400" cy="498" r="5.5"/></g></g>'

const grass = `<path d="M0 604 H1600 V900 H0Z" fill="#84c76a"/>${stripes()}<path d="M0 604 H1600 V616 H0Z" fill="#2c4a3a" opacity=".12"/>`
function stripes(): string {
  const rows = [
    [616, 640],
    [668, 702],
    [742, 790],
    [846, 900],
  ] as const
  return rows.map(([from, to]) => `<path d="M0 ${from} H1600 V${to} H0Z" fill="#92d378"/>`).join('')
}

const lines = `<g fill="none" stroke="#fff" stroke-width="8" stroke-linejoin="round" opacity=".95"><path d="M0 ${goal.ground} H1600"/><path d="M330 ${goal.ground} L236 834 H1364 L1270 ${goal.ground}"/></g><ellipse cx="800" cy="905" rx="170" ry="30" fill="none" stroke="#fff" stroke-width="8" opacity=".9"/>`

const net = `<g><path d="M${goal.left} ${goal.ground} L${goal.left + 74} ${goal.ground - 66} V${goal.top + 30} H${goal.right - 74} V${goal.ground - 66} L${goal.right} ${goal.ground}Z" fill="#2c4a3a" opacity=".1"/><g stroke="#fff" stroke-width="2.4" opacity=".75" fill="none">${mesh()}</g><path d="M${goal.left + 74} ${goal.ground - 66} V${goal.top + 30} H${goal.right - 74} V${goal.ground - 66}" fill="none" stroke="#dfe6f2" stroke-width="7"/><path d="M${goal.left + 74} ${goal.top + 30} L${goal.left} ${goal.top} M${goal.right - 74} ${goal.top + 30} L${goal.right} ${goal.top}" stroke="#dfe6f2" stroke-width="7"/><path d="M${goal.left} ${goal.ground} V${goal.top} H${goal.right} V${goal.ground}" fill="none" stroke="#b9c4da" stroke-width="19" stroke-linejoin="round" stroke-linecap="round"/><path d="M${goal.left - 2} ${goal.ground} V${goal.top - 2} H${goal.right - 2} V${goal.ground}" fill="none" stroke="#fff" stroke-width="14" stroke-linejoin="round" stroke-linecap="round"/></g>`
function mesh(): string {
  const down = Array.from({ length: 21 }, (_, at) => {
    const x = goal.left + 10 + ((goal.right - goal.left - 20) * at) / 20
    const back = goal.left + 74 + ((goal.right - goal.left - 148) * at) / 20
    return `M${Math.round(x)} ${goal.top} L${Math.round(back)} ${goal.top + 30} V${goal.ground - 66}`
  })
  const across = Array.from({ length: 8 }, (_, at) => {
    const y = goal.top + 30 + at * 28
    const inset = 74
    return `M${goal.left} ${y - 20 + at * 7} L${goal.left + inset} ${y} H${goal.right - inset} L${goal.right} ${y - 20 + at * 7}`
  })
  return `<path d="${[...down, ...across].join(' ')}"/>`
}

const corner = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse cx="0" cy="2" rx="26" ry="6" fill="#2c4a3a" opacity=".18"/><path d="M0 0 V-128" stroke="#f2f4ff" stroke-width="8" stroke-linecap="round"/><path d="M3 -126 L58 -106 L3 -84Z" fill="#ff8f5a"/></g>`

const tufts =
  '<g fill="#6fb05f"><path d="M70 886 l8 -26 8 26Z M94 888 l7 -20 7 20Z M1490 884 l8 -26 8 26Z M1516 886 l7 -20 7 20Z M420 676 l5 -16 5 16Z M1210 672 l5 -16 5 16Z M560 872 l6 -18 6 18Z"/></g><g><circle cx="176" cy="872" r="7" fill="#fff"/><circle cx="176" cy="872" r="3" fill="#ffd54a"/><circle cx="1422" cy="874" r="7" fill="#ff9ec0"/><circle cx="1422" cy="874" r="3" fill="#fff"/><circle cx="1180" cy="884" r="6" fill="#fff"/><circle cx="1180" cy="884" r="2.6" fill="#ffd54a"/></g>'
