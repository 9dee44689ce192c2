import { mapSize } from '../../art/places/map-places.ts'

export type At = { readonly x: number; readonly y: number }
export type Size = { readonly width: number; readonly height: number }
/** Which part of the map the picture shows: CSS pixels per map unit, and where the map's corner lies. */
export type Camera = { readonly zoom: number; readonly left: number; readonly top: number }

/** The whole school where there is room for it, `near` where the list has half of the page: then the picture goes along with its pupil. */
export function cameraFor({ width, height }: Size, view: 'whole' | 'near' | 'phone', me: At): Camera {
  const rows = { whole: mapSize.height, near: 1000, phone: 640 }[view]
  const columns = { whole: mapSize.width, near: 760, phone: 480 }[view]
  const zoom = Math.max(width / columns, height / rows)
  const middle = view === 'whole' ? { x: mapSize.width / 2, y: mapSize.height / 2 } : { x: me.x, y: me.y - 60 }
  return {
    zoom,
    left: Math.min(0, Math.max(width - mapSize.width * zoom, width / 2 - middle.x * zoom)),
    top: Math.min(0, Math.max(height - mapSize.height * zoom, height / 2 - middle.y * zoom)),
  }
}

export const onScreen = ({ zoom, left, top }: Camera, { x, y }: At): At => ({ x: left + x * zoom, y: top + y * zoom })
