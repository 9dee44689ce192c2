import { childFeet } from '../child/child-svg.ts'
import { type Box, round, scopeIds, svgDocument } from '../svg.ts'
import type { Thing } from './staging.ts'

/** Something among the people, as a picture of its own whose point on the ground is where a figure has its feet. */
export type SceneThing = {
  readonly id: string
  readonly svg: string
  readonly image: Box
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly depth: number
}

export function thingAt({ id, x, y, scale, box, drawing, depth = y }: Thing): SceneThing {
  const frame = { ...box, x: box.x + childFeet.x, y: box.y + childFeet.y }
  const image = { x: round(x + box.x * scale), y: round(y + box.y * scale), w: round(box.w * scale), h: round(box.h * scale) }
  const moved = `<g transform="translate(${childFeet.x} ${childFeet.y})">${drawing}</g>`
  return {
    id,
    svg: svgDocument(frame, scopeIds(moved), { width: image.w, height: image.h }),
    image,
    x: round(x),
    y: round(y),
    scale: round(scale, 4),
    depth,
  }
}
