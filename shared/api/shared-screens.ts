import { z } from 'zod'
import { ScenarioInput } from '../play/input.ts'
import { Done, Id, Instant, Language, OfId } from './contract.ts'
import { SeatAnswer } from './lessons.ts'
import { RunView } from './play.ts'

/** Six digits; spaces are forgiven. */
const Pin = z
  .string()
  .max(20)
  .transform(text => text.replace(/\D/g, ''))
  .pipe(z.string().regex(/^\d{6}$/))

export const readingLevels = ['young', 'older'] as const
const ReadingLevel = z.enum(readingLevels)

/** A team's name is a colour and a thing, as two ids: each page says them in its own language. None of the things is in a pupil's alias. */
export const teamColors = ['blue', 'green', 'purple', 'turquoise', 'orange', 'silver', 'golden', 'mint', 'coral', 'indigo'] as const
export const teamThings = [
  ...(['robot', 'guitar', 'helicopter', 'waffle', 'submarine', 'tractor', 'tram', 'bus', 'beanie', 'pillow'] as const),
  ...(['sofa', 'pizza', 'hammock', 'flute', 'violin', 'propeller', 'magnet', 'kayak', 'pancake', 'kiosk'] as const),
] as const
export const TeamName = z.strictObject({ color: z.enum(teamColors), thing: z.enum(teamThings) })
export type TeamName = z.infer<typeof TeamName>

/** What the teacher's page knows of a screen that it opened. */
export const SharedScreenAnswer = z.strictObject({
  id: Id,
  scenario: z.string(),
  pin: z.string(),
  /** Opens the projector's page for as long as the screen runs, and nothing else. */
  key: z.string(),
  openedAt: Instant,
  endsAt: Instant,
})
export type SharedScreenAnswer = z.infer<typeof SharedScreenAnswer>
/** One's own that runs. */
export const ListSharedScreens = { method: 'get', path: '/shared-screens', answer: z.array(SharedScreenAnswer) } as const
/** One at a time: an older one of the same account ends. */
export const OpenSharedScreen = {
  method: 'post',
  path: '/shared-screens',
  body: z.strictObject({
    scenario: z.string().max(60),
    level: ReadingLevel,
    language: Language,
    /** Cast id → one of the names that the scenario has for it; the first where it is missing. */
    names: z.record(z.string().max(60), z.string().max(60)).default({}),
  }),
  answer: SharedScreenAnswer,
} as const
export const EndSharedScreen = { method: 'post', path: '/shared-screens/:id/end', params: OfId, answer: Done } as const

/** The projector's page asks with its key as token. */
export const TakeScreenSeat = { method: 'post', path: '/screen/seat', answer: SeatAnswer } as const

/** A device comes in as a team with a drawn name. `token` is its own until the screen ends. */
export const JoinSharedScreen = {
  method: 'post',
  path: '/team/join',
  body: z.strictObject({ pin: Pin }),
  answer: z.strictObject({ token: z.string(), name: TeamName }),
} as const
/** `language`: in which the team reads what it is asked. */
export const TakeTeamSeat = {
  method: 'post',
  path: '/team/seat',
  body: z.strictObject({ language: Language }),
  answer: SeatAnswer,
} as const

const Step = z.int().min(0)
const Option = z.string().min(1).max(60)
/** From a team. `step`: of the question as it was told, so that nothing is answered that has been left. */
export const teamMessages = {
  'vote.give': z.strictObject({ step: Step, option: Option }),
  /** Another name is drawn. */
  'name.draw': z.strictObject({}),
} as const
/** From the projector's page. */
export const screenMessages = {
  'screen.begin': z.strictObject({ step: Step }),
  /** No more votes: says in words what they come to. */
  'screen.show': z.strictObject({ step: Step }),
  /** An option that was asked, or how a scene without a vote goes on. */
  'screen.choose': z.strictObject({ step: Step, option: Option }),
  'screen.goOn': z.strictObject({ step: Step, input: ScenarioInput }),
  /** Back to the first decision, to see another way. */
  'screen.again': z.strictObject({ step: Step }),
  /** After the story: the question to talk about. */
  'screen.ask': z.strictObject({ step: Step }),
  'screen.pause': z.strictObject({ paused: z.boolean() }),
  'screen.sendOut': z.strictObject({ team: Id }),
  'screen.end': z.strictObject({}),
} as const
export type TeamMessage = keyof typeof teamMessages
export type ScreenMessage = keyof typeof screenMessages

const Said = z.enum(['none', 'few', 'many', 'most'])
export const OutcomeView = z.strictObject({
  words: z.array(z.strictObject({ option: z.string(), word: Said })).exactOptional(),
  leaders: z.array(z.string()),
})
const Asks = z.strictObject({
  kind: z.enum(['feel', 'decide']),
  options: z.array(z.string()),
  /** How many of the teams have answered, in words; never who. */
  answered: z.enum(['none', 'few', 'many', 'most', 'all']),
  /** From when no more votes are taken. */
  outcome: OutcomeView.exactOptional(),
})
export const screenPhases = ['door', 'playing', 'ending', 'question'] as const
/** To the projector's page, as message `screen`, whenever it changed. */
export const ScreenView = z.strictObject({
  id: Id,
  pin: z.string(),
  scenario: z.string(),
  version: z.int(),
  language: Language,
  level: ReadingLevel,
  names: z.record(z.string(), z.string()),
  phase: z.enum(screenPhases),
  step: Step,
  run: RunView.omit({ seed: true }).exactOptional(),
  ending: z.string().exactOptional(),
  asks: Asks.exactOptional(),
  teams: z.array(z.strictObject({ id: Id, name: TeamName, isHere: z.boolean() })),
  paused: z.boolean(),
  endsAt: Instant,
})
export type ScreenView = z.infer<typeof ScreenView>

/** To a team, as message `team`, whenever it changed: what it may choose from, and what it chose. Nothing of others. */
export const TeamView = z.strictObject({
  name: TeamName,
  /** `look`: what happens is on the board. */
  now: z.enum(['waits', 'looks', 'asks', 'talks']),
  paused: z.boolean(),
  question: z
    .strictObject({
      step: Step,
      kind: z.enum(['feel', 'decide']),
      text: z.string(),
      /** Whose feeling it is about. */
      who: z.string().exactOptional(),
      options: z.array(z.strictObject({ id: z.string(), text: z.string(), icon: z.string().exactOptional() })),
      /** Shown on the board: no more votes. */
      closed: z.boolean(),
      vote: z.string().exactOptional(),
    })
    .exactOptional(),
})
export type TeamView = z.infer<typeof TeamView>
/** To all, when it is over. `sentOut`: to one team alone. */
export type ToGuests = { readonly 'screen.ended': Record<string, never>; readonly 'team.sentOut': Record<string, never> }
