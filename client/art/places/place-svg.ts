import type { Camera } from '../room/camera.ts'
import { corridorDrawing } from '../room/corridor.ts'
import { round, type Size, scopeIds } from '../svg.ts'
import { type Crop, cropOf } from './crop.ts'
import { type DrawnPlace, drawnPlace, type Layers, type ScenePlace } from './drawn-places.ts'
import type { Light } from './light.ts'

/** The middle of what a phone shows of the 1600 × 900 picture. */
const focus: Record<DrawnPlace, number> = {
  playground: 800,
  pitch: 800,
  canteen: 620,
  classroom: 800,
  library: 800,
  busStop: 820,
  gym: 960,
  wall: 800,
  bench: 1000,
  wayHome: 560,
}
export type PlaceOptions = {
  /** Drawn on the ground, in pixels of the box. */
  readonly over?: string
  readonly light?: Light
  readonly uid?: string
}

/** What of a place a box shows. */
export const placeCrop = (place: ScenePlace, box: Size): Crop => cropOf(box, place === 'corridor' ? 800 : focus[place])

/** The empty place in a box. */
export function placeSvg(place: ScenePlace, box: Size, { light = 'day', over = '', uid }: PlaceOptions = {}): string {
  const { width, height } = box
  const crop = placeCrop(place, box)
  const drawing = place === 'corridor' ? corridorDrawing(cameraFor(crop)) : cropped(drawnPlace(place).front, crop, light)
  const shine = light === 'evening' ? evening(box) : ''
  const whole = scopeIds(drawing + shine + over, uid)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">${whole}</svg>`
}

/** What a box shows of a picture in three layers. */
export function cropped({ far, mid, near }: Layers, { scale, left, top }: Crop, light: Light): string {
  return `<g transform="scale(${round(scale, 4)}) translate(${-round(left)} ${-round(top)})">${far(light)}${mid()}${near()}</g>`
}

/** The corridor is a room; the camera stands so that its floor lies where feet stand in the pictures. */
function cameraFor({ width, height, scale, top, isNear }: Crop): Camera {
  const middle = width / 2
  if (isNear) return { x: 0, y: 2.25, z: -4.6, yaw: 0, f: Math.max(width * 0.92, height * 1.05), middle, horizon: height * 0.2 }
  return { x: 0, y: 1.42, z: -3.4, yaw: 0, f: width * 0.6, middle, horizon: (455 - top) * scale }
}

const evening = ({ width, height }: Size): string =>
  `<defs><linearGradient id="evening" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ff9d5c" stop-opacity=".24"/><stop offset="1" stop-color="#ffb27a" stop-opacity=".16"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#evening)"/>`
