import { bush, tree } from './scenery.ts'

export type Season = 'summer' | 'winter'
/** The colours of the school from above in one season, and what has snow on it. */
export type MapLook = { readonly winter: boolean; readonly colors: MapColors }
type MapColors = Record<'ground' | 'patch' | 'tuft' | 'edge' | 'path' | 'road' | 'kerb' | 'sand' | 'sandEdge' | 'grass', string>

export const lookIn = (season: Season): MapLook => ({ winter: season === 'winter', colors: colorsIn[season] })

const colorsIn: Record<Season, MapColors> = {
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
  return (
    tree(x, y, s, look.winter ? (c === '#57ad6c' ? '#5f9a8c' : '#74ab9c') : c) +
    (look.winter
      ? `<g transform="translate(${x} ${y}) scale(${s})" fill="#fff"><path d="M-62 -168 C-60 -214 -28 -230 0 -230 C30 -230 60 -212 62 -168 Q46 -182 32 -172 Q14 -190 -4 -174 Q-24 -190 -40 -174 Q-52 -182 -62 -168Z"/><path d="M-94 -128 Q-88 -168 -58 -166 Q-66 -150 -78 -146 Q-84 -132 -94 -128Z M94 -128 Q88 -168 58 -166 Q66 -150 78 -146 Q84 -132 94 -128Z"/></g>`
      : '')
  )
}

export const mapBush = (look: MapLook, x: number, y: number, s: number, c = '#58a866'): string => bush(x, y, s, look.winter ? '#dbe8f2' : c)

/** A lamp; it burns in winter. Its light is the gradient `glow`. */
export const lamp = (look: MapLook, x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><ellipse rx="14" ry="4" fill="#2c2440" opacity=".2"/><path d="M0 0 V-92 q0 -14 14 -14 h8" stroke="#4a4170" stroke-width="7" fill="none" stroke-linecap="round"/><path d="M22 -106 v10" stroke="#4a4170" stroke-width="4"/>${look.winter ? `<circle cx="22" cy="-78" r="64" fill="url(#glow)"/><ellipse cx="22" cy="-78" rx="17" ry="20" fill="#ffd15c" stroke="#c97a12" stroke-width="3.5"/><path d="M22 -66 c-8 -7 -4 -13 0 -19 c4 6 8 12 0 19Z" fill="#fff6d0"/>` : `<ellipse cx="22" cy="-80" rx="15" ry="16" fill="#fff7ea" stroke="#8d7fa8" stroke-width="3.5"/>`}</g>`
