import type { PlayerAnswer } from '../../../shared/api/play.ts'
import { type PlaceId, placeIds } from '../../art/places/map-places.ts'
import type { KnowMark } from '../know/knowable.ts'
import type { Progress } from '../lesson/predict.ts'
import type { ShellIcon } from '../shell/icons.ts'

/** `there`: always to be visited, and nothing to play. */
export type Mark = 'new' | 'open' | 'done' | 'later' | 'there'
/** A place as its sign and its line in the list show it. */
export type PlaceInfo = { readonly id: PlaceId; readonly mark: Mark; readonly key: string; readonly sign: ShellIcon }

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '+', '-']
const signs: Readonly<Record<PlaceId, ShellIcon>> = {
  classroom: 'book-open',
  library: 'library',
  corridor: 'door-open',
  canteen: 'utensils',
  gym: 'shirt',
  playground: 'smile',
  wall: 'paintbrush',
  bench: 'armchair',
  phone: 'smartphone',
  pitch: 'goal',
  wayHome: 'route',
  busStop: 'bus',
}
export const markSigns: Readonly<Record<Exclude<Mark, 'later' | 'there'>, ShellIcon>> = { new: 'star', open: 'play', done: 'check' }

/** Where the recognitions lie; they also have a button of their own. */
export const knowPlace: PlaceId = 'classroom'
const markOfKnowing: Readonly<Record<KnowMark, Mark>> = { new: 'new', begun: 'open', finished: 'done' }

const inOrder: readonly Mark[] = ['open', 'new', 'done']
/** The stories of a place: what is begun there first, then what is new, then what is finished. */
export const storiesAt = (place: PlaceId, scenarios: PlayerAnswer['scenarios'], progress: Progress) =>
  scenarios
    .filter(scenario => scenario.place === place)
    .sort((one, other) => inOrder.indexOf(markOfStory(one.id, progress)) - inOrder.indexOf(markOfStory(other.id, progress)))

export function markOfStory(id: string, { runs, endings }: Progress): 'new' | 'open' | 'done' {
  if (runs[id]) return 'open'
  return (endings[id]?.length ?? 0) > 0 ? 'done' : 'new'
}

/** Where the class's wall stands. */
export const wallPlace: PlaceId = 'wall'

/** New until it is begun, open until it is finished; where nothing of this lesson is, it comes later. */
export function placesOf(
  scenarios: PlayerAnswer['scenarios'],
  progress: Progress,
  { knows, hasWallGrown = false }: { readonly knows?: KnowMark | undefined; readonly hasWallGrown?: boolean } = {},
): PlaceInfo[] {
  const markOf = (place: PlaceId): Mark => {
    const [open] = storiesAt(place, scenarios, progress)
    if (place === wallPlace && hasWallGrown) return 'new'
    if (open) return markOfStory(open.id, progress)
    if (place === wallPlace) return 'there'
    return place === knowPlace && knows ? markOfKnowing[knows] : 'later'
  }
  return placeIds.map((id, at) => ({ id, mark: markOf(id), key: keys[at] ?? '', sign: signs[id] }))
}
