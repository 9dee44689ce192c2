import { type PlaceId, placeIds } from '../../art/places/map-places.ts'
import type { Crowd, Crowds, SeenFigure } from '../lesson/figures.ts'

const manyFrom = 5

/** In words, never a number that shows who is alone; oneself does not count. `crowds`: in a crowd the room's word for what is not sent. */
export function crowdAt(place: PlaceId, figures: readonly SeenFigure[], me: string, crowds?: Crowds): Crowd {
  const amHere = figures.some(({ to, pupil }) => to === place && pupil === me)
  if (crowds && (!amHere || crowds[place] === 'many')) return crowds[place] ?? 'nobody'
  const others = figures.filter(({ to, pupil }) => to === place && pupil !== me).length
  return others === 0 ? 'nobody' : others < manyFrom ? 'some' : 'many'
}

/** At most three a place, oneself first, the others in the order of their names. */
export function shownAt(figures: readonly SeenFigure[], me: string): { readonly figure: SeenFigure; readonly spot: number }[] {
  return placeIds.flatMap(place =>
    figures
      .filter(({ to }) => to === place)
      .sort((one, other) => Number(other.pupil === me) - Number(one.pupil === me) || (one.username < other.username ? -1 : 1))
      .slice(0, 3)
      .map((figure, spot) => ({ figure, spot })),
  )
}
