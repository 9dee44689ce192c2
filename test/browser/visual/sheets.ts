import { fetchPlaces } from '../../../client/art/places/drawn-places.ts'
import type { Extent, Sheet } from './sheet.ts'
import { circleSheets } from './sheets-of-circles.ts'
import { badges, creatures, faces, people } from './sheets-of-people.ts'
import { map, places, placesNear, walls } from './sheets-of-places.ts'
import { storySheets } from './sheets-of-stories.ts'

/** Every place, every expression, every moment: the lists come from the art and the content, so that what is new is on them. */
export async function allSheets(extent: Extent): Promise<Sheet[]> {
  await fetchPlaces()
  return [faces, people, creatures, badges, places(), placesNear(), map, walls, ...storySheets(extent), ...circleSheets(extent)]
}
