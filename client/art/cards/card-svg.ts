import type { CardPicture, CardSign } from '../../../shared/content/card-picture.ts'
import { cast, castIdOf } from '../cast.ts'
import { childDrawing, portraitSvg } from '../child/child-svg.ts'
import { bag, pencils, plate, slidingBag, tray } from '../places/belongings.ts'
import { scenePlaceOf } from '../places/drawn-places.ts'
import { placeSvg } from '../places/place-svg.ts'
import { ball, bench, cat } from '../places/things.ts'
import { scopeIds, shifted, standing, svgDocument } from '../svg.ts'

/** A card's picture that shows people; the same on every screen, so that nothing is cut off on a phone. */
export const cardSvg = (picture: Extract<CardPicture, { kind: 'scene' | 'face' }>): string => {
  const drawing = picture.kind === 'face' ? largeFace(picture) : moment(picture)
  const whole = svgDocument({ x: 0, y: 0, w: card.width, h: card.height }, scopeIds(ground(picture.place) + drawing))
  // In a frame of another shape the sky and the sides are cut, never the feet.
  return whole.replace('<svg ', '<svg preserveAspectRatio="xMidYMax slice" ')
}

/** Up to three faces side by side, as the small picture of an answer; one face is round. */
export function headsSvg({ heads }: Extract<CardSign, { kind: 'heads' }>): string {
  const [first] = heads
  if (first && heads.length === 1) return portraitSvg(cast[castIdOf(first.who)], first)
  const { scale, xs } = heads.length === 2 ? pair : three
  // The one in the middle stands in front.
  const order = heads.map((head, at) => ({ head, x: xs[at] ?? 0 })).sort((one, other) => Math.abs(other.x - 120) - Math.abs(one.x - 120))
  const drawn = order.map(({ head: { who, ...face }, x }) =>
    shifted(x - 150 * scale, 96 - 152 * scale, childDrawing(cast[castIdOf(who)], { ...face, pose: 'down', shadow: 'none' }), scale),
  )
  return svgDocument({ x: 0, y: 0, w: 240, h: 184 }, scopeIds(drawn.join('')))
}
const pair = { scale: 0.62, xs: [68, 172] }
const three = { scale: 0.5, xs: [46, 116, 194] }

const card = { width: 1060, height: 450 }
/** Feet, and pixels per unit of a figure. */
const near = { y: 438, scale: 0.85 }
const far = { y: 392, scale: 0.6 }
const xOf = (at: number) => (at / 100) * card.width

const ground = (place: string) =>
  `${placeSvg(scenePlaceOf(place), card)}<rect width="${card.width}" height="${card.height}" fill="#fff" opacity=".22"/>`

type Moment = Extract<CardPicture, { kind: 'scene' }>

function moment({ people, things = [] }: Moment): string {
  const pieces = [
    ...things.map(({ id, at, far: isFar }) => {
      const { y, scale } = isFar ? far : near
      return { depth: isFar ? 1 : 3, svg: shifted(xOf(at), y, drawings[id], scale) }
    }),
    ...people.map(({ who, at, far: isFar, back, holds, ...act }) => {
      const { y, scale } = isFar ? far : near
      const look = cast[castIdOf(who)]
      return {
        depth: isFar ? 0 : 2,
        svg: standing(
          xOf(at),
          y,
          scale * (look.size ?? 1),
          childDrawing(look, { ...act, ...(back && { view: 'back' }), ...(holds && { holds: held[holds], pose: 'hold' }) }),
        ),
      }
    }),
  ]
  return pieces
    .sort((one, other) => one.depth - other.depth)
    .map(({ svg }) => svg)
    .join('')
}

function largeFace({ who, emotion, strength = 2 }: Extract<CardPicture, { kind: 'face' }>): string {
  const scale = 1.62
  return standing(
    card.width / 2,
    238 + 294 * scale,
    scale,
    childDrawing(cast[castIdOf(who)], { emotion, strength, pose: 'down', shadow: 'none' }),
  )
}

const desk = (width: number) =>
  `<g><ellipse rx="${width / 2 + 16}" ry="12" fill="#2c2440" opacity=".16"/><path d="M${-width / 2 + 26} 0 V-120 M${width / 2 - 26} 0 V-120" stroke="#8a6a4a" stroke-width="16" stroke-linecap="round"/><rect x="${-width / 2}" y="-146" width="${width}" height="30" rx="15" fill="#d9a066"/><rect x="${-width / 2}" y="-146" width="${width}" height="12" rx="6" fill="#e8b982"/></g>`
const onDesk = (width: number, ...things: readonly (readonly [x: number, drawing: string])[]) =>
  desk(width) + things.map(([x, drawing]) => shifted(x, -146, drawing)).join('')

const phone =
  '<g transform="rotate(-6)"><rect x="-27" y="-50" width="54" height="84" rx="11" fill="#39406a"/><rect x="-27" y="-50" width="54" height="84" rx="11" fill="none" stroke="#fff" stroke-width="4" opacity=".7"/><circle cx="-11" cy="-34" r="7" fill="#9db4d0"/><circle cx="-11" cy="-34" r="3" fill="#1f2340"/></g>'
const held = { phone, ball: ball(40), tray } as const

const drawings: Record<NonNullable<Moment['things']>[number]['id'], string> = {
  ball: shifted(0, -34, ball(34)),
  bag: bag(),
  slidingBag: slidingBag('left'),
  bench: bench(300),
  table: onDesk(620, [-220, plate], [-10, plate], [200, plate]),
  desk: onDesk(240, [-20, pencils]),
  cat: cat('sits'),
}
