import type { CircleThing, Picture } from '../../../shared/content/circle-picture.ts'
import { bag } from '../places/belongings.ts'
import { ball } from '../places/things.ts'
import { shifted } from '../svg.ts'
import type { Thing } from './staging.ts'

/** What a circle is about: on the floor around (0, 0), held in both hands, held in the small picture of a move. */
type Carried = { readonly lies: string; readonly held: string; readonly inPicture: string; readonly onCard?: string }

const shade = (rx: number) => `<ellipse rx="${rx}" ry="9" fill="#2c2440" opacity=".18"/>`
const cap =
  '<g><path d="M-50 0 C-54 -46 -26 -64 0 -64 C26 -64 54 -46 50 0 Q0 -18 -50 0Z" fill="#2f6fd0"/><path d="M-52 -2 Q0 -30 58 -6 Q84 2 74 10 Q4 -14 -56 10 Q-62 4 -52 -2Z" fill="#1f55a8"/><circle cy="-64" r="6" fill="#1f55a8"/><path d="M0 -30 l4 8 9 1 -7 6 2 9 -8 -4 -8 4 2 -9 -7 -6 9 -1Z" fill="#ffd54a"/></g>'
const book =
  '<g><rect x="-50" y="-70" width="100" height="70" rx="6" fill="#2f9e8f"/><rect x="-44" y="-66" width="92" height="62" rx="4" fill="#fff7ea"/><path d="M0 -66 V-4" stroke="#d9c3a8" stroke-width="4"/><path d="M-36 -52 h28 M-36 -40 h28 M-36 -28 h20 M10 -52 h28 M10 -40 h22" stroke="#b9a98a" stroke-width="4" stroke-linecap="round"/><circle cx="24" cy="-22" r="9" fill="#f2695c"/></g>'
/** A figure whose hair stands on end: silly at once, and nobody in particular. */
const drawing =
  '<g><rect x="-46" y="-112" width="92" height="112" rx="4" fill="#fff" stroke="#d8cfe6" stroke-width="3"/><circle cy="-66" r="21" fill="#ffd9a8"/><path d="M-20 -76 l-8 -18 14 8 0 -18 12 14 8 -16 6 18 14 -8 -6 20" fill="none" stroke="#8a5a34" stroke-width="6" stroke-linejoin="round" stroke-linecap="round"/><circle cx="-8" cy="-68" r="3.500" fill="#2c2440"/><circle cx="8" cy="-68" r="3.500" fill="#2c2440"/><path d="M-12 -56 q6 -7 12 0 q6 -7 12 0" fill="none" stroke="#2c2440" stroke-width="4" stroke-linecap="round"/><path d="M0 -45 V-18 M-18 -34 H18 M0 -18 L-12 -5 M0 -18 L12 -5" stroke="#5b45c9" stroke-width="6" stroke-linecap="round"/></g>'
const phone =
  '<g><rect x="-24" y="-82" width="48" height="82" rx="9" fill="#39345c"/><rect x="-19" y="-74" width="38" height="60" rx="4" fill="#bfe4ff"/><circle cy="-50" r="13" fill="#ffe07a"/><path d="M-5 -50 h.1 M5 -50 h.1" stroke="#2c2440" stroke-width="4" stroke-linecap="round"/><path d="M-8 -43 q4 -5 8 0 q4 -5 8 0" fill="none" stroke="#7a4a2c" stroke-width="3.500" stroke-linecap="round"/><circle cy="-7" r="3.500" fill="#8a86b0"/></g>'
const flatOn = (upright: string) => `${shade(52)}<g transform="rotate(-8) scale(1 .55)">${upright}</g>`

const carried: Record<CircleThing, Carried> = {
  bag: { lies: bag(), held: `<g transform="translate(0 40) scale(.9)">${bag()}</g>`, inPicture: shifted(0, 34, bag(), 0.8) },
  ball: { lies: shade(30) + shifted(0, -34, ball(34)), held: ball(38), inPicture: ball(32), onCard: ball(24) },
  cap: { lies: shade(56) + shifted(0, -8, cap), held: shifted(0, 34, cap), inPicture: shifted(0, 28, cap, 0.85) },
  book: { lies: flatOn(book), held: shifted(0, 34, book), inPicture: shifted(0, 28, book, 0.85) },
  drawing: { lies: flatOn(drawing), held: shifted(0, 56, drawing), inPicture: shifted(0, 44, drawing, 0.8) },
  phone: { lies: flatOn(phone), held: shifted(0, 40, phone), inPicture: shifted(0, 34, phone, 0.85) },
}

/** Around the middle of both hands. */
export const heldThing = (thing: CircleThing): string => carried[thing].held
/** The same in the small picture of a move. */
export const heldInPicture = (thing: CircleThing): string => carried[thing].inPicture
/** Beside a part on its card. */
export const thingOnCard = (thing: CircleThing): string => carried[thing].onCard ?? shifted(0, 18, carried[thing].lies, 0.55)
/** Standing on (0, 0), at most 120 wide. */
const thingOnFloor = (thing: CircleThing): string => carried[thing].lies

/** Once it is cool, it is where it belongs. */
export const isThingBack = ({ comesBack }: Picture, heat: number): boolean => comesBack && heat <= 1

/** On the floor while it is hot, unless the one who leads holds it; nowhere once it came back or was put away. */
export function lyingThing({ thing, leads }: Picture, heat: number): CircleThing | undefined {
  return heat <= 1 || leads === 'holds' ? undefined : thing
}

type Spot = Pick<Thing, 'x' | 'y' | 'scale'>
export const lies = (thing: CircleThing, spot: Spot): Thing => ({
  ...spot,
  id: `thing-${thing}`,
  box: { x: -70, y: -140, w: 140, h: 160 },
  drawing: thingOnFloor(thing),
})
/** It slides: leaning, with lines behind it. `from` is the side it comes from. */
export function slides(thing: CircleThing, from: 'left' | 'right', spot: Spot): Thing {
  const side = from === 'right' ? 1 : -1
  const lines = [0, 1, 2].map(at => `M${66 + at * 8} ${-18 - at * 28} h${74 - at * 14}`).join(' ')
  const drawn = `<g transform="scale(${side} 1)"><path d="${lines}" stroke="#fff" stroke-width="9" stroke-linecap="round"/></g><g transform="rotate(${side * -15} 0 -40)">${thingOnFloor(thing)}</g>`
  return { ...spot, id: `thing-${thing}`, box: { x: -170, y: -140, w: 340, h: 160 }, drawing: drawn }
}
