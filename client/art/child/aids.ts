import { ink } from '../color.ts'
import { line } from '../svg.ts'
import { hasExtra, type Look, type LookExtra } from './look.ts'

/** Draws an aid if somebody has it. */
export const aidOf = (look: Look, extra: LookExtra, drawing: string): string => (hasExtra(look, extra) ? drawing : '')

const wheels = `<rect x="56" y="296" width="26" height="146" rx="13" fill="#39406a"/><rect x="218" y="296" width="26" height="146" rx="13" fill="#39406a"/><rect x="64" y="304" width="10" height="130" rx="5" fill="#8b95c9"/><rect x="226" y="304" width="10" height="130" rx="5" fill="#8b95c9"/>`
/** Behind the body, over the lap, and the whole seen from behind. */
export const wheelchair = {
  behind: `<rect x="84" y="262" width="132" height="110" rx="18" fill="#46507a"/>${wheels}`,
  front: `<rect x="94" y="440" width="112" height="12" rx="6" fill="#39406a"/><rect x="58" y="330" width="30" height="12" rx="6" fill="#ff8f5a"/><rect x="212" y="330" width="30" height="12" rx="6" fill="#ff8f5a"/>`,
  fromBehind: `<rect x="88" y="274" width="124" height="104" rx="18" fill="#53609a"/><rect x="98" y="286" width="104" height="78" rx="12" fill="#46507a"/><path d="M92 280 q-16 -6 -22 -16 M208 280 q16 -6 22 -16" stroke="#39406a" stroke-width="12" fill="none" stroke-linecap="round"/><path d="M88 384 H212" stroke="#39406a" stroke-width="10"/>${wheels}`,
}
export const backpack = {
  behind: `<rect x="76" y="250" width="148" height="98" rx="30" fill="#f2695c"/>`,
  straps: `<path d="M116 248 q-8 34 -6 66 M184 248 q8 34 6 66" stroke="#d9483c" stroke-width="13" fill="none" stroke-linecap="round"/>`,
  fromBehind: `<rect x="92" y="244" width="116" height="112" rx="34" fill="#f2695c"/><rect x="108" y="300" width="84" height="46" rx="16" fill="#d9483c"/><path d="M124 262 q26 -22 52 0" stroke="#d9483c" stroke-width="9" fill="none" stroke-linecap="round"/>`,
}
export const lanyard = `<path d="M132 246 L150 300 L168 246" stroke="#3f8fd2" stroke-width="6" fill="none"/><rect x="138" y="298" width="24" height="30" rx="5" fill="#fff"/><path d="M143 318 h14" stroke="#9db4d0" stroke-width="4"/><circle cx="150" cy="308" r="5" fill="#ffb65c"/>`
export const pump = `<path d="M196 300 q14 14 -8 26" stroke="#cfd8ff" stroke-width="4" fill="none"/><rect x="174" y="324" width="24" height="17" rx="6" fill="#3aa6ff"/><circle cx="186" cy="332" r="4" fill="#fff"/>`
export const cane = `<path d="M214 336 L268 438" stroke="${ink}" stroke-width="11" stroke-linecap="round"/><path d="M214 336 L268 438" stroke="#fff" stroke-width="7" stroke-linecap="round"/><path d="M252 408 L262 427" stroke="#e0443a" stroke-width="7"/><circle cx="268" cy="438" r="7" fill="#e0443a"/>`
export const walker = `<g fill="none" stroke="#5f88e0" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"><path d="M68 330 H232 M70 330 L56 436 M230 330 L244 436 M62 392 H238"/></g><path d="M58 330 h34 M208 330 h34" stroke="#39406a" stroke-width="13" stroke-linecap="round"/><circle cx="56" cy="440" r="10" fill="#39406a"/><circle cx="244" cy="440" r="10" fill="#39406a"/>`

const crutch = (x: number, k: -1 | 1): string =>
  line(`M${x} 300 L${x + k * 10} 440`, '#8a93b8', 9) +
  line(`M${x - 9} 302 h18`, '#39406a', 12) +
  line(`M${x + k * 3} 340 l${-k * 16} 4`, '#39406a', 11)
export const crutches = crutch(70, -1) + crutch(230, 1)
