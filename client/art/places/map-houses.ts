import type { MapLook } from './map-look.ts'

/** The five houses of the upper row. */
export const mapHouses = (look: MapLook): string => houses.map(draw => draw(look)).join('')

const houses: readonly ((look: MapLook) => string)[] = [
  /* classroom */ look =>
    house(look, 222, 290, 230, 146, '#ffe2b8', '#5f9be0', '#4a80c2', win(look, -70, 60) + win(look, 70, 60) + door(0, 146, '#e0695a')),
  /* library */ look =>
    house(
      look,
      516,
      300,
      200,
      130,
      '#f3e3f7',
      '#9a6fc9',
      '#7d55ad',
      win(look, -62, 52, 40, 36) +
        win(look, 62, 52, 40, 36) +
        door(0, 130, '#5f9be0', 0.92) +
        `<g transform="translate(0 -54)"><rect x="-34" y="-24" width="32" height="44" rx="5" fill="#f2695c"/><rect x="2" y="-24" width="32" height="44" rx="5" fill="#ffd166"/><path d="M-27 -14 h18 M9 -14 h18" stroke="#fff" stroke-width="4"/></g>`,
    ),
  /* corridor */ look =>
    house(
      look,
      826,
      268,
      256,
      172,
      '#fbd6a0',
      '#e0695a',
      '#c2503f',
      win(look, -82, 78) +
        win(look, 82, 78) +
        door(0, 172, '#4f86c6', 1.05) +
        `<rect x="-46" y="-128" width="92" height="116" rx="8" fill="#ffe6bd"/><path d="M-62 -120 L0 -182 L62 -120Z" fill="#c2503f"/>${look.winter ? '<path d="M-34 -147 L0 -182 L34 -147 q-6 12 -17 2 q-8 12 -17 0 q-8 12 -17 0 q-11 10 -17 -2Z" fill="#fff"/>' : ''}<circle cx="0" cy="-76" r="27" fill="#fff" stroke="#5a6bb0" stroke-width="6"/><path d="M0 -76 v-16 M0 -76 l12 7" stroke="#3a3560" stroke-width="4" stroke-linecap="round"/>`,
    ),
  /* canteen */ look =>
    house(
      look,
      1130,
      290,
      250,
      146,
      '#fff0cf',
      '#58b98f',
      '#43997a',
      win(look, -82, 62) +
        door(-6, 146, '#f3a65a') +
        `<path d="M34 46 h84 v26 q-10.5 14 -21 0 q-10.5 14 -21 0 q-10.5 14 -21 0 q-10.5 14 -21 0Z" fill="#f2695c"/><path d="M55 46 h21 v26 q-10.5 14 -21 0Z M97 46 h21 v26 q-10.5 14 -21 0Z" fill="#fff"/><rect x="40" y="84" width="72" height="26" rx="6" fill="${look.winter ? '#ffdf8a' : '#9fd6ef'}"/>`,
    ),
  /* gym */ look =>
    `<g transform="translate(1428 292)"><ellipse cx="0" cy="152" rx="136" ry="22" fill="#2c4a3a" opacity=".18"/><rect x="-116" y="10" width="232" height="136" rx="10" fill="#e3ecf7"/><path d="M-134 22 Q-120 -92 0 -96 Q120 -92 134 22Z" fill="#f3a65a"/><path d="M-134 22 Q-130 0 -124 -14 H124 Q130 0 134 22Z" fill="#d9883a"/>${look.winter ? '<path d="M-100 -50 Q-62 -94 0 -96 Q62 -94 100 -50 q-16 20 -34 4 q-18 22 -40 4 q-22 22 -44 2 q-22 20 -42 0 q-20 14 -40 -10Z" fill="#fff"/>' : '<path d="M-70 -60 Q0 -96 70 -60" stroke="#d9883a" stroke-width="6" fill="none" stroke-linecap="round"/>'}${win(look, -70, 64)}${win(look, 70, 64)}${door(0, 146, '#58b98f')}<circle cx="0" cy="-26" r="24" fill="#fff"/><path d="M-24 -26 h48 M0 -50 v48 M-17 -43 q17 17 0 34 M17 -43 q-17 17 0 34" stroke="#e0695a" stroke-width="4" fill="none"/></g>`,
]

const win = (look: MapLook, x: number, y: number, w = 44, h = 40): string =>
  `<rect x="${x - w / 2 - 6}" y="${y - 6}" width="${w + 12}" height="${h + 12}" rx="8" fill="#fff7ea"/><rect x="${x - w / 2}" y="${y}" width="${w}" height="${h}" rx="5" fill="${look.winter ? '#ffdf8a' : '#9fd6ef'}"/><path d="M${x} ${y} v${h} M${x - w / 2} ${y + h / 2} h${w}" stroke="#fff7ea" stroke-width="4"/>${look.winter ? `<circle cx="${x}" cy="${y + h / 2}" r="52" fill="url(#glow)" opacity=".55"/>` : ''}`

const door = (x: number, h: number, c: string, s = 1): string =>
  `<path d="M${x - 30 * s} ${h} V${h - 54 * s} Q${x - 30 * s} ${h - 84 * s} ${x} ${h - 84 * s} Q${x + 30 * s} ${h - 84 * s} ${x + 30 * s} ${h - 54 * s} V${h}Z" fill="#fff7ea"/><path d="M${x - 23 * s} ${h} V${h - 52 * s} Q${x - 23 * s} ${h - 77 * s} ${x} ${h - 77 * s} Q${x + 23 * s} ${h - 77 * s} ${x + 23 * s} ${h - 52 * s} V${h}Z" fill="${c}"/><circle cx="${x + 13 * s}" cy="${h - 32 * s}" r="4" fill="#ffd54a"/>`

function house(
  look: MapLook,
  x: number,
  y: number,
  w: number,
  h: number,
  wall: string,
  roof: string,
  roofEdge: string,
  extra = '',
): string {
  return `<g transform="translate(${x} ${y})"><ellipse cx="0" cy="${h + 6}" rx="${w * 0.58}" ry="22" fill="#2c4a3a" opacity=".18"/><rect x="${-w / 2}" y="0" width="${w}" height="${h}" rx="10" fill="${wall}"/><rect x="${-w / 2}" y="${h - 22}" width="${w}" height="22" rx="8" fill="#2c2440" opacity=".1"/><path d="M${-w / 2 - 22} 14 L${-w / 2 + 34} ${-h * 0.8} H${w / 2 - 34} L${w / 2 + 22} 14 Q0 30 ${-w / 2 - 22} 14Z" fill="${roof}"/><path d="M${-w / 2 - 22} 14 L${-w / 2 - 14} -2 H${w / 2 + 14} L${w / 2 + 22} 14 Q0 30 ${-w / 2 - 22} 14Z" fill="${roofEdge}"/>${look.winter ? `<path d="M${-w / 2 + 6} ${-h * 0.28} L${-w / 2 + 34} ${-h * 0.8} H${w / 2 - 34} L${w / 2 - 6} ${-h * 0.28} q${-w * 0.06} 18 ${-w * 0.12} 2 q${-w * 0.07} 24 ${-w * 0.15} 4 q${-w * 0.08} 20 ${-w * 0.16} 2 q${-w * 0.07} 22 ${-w * 0.15} 2 q${-w * 0.07} 20 ${-w * 0.14} 2 q${-w * 0.08} 18 ${-w * 0.2} -12Z" fill="#fff"/>` : `<g stroke="${roofEdge}" stroke-width="6" stroke-linecap="round" opacity=".7"><path d="M${-w * 0.3} ${-h * 0.5} h40 M${w * 0.05} ${-h * 0.56} h44 M${-w * 0.1} ${-h * 0.28} h40 M${w * 0.22} ${-h * 0.25} h36"/></g>`}${extra}</g>`
}
