import type { CastId } from '../cast.ts'
import { circleRooms } from '../room/circle-rooms.ts'
import { ringDrawing } from '../scenes/circle-ring.ts'
import { type CircleCast, type CircleOptions, tilesOf } from '../scenes/circle-scene.ts'
import { type At, extraStands, leadStands, partStands, ringCentre, theOneStands } from '../scenes/circle-stands.ts'
import { round, svgDocument } from '../svg.ts'

type Shown = Pick<CircleOptions, 'heat' | 'does'>
const thin = (drawing: string, width: number) => drawing.replaceAll('stroke-width="3"', `stroke-width="${width}"`)

/** The ring as a small sign, the same for everybody: spikes laugh, plain bars watch, gaps have gone, the inner arc stands beside. */
export function ringSign(cast: CircleCast, shown: Shown): string {
  const ring = ringDrawing(([x, z]) => [48 + x * 15.5, 30 - z * 9.5], tilesOf(cast, shown))
  return svgDocument({ x: 0, y: 0, w: 96, h: 60 }, `${thin(ring, 1.4)}<circle cx="48" cy="30" r="5.5" fill="#2c2440"/>`)
}

/** The room's floor from above with a pin where one stands. */
export function planSvg(cast: CircleCast, part: CastId, shown: Shown): string {
  const at = ([x, z]: At): readonly [number, number] => [20 + (10.6 - z) * 25, 82 + x * 19.5]
  const dot = (spot: At) =>
    `<circle cx="${round(at(spot)[0])}" cy="${round(at(spot)[1])}" r="8.5" fill="#8d7fa8" stroke="#fff" stroke-width="3"/>`
  const spots = [
    ...cast.parts.map((id, order) => (id === part ? undefined : partStands[order])),
    ...cast.extras.map((_, order) => extraStands[order]),
  ]
  const others = [theOneStands, leadStands[cast.picture.leads], ...spots.flatMap(stand => (stand ? [stand.at] : []))]
  const mine = partStands[cast.parts.indexOf(part)]?.at ?? ringCentre
  const [pinX, pinY] = at(mine)
  const ring = ringDrawing(([x, z]) => at([ringCentre[0] + x, ringCentre[1] + z]), tilesOf(cast, shown))
  const pin = `<g transform="translate(${round(pinX)} ${round(pinY)})"><ellipse rx="13" ry="6" fill="#2c2440" opacity=".25"/><path d="M0 0 C-22 -24 -20 -50 0 -50 C20 -50 22 -24 0 0Z" fill="#5b45c9" stroke="#fff" stroke-width="3.500"/><circle cy="-31" r="9" fill="#ffd54a"/></g>`
  return svgDocument(
    { x: 0, y: -6, w: 320, h: 162 },
    circleRooms[cast.picture.room].plan() + thin(ring, 1.5) + others.map(dot).join('') + pin,
  )
}
