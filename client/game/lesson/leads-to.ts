import type { PlaceId } from '../../../shared/api/lessons.ts'
import { storiesAt, wallPlace } from '../map/places-of.ts'
import type { LessonState } from './lesson.ts'

/** What a press on a place leads to: its one story, the choice between several, or the wall. */
export function leadsTo(place: PlaceId, { player, progress }: LessonState): 'choice' | 'wall' | { readonly story: string } | undefined {
  const [first, ...others] = storiesAt(place, player.scenarios, progress)
  if (first && others.length === 0 && place !== wallPlace) return { story: first.id }
  if (first) return 'choice'
  return place === wallPlace ? 'wall' : undefined
}
