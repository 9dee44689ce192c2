import { type CastId, cast } from '../cast.ts'
import { childBox, childDrawing, childFeet } from '../child/child-svg.ts'
import type { Act } from '../child/look.ts'
import { type Box, round, type Size, svgDocument } from '../svg.ts'

/** One person of a scene, in pixels of the scene's box; people come in the order in which they are drawn, the farthest first. */
export type ScenePerson = {
  readonly id: CastId
  /** The whole figure as a document; it fills `image`. */
  readonly svg: string
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
export type Standing = { readonly id: CastId; readonly x: number; readonly y: number; readonly scale: number; readonly act: Act }

/** A fingertip, in pixels. */
const target = 44

export function personAt({ id, x, y, scale, act }: Standing, scene: Size): ScenePerson {
  const look = cast[id]
  const own = scale * (look.size ?? 1)
  const frame = childBox(look)
  const image = box(x + (frame.x - childFeet.x) * own, y + (frame.y - childFeet.y) * own, frame.w * own, frame.h * own)
  const crown = look.adult ? 500 : 462
  const face = look.adult ? { middle: 372, radius: 76 } : { middle: 294, radius: 96 }
  const body = box(x - 118 * own, y - crown * own, 236 * own, (crown + 12) * own)
  const faceBox = box(x - face.radius * own, y - (face.middle + face.radius) * own, face.radius * 2 * own, face.radius * 2 * own)
  const svg = svgDocument(frame, childDrawing(look, act), { width: image.w, height: image.h })
  return {
    id,
    svg,
    image,
    x: round(x),
    y: round(y),
    scale: round(own, 4),
    box: within(grown(body), scene),
    face: within(grown(faceBox), scene),
  }
}

function grown({ x, y, w, h }: Box): Box {
  const width = Math.max(w, target)
  const height = Math.max(h, target)
  return { x: x - (width - w) / 2, y: y - (height - h) / 2, w: width, h: height }
}

function within({ x, y, w, h }: Box, { width, height }: Size): Box {
  const left = Math.max(0, x)
  const top = Math.max(0, y)
  return box(left, top, Math.min(width, x + w) - left, Math.min(height, y + h) - top)
}

const box = (x: number, y: number, w: number, h: number): Box => ({ x: round(x), y: round(y), w: round(w), h: round(h) })
