import { fetchPlaces, scenePlaceOf } from '../places/drawn-places.ts'
import { anyPlace } from './any-place.ts'
import type { Staging } from './staging.ts'

/** Scenarios that have a picture of their own; all others are put on their place's floor in the usual way. */
const own: Readonly<Record<string, () => Promise<Staging>>> = {
  'newcomer-never-picked': () => import('./newcomer-never-picked.ts').then(({ newcomerNeverPicked }) => newcomerNeverPicked),
  'bag-in-corridor': () => import('./bag-in-corridor.ts').then(({ bagInCorridor }) => bagInCorridor),
  'quarrel-on-pitch': () => import('./quarrel-on-pitch.ts').then(({ quarrelOnPitch }) => quarrelOnPitch),
  'seat-is-taken': () => import('./seat-is-taken.ts').then(({ seatIsTaken }) => seatIsTaken),
}
/** The others need no picture of their own to be looked at. */
export const hasOwnPicture = (scenario: string): boolean => Object.hasOwn(own, scenario)

const fetched = new Map<string, Staging>()

type Staged = { readonly id: string; readonly place: string; readonly screen?: { readonly meets: string } | undefined }

/** Before any picture of a scenario is drawn. */
export async function fetchStaging({ id, place, screen }: Staged): Promise<void> {
  const fetchOwn = async () => {
    const staging = await own[id]?.()
    if (staging) fetched.set(id, staging)
  }
  await Promise.all([fetchOwn(), fetchPlaces([screen ? screen.meets : place])])
}

export function stagingOf({ id, place }: Pick<Staged, 'id' | 'place'>): Staging {
  const staging = fetched.get(id)
  if (own[id] && !staging) throw new Error(`The picture of ${id} was not fetched`)
  return staging ?? anyPlace(scenePlaceOf(place))
}
