import { mapSize } from '../../art/places/map-places.ts'

export type At = { readonly x: number; readonly y: number }
export type Size = { readonly width: number; readonly height: number }
/** Which part of the map the picture shows: CSS pixels per map unit, and where the map's corner lies. */
export type Camera = { readonly zoom: number; readonly left: number; readonly top: number }

/** The whole school where there is room for it, `near` where the list has half of the page: then the picture goes along with its pupil. */
export function cameraFor({ width, height }: Size, view: 'whole' | 'near' | 'phone', me: At): Camera {
  const rows = { whole: mapSize.height, near: 1000, phone: 640 }[view]
  const columns = { whole: mapSize.width, near: 760, phone: 480 }[view]
  // All signs stay clear of what lies at the upper and lower edge; a very wide page shows more meadow at the sides.
  const cover = Math.max(width / columns, height / rows)
  const zoom = view === 'whole' ? Math.min(cover, height / leastRows) : cover
  const middle = view === 'whole' ? { x: mapSize.width / 2, y: mapSize.height / 2 + 16 } : { x: me.x, y: me.y - 60 }
  return {
    zoom,
    left:
      width > mapSize.width * zoom
        ? (width - mapSize.width * zoom) / 2
        : Math.min(0, Math.max(width - mapSize.width * zoom, width / 2 - middle.x * zoom)),
    top: Math.min(0, Math.max(height - mapSize.height * zoom, height / 2 - middle.y * zoom)),
  }
}

const leastRows = 985

export const onScreen = ({ zoom, left, top }: Camera, { x, y }: At): At => ({ x: left + x * zoom, y: top + y * zoom })
