import type { LeadDeed } from '../../../shared/content/circle-picture.ts'
import type { Camera } from '../room/camera.ts'

/** Metres on a room's floor: x from left to right, z to the far end. The same in every room. */
export type At = readonly [x: number, z: number]

/** The middle of the ring, and how far from it its tiles begin. */
export const ringCentre: At = [0.35, 2.7]
export const ringRadius = 1.9
export const theOneStands: At = [-0.15, 2.85]
/** The one who leads: at what is kicked, otherwise where that one's own face is free too. */
export const leadStands: Record<LeadDeed, At> = { kicks: [1, 2.1], points: [0.8, 1.4], laughs: [0.8, 1.4], holds: [0.8, 1.4] }
/** What it is about, where it is not held. */
export const thingLies: At = [0.2, 1.5]
type Stand = { readonly at: At; readonly tile: number }
type PartStand = Stand & { readonly camera: (width: number, height: number) => View }
type View = Pick<Camera, 'x' | 'z' | 'yaw'> & { readonly f: number }

/**
 * Where the parts stand, in the content's order: at the left, so that from every place the faces of the one it happens to and of all
 * who laugh are free. `tile` is the angle of the part's tile in the ring; `camera` looks over the part's shoulder.
 */
// biome-ignore format: one part a line
export const partStands: readonly PartStand[] = [
  /* best friend */ { at: [-2, 1.4], tile: -1.88, camera: pick({ x: -3.6, z: 2.2, yaw: 1.45, f: 0.64 }, { x: -3.6, z: 2.2, yaw: 1.58, f: 1.08 }) },
  /* big pupil */ { at: [-2.25, 3.75], tile: -1.1, camera: pick({ x: -4, z: 6, yaw: 1.98, f: 0.64 }, { x: -4, z: 6, yaw: 2.12, f: 1.1 }) },
  /* newcomer */ { at: [-1.6, 7.2], tile: -0.42, camera: pick({ x: -0.05, z: 10.7, yaw: Math.PI, f: 0.92 }, { x: -0.6, z: 10.7, yaw: Math.PI, f: 1.34 }) },
  /* goalkeeper */ { at: [-1.21, 0.81], tile: -2.62, camera: pick({ x: -0.97, z: -1.54, yaw: 0.5, f: 0.62 }, { x: -1.27, z: -1.84, yaw: 0.5, f: 0.92 }) },
  /* passer-by */ { at: [-1.2, 5.7], tile: -0.72, camera: pick({ x: -3.2, z: 5.6, yaw: 2.05, f: 0.64 }, { x: -3.2, z: 5.6, yaw: 1.97, f: 0.95 }) },
]
/** The game's own extras stand opposite, and look to the left. */
export const extraStands: readonly (Stand & { readonly face: number })[] = [
  { at: [1.45, 4.1], tile: 0.62, face: -1.75 },
  { at: [2.73, 1.55], tile: 2.12, face: -1.12 },
  { at: [2.9, 2.9], tile: 1.38, face: -1.65 },
]

function pick(wide: View, tall: View) {
  return (width: number, height: number): View => (width / height < 1.5 ? tall : wide)
}
