import type { Language } from '../../shared/api/contract.ts'
import type { readingLevels, screenPhases, TeamName } from '../../shared/api/shared-screens.ts'
import type { Run } from '../../shared/play/scenario.ts'
import type { Outcome } from '../../shared/play/shared-screen.ts'
import type { Scopes } from '../access/reach.ts'
import type { CountKey } from '../play/index.ts'
import { declare } from '../storage/declare.ts'

/** A device that came in: a drawn name, and whether it is among the guests already. */
export type Team = { id: string; name: TeamName; isCounted?: true }
/**
 * A class's one play on the projector, while it runs: this document is the truth, its room a cache and a wire. Each change raises
 * `version`; `step` counts the questions. What is over keeps only what has not reached the counters yet, for seconds.
 */
export type SharedScreen = {
  _id: string
  owner?: string
  school: string
  open: boolean
  version: number
  /** Kept in no document that is over. */
  pin?: string
  scenario: string
  language: Language
  level: (typeof readingLevels)[number]
  names: Record<string, string>
  endsAt: Date
  openedAt: Date
  phase: (typeof screenPhases)[number]
  step: number
  run?: Run
  ending?: string
  teams: Team[]
  /** Team → option, of the present question. */
  votes: Record<string, string>
  outcome?: Outcome
  paused: boolean
  pending: CountKey[]
  hasPending: boolean
}

const whileItRuns = { basis: 'public task', controller: 'provider', keep: 'untilItsPurposeEnds' } as const
const ofRun = [
  ...['scenario', 'version', 'scene', 'seed', 'feeling', 'heat', 'audience.*', 'adultHere', 'again'],
  ...['felt.face', 'felt.strength', 'phrase.start', 'phrase.middle', 'phrase.tone'],
]

export const SharedScreens = declare<SharedScreen>(
  'sharedScreen',
  {
    owner: { type: String, why: 'who leads it, and may end it', ...whileItRuns },
    school: { type: String, required: true, why: 'guests are counted by school', ...whileItRuns },
    open: { type: Boolean, required: true, why: 'whether teams may come in', ...whileItRuns },
    version: { type: Number, required: true, why: 'so that no change overwrites another', ...whileItRuns },
    pin: { type: String, why: 'so that teams find this screen, and this one only', ...whileItRuns },
    scenario: { type: String, required: true, why: 'what is played', ...whileItRuns },
    language: { type: String, required: true, why: 'what the board speaks', ...whileItRuns },
    level: { type: String, required: true, why: 'which texts the class reads', ...whileItRuns },
    names: { type: Object, holds: ['*'], required: true, why: 'what the people in the story are called', ...whileItRuns },
    openedAt: { type: Date, required: true, why: 'to tell its teacher since when it runs', ...whileItRuns },
    endsAt: { type: Date, required: true, why: 'a forgotten screen ends by itself', ...whileItRuns },
    phase: { type: String, required: true, why: 'what the board shows', ...whileItRuns },
    step: { type: Number, required: true, why: 'an answer belongs to its question', ...whileItRuns },
    run: { type: Object, holds: ofRun, why: 'where the story stands; small numbers', ...whileItRuns },
    ending: { type: String, why: 'how the story ended', ...whileItRuns },
    teams: {
      type: [Object],
      holds: ['id', 'name.color', 'name.thing', 'isCounted'],
      required: true,
      why: 'devices under drawn names; nobody is known by them',
      ...whileItRuns,
    },
    votes: { type: Object, holds: ['*'], required: true, why: 'what teams chose, until it is said in words', ...whileItRuns },
    outcome: {
      type: Object,
      holds: ['words.option', 'words.word', 'leaders'],
      why: 'what the class would do to help, in words, until the next question',
      ...whileItRuns,
    },
    paused: { type: Boolean, required: true, why: 'all teams look at the board', ...whileItRuns },
    pending: {
      type: [Object],
      holds: ['period', 'school', 'grade', 'kind', 'content'],
      required: true,
      why: 'to count guests, apart from players; seconds, until drained',
      ...whileItRuns,
    },
    hasPending: { type: Boolean, required: true, why: 'to find what waits to be drained', ...whileItRuns },
  },
  {
    indexes: [
      [{ pin: 1 }, { unique: true, partialFilterExpression: { pin: { $exists: true } }, name: 'one_pin' }],
      [{ owner: 1, open: 1 }],
      [{ open: 1, endsAt: 1 }],
      [{ hasPending: 1 }, { partialFilterExpression: { hasPending: true } }],
    ],
    duties: {
      export: async (model, { kind, id }) =>
        kind === 'account'
          ? (await model.find({ owner: id }).lean<SharedScreen[]>()).map(({ scenario, openedAt, endsAt }) => ({
              scenario,
              openedAt,
              endsAt,
            }))
          : [],
      // It ends with its teacher; what its guests added to the counts is nobody's.
      erase: async (model, { kind, id }) => {
        if (kind === 'account') await model.updateMany({ owner: id, open: true }, overNow)
      },
    },
  },
)

/** All of a screen that is over goes, but for what waits to be counted. */
export const overNow = {
  $set: { open: false, teams: [], votes: {}, names: {}, paused: false },
  $unset: { owner: 1, pin: 1, run: 1, ending: 1, outcome: 1 },
  $inc: { version: 1 },
} as const

/** Of those who open screens, and of the pages of one screen. */
export const ownerScopes: Scopes = { own: actor => ({ owner: actor.id, school: actor.school ?? '', open: true }) }
export const screenScopes: Scopes = { own: actor => ({ _id: actor.screen ?? '', open: true }) }
