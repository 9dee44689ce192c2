import { birch, rect } from './furniture.ts'

/** What children sit on in rooms, as `bench`: `w` wide, the feet on (0, 0), the seat at a sitting child's height. */

/** A low chest of light wood with boxes in it and cushions on it. */
export const chest = (w: number): string => {
  const boxes = Math.max(2, Math.round(w / 128))
  const step = (w - 24) / boxes
  const colors = ['#ffe0a0', '#f6b7a5', '#b8dcc4', '#b5d3ef'] as const
  const shelves = Array.from({ length: boxes }, (_, at) => {
    const x = Math.round(12 - w / 2 + at * step)
    const wide = Math.round(step - 12)
    return `${rect(x + 6, -66, wide, 54, '#c99c66', 7)}${rect(x + 16, -54, wide - 20, 42, colors[at % 4] ?? '#fff', 7)}${rect(x + wide / 2 - 8, -44, 28, 8, '#fff', 4)}`
  })
  const cushion = (x: number, wide: number, color: string) => rect(x, -104, wide, 26, color, 12)
  return `${shade(w)}${rect(-w / 2, -86, w, 86, birch.base, 10)}${shelves.join('')}${cushion(-w / 2 - 4, w / 2 + 2, '#5f8fc8')}${cushion(2, w / 2 + 2, '#7ba6da')}${rect(-w / 2 - 4, -84, w + 8, 10, birch.light, 5)}`
}

/** The sofa of the reading corner, with a cushion at each end. */
export const sofa = (w: number): string =>
  `${shade(w)}<path d="M${46 - w / 2} -16 V0 M${w / 2 - 46} -16 V0" stroke="${birch.edge}" stroke-width="16" stroke-linecap="round"/>${rect(-w / 2, -196, w, 180, '#8667b0', 38)}${rect(14 - w / 2, -186, w / 2 - 18, 110, '#9d7fc6', 26)}${rect(4, -186, w / 2 - 18, 110, '#9d7fc6', 26)}${rect(-w / 2, -92, w, 76, '#7a5ba4', 22)}${rect(34 - w / 2, -104, w / 2 - 36, 42, '#b297d6', 18)}${rect(2, -104, w / 2 - 36, 42, '#b297d6', 18)}${rect(-w / 2 - 12, -136, 54, 126, '#8f6fba', 26)}${rect(w / 2 - 42, -136, 54, 126, '#8f6fba', 26)}<rect x="${w / 2 - 128}" y="-164" width="72" height="66" rx="18" fill="#ffd98a" transform="rotate(10 ${w / 2 - 92} -131)"/>`

const shade = (w: number): string => `<ellipse rx="${w * 0.56}" ry="13" fill="#2c2440" opacity=".16"/>`
