import { svgDocument } from '../svg.ts'
import { door, leafTree, roof, shrub, spruce, wall, windowAt } from './house-parts.ts'

/** The three houses of the school, 380 × 330, from the front; they stand on the lower edge. */
export const houseNames = ['school', 'classroom', 'canteen'] as const
export type HouseName = (typeof houseNames)[number]
export const houseSvg = (name: HouseName): string => svgDocument({ x: 0, y: 0, w: 380, h: 330 }, houseDrawings[name])

/** A wide, quiet horizon with the three houses, for the foot of public pages. */
export const horizonSvg = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 150" preserveAspectRatio="xMidYMax slice" aria-hidden="true"><path d="M0 96Q300 58 620 84T1180 76T1600 90V150H0Z" fill="#dcefc6"/><g transform="translate(1050 22) scale(.32)">${houseDrawings.classroom}</g><g transform="translate(1180 12) scale(.36)">${houseDrawings.school}</g><g transform="translate(1330 26) scale(.31)">${houseDrawings.canteen}</g>${spruce(980, 122, 0.42)}${spruce(1015, 126, 0.32, '#6cc077')}${leafTree(1490, 124, 0.36)}${spruce(1540, 126, 0.5)}${spruce(120, 120, 0.36, '#8fce90')}${spruce(150, 122, 0.26, '#8fce90')}${leafTree(330, 118, 0.24, '#98d39a')}<path d="M0 118Q400 106 800 116T1600 114V150H0Z" fill="#b9e0a0"/></svg>`

/** Sky, hills and lawn behind the houses; the lawn is at the lower edge. */
export const groundSvg = (clouds: 'cloudy' | 'clear' = 'cloudy'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 420" preserveAspectRatio="xMidYMax slice" aria-hidden="true">${clouds === 'cloudy' ? `<g fill="#fff" ><g opacity=".95" transform="translate(170 92) scale(.7)"><circle r="34"/><circle cx="42" cy="-18" r="44"/><circle cx="92" cy="-4" r="36"/><rect x="-30" width="150" height="34" rx="17"/></g><g opacity=".9" transform="translate(1330 66) scale(.6)"><circle r="34"/><circle cx="42" cy="-18" r="44"/><circle cx="92" cy="-4" r="36"/><rect x="-30" width="150" height="34" rx="17"/></g></g>` : ''}<path d="M0 262Q260 196 560 246T1100 222T1600 252V420H0Z" fill="#d3ebbb"/>${spruce(60, 300, 0.8, '#86c98c')}${spruce(120, 306, 0.6, '#93d095')}${leafTree(1520, 308, 0.8, '#7cc683')}${spruce(1452, 304, 0.62, '#93d095')}${spruce(530, 288, 0.46, '#93d095')}${spruce(1072, 284, 0.5, '#93d095')}${spruce(1110, 288, 0.36, '#a3d8a2')}<path d="M0 300Q400 276 800 290T1600 288V420H0Z" fill="#a9d88c"/><path d="M0 392Q420 376 820 386T1600 384V420H0Z" fill="#f3dfbd"/><path d="M0 392Q420 376 820 386T1600 384v7Q1180 384 820 392T0 399Z" fill="#d9b98b" opacity=".55"/></svg>`

/** A flowering bush, 170 × 80. */
export const shrubSvg = (): string => svgDocument({ x: 0, y: 0, w: 170, h: 80 }, shrub(84, 76))

/** The houses without a document. */
export const houseDrawings: Record<HouseName, string> = {
  school: `${wall(40, 150, 300, 170, '#fbd6a0')}${roof(40, 150, 300, 78, '#e0695a', '#c2503f')}<rect x="152" y="28" width="76" height="94" rx="6" fill="#ffe6bd"/><path d="M140 34L190 -8L240 34Z" fill="#c2503f" transform="translate(0 8)"/><circle cx="190" cy="78" r="22" fill="#fff" stroke="#5a6bb0" stroke-width="5"/><path d="M190 78v-13M190 78l10 6" stroke="#3a3560" stroke-width="4" stroke-linecap="round"/>${windowAt(62, 186)}${windowAt(272, 186)}${windowAt(62, 252, 46, 44)}${windowAt(272, 252, 46, 44)}${door(190, 320, 92, 142, '#4f86c6', '#2f5b93')}`,
  classroom: `${wall(45, 172, 290, 148, '#ffe2b8')}${roof(45, 172, 290, 92, '#5f9be0', '#4a80c2')}${windowAt(68, 212, 52, 54)}${windowAt(260, 212, 52, 54)}${door(190, 320, 84, 126, '#e0695a', '#a33d30')}`,
  canteen: `${wall(55, 186, 270, 134, '#fff0cf')}${roof(55, 186, 270, 80, '#58b98f', '#43997a')}${windowAt(78, 222, 48, 50)}<rect x="240" y="240" width="68" height="34" rx="5" fill="#9fd6ef"/><path d="M232 216h84v22q-10.5 12 -21 0q-10.5 12 -21 0q-10.5 12 -21 0q-10.5 12 -21 0Z" fill="#f2695c"/><path d="M253 216h21v22q-10.5 12 -21 0ZM295 216h21v22q-10.5 12 -21 0Z" fill="#fff"/>${door(180, 320, 76, 112, '#f3a65a', '#b26b25')}`,
}
