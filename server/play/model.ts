import type { z } from 'zod'
import type { AnswerReply } from '../../shared/api/play.ts'
import type { KnowRun } from '../../shared/play/recognition.ts'
import type { Run } from '../../shared/play/scenario.ts'
import { declare } from '../storage/declare.ts'
import type { PendingKey } from './count-keys.ts'

/** One document per pupil: an answer is one write to it. */
export type Progress = {
  /** The pupil's id. */
  _id: string
  /** Of the last confirmed answer; never restarts. */
  number: number
  /** Scenario → its unfinished run. */
  runs: Record<string, Run>
  /** Scenario → the endings seen. */
  endings: Record<string, string[]>
  stickers: string[]
  /** Recognition → where the pupil is in it. */
  knows?: Record<string, KnowRun>
  /** Finished recognitions. */
  known?: string[]
  /** Cards for the real week that it has ticked. */
  iDo?: string[]
  /** So that a repeated answer gets the same reply. */
  lastAnswer?: { id: string; reply: z.output<typeof AnswerReply> }
  /** Earned, and not yet drained to the counters. */
  pending: PendingKey[]
  hasPending: boolean
  /** Where this pupil is counted already, of the running school year. */
  counted: string[]
  firstPlayedOn?: string
  lastPlayedOn?: string
}

const ofThePupil = { basis: 'public task', controller: 'provider', keep: 'untilPupilErased' } as const

const ofRun = [
  ...['scenario', 'version', 'scene', 'seed', 'feeling', 'heat', 'audience.*', 'adultHere', 'again'],
  ...['felt.face', 'felt.strength', 'phrase.start', 'phrase.middle', 'phrase.tone'],
]
const ofKnowRun = ['version', 'seed', 'at']
const ofLastAnswer = [
  'id',
  'reply.number',
  ...ofRun.map(path => `reply.run.${path}`),
  'reply.finished.ending',
  'reply.finished.stickers',
  ...ofKnowRun.map(path => `reply.know.${path}`),
  'reply.known',
]

export const Progresses = declare<Progress>(
  'progress',
  {
    number: { type: Number, required: true, why: 'so that no answer is lost or counts twice', ...ofThePupil },
    runs: {
      type: Object,
      holds: ofRun.map(path => `*.${path}`),
      required: true,
      why: 'to go on where the pupil stopped; small numbers, no list of choices',
      ...ofThePupil,
      keep: { days: 60, after: 'last play, or until the scenario is finished' },
    },
    endings: { type: Object, holds: ['*'], required: true, why: 'to show the pupil which ways it has seen', ...ofThePupil },
    stickers: { type: [String], required: true, why: 'the pupil’s own album: a way practised and the place, `way@place`', ...ofThePupil },
    knows: {
      type: Object,
      holds: ofKnowRun.map(path => `*.${path}`),
      why: 'to go on in a recognition where the pupil stopped; no list of answers, and no score',
      ...ofThePupil,
      keep: { days: 60, after: 'last play, or until the recognition is finished' },
    },
    known: { type: [String], why: 'to show which recognitions the pupil has finished', ...ofThePupil },
    iDo: { type: [String], why: 'the pupil’s own ticks on the cards for the real week; no adult sees them', ...ofThePupil },
    lastAnswer: { type: Object, holds: ofLastAnswer, why: 'a repeated answer has one effect and one reply', ...ofThePupil },
    pending: {
      type: [Object],
      holds: ['period', 'school', 'grade', 'kind', 'content', 'lesson', 'decision', 'choice'],
      required: true,
      why: 'to count players exactly; seconds, until drained',
      ...ofThePupil,
      keep: 'untilItsPurposeEnds',
    },
    hasPending: { type: Boolean, required: true, why: 'to find what waits to be drained', ...ofThePupil, keep: 'untilItsPurposeEnds' },
    counted: { type: [String], required: true, why: 'so that a pupil adds at most one to any count; no choice', ...ofThePupil },
    firstPlayedOn: { type: String, why: 'to show the teacher that it has begun', ...ofThePupil },
    lastPlayedOn: { type: String, why: 'unused pupils are removed', ...ofThePupil },
  },
  {
    indexes: [[{ hasPending: 1 }, { partialFilterExpression: { hasPending: true } }]],
    duties: {
      export: async (model, { id }) =>
        (await model.find({ _id: id }).lean<Progress[]>()).map(
          ({ number, runs, endings, stickers, knows, known, iDo, firstPlayedOn, lastPlayedOn, counted }) => ({
            number,
            runs,
            endings,
            stickers,
            knows,
            known,
            iDo,
            firstPlayedOn,
            lastPlayedOn,
            counted,
          }),
        ),
      erase: async (model, { id }) => {
        await model.deleteOne({ _id: id })
      },
    },
  },
)
