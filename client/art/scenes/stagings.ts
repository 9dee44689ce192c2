import { scenePlaceOf } from '../places/place-svg.ts'
import { anyPlace } from './any-place.ts'
import { bagInCorridor } from './bag-in-corridor.ts'
import { newcomerNeverPicked } from './newcomer-never-picked.ts'
import { quarrelOnPitch } from './quarrel-on-pitch.ts'
import { seatIsTaken } from './seat-is-taken.ts'
import type { Staging } from './staging.ts'

/** Scenarios that have a picture of their own; all others are put on their place's floor in the usual way. */
const own: Readonly<Record<string, Staging>> = {
  'newcomer-never-picked': newcomerNeverPicked,
  'bag-in-corridor': bagInCorridor,
  'quarrel-on-pitch': quarrelOnPitch,
  'seat-is-taken': seatIsTaken,
}

export const stagingOf = ({ id, place }: { readonly id: string; readonly place: string }): Staging =>
  own[id] ?? anyPlace(scenePlaceOf(place))
