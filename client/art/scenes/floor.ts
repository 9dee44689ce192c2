import type { Crop } from '../places/crop.ts'
import type { Point } from '../svg.ts'

/** From the far end of the ground to the near one. */
export type Row = 'far' | 'back' | 'front'
/** A share of the width, and a row. */
export type Spot = readonly [x: number, row: Row]
/** Where feet stand in the box, and pixels per unit of a figure there. */
export type Ground = { readonly y: number; readonly scale: number }
export type Floor = {
  readonly crop: Crop
  readonly rows: Readonly<Record<Row, Ground>>
}

/** In the 1600 × 900 picture. */
const wide: Record<Row, Ground> = {
  far: { y: 700, scale: 0.52 },
  back: { y: 752, scale: 0.77 },
  front: { y: 816, scale: 0.94 },
}
/** Beside each other in a wide box; on a phone the back row looks over the heads of the front one, and is hardly smaller. */
export function floorOf(crop: Crop, people: readonly { readonly spot: Spot }[]): Floor {
  if (crop.isNear) return { crop, rows: nearRows(crop, people) }
  const zoom = 0.88 * (crop.width / 1600)
  const row = ({ y, scale }: Ground): Ground => ({ y: (y - crop.top) * crop.scale, scale: scale * zoom })
  return { crop, rows: { far: row(wide.far), back: row(wide.back), front: row(wide.front) } }
}

const head = { chin: 200, crown: 470, width: 230 }
function nearRows({ width, height }: Crop, people: readonly { readonly spot: Spot }[]): Record<Row, Ground> {
  const ratio = 0.86
  const inFront = Math.max(3, people.filter(({ spot: [, row] }) => row === 'front').length)
  const behind = Math.max(4, people.length - inFront)
  const bottom = height - Math.max(8, height * 0.04)
  const widest = width / head.width / Math.max(inFront, behind * ratio)
  const scale = Math.min((bottom - 12) / (head.crown + (head.crown - head.chin) * ratio), widest)
  const back = scale * ratio
  // Chins of the back row stand on the crowns of the front row.
  const backY = bottom - head.crown * scale + head.chin * back
  return { front: { y: bottom, scale }, back: { y: backY, scale: back }, far: { y: backY - 34 * scale, scale: scale * 0.56 } }
}

/** A point of the 1600 × 900 picture in the box. */
export const onFloor = ({ crop: { scale, left, top } }: Floor, x: number, y: number): Point => [(x - left) * scale, (y - top) * scale]
