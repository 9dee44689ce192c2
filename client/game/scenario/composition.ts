import type { StagePicture } from '../stage/index.ts'

/** CSS pixels. */
export type Box = { readonly width: number; readonly height: number }
/** Where one person stands in a composed picture: the whole figure, and the middle of the head. */
export type Spot = {
  readonly id: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly head: { readonly x: number; readonly y: number; readonly radius: number }
}
export type Composition = { readonly picture: StagePicture; readonly spots: readonly Spot[] }
/** The same key and the same box give the same picture. */
export type Composer = { readonly key: string; readonly compose: (box: Box) => Composition }
