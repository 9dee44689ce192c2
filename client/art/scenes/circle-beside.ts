import { type CastId, cast } from '../cast.ts'
import { type Camera, project } from '../room/camera.ts'
import { type At, theOneStands } from './circle-stands.ts'

/** How many metres one unit of a figure is. */
export const metres = 1.42 / 410

/** Half of a head with its hair, and half of a face, in metres. */
const hair = 104 * metres
const face = 62 * metres

/** Around the one it happens to: where, seen by this camera, the newcomer and all others have free faces; the nearest of such places. */
export function besideSpot(camera: Camera, placed: readonly { readonly id: CastId; readonly at: At }[]): At | undefined {
  const spots = [0.8, 1, 1.25, 1.5].flatMap(r =>
    Array.from({ length: 16 }, (_, step): At => {
      const angle = (step / 16) * Math.PI * 2
      return [theOneStands[0] + Math.sin(angle) * r, theOneStands[1] + Math.cos(angle) * r]
    }),
  )
  const others = placed.map(({ id, at }) => ({ at, size: cast[id].size ?? 1 }))
  const rated = spots
    .filter(spot => others.every(({ at }) => Math.hypot(at[0] - spot[0], at[1] - spot[1]) > 0.62))
    .map((spot, order) => ({ spot, free: Math.min(0.1, freedom(camera, spot, others)) - order * 0.0004 }))
  return rated.sort((one, other) => other.free - one.free)[0]?.spot
}

/** By how much of a head the tightest two are apart; below zero somebody's face is hidden. */
function freedom(camera: Camera, spot: At, others: readonly { readonly at: At; readonly size: number }[]): number {
  const mine = project(camera, [spot[0], 0, spot[1]])
  if (mine.perMetre === 0) return -9
  const apart = others.flatMap(({ at, size }) => {
    const theirs = project(camera, [at[0], 0, at[1]])
    if (theirs.perMetre === 0) return []
    const isNearer = mine.depth < theirs.depth
    const needed = isNearer ? hair * mine.perMetre + face * theirs.perMetre * size : face * mine.perMetre + hair * theirs.perMetre * size
    return [(Math.abs(mine.x - theirs.x) - needed) / mine.perMetre]
  })
  const [left, right] = [hair * mine.perMetre, camera.middle * 2 - hair * mine.perMetre]
  const inside = Math.min(mine.x - left, right - mine.x) / mine.perMetre
  return Math.min(inside, ...apart)
}
