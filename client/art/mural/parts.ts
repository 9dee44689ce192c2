import type { MuralPiece } from '../../../shared/play/mural.ts'

/** The sketch keeps what carries this mark: the edges of a piece. */
export const edge = 'data-o=""'

export type Drawing = readonly [piece: MuralPiece, svg: string]

export const leafy = (cx: number, cy: number, r: number, c: string, d: string): string =>
  `<path ${edge} d="M${cx - r} ${cy + r * 0.35} C${cx - r * 1.35} ${cy - r * 0.2} ${cx - r * 0.9} ${cy - r * 0.8} ${cx - r * 0.45} ${cy - r * 0.7} C${cx - r * 0.2} ${cy - r * 1.25} ${cx + r * 0.5} ${cy - r * 1.2} ${cx + r * 0.6} ${cy - r * 0.65} C${cx + r * 1.2} ${cy - r * 0.6} ${cx + r * 1.3} ${cy + r * 0.15} ${cx + r * 0.9} ${cy + r * 0.4} C${cx + r * 0.7} ${cy + r * 0.9} ${cx - r * 0.7} ${cy + r * 0.95} ${cx - r} ${cy + r * 0.35}Z" fill="${c}"/><g fill="none" stroke="${d}" stroke-width="6" stroke-linecap="round" opacity=".75"><path d="M${cx - r * 0.5} ${cy} q${r * 0.2} ${r * 0.25} ${r * 0.45} 0 M${cx + r * 0.1} ${cy - r * 0.45} q${r * 0.2} ${r * 0.25} ${r * 0.45} 0 M${cx + r * 0.2} ${cy + r * 0.3} q${r * 0.2} ${r * 0.22} ${r * 0.4} 0"/></g>`

export const flower = (x: number, y: number, c: string, s = 1): string =>
  `<g transform="translate(${x} ${y}) scale(${s})"><path ${edge} d="M0 0 Q4 26 0 54" stroke="#3f8f5a" stroke-width="6" fill="none" stroke-linecap="round"/><path d="M0 38 q16 -12 22 2 q-12 10 -22 -2Z" fill="#4fa869"/>${[0, 60, 120, 180, 240, 300].map(a => `<ellipse ${edge} cx="0" cy="-15" rx="10" ry="14" fill="${c}" transform="rotate(${a})"/>`).join('')}<circle r="9" fill="#ffd54a"/></g>`

export const eyes = (x: number, y: number, g = 14): string =>
  `<circle cx="${x - g / 2}" cy="${y}" r="4.2" fill="#2c2440"/><circle cx="${x + g / 2}" cy="${y}" r="4.2" fill="#2c2440"/><circle cx="${x - g / 2 + 1.4}" cy="${y - 1.4}" r="1.4" fill="#fff"/><circle cx="${x + g / 2 + 1.4}" cy="${y - 1.4}" r="1.4" fill="#fff"/>`

export const animal = (x: number, y: number, s: number, c: string, belly: string, ears: string, face: string, scarf: string): string =>
  `<g transform="translate(${x} ${y}) scale(${s})">${ears}<path ${edge} d="M-30 0 C-36 -34 -24 -52 0 -52 C24 -52 36 -34 30 0Z" fill="${c}"/><path d="M-16 0 C-18 -24 -10 -36 0 -36 C10 -36 18 -24 16 0Z" fill="${belly}"/><path ${edge} d="M-30 -74 C-30 -98 -16 -106 0 -106 C16 -106 30 -98 30 -74 C30 -54 16 -46 0 -46 C-16 -46 -30 -54 -30 -74Z" fill="${c}"/>${face}<path d="M-26 -52 Q0 -38 26 -52 L24 -42 Q0 -28 -24 -42Z" fill="${scarf}"/><path d="M12 -42 l10 22 -12 2Z" fill="${scarf}"/><path d="M-20 -2 h14 M6 -2 h14" stroke="#2c2440" stroke-opacity=".35" stroke-width="7" stroke-linecap="round"/></g>`

export const nose = (c = '#2c2440'): string =>
  `<path d="M-5 -68 h10 l-5 6Z" fill="${c}"/><path d="M0 -62 q-5 6 -10 3 M0 -62 q5 6 10 3" stroke="#2c2440" stroke-width="2.6" fill="none" stroke-linecap="round"/><ellipse cx="-18" cy="-66" rx="5" ry="3.5" fill="#ff8f7a" opacity=".7"/><ellipse cx="18" cy="-66" rx="5" ry="3.5" fill="#ff8f7a" opacity=".7"/>`

export const boat = (x: number, y: number, s: number, c: string, r: number): string =>
  `<g transform="translate(${x} ${y}) rotate(${r}) scale(${s})"><path ${edge} d="M-42 -10 H42 L26 14 H-26Z" fill="${c}"/><path ${edge} d="M-26 -10 L0 -46 L26 -10Z" fill="#fff"/><path d="M0 -46 V-10 H26Z" fill="#dfe7f6"/><path d="M-42 -10 L-26 14 H0 L-8 -10Z" fill="#fff" opacity=".28"/></g>`
