import type { CastId } from '../cast.ts'
import type { Act } from '../child/look.ts'
import type { ScenePlace } from '../places/drawn-places.ts'
import type { Light } from '../places/light.ts'
import type { Box } from '../svg.ts'
import type { Floor, Spot } from './floor.ts'
import type { SceneCast, SceneState } from './state.ts'

/** One person's place in a moment. */
export type Placed = {
  readonly id: CastId
  readonly spot: Spot
  /** Where that one stood before: calm mode leaves footprints from there. */
  readonly home?: Spot
  /** Written as if turned towards the right. */
  readonly act: Act
  /** Whom that one is turned to; to the right otherwise. */
  readonly toward?: CastId | 'left' | 'right'
}

/** Where somebody or something stands: pixels of the box, and pixels per unit of a figure. */
export type Stand = { readonly x: number; readonly y: number; readonly scale: number }
export type Found = {
  readonly floor: Floor
  readonly person: (id: CastId) => Stand | undefined
  readonly spot: (spot: Spot) => Stand
}

/** Something among the people. `box` and `drawing` are in a figure's units around the point on which it stands. */
export type Thing = Stand & {
  readonly id: string
  readonly box: Box
  readonly drawing: string
  /** How near it is, as a y of the ground; its own where it is left out. */
  readonly depth?: number
}

export type Staged = {
  readonly people: readonly Placed[]
  readonly things?: (found: Found) => readonly (Thing | undefined)[]
  readonly light?: Light
}

/** How one scenario is put on the floor of its place: a function of the small numbers. */
export type Staging = {
  readonly place: ScenePlace
  readonly stage: (state: SceneState, cast: SceneCast) => Staged
  /** Who is in the picture besides the cast of the content. */
  readonly alsoSeen?: readonly CastId[]
  /** What somebody does through somebody else's eyes, instead of the usual. */
  readonly seen?: (id: CastId, state: SceneState, cast: SceneCast) => Act | undefined
}
