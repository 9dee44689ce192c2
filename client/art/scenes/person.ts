import { type CastId, cast } from '../cast.ts'
import { childBox, childDrawing, childFeet } from '../child/child-svg.ts'
import type { Act } from '../child/look.ts'
import { type Box, round, type Size, svgDocument } from '../svg.ts'

/** Where one person of a scene is, in pixels of the scene's box. */
export type PersonSpot = {
  readonly id: CastId
  readonly act: Act
  /** The drawing's frame. */
  readonly image: Box
  /** The feet. */
  readonly x: number
  readonly y: number
  /** Pixels per unit of the figure. */
  readonly scale: number
  /** Where a press means this person; never outside the scene, never smaller than a fingertip. */
  readonly box: Box
  readonly face: Box
}
/** `svg`: the whole figure as a document; it fills `image`. */
export type ScenePerson = PersonSpot & { readonly svg: string }
export type Standing = { readonly id: CastId; readonly x: number; readonly y: number; readonly scale: number; readonly act: Act }

/** A fingertip, in pixels. */
export const fingertip = 44

export function spotOf({ id, x, y, scale, act }: Standing, scene: Size): PersonSpot {
  const look = cast[id]
  const own = scale * (look.size ?? 1)
  const frame = childBox(look)
  const image = box(x + (frame.x - childFeet.x) * own, y + (frame.y - childFeet.y) * own, frame.w * own, frame.h * own)
  const crown = look.adult ? 500 : 462
  const face = look.adult ? { middle: 372, radius: 76 } : { middle: 294, radius: 96 }
  const body = box(x - 118 * own, y - crown * own, 236 * own, (crown + 12) * own)
  const faceBox = box(x - face.radius * own, y - (face.middle + face.radius) * own, face.radius * 2 * own, face.radius * 2 * own)
  return {
    id,
    act,
    image,
    x: round(x),
    y: round(y),
    scale: round(own, 4),
    box: within(grown(body), scene),
    face: within(grown(faceBox), scene),
  }
}

/** Draws who stands there. */
export function drawn(spot: PersonSpot): ScenePerson {
  const look = cast[spot.id]
  const { w: width, h: height } = spot.image
  return { ...spot, svg: svgDocument(childBox(look), childDrawing(look, spot.act), { width, height }) }
}

/** From the feet to above the hair, in units of the scale that the person is put down with. */
export const heightOf = (id: CastId): number => (cast[id].adult ? 504 : 470) * (cast[id].size ?? 1)

function grown({ x, y, w, h }: Box): Box {
  const width = Math.max(w, fingertip)
  const height = Math.max(h, fingertip)
  return { x: x - (width - w) / 2, y: y - (height - h) / 2, w: width, h: height }
}

/** Moved inside as a whole where it is no larger than a fingertip, cut off otherwise. */
function within({ x, y, w, h }: Box, { width, height }: Size): Box {
  const left = Math.min(Math.max(0, x), width - fingertip)
  const top = Math.min(Math.max(0, y), height - fingertip)
  const right = Math.max(left + fingertip, Math.min(width, x + w))
  const bottom = Math.max(top + fingertip, Math.min(height, y + h))
  return box(left, top, right - left, bottom - top)
}

const box = (x: number, y: number, w: number, h: number): Box => ({ x: round(x), y: round(y), w: round(w), h: round(h) })
