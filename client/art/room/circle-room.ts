import type { Camera, Place3 } from './camera.ts'

/**
 * A room in which a circle can stand. People stand in the same places in all of them, so all have room there: nothing but the floor
 * between x -2.7 and 3, z 0 and 7.5.
 */
export type CircleRoom<Secret extends string = string> = {
  /** `openAbove`: seen from above, without a ceiling. */
  readonly drawing: (camera: Camera, how: { readonly openAbove: boolean }) => string
  /** Where who fetches help goes: x and z. */
  readonly exit: readonly [x: number, z: number]
  /** What the look-back's islands are made of. */
  readonly ground: { readonly rim: string; readonly top: string }
  /** What is seen over the walls from above. */
  readonly above: string
  /** The floor from above, 320 × 162, with the far end at the left. */
  readonly plan: () => string
  /** Small things in the near end; `narrow`: on a wall that is seen from the side. */
  readonly secrets: Readonly<Record<Secret, { readonly at: Place3; readonly narrow?: number }>>
}
