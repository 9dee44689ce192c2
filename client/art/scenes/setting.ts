import type { ScenePlace } from '../places/drawn-places.ts'
import type { Light } from '../places/light.ts'
import { chest, sofa } from '../places/seats.ts'
import { bench } from '../places/things.ts'

/** What of a moment without things of its own depends on where it happens. */
export type Setting = {
  /** What people sit on afterwards, so wide: its feet on (0, 0), its seat at a sitting child's height. */
  readonly seat: (width: number) => string
  /** The light of that moment. */
  readonly light: Light
  /** Whether people run about there. */
  readonly mayRun: boolean
}

export const settingOf = (place: ScenePlace): Setting => rooms[place] ?? outside

const outside: Setting = { seat: bench, light: 'evening', mayRun: true }
/** A room is lit when it grows dark. */
const room = (seat: Setting['seat']): Setting => ({ seat, light: 'day', mayRun: false })
const rooms: Partial<Record<ScenePlace, Setting>> = {
  classroom: room(chest),
  library: room(sofa),
  corridor: room(bench),
  canteen: room(bench),
  gym: { ...room(bench), mayRun: true },
}
