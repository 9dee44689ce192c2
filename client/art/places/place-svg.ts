import { round, type Size, scopeIds } from '../svg.ts'
import { type Light, playgroundLayers } from './playground.ts'

/** Places that scenarios take place in. */
export type ScenePlace = 'playground'
/** The part of a place's 1600 × 900 picture that a box shows: full, cut at the sides and at the top, as a photographer would. */
export type Crop = Size & { readonly scale: number; readonly left: number; readonly top: number }

const picture = { width: 1600, height: 900 }

export function cropOf({ width, height }: Size): Crop {
  const scale = Math.max(width / picture.width, height / picture.height)
  return { width, height, scale, left: picture.width / 2 - width / scale / 2, top: picture.height - height / scale }
}

/** The empty place in a box. `over` is drawn on the ground, in the picture's own coordinates. */
export function placeSvg(place: ScenePlace, box: Size, options: PlaceOptions = {}): string {
  const crop = cropOf(box)
  const layers = drawings[place]
  const light = options.light === 'evening' ? evening : ''
  const drawing = layers.far(options.light ?? 'day') + layers.mid() + layers.near() + light + (options.over ?? '')
  const view = `${round(crop.left)} ${round(crop.top)} ${round(box.width / crop.scale, 2)} ${round(box.height / crop.scale, 2)}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="${box.width}" height="${box.height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">${scopeIds(drawing, options.uid)}</svg>`
}
export type PlaceOptions = { readonly over?: string; readonly light?: Light; readonly uid?: string }

const drawings = { playground: playgroundLayers }
const evening =
  '<defs><linearGradient id="evening" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ff9d5c" stop-opacity=".24"/><stop offset="1" stop-color="#ffb27a" stop-opacity=".16"/></linearGradient></defs><rect width="1600" height="900" fill="url(#evening)"/>'
