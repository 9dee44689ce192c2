import type { Tone } from '../../../shared/content/schema.ts'

/** How the words sound, as a line: even, wavy, jagged. */
export const waveSvg = (tone: Tone): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 24"><path d="${waves[tone]}" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`

/** A round face that belongs to nobody. */
export const toneFaceSvg = (tone: Tone): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><circle cx="30" cy="30" r="28" fill="#ffe9b8" stroke="#c9a24a" stroke-width="3"/>${mouths[tone]}</svg>`

const waves: Readonly<Record<Tone, string>> = {
  calm: 'M3 12 H57',
  friendly: 'M3 13 Q11 1 19 13 T35 13 T51 13 L57 9',
  firm: 'M3 18 L14 5 L22 18 L34 5 L42 18 L57 5',
}
const eyes = '<g fill="#2c2440"><circle cx="21" cy="26" r="3.6"/><circle cx="39" cy="26" r="3.6"/></g>'
const line = (d: string) => `<path d="${d}" fill="none" stroke="#2c2440" stroke-width="3.6" stroke-linecap="round"/>`
const mouths: Readonly<Record<Tone, string>> = {
  calm: eyes + line('M22 41 Q30 44 38 41'),
  friendly: eyes + line('M19 38 Q30 51 41 38'),
  firm: eyes + line('M15 18 L24 20 M45 18 L36 20') + line('M21 42 H39'),
}
