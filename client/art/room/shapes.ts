import { type Camera, flat, type Place3 } from './camera.ts'

/** A point of a wall: along it, and up. */
type OnWall = readonly [along: number, up: number]
export type Wall = {
  readonly rect: (span: Span, color: string, more?: { readonly r?: number; readonly attributes?: string }) => string
  readonly disc: (middle: OnWall, r: number, color: string, rUp?: number) => string
  readonly shape: (points: readonly OnWall[], color: string, attributes?: string) => string
}
/** Metres: from and to along the wall, from and to above the floor. */
export type Span = readonly [from: number, to: number, low: number, high: number]

/** Draws on a wall; `at` says where a point of it is in the room. */
export function wallOf(camera: Camera, at: (point: OnWall) => Place3): Wall {
  const shape = (points: readonly OnWall[], color: string, attributes = '') =>
    flat(camera, points.map(at), `fill="${color}"${attributes ? ` ${attributes}` : ''}`)
  return {
    shape,
    rect: ([from, to, low, high], color, { r = 0, attributes = '' } = {}) =>
      shape(
        r
          ? rounded([from, to, low, high], r)
          : [
              [from, low],
              [to, low],
              [to, high],
              [from, high],
            ],
        color,
        attributes,
      ),
    disc: ([along, up], r, color, rUp = r) => shape(around(along, up, r, rUp), color),
  }
}

export function rounded([from, to, low, high]: Span, radius: number): OnWall[] {
  const r = Math.min(radius, (to - from) / 2, (high - low) / 2)
  const corners = [
    [to - r, high - r],
    [from + r, high - r],
    [from + r, low + r],
    [to - r, low + r],
  ] as const
  return corners.flatMap(([along, up], quarter) =>
    Array.from({ length: 6 }, (_, step): OnWall => {
      const angle = ((quarter + step / 5) * Math.PI) / 2
      return [along + Math.cos(angle) * r, up + Math.sin(angle) * r]
    }),
  )
}

export const around = (x: number, y: number, rx: number, ry: number): OnWall[] =>
  Array.from({ length: 20 }, (_, step): OnWall => {
    const angle = (step / 20) * Math.PI * 2
    return [x + Math.cos(angle) * rx, y + Math.sin(angle) * ry]
  })
