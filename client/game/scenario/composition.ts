import type { ComponentChildren } from 'preact'
import type { Emotion, Message } from '../../../shared/content/schema.ts'
import type { StagePicture } from '../stage/index.ts'
import type { ShownRun } from './playing.ts'

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
/** Who is where on a screen, in the order of their keys. */
export type Seen = { readonly spots: readonly Spot[] }
export type Composition = { readonly picture: StagePicture; readonly spots: readonly Spot[] }
/** A picture for the stage. The same key and the same box give the same picture. */
export type StageComposer = { readonly key: string; readonly compose: (box: Box) => Composition }
/** What somebody has written or said: of the content, or what is said at this moment. */
export type Entry = Omit<Message, 'id'> & {
  readonly id: string
  readonly words: string
  /** What its picture shows. */
  readonly described?: string
  /** The pupil's own words. */
  readonly own?: true
}
/** What a phone or a game shows: drawn by the page itself, for its words are to be read. */
export type OnScreen = {
  readonly run: ShownRun
  readonly emotions: Readonly<Record<string, Emotion>>
  /** After what stands there already. Readers hear it elsewhere. */
  readonly said: readonly Entry[]
  /** All that stands there; otherwise the newest. */
  readonly length: 'all' | 'newest'
  /** Seen as somebody else has it before the eyes. */
  readonly side: 'own' | 'other'
  /** What the pupil is writing just now. */
  readonly draft?: ComponentChildren
}
export type Composer = StageComposer | { readonly key: string; readonly onScreen: OnScreen }
