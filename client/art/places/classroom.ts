import { chair } from './belongings.ts'
import { birch, boards, floorAt, gardenWindow, pendant, potted, rect } from './furniture.ts'
import type { Light } from './light.ts'

/**
 * The classroom in a 1600 × 900 picture: windows to the garden left, the board in the middle, drawings and boxes right, desks along
 * the wall. Feet stand at y 690 to 820.
 */
export const classroomLayers = {
  far: (light: Light): string => `${wall}${gardenWindow(64, 132, 446, 300, 3, light)}${sill}`,
  mid: (): string => `${floor(64)}${board}${drawings}${shelf}${lamps}`,
  near: (): string => `${carpet}${desks}${nearDesks}`,
}

/** Where the pupils come in: the door, hooks with coats and bags, windows. */
export const classroomBehind = {
  far: (light: Light): string => `${wall}${gardenWindow(1100, 132, 436, 300, 3, light)}${rect(1064, 448, 508, 18, birch.base, 9)}`,
  mid: (): string => `${floor(1100)}${door}${hooks}`,
  near: (): string => carpet,
}

const wall = `${rect(0, 0, 1600, floorAt, '#fff2d9')}${rect(0, 0, 1600, 54, '#f5e2bd')}${rect(0, 470, 1600, 140, '#cfe2f2')}<path d="${Array.from({ length: 20 }, (_, at) => `M${40 + at * 80} 478 V606`).join('')}" stroke="#bcd5ea" stroke-width="4"/>${rect(0, 460, 1600, 14, birch.base)}${rect(0, 604, 1600, 36, '#87a8cc')}`
const floor = (windowAt: number): string =>
  boards('#f1dab2', '#e4c697', [
    [windowAt + 26, windowAt + 146],
    [windowAt + 174, windowAt + 286],
    [windowAt + 314, windowAt + 426],
  ])
const sill = `${rect(32, 448, 510, 20, birch.light, 9)}${rect(32, 460, 510, 9, birch.edge, 4)}${potted(112, 450, 0.62, '#f28f79', '#e0695a')}${potted(452, 450, 0.5, '#7fb5d6', '#5f9be0')}`

/** What somebody has drawn there: a sun, a hill with a tree, a fish; nothing that is read. */
const board = `<g>${rect(596, 126, 448, 298, birch.base, 14)}${rect(610, 140, 420, 266, '#fbfdff', 8)}<g fill="none" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"><path d="M674 206 a24 24 0 1 0 48 0 a24 24 0 1 0 -48 0 M698 162 v-6 M698 256 v-6 M654 206 h-8 M750 206 h-8 M730 174 l6 -6 M660 244 l6 -6 M666 174 l-6 -6 M736 244 l-6 -6" stroke="#f5b83d"/><path d="M640 376 q60 -64 112 -22 q70 -60 132 -6 q60 -34 118 26" stroke="#58b98f"/><path d="M806 326 v-52 M806 302 l16 -14" stroke="#b07a4c"/><path d="M776 274 q-28 -4 -22 -28 q-6 -30 26 -30 q22 -26 48 0 q32 0 28 30 q4 26 -26 28Z" stroke="#4ea87a"/><path d="M900 236 q42 -44 84 0 q-42 44 -84 0Z M984 236 l24 -24 v48Z M926 230 v1" stroke="#e0695a"/></g>${rect(616, 406, 408, 16, birch.light, 7)}<path d="M660 402 h44 M724 402 h44" stroke="#5f9be0" stroke-width="9" stroke-linecap="round"/><path d="M790 402 h40" stroke="#e0695a" stroke-width="9" stroke-linecap="round"/>${rect(940, 390, 56, 17, '#6b6f94', 6)}</g>`

const sheet = (x: number, turn: number, drawing: string): string =>
  `<g transform="translate(${x} 196) rotate(${turn})">${rect(-44, 0, 88, 104, '#fff', 5)}${drawing}<rect x="-7" y="-12" width="14" height="26" rx="4" fill="#e9a35e"/></g>`
const drawings = `<path d="M1112 176 Q1330 226 1560 176" fill="none" stroke="#b98a5a" stroke-width="5"/>${sheet(1170, -3, '<path d="M0 86 C-50 50 -28 18 0 40 C28 18 50 50 0 86Z" fill="#ff8fa3"/>')}${sheet(1280, 2, '<path d="M-30 82 a30 30 0 0 1 60 0" fill="none" stroke="#f2695c" stroke-width="9"/><path d="M-20 82 a20 20 0 0 1 40 0" fill="none" stroke="#ffd166" stroke-width="9"/><path d="M-10 82 a10 10 0 0 1 20 0" fill="none" stroke="#5fb3e8" stroke-width="9"/>')}${sheet(1392, -2, '<circle cy="56" r="26" fill="#f3a65a"/><path d="M-24 44 l-2 -28 20 12Z M24 44 l2 -28 -20 12Z" fill="#f3a65a"/><path d="M-10 52 v1 M10 52 v1 M-6 66 q6 6 12 0" stroke="#4a2f1c" stroke-width="5" stroke-linecap="round" fill="none"/>')}${sheet(1500, 3, '<path d="M0 88 V52" stroke="#58a866" stroke-width="7"/><circle cx="0" cy="30" r="11" fill="#c3a6ff"/><circle cx="-15" cy="42" r="11" fill="#c3a6ff"/><circle cx="15" cy="42" r="11" fill="#c3a6ff"/><circle cx="-9" cy="58" r="11" fill="#c3a6ff"/><circle cx="9" cy="58" r="11" fill="#c3a6ff"/><circle cy="45" r="9" fill="#ffd54a"/>')}`

/** Boxes with everybody's things; a globe and a plant on top. */
const boxColors = ['#f6b7a5', '#ffe0a0', '#b8dcc4', '#b5d3ef', '#d9c7ef'] as const
const shelf = `<ellipse cx="1338" cy="652" rx="244" ry="12" fill="#2c2440" opacity=".14"/>${rect(1110, 446, 456, 204, birch.base, 10)}${Array.from(
  { length: 8 },
  (_, at) => {
    const [x, y] = [1124 + (at % 4) * 110, 470 + Math.floor(at / 4) * 90]
    return `${rect(x, y, 98, 78, '#d8ae74', 6)}${rect(x + 8, y + 20, 82, 58, boxColors[(at * 3) % 5] ?? '#fff', 6)}${rect(x + 34, y + 36, 30, 10, '#fff', 5)}`
  },
).join(
  '',
)}${rect(1098, 434, 480, 20, birch.light, 9)}<path d="M1196 434 h50 M1221 434 v-24" stroke="#8a6a4a" stroke-width="9" stroke-linecap="round"/><circle cx="1221" cy="372" r="42" fill="#7cc4ec"/><path d="M1190 356 q16 -26 34 -18 q10 14 -6 22 q4 20 -12 22 q-20 -8 -16 -26Z M1234 372 q24 -8 26 6 q-6 22 -20 24 q-14 -16 -6 -30Z" fill="#8fcf8a"/><path d="M1180 340 a54 54 0 0 0 66 84" fill="none" stroke="#e9a35e" stroke-width="7" stroke-linecap="round"/>${potted(1490, 438, 0.74, '#fff', '#dfe6f2')}${rect(1316, 414, 96, 20, '#f28f79', 4)}${rect(1324, 396, 84, 18, '#5f9be0', 4)}${rect(1320, 380, 78, 16, '#ffd166', 4)}`

const lamps = [560, 1076].map(x => pendant(x, 34, '#5f9be0')).join('')

const carpet =
  '<ellipse cx="800" cy="784" rx="430" ry="76" fill="#8fb9dd"/><ellipse cx="800" cy="782" rx="430" ry="74" fill="#a9cbe8"/><ellipse cx="800" cy="782" rx="368" ry="60" fill="none" stroke="#fff" stroke-width="9" opacity=".7"/><ellipse cx="800" cy="782" rx="300" ry="46" fill="#bcd8ef"/>'

/** For two; (x, y) is the middle of its feet. */
const desk = (x: number, y: number, w: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse rx="${w * 0.54}" ry="9" fill="#2c2440" opacity=".13"/><path d="M${18 - w / 2} 0 V-76 M${w / 2 - 18} 0 V-76" stroke="#9aa6c4" stroke-width="9" stroke-linecap="round"/>${rect(-w / 2, -90, w, 20, birch.edge, 8)}${rect(-w / 2, -92, w, 14, birch.light, 7)}</g>`
const seat = (x: number, y: number, [color, dark]: readonly [string, string]): string =>
  `<g transform="translate(${x} ${y}) scale(.5)">${chair(color, dark)}</g>`
const books = (x: number, y: number): string =>
  `${rect(x - 78, y - 7, 62, 7, '#fff', 3)}${rect(x + 34, y - 12, 54, 12, '#7bd3c6', 3)}${rect(x + 38, y - 22, 46, 10, '#f49ac1', 3)}`
const pencilCup = (x: number, y: number): string =>
  `<path d="M${x - 3} ${y - 22} l-4 -20 M${x + 4} ${y - 22} v-24 M${x + 9} ${y - 22} l5 -18" stroke="#f3a65a" stroke-width="4" stroke-linecap="round"/>${rect(x - 8, y - 26, 22, 26, '#8fb8ff', 4)}`

/** Two along the wall with chairs behind, so that feet on a phone have the floor; two at the sides with chairs before. */
const [red, blue, yellow, green] = [
  ['#f2a08f', '#d9796a'],
  ['#8fbbe8', '#5f8fc8'],
  ['#f7cf7a', '#dba94a'],
  ['#9fd0ad', '#6fae83'],
] as const
const farDesk = (x: number, ...[one, other]: readonly [readonly [string, string], readonly [string, string]]): string =>
  `${seat(x - 62, 646, one)}${seat(x + 62, 646, other)}${desk(x, 650, 250)}`
const sideDesk = (x: number, ...[one, other]: readonly [readonly [string, string], readonly [string, string]]): string =>
  `${desk(x, 668, 262)}${books(x, 576)}${pencilCup(x, 576)}${seat(x - 62, 690, one)}${seat(x + 62, 690, other)}`
const desks = `${farDesk(654, yellow, red)}${books(654, 558)}${farDesk(968, blue, green)}${pencilCup(990, 558)}${sideDesk(228, red, blue)}${sideDesk(1340, green, yellow)}`

/** Their corners alone: a sheet with a drawing, pencils. */
const nearDesks = `<g><path d="M-20 846 H150 Q178 848 186 872 L198 920 H-20Z" fill="${birch.light}"/><path d="M198 900 L186 872 Q178 848 150 846 H-20 v12 H142 Q164 860 170 880 L176 900Z" fill="${birch.edge}" opacity=".45"/><path d="M20 866 h84 l10 34 H18Z" fill="#fff"/><path d="M36 888 q20 -18 34 0 t26 -4" stroke="#5fb3e8" stroke-width="6" fill="none" stroke-linecap="round"/><path d="M126 874 l24 20" stroke="#f2695c" stroke-width="8" stroke-linecap="round"/></g><g><path d="M1620 846 H1450 Q1422 848 1414 872 L1402 920 H1620Z" fill="${birch.light}"/><path d="M1402 900 L1414 872 Q1422 848 1450 846 H1620 v12 H1458 Q1436 860 1430 880 L1424 900Z" fill="${birch.edge}" opacity=".45"/><path d="M1476 892 l46 -20 q8 8 4 14 l-44 18Z" fill="#7bd3c6"/><path d="M1546 868 l40 24 M1560 862 l36 14" stroke="#ffd166" stroke-width="8" stroke-linecap="round"/></g>`

const door = `<g>${rect(96, 132, 236, 520, '#e7c590', 14)}${rect(112, 148, 204, 504, '#e88a72', 6)}${rect(142, 184, 144, 200, '#fffaf0', 12)}${rect(152, 194, 124, 180, '#cfe9f7', 8)}<path d="M168 368 l64 -168 h26 l-62 168Z" fill="#fff" opacity=".5"/><circle cx="292" cy="446" r="11" fill="#ffd54a"/></g>`

/** Coats and bags under a row of pictures that say whose hook it is. */
const coatColors = ['#f2695c', '#5f9be0', '#ffcf5c', '#7cc08f', '#c49be6', '#f49ac1'] as const
const hooks = `<g>${rect(396, 300, 620, 26, birch.edge, 10)}${coatColors
  .map((color, at) => {
    const x = 446 + at * 104
    const hangs =
      at % 3 === 2
        ? `<path d="M-18 6 q18 -22 36 0" stroke="${color}" stroke-width="9" fill="none"/>${rect(-36, 4, 72, 92, color, 24)}<rect x="-24" y="44" width="48" height="34" rx="10" fill="#2c2440" opacity=".16"/>`
        : `<path d="M-14 2 Q0 12 14 2 Q44 14 48 130 L30 132 L28 96 V162 H-28 V96 L-30 132 L-48 130 Q-44 14 -14 2Z" fill="${color}"/><path d="M0 12 V162" stroke="#2c2440" stroke-width="4" opacity=".16"/>`
    return `<circle cx="${x}" cy="262" r="21" fill="#fff"/><circle cx="${x}" cy="262" r="12" fill="${coatColors[(at + 2) % 6]}"/><g transform="translate(${x} 334)"><path d="M0 -14 v14" stroke="#7a6a8a" stroke-width="9" stroke-linecap="round"/>${hangs}</g>`
  })
  .join(
    '',
  )}${rect(396, 584, 620, 20, birch.light, 8)}${rect(396, 596, 620, 10, birch.edge, 5)}<path d="M420 604 v44 M992 604 v44" stroke="${birch.edge}" stroke-width="14"/><path d="M450 646 q-6 -26 14 -26 q8 12 30 14 q6 4 4 12Z M510 646 q-6 -26 14 -26 q8 12 30 14 q6 4 4 12Z" fill="#5f9be0"/><path d="M690 646 v-36 h26 l4 22 q22 2 22 14Z M752 646 v-36 h26 l4 22 q22 2 22 14Z" fill="#58a866"/></g>`
