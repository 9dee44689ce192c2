import { type PlaceId, placeOnMap, walkPath } from '../../art/places/map-places.ts'
import type { At } from './camera.ts'

/** A walk as the straight legs to each turn of the path, the last one to `end`. The first and last doors are cut off. */
export function walkLegs(from: PlaceId, to: PlaceId, end: At): At[] {
  return [...walkPath(from, to).slice(1, -1), end]
}

/** Where the nth of those who are at a place stands; at most three are drawn. */
export const spotAt = (place: PlaceId, position: number): At | undefined => placeOnMap(place).spots[position]
