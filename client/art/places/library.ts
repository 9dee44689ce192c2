import { birch, boards, floorAt, gardenWindow, potted, rect } from './furniture.ts'
import type { Light } from './light.ts'

/**
 * The school library in a 1600 × 900 picture: shelves, in the middle a window with a seat to read in, two computers right. Feet stand
 * at y 690 to 820.
 */
export const libraryLayers = {
  far: (light: Light): string => `${wall}${gardenWindow(596, 142, 408, 300, 2, light)}`,
  mid: (): string => `${floor(596)}${windowSeat}${shelves(30, 5, 1)}${shelves(1062, 2, 4)}${computers}${lamps}`,
  near: (): string => `${carpet}${potted(556, 662, 0.8, '#fff', '#dfe6f2')}${trolley}${nearThings}`,
}

/** Where books are lent and given back. */
export const libraryBehind = {
  far: (light: Light): string =>
    `${wall}${gardenWindow(1130, 142, 408, 300, 2, light)}${rect(1098, 456, 472, 20, birch.light, 9)}${rect(1098, 468, 472, 9, birch.edge, 4)}${potted(1470, 458, 0.6, '#f2a08f', '#e0695a')}`,
  mid: (): string => `${floor(1130)}${shelves(40, 4, 6)}${shelves(470, 5, 2)}${lamps}`,
  near: (): string => `${carpet}${counter}`,
}

const wall = `${rect(0, 0, 1600, floorAt, '#f2e8f7')}${rect(0, 0, 1600, 54, '#e4d5ee')}${rect(0, 606, 1600, 34, '#a98bc9')}`
const floor = (windowAt: number): string =>
  boards('#eed6ae', '#e0c192', [
    [windowAt + 24, windowAt + 184],
    [windowAt + 224, windowAt + 384],
  ])

const bookColors = ['#e58f80', '#f2c46d', '#8fc3a0', '#8db4e0', '#b79bd8', '#efb3c8', '#7fb8b5', '#f7e3bd'] as const
/** A tall case, `columns` × 100 wide and five boards high. The books are the same each time. */
function shelves(left: number, columns: number, seed: number): string {
  const width = columns * 100 + 20
  const rows = [194, 300, 406, 512, 618]
  const spines: string[][] = bookColors.map(() => [])
  const bands: string[] = []
  let turn = seed
  const next = (below: number): number => {
    turn = (turn * 73 + 41) % 1009
    return turn % below
  }
  for (const [row, y] of rows.entries()) {
    let x = left + 16
    while (x < left + width - 40) {
      const [w, h] = [20 + next(4) * 5, 58 + next(5) * 6]
      if (x + w > left + width - 14) break
      const color = next(bookColors.length)
      // Now and then one leans, or there is a gap.
      if (next(9) === 0) {
        spines[color]?.push(`M${x + 14} ${y} l-14 -${h - 6} l18 -4 l15 ${h + 2}Z`)
        x += 44
      } else {
        spines[color]?.push(`M${x} ${y} v-${h} h${w} v${h}Z`)
        if (next(3) > 0) bands.push(`M${x + 4} ${y - h + 12} h${w - 8}`)
        x += w + 2
      }
      if (next(11) === 0 && row % 2) x += 30
    }
  }
  const books = spines.map((paths, at) => `<path d="${paths.join('')}" fill="${bookColors[at]}"/>`).join('')
  const boardsOf = rows.map(y => rect(left, y, width, 14, birch.base)).join('')
  return `<ellipse cx="${left + width / 2}" cy="652" rx="${width * 0.54}" ry="11" fill="#2c2440" opacity=".13"/>${rect(left, 92, width, 560, birch.base, 10)}${rect(left + 12, 104, width - 24, 528, '#c99c66')}${books}<path d="${bands.join('')}" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".55"/>${boardsOf}${rect(left + 12, 104, width - 24, 528, '#f7ecff').replace('/>', ' opacity=".24"/>')}${rect(left - 8, 82, width + 16, 20, birch.light, 8)}`
}

/** Cushions, a row of picture books that show their fronts. */
const fronts = ['#f2a08f', '#8fbbe8', '#f7cf7a', '#9fd0ad'] as const
const windowSeat = `${rect(572, 462, 456, 20, birch.light, 9)}${rect(588, 482, 424, 60, '#fff7ea')}${rect(572, 536, 456, 114, birch.base, 8)}${fronts
  .map(
    (color, at) =>
      `${rect(592 + at * 108, 566, 92, 70, '#d3a76c', 6)}${rect(606 + at * 108, 572, 64, 62, color, 5)}<circle cx="${638 + at * 108}" cy="600" r="15" fill="#fff" opacity=".8"/>`,
  )
  .join(
    '',
  )}${rect(564, 514, 472, 34, '#a98bc9', 16)}<g><rect x="600" y="448" width="74" height="72" rx="20" fill="#f2a08f" transform="rotate(-9 637 484)"/><rect x="926" y="448" width="74" height="72" rx="20" fill="#ffd98a" transform="rotate(8 963 484)"/><path d="M944 470 l38 6 M942 484 l38 6" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".7"/></g><path d="M760 514 q18 -16 40 -4 q22 -12 40 4 v6 h-80Z" fill="#fff"/><path d="M758 519 h84" stroke="#5f9be0" stroke-width="6" stroke-linecap="round"/><path d="M800 511 v8" stroke="#c9b9d8" stroke-width="3"/>`

const screen = (x: number, picture: string): string =>
  `<g transform="translate(${x} 506)">${rect(-10, 0, 20, 30, '#8a93b8')}${rect(-34, 24, 68, 10, '#8a93b8', 5)}${rect(-62, -84, 124, 86, '#46507a', 9)}${rect(-55, -77, 110, 72, '#dff1fb', 4)}${picture}</g>`
const officeChair = (x: number): string =>
  `<g transform="translate(${x} 684) scale(.5)"><path d="M-54 -4 V-96 M54 -4 V-96" stroke="#8a93b8" stroke-width="11" stroke-linecap="round"/><rect x="-64" y="-186" width="128" height="64" rx="24" fill="#b79bd8"/><path d="M-50 -126 V-100 M50 -126 V-100" stroke="#8667b0" stroke-width="12"/><rect x="-68" y="-110" width="136" height="26" rx="12" fill="#8667b0"/></g>`
const computers = `<g transform="translate(-38)">${rect(1408, 200, 160, 176, birch.edge, 10)}${rect(1418, 210, 140, 156, '#3f4a80', 5)}<circle cx="1520" cy="250" r="20" fill="#ffe9a8"/><path d="M1418 340 q40 -40 74 -8 q34 -26 66 4 v30 h-140Z" fill="#6f7fc0"/><path d="M1452 318 q0 -34 24 -34 q24 0 24 34 q0 26 -24 26 q-24 0 -24 -26Z" fill="#e9c48a"/><circle cx="1468" cy="308" r="8" fill="#fff"/><circle cx="1484" cy="308" r="8" fill="#fff"/><path d="M1468 308 v1 M1484 308 v1" stroke="#2c2440" stroke-width="6" stroke-linecap="round"/><path d="M1472 320 h8 l-4 7Z" fill="#f28f4a"/><ellipse cx="1490" cy="658" rx="150" ry="10" fill="#2c2440" opacity=".13"/><path d="M1372 654 V546 M1610 654 V546" stroke="#9aa6c4" stroke-width="10" stroke-linecap="round"/>${screen(1424, '<path d="M-55 -5 v-22 q30 -26 58 -6 t52 -4 v32Z" fill="#8fcf8a"/><circle cx="28" cy="-54" r="12" fill="#ffd54a"/>')}${screen(1560, '<circle cx="-24" cy="-42" r="20" fill="#f49ac1"/><rect x="2" y="-60" width="38" height="38" rx="6" fill="#8fb8ff"/>')}${rect(1352, 538, 278, 16, birch.light, 7)}${rect(1352, 548, 278, 8, birch.edge, 4)}${[1440, 1556].map(officeChair).join('')}</g>`

const lamps = [300, 800, 1380]
  .map(
    x =>
      `<path d="M${x} 0 V30" stroke="#6b6f94" stroke-width="5"/><circle cx="${x}" cy="66" r="42" fill="#fff8e2"/><path d="M${x - 40} 54 h80 M${x - 40} 78 h80" stroke="#f0ddb4" stroke-width="4"/>`,
  )
  .join('')

const carpet =
  '<ellipse cx="800" cy="786" rx="470" ry="78" fill="#b193cf"/><ellipse cx="800" cy="784" rx="470" ry="76" fill="#c8b0e0"/><ellipse cx="800" cy="784" rx="412" ry="63" fill="none" stroke="#f7ecff" stroke-width="8" opacity=".8"/><ellipse cx="800" cy="784" rx="330" ry="49" fill="#d8c6ea"/>'

/** Books on wheels. */
const trolley = `<g transform="translate(716 -6)"><ellipse cx="500" cy="692" rx="70" ry="9" fill="#2c2440" opacity=".14"/><path d="M442 682 V560 M560 682 V560" stroke="#8a93b8" stroke-width="9" stroke-linecap="round"/><path d="M454 612 v-44 h18 v44Z M516 612 v-48 h20 v48Z M460 664 v-34 h22 v34Z" fill="#e58f80"/><path d="M474 612 v-50 h20 v50Z M500 664 v-38 h18 v38Z" fill="#8db4e0"/><path d="M496 612 v-38 h18 v38Z M484 664 v-32 h14 v32Z M522 664 v-36 h24 v36Z" fill="#f2c46d"/>${rect(434, 610, 134, 12, birch.base, 6)}${rect(434, 662, 134, 12, birch.base, 6)}<circle cx="452" cy="686" r="9" fill="#46507a"/><circle cx="550" cy="686" r="9" fill="#46507a"/></g>`

/** In the corners: a pile of books, a bean bag. */
const nearThings = `<g>${rect(-20, 872, 176, 34, '#8db4e0', 8)}${rect(-10, 846, 150, 28, '#e58f80', 8)}<path d="M-10 866 h140 M-20 896 h166" stroke="#fff" stroke-width="6" opacity=".7"/></g><path d="M1400 920 Q1396 846 1500 838 Q1620 832 1640 920Z" fill="#f0b35e"/><path d="M1470 852 Q1440 880 1444 920 M1560 846 Q1600 874 1596 920" stroke="#d9963e" stroke-width="6" fill="none" stroke-linecap="round"/>`

const counter = `<g><ellipse cx="430" cy="682" rx="350" ry="15" fill="#2c2440" opacity=".15"/>${rect(100, 506, 660, 176, birch.base, 12)}<path d="M${Array.from({ length: 12 }, (_, at) => `${140 + at * 53} 540 v120`).join(' M')}" stroke="${birch.edge}" stroke-width="5" opacity=".6"/>${rect(80, 490, 700, 26, birch.light, 11)}${rect(80, 506, 700, 10, birch.edge, 5)}${potted(160, 492, 0.7, '#b79bd8', '#8667b0')}${rect(590, 472, 116, 18, '#e58f80', 5)}${rect(598, 454, 104, 18, '#8db4e0', 5)}${rect(594, 438, 96, 16, '#f2c46d', 5)}<path d="M300 490 v-16 h60 v16Z M322 474 v-14 h16 v14Z" fill="#8a93b8"/>${rect(264, 384, 132, 82, '#46507a', 10)}${rect(274, 394, 112, 62, '#5b6694', 5)}</g>`
