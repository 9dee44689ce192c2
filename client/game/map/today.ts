import { type PlaceId, placeIds } from '../../art/places/map-places.ts'

const dayMs = 86_400_000

/** The cat sleeps elsewhere each day, for all tablets of a school in the same place. */
export function catPlace(now: Date): PlaceId {
  const day = Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / dayMs)
  return placeIds[(day * 5) % placeIds.length] ?? 'bench'
}

/** Snow lies from December to February. */
export const seasonOf = (now: Date): 'summer' | 'winter' => ([11, 0, 1].includes(now.getMonth()) ? 'winter' : 'summer')
