import { round } from '../svg.ts'

/** Metres; y is up. The camera stays level, so verticals stay vertical. `f` is pixels per metre at one metre, `horizon` and `middle` pixels. */
export type Camera = {
  readonly x: number
  readonly y: number
  readonly z: number
  /** 0 looks along growing z, a quarter turn along growing x. */
  readonly yaw: number
  readonly f: number
  readonly middle: number
  readonly horizon: number
}
export type Place3 = readonly [x: number, y: number, z: number]
/** `perMetre` is 0 behind the camera. */
export type Projected = { readonly x: number; readonly y: number; readonly perMetre: number; readonly depth: number }

/** Nearer than this nothing is drawn, metres. */
const near = 0.35

export function project(camera: Camera, place: Place3): Projected {
  const [x, y, z] = seenFrom(camera, place)
  const depth = Math.max(near, z)
  return {
    x: camera.middle + (camera.f * x) / depth,
    y: camera.horizon + (camera.f * y) / depth,
    perMetre: z < near ? 0 : camera.f / depth,
    depth: z,
  }
}

/** A flat shape, cut off where it would be behind the camera. `attributes` is SVG text. */
export function flat(camera: Camera, shape: readonly Place3[], attributes: string): string {
  const seen = shape.map(place => seenFrom(camera, place))
  const points = seen.flatMap((one, index) => {
    const next = seen[(index + 1) % seen.length] ?? one
    const crosses = one[2] >= near !== next[2] >= near
    return [...(one[2] >= near ? [one] : []), ...(crosses ? [between(one, next, (near - one[2]) / (next[2] - one[2]))] : [])]
  })
  if (points.length < 3) return ''
  const d = points.map(
    ([x, y, z]) =>
      `${round(camera.middle + (camera.f * x) / Math.max(near, z))} ${round(camera.horizon + (camera.f * y) / Math.max(near, z))}`,
  )
  return `<path d="M${d.join('L')}Z" ${attributes}/>`
}

function seenFrom({ x, y, z, yaw }: Camera, [px, py, pz]: Place3): Place3 {
  const [dx, dz, cos, sin] = [px - x, pz - z, Math.cos(yaw), Math.sin(yaw)]
  return [dx * cos - dz * sin, y - py, dx * sin + dz * cos]
}

const between = (one: Place3, other: Place3, share: number): Place3 => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  near,
]
