import type { Emotion } from '../../../shared/content/schema.ts'

/** A round face that belongs to nobody, for who the player is: in a story told from inside nobody is drawn as the player. */
export const ownPortrait = (emotion: Emotion, strength: 1 | 2 | 3): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">${face(emotion, strength)}</svg>`

/** The same in the frame of a figure, at the height of a child's head. */
export const ownFigure = (emotion: Emotion, strength: 1 | 2 | 3): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 500" width="300" height="500"><g transform="translate(42 44) scale(3.6)">${face(emotion, strength)}</g></svg>`

const ink = '#2c2440'
const face = (emotion: Emotion, strength: number) =>
  `<circle cx="30" cy="30" r="27" fill="#ffe9b8" stroke="#c9a24a" stroke-width="2.6"/><g fill="none" stroke="${ink}" stroke-width="3" stroke-linecap="round">${(features[emotion] ?? neutral)(strength)}</g>`

const neutral = () => eyes(25) + line('M22 40 H38')
/** How far the mouth bends and the brows tilt grows with the strength. */
const features: Readonly<Partial<Record<Emotion, (strength: number) => string>>> = {
  happy: n => eyes(25) + line(`M${21 - n} ${38 - n / 2} Q30 ${41 + 4 * n} ${39 + n} ${38 - n / 2}`),
  neutral,
  sad: n => eyes(27) + brows(19 - n, 21 + n) + line(`M22 ${42 + n / 2} Q30 ${41 - 3 * n} 38 ${42 + n / 2}`) + (n === 3 ? tear : ''),
  worried: n => eyes(26) + brows(17 - n, 19 + n) + line(`M22 41 Q25 ${41 - 2 * n} 28 41 T34 41 T40 41`),
  angry: n => eyes(27) + brows(19 + n, 22 - n) + line(`M${22 - n / 2} ${41 + n} Q30 ${40 - 2 * n} ${38 + n / 2} ${41 + n}`),
  ashamed: n => downcast + brows(19, 20) + line(`M25 ${42 - n / 2} Q30 ${41 - n} 35 ${42 - n / 2}`) + blush(n),
}
const line = (d: string) => `<path d="${d}"/>`
const eyes = (y: number) => `<g fill="${ink}" stroke="none"><circle cx="21.5" cy="${y}" r="3.2"/><circle cx="38.5" cy="${y}" r="3.2"/></g>`
const downcast = line('M18 27 Q21.5 30 25 27') + line('M35 27 Q38.5 30 42 27')
/** From the outer end to the inner one. */
const brows = (inner: number, outer: number) => line(`M16 ${outer} L25 ${inner}`) + line(`M44 ${outer} L35 ${inner}`)
const blush = (n: number) =>
  `<g fill="#f0836f" stroke="none" opacity="${0.25 + n * 0.2}"><ellipse cx="15" cy="35" rx="5" ry="3.4"/><ellipse cx="45" cy="35" rx="5" ry="3.4"/></g>`
const tear = '<path d="M41 31 q4 6 0 8 q-4 -2 0 -8" fill="#6fb9ec" stroke="none"/>'
