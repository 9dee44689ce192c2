import { type Camera, flat, type Place3 } from './camera.ts'

/** A block that stands in a room; metres, from and to. */
export type Block = {
  readonly x: Range
  readonly y: Range
  readonly z: Range
  readonly color: string
  readonly top?: string
}
type Range = readonly [from: number, to: number]

/** Blocks as a camera sees them, the farthest first. */
export function blocks(camera: Camera, all: readonly Block[]): string {
  const far = ({ x, z }: Block) => Math.hypot(middle(x) - camera.x, middle(z) - camera.z)
  return [...all]
    .sort((one, other) => far(other) - far(one))
    .map(block => drawn(camera, block))
    .join('')
}

const middle = ([from, to]: Range) => (from + to) / 2

function drawn(camera: Camera, { x: [x0, x1], y: [y0, y1], z: [z0, z1], color, top = color }: Block): string {
  const upright = (from: readonly [number, number], to: readonly [number, number]): Place3[] => [
    [from[0], y0, from[1]],
    [to[0], y0, to[1]],
    [to[0], y1, to[1]],
    [from[0], y1, from[1]],
  ]
  const side = (shape: Place3[], dark: number) =>
    flat(camera, shape, `fill="${color}"`) + (dark ? flat(camera, shape, `fill="#2c2440" opacity="${dark}"`) : '')
  const level: Place3[] = [
    [x0, y1, z0],
    [x1, y1, z0],
    [x1, y1, z1],
    [x0, y1, z1],
  ]
  return [
    camera.x < x0 ? side(upright([x0, z0], [x0, z1]), 0.06) : '',
    camera.x > x1 ? side(upright([x1, z0], [x1, z1]), 0.06) : '',
    camera.z < z0 ? side(upright([x0, z0], [x1, z0]), 0.12) : '',
    camera.z > z1 ? side(upright([x0, z1], [x1, z1]), 0.12) : '',
    camera.y > y1 ? flat(camera, level, `fill="${top}"`) : '',
  ].join('')
}
