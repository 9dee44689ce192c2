import type { Light } from './light.ts'
import { leafGreen, skyOver, tree } from './scenery.ts'

/** Where the wall ends and the floor begins. */
const floorAt = 640

/**
 * The sports hall in a 1600 × 900 picture: wall bars left, a hoop, the shut doors of the changing rooms, pegs with bags and a bench. Feet
 * stand at y 690 to 820.
 */
export const gymLayers = {
  /** The walls, high windows. */
  far: (light: Light): string => `${windows(light)}${walls}`,
  /** Wall bars, the hoop, doors, pegs. */
  mid: (): string => `${bars(34)}${bars(226)}${hoop(560)}${door(742, '#4fa88f', '#3b8a74')}${door(936, '#5f9be0', '#4379bd')}${pegs}`,
  /** The floor with its lines, the bench, the box to vault, balls in a cart. */
  near: (): string => `${floor()}${seat}${box(470, 676)}${cart(1576, 716)}`,
}

/** The other wall: a goal, ropes to climb, thick mats. */
export const gymBehind = {
  far: (light: Light): string => `${windows(light)}${walls}`,
  mid: (): string => `${ropes}${goal}${mats}`,
  near: (): string => `${floor()}${cart(1380, 700)}`,
}

const ropes = `<rect x="150" y="210" width="330" height="18" rx="8" fill="#8a93b8"/><path d="M190 228 V596 M270 228 V596 M350 228 V596 M430 228 V596" stroke="#e0b987" stroke-width="15" stroke-linecap="round"/><path d="M190 250 V590 M270 250 V590 M350 250 V590 M430 250 V590" stroke="#c69a62" stroke-width="4" stroke-dasharray="12 12"/><path d="M180 596 h20 v22 h-20Z M260 596 h20 v22 h-20Z M340 596 h20 v22 h-20Z M420 596 h20 v22 h-20Z" fill="#c98d5b"/>`

const goal = `<g fill="none"><path d="${Array.from({ length: 15 }, (_, at) => `M${590 + at * 28} 404 V634`).join(' ')} ${Array.from({ length: 9 }, (_, at) => `M590 ${408 + at * 27} H986`).join(' ')}" stroke="#fff" stroke-width="3"/><path d="M584 642 V398 H992 V642" stroke="#fff" stroke-width="19" stroke-linejoin="round"/><path d="M584 642 V398 H992 V642" stroke="#e0695a" stroke-width="19" stroke-dasharray="34 34" stroke-linejoin="round"/></g>`

const mats =
  '<g><ellipse cx="1330" cy="644" rx="260" ry="10" fill="#2c2440" opacity=".14"/><path d="M1110 640 L1134 420 h190 l10 220Z" fill="#5f9be0"/><path d="M1134 420 h190 l1 18 H1132Z" fill="#8fb8ff"/><path d="M1330 640 L1338 452 h180 l22 188Z" fill="#57ad9a"/><path d="M1338 452 h180 l2 18 H1337Z" fill="#86cdbd"/><path d="M1150 560 v40 M1300 560 v40 M1370 570 v36 M1500 570 v36" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".7"/></g>'

const windows = (light: Light): string =>
  `${skyOver(light)}${[180, 520, 860, 1200, 1540].map((x, at) => tree(x, 250, at % 2 ? 0.95 : 1.15, at % 2 ? leafGreen.light : leafGreen.dark)).join('')}`

const walls = `<path fill-rule="evenodd" d="M0 0 H1600 V${floorAt} H0Z ${[60, 372, 684, 996, 1308].map(x => `M${x} 60 h232 v128 h-232Z`).join(' ')}" fill="#f4f1ea"/><path d="${[60, 372, 684, 996, 1308].map(x => `M${x} 60 h232 v128 h-232Z M${x + 116} 60 v128`).join(' ')}" fill="none" stroke="#fffdf8" stroke-width="11"/><path d="M0 26 H1600" stroke="#dfe4ee" stroke-width="26"/><path d="M0 214 H1600" stroke="#f3a65a" stroke-width="14"/><rect y="372" width="1600" height="268" fill="#cddff0"/><path d="${Array.from({ length: 26 }, (_, at) => `M${at * 64 + 10} 380 V622`).join(' ')}" stroke="#b9d0e6" stroke-width="4"/><rect y="364" width="1600" height="16" rx="6" fill="#d9ae74"/><rect y="616" width="1600" height="24" fill="#8fa3c4"/>`

const bars = (x: number): string =>
  `<g><rect x="${x}" y="236" width="176" height="396" rx="6" fill="#2c2440" opacity=".07"/><path d="${Array.from({ length: 13 }, (_, at) => `M${x} ${258 + at * 29} h176`).join(' ')}" stroke="#c98d5b" stroke-width="11"/><path d="${Array.from({ length: 13 }, (_, at) => `M${x} ${255 + at * 29} h176`).join(' ')}" stroke="#dba873" stroke-width="4"/><path d="M${x} 234 V636 M${x + 176} 234 V636" stroke="#b97b48" stroke-width="17" stroke-linecap="round"/></g>`

const hoop = (x: number): string =>
  `<g transform="translate(${x} 0)"><path d="M-16 330 L0 250 L16 330" stroke="#8a93b8" stroke-width="9" fill="none"/><rect x="-84" y="252" width="168" height="118" rx="10" fill="#fffdf8" stroke="#8a93b8" stroke-width="7"/><rect x="-30" y="298" width="60" height="52" rx="4" fill="none" stroke="#f2795c" stroke-width="7"/><path d="M-34 374 L-20 430 M-14 374 L-8 434 M14 374 L8 434 M34 374 L20 430 M-30 390 Q0 402 30 390 M-25 410 Q0 422 25 410" stroke="#fff" stroke-width="4.500" fill="none" stroke-linecap="round"/><ellipse cy="374" rx="38" ry="9" fill="none" stroke="#f2693f" stroke-width="8"/></g>`

/** Shut, with a shirt on its sign. */
const door = (x: number, color: string, dark: string): string =>
  `<g transform="translate(${x} 0)"><rect x="-14" y="288" width="178" height="352" rx="10" fill="#fffaf0"/><rect y="302" width="150" height="338" rx="5" fill="${color}"/><path d="M18 500 h114 v116 h-114Z" fill="${dark}" opacity=".45"/><path d="M146 302 v338" stroke="${dark}" stroke-width="8" opacity=".6"/><circle cx="75" cy="398" r="48" fill="#fffaf0"/><path d="M57 372 l-26 14 10 24 12 -5 v26 h44 v-26 l12 5 10 -24 -26 -14 q-18 16 -36 0Z" fill="${color}"/><path d="M126 508 v48" stroke="#fff1d6" stroke-width="11" stroke-linecap="round"/><rect x="-6" y="630" width="162" height="12" fill="#8a6a4a"/></g>`

/** Bags and a jacket; one peg is free. */
const pegs = `<g><rect x="1120" y="398" width="400" height="24" rx="10" fill="#c98d5b"/><path d="${[1160, 1240, 1320, 1400, 1480].map(x => `M${x} 416 v14 q0 10 10 10`).join(' ')}" stroke="#6b6f94" stroke-width="8" fill="none" stroke-linecap="round"/>${sack(1164, '#f2795c', '#cc5a40')}${rucksack(1246, '#7c6ee6', '#5f52c4')}<g transform="translate(1326 434)"><path d="M-34 22 l-12 68 h16 M34 22 l12 68 h-16" fill="#4a9c89"/><path d="M-11 0 q11 -12 22 0 l25 22 -4 92 h-64 l-4 -92Z" fill="#57ad9a"/><path d="M0 2 V112" stroke="#3b8a74" stroke-width="5"/></g>${rucksack(1486, '#ffd166', '#e0a93c')}</g>`

/** Below the pegs, with shoes and a towel. */
const seat = `<g><ellipse cx="1320" cy="664" rx="214" ry="9" fill="#2c2440" opacity=".13"/><path d="M1156 590 V662 M1484 590 V662" stroke="#6b6f94" stroke-width="13" stroke-linecap="round"/><path d="M1222 660 q0 -22 15 -22 q11 11 30 11 q11 2 11 11Z M1290 660 q0 -22 15 -22 q11 11 30 11 q11 2 11 11Z" fill="#e0695a"/><path d="M1222 661 h56 M1290 661 h56" stroke="#fff" stroke-width="5"/><rect x="1120" y="572" width="400" height="24" rx="11" fill="#d9a066"/><rect x="1120" y="586" width="400" height="10" rx="5" fill="#b97b48"/><path d="M1358 572 q-4 -24 22 -24 h42 q22 0 22 24Z" fill="#fff"/><path d="M1360 562 h83" stroke="#8fb8ff" stroke-width="7"/></g>`

function sack(x: number, color: string, dark: string): string {
  return `<g transform="translate(${x} 436)"><path d="M-9 0 L-16 34 M9 0 L16 34" stroke="${dark}" stroke-width="5"/><path d="M-22 34 q22 12 44 0 q20 44 10 84 q-32 14 -64 0 q-10 -40 10 -84Z" fill="${color}"/><path d="M-24 36 q24 12 48 0" stroke="${dark}" stroke-width="7" fill="none" stroke-linecap="round"/></g>`
}

function rucksack(x: number, color: string, dark: string): string {
  return `<g transform="translate(${x} 436)"><path d="M-12 14 q12 -26 24 0" stroke="${dark}" stroke-width="7" fill="none"/><rect x="-34" y="10" width="68" height="104" rx="26" fill="${color}"/><rect x="-23" y="64" width="46" height="40" rx="11" fill="${dark}"/><path d="M-12 74 h24" stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".8"/></g>`
}

/** Wood, with the lines of three games. */
function floor(): string {
  const planks = Array.from({ length: 31 }, (_, at) => `M${800 + (at - 15) * 86} ${floorAt} L${800 + (at - 15) * 190} 900`)
  return `<path d="M0 ${floorAt} H1600 V900 H0Z" fill="#f0cf98"/><path d="${planks.join(' ')}" stroke="#e2bb80" stroke-width="4" fill="none"/><path d="M0 ${floorAt} H1600 v14 H0Z" fill="#2c2440" opacity=".1"/><g fill="none"><path d="M0 674 H1600" stroke="#fff" stroke-width="7" opacity=".9"/><path d="M330 674 Q380 842 800 842 T1270 674" stroke="#5f9be0" stroke-width="9" opacity=".75"/><path d="M520 ${floorAt} L310 900 M1080 ${floorAt} L1290 900" stroke="#e0695a" stroke-width="8" opacity=".7"/></g><path d="M120 660 H380 L280 900 H-70Z M760 660 H1000 L1020 900 H720Z M1300 660 H1520 L1660 900 H1380Z" fill="#fff" opacity=".16"/>`
}

const box = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse cy="2" rx="112" ry="11" fill="#2c2440" opacity=".15"/><path d="M-100 0 L-82 -112 H82 L100 0Z" fill="#d9a066"/><path d="M-94 -38 H94 M-88 -76 H88" stroke="#b97b48" stroke-width="5"/><path d="M-86 -108 q0 -30 26 -30 H60 q26 0 26 30Z" fill="#b06a4e"/><path d="M-74 -128 H74" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".25"/></g>`

const cart = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse cy="6" rx="80" ry="11" fill="#2c2440" opacity=".16"/><circle cx="-34" cy="-128" r="28" fill="#f28f4a"/><path d="M-62 -128 h56 M-34 -156 v56" stroke="#b85f28" stroke-width="4"/><circle cx="24" cy="-130" r="28" fill="#8fb8ff"/><path d="M2 -146 q22 18 46 6" stroke="#fff" stroke-width="6" fill="none"/><path d="M-64 -124 L-54 -8 H54 L64 -124" fill="#dfe6f2" opacity=".7"/><path d="M-68 -122 H68 M-60 -66 H60 M-54 -10 H54 M-66 -122 L-54 -10 M66 -122 L54 -10 M-22 -122 L-18 -10 M22 -122 L18 -10" stroke="#8a93b8" stroke-width="7" stroke-linecap="round"/><circle cx="-42" cy="2" r="9" fill="#46507a"/><circle cx="42" cy="2" r="9" fill="#46507a"/></g>`
