import { trusted } from 'mongoose'
import type { z } from 'zod'
import type { InWords, Projects } from '../../shared/api/lessons.ts'
import { type CircleState, leavePart } from '../../shared/play/circle.ts'
import type { Scopes } from '../access/reach.ts'
import { aboutNobody, declare } from '../storage/declare.ts'

/** Five wrong tries in a row on one username, and its pictures wait for the teacher. */
export const triesBeforeWaiting = 5
/** After so many wrong tries in one lesson each further one lets its username rest, and no other. */
export const triesBeforeResting = 60
/** A username is tried from the list, and with its card in hand: what one does wrong at one door never closes the other. */
export const doorOf = (pupil: string, { hasCard }: { hasCard: boolean }) => (hasCard ? `card ${pupil}` : pupil)
export const doorsOf = (pupil: string) => [doorOf(pupil, { hasCard: false }), doorOf(pupil, { hasCard: true })] as const
/** So many browsers wait at the door as one username; who comes later takes the place of the first. */
export const knocksPerUsername = 3
export type Knock = { pupil: string; tab: string; why: 'pictures' | 'secondTablet' }
/** The lesson is this document; a room is a cache and a wire. Every change raises `version`, each claim by a process `epoch`. */
export type Lesson = {
  _id: string
  school: string
  class: string
  version: number
  epoch: number
  open: boolean
  /** The colleague who opened it by a pass for one lesson. */
  byPassOf?: string
  /** Empty: the map alone. */
  scenario: string
  /** That scenario's, also when an upgrade has taken the scenario away; lessons from before it was written have none. */
  chapter?: number
  /** Somebody has begun that scenario. */
  begun?: boolean
  /** What is open besides: all scenarios of these chapters. */
  chapters?: number[]
  /** Chapters that were open before: who is in one of their scenarios plays it to its end. */
  closed?: number[]
  /** Cast id → name; who is missing has none that no pupil of the class has. */
  names?: Record<string, string>
  /** Six digits of this lesson's own; lessons from before there were any have none. */
  code?: string
  openedAt: Date
  endsAt: Date
  endedAt?: Date
  othersShown: boolean
  paused?: boolean
  projects?: z.infer<typeof Projects>
  inWords?: InWords
  /** Door of a username → wrong tries in a row. */
  tries: Record<string, number>
  /** All wrong tries of this lesson. */
  wrongTries?: number
  /** Door of a username → until when it takes no try. */
  restsUntil?: Record<string, Date>
  /** Who waits at the door, and in which tab. */
  knocks: Knock[]
  /** Which tabs the teacher has let in. */
  letIn: Knock[]
  /** While circles run, and as they are between reveals; empty when none do. */
  circles?: StoredCircle[]
}
/** Without the picture of the last reveal, so that a choice is gone once it was revealed. */
export type StoredCircle = Omit<CircleState, 'did'>
/** Then the map stands still, and so does what others see of a tablet's connection. */
export const doCirclesRun = ({ circles = [] }: Pick<Lesson, 'circles'>) => circles.length > 0

const ofTheLesson = { basis: 'public task', controller: 'provider', keep: 'untilClassErased' } as const
const whileOpen = { ...ofTheLesson, keep: 'untilItsPurposeEnds' } as const

const ofKnock = ['pupil', 'tab', 'why']
const ofCircle = [
  ...['circle', 'version', 'deal', 'seed', 'beat', 'feeling', 'heat', 'calm', 'fetched', 'adult', 'ended'],
  ...['part', 'pupil', 'before', 'move', 'wishesAgain'].map(field => `places.${field}`),
  ...['beat', 'heat', 'feeling', 'adult', 'says', 'counts.*'].map(field => `rings.${field}`),
]

export const Lessons = declare<Lesson>(
  'lesson',
  {
    school: { type: String, required: true, why: 'to keep schools apart', ...ofTheLesson },
    class: { type: String, required: true, why: 'whose lesson it is', ...ofTheLesson },
    version: { type: Number, required: true, why: 'so that no change overwrites another', ...ofTheLesson },
    epoch: { type: Number, required: true, why: 'so that a forgotten process cannot write', ...ofTheLesson },
    open: { type: Boolean, required: true, why: 'to know whether the class may sign in', ...ofTheLesson },
    byPassOf: { type: String, why: 'to know who led it in the place of its teacher', ...ofTheLesson },
    // An empty string for the map alone, which `required` would refuse.
    scenario: { type: String, default: '', why: 'what the lesson plays', ...ofTheLesson },
    chapter: { type: Number, why: 'which chapter the class has had, also when the story is gone', ...ofTheLesson },
    begun: { type: Boolean, why: 'another story may take its place until somebody begins', ...whileOpen },
    chapters: { type: [Number], default: undefined, why: 'what may be played besides', ...ofTheLesson },
    closed: { type: [Number], default: undefined, why: 'who is in a story plays it to its end', ...whileOpen },
    names: { type: Object, holds: ['*'], why: 'nobody in the story is called as a pupil of the class', ...ofTheLesson },
    code: { type: String, why: 'so that the class finds this lesson, and this one only', ...ofTheLesson },
    openedAt: { type: Date, required: true, why: 'to list lessons', ...ofTheLesson },
    endsAt: { type: Date, required: true, why: 'a forgotten lesson ends by itself', ...ofTheLesson },
    endedAt: { type: Date, why: 'answers made before may be handed in for fifteen minutes', ...ofTheLesson },
    othersShown: { type: Boolean, required: true, why: 'whether classmates see each other on the map', ...ofTheLesson },
    paused: { type: Boolean, why: 'all tablets wait while the class looks at the board', ...whileOpen },
    projects: { type: String, why: 'what the projector shows', ...whileOpen },
    inWords: {
      type: Object,
      holds: ['decision', 'withheld', 'ways.choice', 'ways.word'],
      why: 'what the class would do to help, in words, fixed once; the count behind it is deleted',
      ...ofTheLesson,
    },
    tries: { type: Object, holds: ['*'], required: true, why: 'nobody guesses a classmate’s pictures', ...whileOpen },
    wrongTries: { type: Number, why: 'to slow down whoever goes on guessing', ...whileOpen },
    restsUntil: { type: Object, holds: ['*'], why: 'one username rests, and no other', ...whileOpen },
    knocks: { type: [Object], holds: ofKnock, required: true, why: 'who waits to be let in', ...whileOpen },
    letIn: { type: [Object], holds: ofKnock, required: true, why: 'whom the teacher has let in', ...whileOpen },
    circles: {
      type: [Object],
      holds: ofCircle,
      default: undefined,
      why: 'circles go on after a crash: the part dealt, and a move until its reveal; deleted when the circles end',
      ...whileOpen,
    },
  },
  {
    indexes: [
      [{ class: 1 }, { unique: true, partialFilterExpression: { open: true }, name: 'one_open_lesson' }],
      [{ code: 1 }, { unique: true, partialFilterExpression: { open: true, code: { $exists: true } }, name: 'one_code' }],
      [{ open: 1, endsAt: 1 }],
      [{ class: 1, openedAt: -1 }],
      [{ byPassOf: 1 }, { sparse: true }],
    ],
    duties: {
      ...aboutNobody<Lesson>(),
      erase: async (model, { kind, id }) => {
        if (kind === 'account') return void (await model.updateMany({ byPassOf: id }, { $unset: { byPassOf: 1 } }))
        for (const { _id, circles = [] } of await model.find({ open: true, 'circles.places.pupil': id }).lean<Lesson[]>()) {
          await model.updateOne({ _id }, { circles: circles.map(circle => leavePart(circle, id)) })
        }
        const open = await model.find({
          open: true,
          $or: [{ 'knocks.pupil': id }, { 'letIn.pupil': id }, ...doorsOf(id).map(door => ({ [`tries.${door}`]: trusted({ $gt: 0 }) }))],
        })
        for (const { _id } of open) {
          await model.updateOne(
            { _id },
            {
              $pull: { knocks: { pupil: id }, letIn: { pupil: id } },
              $unset: Object.fromEntries(
                doorsOf(id).flatMap(door => [
                  [`tries.${door}`, 1],
                  [`restsUntil.${door}`, 1],
                ]),
              ),
              $inc: { version: 1 },
            },
          )
        }
      },
    },
  },
)

export const lessonScopes: Scopes = {
  own: actor => ({ _id: actor.lesson ?? '' }),
  /** Of its classes; by a pass only while it is open. */
  ledLesson: actor => ({
    $or: [
      { class: trusted({ $in: [...actor.classes] }) },
      { _id: trusted({ $in: [...(actor.passes?.lessons ?? [])] }), open: true, school: actor.school ?? '' },
    ],
  }),
}
