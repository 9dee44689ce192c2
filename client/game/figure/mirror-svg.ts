import type { Figure } from '../../../shared/api/figure.ts'
import { creatureDrawing, type Stance } from '../../art/creature/creature-svg.ts'
import { standing } from '../../art/svg.ts'

/** The creature before a mirror on a meadow. `fit`: 'whole' shows all of it, 'cover' fills the room. */
export function mirrorSvg(figure: Figure, stance: Stance, fit: 'whole' | 'cover'): string {
  const low = fit === 'whole' ? 34 : 0
  const grass = Array.from({ length: 12 }, (_, index) => {
    const x = -250 + index * 76
    const y = 440 + ((index * 37) % 60)
    return `<path d="M${x} ${y} l6 -18 6 18Z M${x + 12} ${y + 2} l5 -13 5 13Z" fill="#6db85f"/>`
  }).join('')
  const leaves = [-1, 1]
    .map(
      side =>
        `<g transform="translate(${200 + side * 122} 96)"><path d="M0 0 q${side * 26} -30 ${side * 6} -62 q${-side * 26} 24 ${-side * 6} 62Z" fill="#4fae6a"/><path d="M0 10 q${side * 34} -4 ${side * 46} 28 q${-side * 34} 6 ${-side * 46} -28Z" fill="#6cc58a"/><circle r="10" fill="#ff8fb1"/></g>`,
    )
    .join('')
  const flowers = (
    [
      [-130, '#ff8fb1'],
      [-84, '#ffd54a'],
      [92, '#8c6ee6'],
      [138, '#fff'],
    ] as const
  )
    .map(
      ([x, color], index) =>
        `<g transform="translate(${200 + x} ${440 + low + (index % 2) * 8})"><circle r="6" fill="${color}"/><circle r="2.4" fill="#fff4bf"/></g>`,
    )
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 520" preserveAspectRatio="xMidYMax ${fit === 'whole' ? 'meet' : 'slice'}" aria-hidden="true">${[
    '<rect x="-900" y="-400" width="2200" height="920" fill="#cfeefb"/><path d="M-900 350 Q-60 250 120 330 T460 300 T1300 340 V520 H-900Z" fill="#8fd0b0"/><path d="M-900 392 Q-20 330 220 380 T1300 370 V720 H-900Z" fill="#93d37a"/>',
    grass,
    '<path d="M72 410 V150 Q72 14 200 14 Q328 14 328 150 V410Z" fill="#b97b48"/><path d="M88 404 V152 Q88 30 200 30 Q312 30 312 152 V404Z" fill="#fdf8ee"/><path d="M110 280 L196 50 h40 L134 320Z" fill="#fff"/>',
    leaves,
    `<ellipse cx="200" cy="${436 + low}" rx="168" ry="36" fill="#79bf62"/><ellipse cx="200" cy="${430 + low}" rx="168" ry="36" fill="#a5dd8b"/>`,
    flowers,
    standing(200, 434 + low, fit === 'whole' ? 0.92 : 0.8, creatureDrawing(figure, { stance })),
  ].join('')}</svg>`
}
