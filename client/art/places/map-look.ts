import type { Mural } from '../../../shared/play/mural.ts'
import { bush, leafGreen, tree } from './scenery.ts'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'
export type Weather = 'clear' | 'clouds' | 'rain' | 'wind' | 'fog' | 'snow'
/** What of the school has changed in the year, for this class. */
export type SchoolYear = { readonly isSwingMended: boolean; readonly hasNewBench: boolean; readonly mural: Mural }
export const newSchoolYear: SchoolYear = { isSwingMended: false, hasNewBench: false, mural: { pieces: 0, seed: 0 } }
/** The colours of the school from above in one season, and what has snow on it. */
export type MapLook = SchoolYear & { readonly season: Season; readonly winter: boolean; readonly colors: MapColors }
type MapColors = Record<'ground' | 'patch' | 'tuft' | 'edge' | 'path' | 'road' | 'kerb' | 'sand' | 'sandEdge' | 'grass', string>

export const lookIn = (season: Season, year: SchoolYear = newSchoolYear): MapLook => ({
  ...year,
  season,
  winter: season === 'winter',
  colors: colorsIn[season],
})

const colorsIn: Record<Season, MapColors> = {
  spring: {
    ground: '#b4df8b',
    patch: '#a6d67d',
    tuft: '#8cc76c',
    edge: '#d6bb92',
    path: '#f5e4c6',
    road: '#7d86a3',
    kerb: '#e8e2d4',
    sand: '#f7e6b8',
    sandEdge: '#d9bd90',
    grass: '#93cf76',
  },
  autumn: {
    ground: '#c2c877',
    patch: '#b6bc6a',
    tuft: '#98a350',
    edge: '#cda973',
    path: '#efd7ae',
    road: '#757d99',
    kerb: '#e6dccb',
    sand: '#efd9a4',
    sandEdge: '#cfae7c',
    grass: '#a9b968',
  },
  summer: {
    ground: '#9fd67f',
    patch: '#93cd74',
    tuft: '#7dbf66',
    edge: '#d9b98b',
    path: '#f3dfbd',
    road: '#7d86a3',
    kerb: '#e8e2d4',
    sand: '#f7e3ae',
    sandEdge: '#d9b98b',
    grass: '#84c56c',
  },
  winter: {
    ground: '#eef4fa',
    patch: '#dfeaf4',
    tuft: '#c6d6e6',
    edge: '#b9c4d6',
    path: '#f2e8da',
    road: '#717a99',
    kerb: '#e8eef6',
    sand: '#e6e4e0',
    sandEdge: '#c9cfd9',
    grass: '#d4e3ea',
  },
}

export function mapTree(look: MapLook, x: number, y: number, s: number, c: string): string {
  const drawn = tree(x, y, s, leaves[look.season][c === leafGreen.dark ? 'dark' : 'light'])
  return drawn + whatIsOnTree(look, x, y, s)
}

/** In the dusk snow is as dark as the ground: it is laid on once more above the dusk. */
export function whatIsOnTree({ season }: Pick<MapLook, 'season'>, x: number, y: number, s: number): string {
  const on = onTree[season]
  return on ? `<g transform="translate(${x} ${y}) scale(${s})">${on}</g>` : ''
}

const leaves: Record<Season, { readonly light: string; readonly dark: string }> = {
  spring: { light: '#8fd27f', dark: '#7cc47c' },
  summer: { light: leafGreen.light, dark: leafGreen.dark },
  autumn: { light: '#eda63f', dark: '#dc7443' },
  winter: { light: '#74ab9c', dark: '#5f9a8c' },
}

/** Snow, blossom, and the last green of the year. */
const onTree: Partial<Record<Season, string>> = {
  winter:
    '<g fill="#fff"><path d="M-62 -168 C-60 -214 -28 -230 0 -230 C30 -230 60 -212 62 -168 Q46 -182 32 -172 Q14 -190 -4 -174 Q-24 -190 -40 -174 Q-52 -182 -62 -168Z"/><path d="M-94 -128 Q-88 -168 -58 -166 Q-66 -150 -78 -146 Q-84 -132 -94 -128Z M94 -128 Q88 -168 58 -166 Q66 -150 78 -146 Q84 -132 94 -128Z"/></g>',
  spring:
    '<g fill="#ffd3e2"><circle cx="-58" cy="-128" r="11"/><circle cx="-24" cy="-160" r="12"/><circle cx="16" cy="-196" r="11"/><circle cx="30" cy="-150" r="12"/><circle cx="64" cy="-120" r="11"/><circle cx="-4" cy="-108" r="11"/></g><g fill="#fff"><circle cx="-40" cy="-190" r="8"/><circle cx="48" cy="-178" r="8"/><circle cx="-74" cy="-98" r="7"/></g>',
  autumn:
    '<g fill="#c9532f" opacity=".55"><circle cx="-40" cy="-140" r="17"/><circle cx="30" cy="-176" r="18"/></g><g fill="#ffd66b" opacity=".8"><circle cx="46" cy="-118" r="15"/><circle cx="-16" cy="-196" r="13"/></g>',
}

export const mapBush = (look: MapLook, x: number, y: number, s: number, c = '#58a866'): string => bush(x, y, s, bushes[look.season] ?? c)

const bushes: Partial<Record<Season, string>> = { winter: '#dbe8f2', autumn: '#a98f3f' }

/** A lamp; it burns in winter. Its light is the gradient `glow`. */
export const lamp = (look: MapLook, x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse rx="14" ry="4" fill="#2c2440" opacity=".2"/><path d="M0 0 V-92 q0 -14 14 -14 h8" stroke="#4a4170" stroke-width="7" fill="none" stroke-linecap="round"/><path d="M22 -106 v10" stroke="#4a4170" stroke-width="4"/>${look.winter ? `<circle cx="22" cy="-78" r="64" fill="url(#glow)"/><ellipse cx="22" cy="-78" rx="17" ry="20" fill="#ffd15c" stroke="#c97a12" stroke-width="3.5"/><path d="M22 -66 c-8 -7 -4 -13 0 -19 c4 6 8 12 0 19Z" fill="#fff6d0"/>` : `<ellipse cx="22" cy="-80" rx="15" ry="16" fill="#fff7ea" stroke="#8d7fa8" stroke-width="3.5"/>`}</g>`
