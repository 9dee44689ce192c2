import { z } from 'zod'
import { CirclePicture } from './circle-picture.ts'
import { feelingRange, heatRange } from './schema.ts'

/** What a bystander of the ring may do; the order is the order of the buttons, the same on every tablet. */
export const moves = ['standWith', 'speak', 'fetchHelp', 'leave', 'watch', 'checkIn'] as const
export type Move = (typeof moves)[number]
/** While it goes on; checking in belongs to afterwards. */
export const movesWhileHot = ['standWith', 'speak', 'fetchHelp', 'leave', 'watch'] as const satisfies readonly Move[]
/** What the game's own extras may do beside: what harms is done by them alone. */
export const deeds = [...moves, 'laugh'] as const
export type Deed = (typeof deeds)[number]

/** What a tablet's own part thinks: when dealt, in the first beat, and then by how it is around. */
export const thoughts = ['dealt', 'first', 'hot', 'calmer', 'there', 'later'] as const
export type Thought = (typeof thoughts)[number]
/** How it is before a beat: the picture described, and the question. */
export const situations = ['hot', 'calmer', 'there', 'later'] as const
export type Situation = (typeof situations)[number]
/** What a reveal says, by counts alone. `kind` and `quiet` close the epilogue. */
export const reveals = ['louder', 'still', 'fetched', 'one', 'two', 'there', 'kind', 'quiet'] as const
export type Reveal = (typeof reveals)[number]
/** What the look-back says of the whole. */
export const courses = ['silent', 'single', 'together', 'helped'] as const
export type Course = (typeof courses)[number]
/** Where the grown-up is. `saw`: came by in a silent course; `missed`: came and did not see it. */
export const adultStates = ['none', 'onTheWay', 'missed', 'here', 'saw'] as const
export type AdultState = (typeof adultStates)[number]

/** Ids are never reused, and are safe as a part of a text key. */
const Id = z.string().regex(/^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$/, 'use letters and digits, beginning with a small letter')

/** One circle: data, not code. Its texts stand beside it, one file a language. */
export const Circle = z.strictObject({
  id: Id,
  /** Raised with each change of parts, extras or start. */
  version: z.int().min(1),
  chapter: z.int().min(1).max(5),
  place: Id,
  cast: z.strictObject({ happensTo: Id, leads: Id, adults: z.array(Id).min(1) }),
  /** Whom it happens to and who leads: cast id → three names; the first is the default. */
  names: z.record(Id, z.array(z.string().min(1)).length(3)),
  /** Who may be dealt, in the order in which they stand. The first four play when three or four pupils come, five when five do. */
  parts: z.array(Id).length(5),
  /** Whom the game plays by the heat. */
  extras: z.array(Id).min(2).max(3),
  start: z.strictObject({ feeling: z.int().min(feelingRange.low).max(0), heat: z.int().min(2).max(heatRange.high) }),
  /** The first grown-up who is fetched does not see it. */
  firstAdultMisses: z.literal(true).exactOptional(),
  /** Small things to find for who has chosen. */
  secrets: z.array(Id).min(3).max(6),
  /** What is drawn, beyond who is there. */
  picture: CirclePicture.exactOptional(),
})
export type Circle = z.output<typeof Circle>
