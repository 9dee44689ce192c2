import type { PictureId } from '../../shared/api/figure.ts'
import { ink } from './color.ts'
import { type Size, svgDocument } from './svg.ts'

/** One of the sixteen secret pictures in a 48 box; told apart by outline alone, with ink lines that survive print in grey. */
export const pictureSvg = (id: PictureId, size?: Size): string => svgDocument({ x: 0, y: 0, w: 48, h: 48 }, pictures[id], size)

const outlined = (d: string, color = 'none'): string =>
  `<path d="${d}" fill="${color}" stroke="${ink}" stroke-width="2.6" stroke-linejoin="round" stroke-linecap="round"/>`

const pictures: Record<PictureId, string> = {
  sun: `<g stroke="${ink}" stroke-width="2.8" stroke-linecap="round">${[0, 45, 90, 135, 180, 225, 270, 315].map(a => `<path d="M24 3.5v6" transform="rotate(${a} 24 24)" />`).join('')}</g><circle cx="24" cy="24" r="10.5" fill="#ffd54a" stroke="${ink}" stroke-width="2.6" />`,
  moon: outlined('M30 5A19.5 19.5 0 1 0 43 31 15.5 15.5 0 0 1 30 5Z', '#c6bdf7'),
  star: outlined('M24 4l6 13 14 1.6-10.4 9.6 2.9 14L24 35l-12.5 7.2 2.9-14L4 18.6 18 17Z', '#ffb347'),
  tree: `${outlined('M21 37h6v7h-6Z', '#9a6a47')}${outlined('M24 4l9.5 13H29l8 11h-5l7 9.500H9L16 28h-5l8-11h-4.500Z', '#57ad6c')}`,
  flower: `${outlined('M24 27v17M24 41c-6 0-9-3-9-7 5 0 9 3 9 7Z', '#57ad6c')}<g fill="#ff8fb1" stroke="${ink}" stroke-width="2.4">${[0, 72, 144, 216, 288].map(a => `<ellipse cx="24" cy="9.5" rx="6" ry="6.5" transform="rotate(${a} 24 17.5)" />`).join('')}</g><circle cx="24" cy="17.5" r="5" fill="#ffd54a" stroke="${ink}" stroke-width="2.4" />`,
  mushroom: `${outlined('M18 27h12l2 14q-8 5-16 0Z', '#fff3d6')}${outlined('M5 27C5 14 13 6 24 6s19 8 19 21q-19 6-38 0Z', '#e4572e')}<circle cx="17" cy="18" r="3.4" fill="#fff" /><circle cx="29" cy="13" r="2.8" fill="#fff" /><circle cx="34" cy="22" r="3" fill="#fff" />`,
  apple: `${outlined('M24 15c-4-5-16-4-17 8-1 11 8 21 12 21 3 0 3-1.5 5-1.500s2 1.5 5 1.500c4 0 13-10 12-21-1-12-13-13-17-8Z', '#f2695c')}${outlined('M24 15c0-5 1-8 4-11M27 9c4-4 8-4 11-3-2 4-6 6-11 3Z', '#7cc6a2')}`,
  fish: `${outlined('M34 24l10-9v18ZM4 24c5-10 12-13 18-13s11 6 13 13c-2 7-7 13-13 13S9 34 4 24Z', '#5fb3e8')}<circle cx="14" cy="21" r="2.6" fill="${ink}" />${outlined('M22 17q5 7 0 14')}`,
  boat: `${outlined('M5 33h38l-6 10H11Z', '#e0695a')}${outlined('M23 4v26')}${outlined('M23 6L9 28h14Z', '#fff')}${outlined('M26 11l13 17H26Z', '#ffd166')}`,
  house: `${outlined('M9 22h30v21H9Z', '#fbd6a0')}${outlined('M4 23L24 5l20 18Z', '#c2503f')}${outlined('M20 43V31h8v12Z', '#4f86c6')}`,
  key: `${outlined('M21 21l20 20-4 3-4-4-3 3-4-4 3-3-12-12Z', '#ffd54a')}<circle cx="15" cy="15" r="11" fill="#ffd54a" stroke="${ink}" stroke-width="2.6" /><circle cx="13" cy="13" r="3.6" fill="#fff" stroke="${ink}" stroke-width="2.4" />`,
  bell: `${outlined('M20 38a4.5 4.5 0 0 0 9 0Z', '#8a6a4a')}${outlined('M24 6c9 0 12 7 12 15 0 9 5 11 5 16H7c0-5 5-7 5-16 0-8 3-15 12-15ZM24 6V3', '#f4b400')}`,
  umbrella: `${outlined('M24 22v17a5 5 0 0 0 10 0')}${outlined('M24 4v4M4 26C4 15 13 8 24 8s20 7 20 18q-5-5-10 0-5-5-10 0-5-5-10 0-5-5-10 0Z', '#8a6fd0')}`,
  balloon: `${outlined('M24 33q-6 5 0 7t-2 5')}${outlined('M24 4c9 0 14 6 14 14S31 33 24 33 10 26 10 18 15 4 24 4Z', '#ff8f5a')}${outlined('M17 15q1-5 6-5.5')}`,
  mitten: `${outlined('M12 35V17C12 9 16 5 22 5s10 4 10 12v5c3-4 6-6 9-4s2 5-1 9l-8 9Z', '#4ecdc4')}${outlined('M11 35h22v8H11Z', '#fff')}`,
  ball: `<circle cx="24" cy="24" r="19" fill="#fff" stroke="${ink}" stroke-width="2.6" />${outlined('M24 5v38M8 14q16 10 32 0M8 34q16-10 32 0')}`,
}
