import type { Light } from './light.ts'

/** From behind to the front. */
export type Layers = { readonly far: (light: Light) => string; readonly mid: () => string; readonly near: () => string }
/** What a scene looks at and, where that is drawn too, the other side of the place. */
type Drawn = { readonly front: Layers; readonly behind?: Layers }

/**
 * Places that scenes take place in; a tablet fetches those it plays at. To add one: a file with its layers in a 1600 × 900 picture, feet
 * at y 690 to 820, and a row here. The corridor is a room of its own.
 */
const files = {
  playground: () => import('./playground.ts').then(({ playgroundLayers: front }) => ({ front })),
  pitch: () => import('./pitch.ts').then(({ pitchLayers: front }) => ({ front })),
  canteen: () => import('./canteen.ts').then(({ canteenLayers: front }) => ({ front })),
  classroom: () => import('./classroom.ts').then(({ classroomLayers: front, classroomBehind: behind }) => ({ front, behind })),
  library: () => import('./library.ts').then(({ libraryLayers: front, libraryBehind: behind }) => ({ front, behind })),
  busStop: () => import('./bus-stop.ts').then(({ busStopLayers: front, busStopBehind: behind }) => ({ front, behind })),
  gym: () => import('./gym.ts').then(({ gymLayers: front, gymBehind: behind }) => ({ front, behind })),
  wall: () => import('./painted-wall.ts').then(({ paintedWallLayers: front }) => ({ front })),
  bench: () => import('./quiet-corner.ts').then(({ quietCornerLayers: front }) => ({ front })),
  wayHome: () => import('./way-home.ts').then(({ wayHomeLayers: front, wayHomeBehind: behind }) => ({ front, behind })),
} satisfies Readonly<Record<string, () => Promise<Drawn>>>
export type DrawnPlace = keyof typeof files
export type ScenePlace = DrawnPlace | 'corridor'
const drawnIds = Object.keys(files) as DrawnPlace[]
export const scenePlaces: readonly ScenePlace[] = [...drawnIds, 'corridor']

/** Whose id is none of these is shown on the playground. */
export const scenePlaceOf = (id: string): ScenePlace => scenePlaces.find(place => place === id) ?? 'playground'

const fetched = new Map<ScenePlace, Drawn>()

/** Before they are drawn; all where none is named. */
export async function fetchPlaces(ids: readonly string[] = scenePlaces): Promise<void> {
  const places = [...new Set(ids.map(scenePlaceOf))].filter(place => place !== 'corridor' && !fetched.has(place))
  await Promise.all(places.map(async place => place !== 'corridor' && fetched.set(place, await files[place]())))
}

/** @throws where it was not fetched */
export function drawnPlace(place: DrawnPlace): Drawn {
  const drawn = fetched.get(place)
  if (!drawn) throw new Error(`${place} was not fetched`)
  return drawn
}
