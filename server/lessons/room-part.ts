import type { Client } from '@colyseus/core'
import type { StateView } from '@colyseus/schema'
import type { z } from 'zod'
import type { LessonAnswer } from '../../shared/api/lessons.ts'
import type { Action, Actor } from '../access/rules.ts'
import type { Pupil } from '../classes/index.ts'
import type { Context } from '../context.ts'
import type { Counted } from '../play/index.ts'
import type { LessonEvent } from './change-lesson.ts'
import type { LessonState } from './figures.ts'
import type { Lesson } from './model.ts'
import type { Seated } from './take-seat.ts'

/** One connection in the room. */
export type Tenant = Client<{ auth: Seated; view: StateView }>

/**
 * What plays along in a lesson's room: the map, the answers, the teacher's live page, and what another domain brings (`createApp` hands
 * its `OpenPart` to `lessonRoomOf`). A part keeps its own state, one per room, and knows the room through `Floor` alone.
 */
export type OpenPart = (context: Context, floor: Floor) => RoomPart

/** What a part may know of its room and do in it. Only from `opened` on, when the lesson is read. */
export type Floor = {
  readonly lesson: () => Lesson
  readonly presented: () => LessonAnswer
  readonly counted: () => Counted
  /** All of the class, here or not. */
  readonly pupils: () => readonly Pupil[]
  readonly isHere: (pupil: string) => boolean
  /** To this pupil's tablet, when it is here. */
  readonly tell: (pupil: string, type: string, message: object) => void
  /** To all who lead the lesson (`page` undefined), or to all projectors' pages. */
  readonly tellAdults: (page: 'projector' | undefined, type: string, message: object) => void
}

export type RoomPart = {
  /** What tablets and the teacher's page may send to it. */
  readonly messages: readonly PartMessage[]
  /** The lesson and its class are read, for the first time. */
  readonly opened?: () => Promise<void>
  /** A pupil has sat down; from now on it can be told something. */
  readonly joined?: (pupil: Pupil) => void
  /** A pupil has no seat any more. It may come back. */
  readonly left?: (pupil: string) => void
  /** The teacher's page or a projector's was opened. */
  readonly adultJoined?: () => void
  /** The teacher signed this pupil out. */
  readonly sentOut?: (pupil: string) => void
  /** This session is over (signed out, or on another tablet since). */
  readonly sessionEnded?: (pupil: string) => void
  /** The lesson's document or its class was read again. */
  readonly changed?: () => void
  readonly heard?: (event: LessonEvent) => Promise<void> | void
  /** Four times a second, the same for all parts: what is sent to many is sent here. */
  readonly tick?: () => void
  /** Just before the changed state is sent, four times a second. */
  readonly beforePatch?: () => void
  readonly dispose?: () => Promise<void> | void
}

/** `act` runs only for whom the table of access lets do it; its result is the reply, a Refusal its rejection. */
export type PartMessage = {
  readonly type: string
  readonly schema: z.ZodType
  readonly action: Action
  readonly act: (actor: Actor, message: never) => Promise<unknown> | unknown
}

export const partMessage = <S extends z.ZodType>(
  type: string,
  schema: S,
  action: Action,
  act: (actor: Actor, message: z.output<S>) => Promise<unknown> | unknown,
): PartMessage => ({ type, schema, action, act })

/** What the map alone needs of the room: the state that is patched, and whose view is whose. */
export type Stage = {
  readonly state: LessonState
  readonly clientOf: (pupil: string) => Tenant | undefined
  /** The whole state, as its view has it now; the tablet drops what is not in it. Who is still on the way in is sent it at the door. */
  readonly sendState: (client: Tenant) => void
}
