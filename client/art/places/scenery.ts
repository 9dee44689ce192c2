import type { Light } from './light.ts'
import { skies } from './light.ts'

/** The whole sky of a 1600 × 900 picture. */
export const skyOver = (light: Light): string =>
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${skies[light].top}"/><stop offset=".62" stop-color="${skies[light].low}"/></linearGradient></defs><rect width="1600" height="900" fill="url(#sky)"/>`

/** Trees, bushes and clouds; they stand on (x, y). */
export const tree = (x: number, y: number, s = 1, c: string = leafGreen.light): string =>
  `<g transform="translate(${x} ${y}) scale(${s})"><ellipse cx="0" cy="4" rx="62" ry="12" fill="#2c4a3a" opacity=".18"/><path d="M-13 0 Q-9 -60 -14 -100 H14 Q9 -60 13 0Z" fill="#9a6a47"/><path d="M2 0 Q4 -60 2 -100 H14 Q9 -60 13 0Z" fill="#7f5437"/><circle cx="-44" cy="-124" r="48" fill="${c}"/><circle cx="44" cy="-124" r="48" fill="${c}"/><circle cx="0" cy="-166" r="62" fill="${c}"/><circle cx="0" cy="-112" r="46" fill="${c}"/><path d="M-58 -112 a48 48 0 0 0 60 34 a46 46 0 0 0 66 -14 a48 48 0 0 0 22 -34 a60 60 0 0 1 -62 22 a70 70 0 0 1 -86 -8Z" fill="#1d5c49" opacity=".18"/><circle cx="-22" cy="-190" r="14" fill="#fff" opacity=".18"/><circle cx="-50" cy="-146" r="9" fill="#fff" opacity=".18"/></g>`

export const bush = (x: number, y: number, s = 1, c: string = leafGreen.bush): string =>
  `<g transform="translate(${x} ${y}) scale(${s})" fill="${c}"><circle cx="-46" cy="-18" r="30"/><circle cx="0" cy="-34" r="42"/><circle cx="46" cy="-18" r="32"/><rect x="-76" y="-22" width="154" height="24" rx="12"/><g fill="#fff" opacity=".75"><circle cx="-30" cy="-30" r="5"/><circle cx="12" cy="-50" r="5"/><circle cx="42" cy="-24" r="5"/></g></g>`

export const cloud = (x: number, y: number, s = 1, o = 0.9): string =>
  `<g transform="translate(${x} ${y}) scale(${s})" fill="#fff" opacity="${o}"><circle cx="0" cy="0" r="34"/><circle cx="42" cy="-18" r="44"/><circle cx="92" cy="-4" r="36"/><circle cx="126" cy="8" r="24"/><rect x="-30" y="0" width="176" height="34" rx="17"/></g>`

export const leafGreen = { light: '#6cc077', dark: '#57ad6c', bush: '#58a866', paleBush: '#6bbd74' } as const
