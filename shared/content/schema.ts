import { z } from 'zod'
import { choiceIcons } from './choice-icons.ts'

/** What a bystander does; the picture and the endings are functions of it. */
export const audienceStates = ['laughing', 'watching', 'leaving', 'standingWith'] as const
export type AudienceState = (typeof audienceStates)[number]

/** The six faces of the feel beat, in the order of their keys. */
export const faces = ['happy', 'neutral', 'sad', 'worried', 'angry', 'ashamed'] as const
export type Face = (typeof faces)[number]

/** What the figures can show. */
export const emotions = [...faces, 'kind', 'proud', 'scared', 'laughing', 'surprised', 'thinking'] as const
export type Emotion = (typeof emotions)[number]

/** The ways of the sticker album. */
export const stickers = [
  'stoodBeside',
  'checkedIn',
  'toldAdult',
  'saidNo',
  'changedSubject',
  'includedSomeone',
  'didNotPassOn',
  'madeAmends',
] as const
export type Sticker = (typeof stickers)[number]

export const choiceKinds = ['words', 'distance', 'help', 'nothing', 'harm'] as const
export type ChoiceKind = (typeof choiceKinds)[number]

/** Which picture of the place is shown. */
export const moments = ['see', 'decide', 'happens', 'together', 'bench'] as const
export type Moment = (typeof moments)[number]

export const tones = ['calm', 'friendly', 'firm'] as const
export type Tone = (typeof tones)[number]

/** `feeling` of the one it happens to. */
export const feelingRange = { low: -3, high: 3 } as const
/** How hot it is around that one; 0 is over. */
export const heatRange = { low: 0, high: 3 } as const

/** Ids are never reused, and are safe as a part of a text key and of a count key. */
const Id = z.string().regex(/^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$/, 'use letters and digits, beginning with a small letter')
const Next = Id.describe('the next scene, or `end`')
const Feeling = z.int().min(feelingRange.low).max(feelingRange.high)
const Heat = z.int().min(heatRange.low).max(heatRange.high)
const Audience = z.record(Id, z.enum(audienceStates))

/** The numbers of a moment. */
export const Numbers = z.strictObject({ feeling: Feeling, heat: Heat, audience: Audience, adultHere: z.literal(true).exactOptional() })
export type Numbers = z.output<typeof Numbers>

/** What is added to the numbers, and what bystanders turn to. The reason is a text of the scene that shows it. */
export const Effects = z.strictObject({
  feeling: z.int().min(-3).max(3).exactOptional(),
  heat: z.int().min(-3).max(3).exactOptional(),
  audience: Audience.exactOptional(),
})
export type Effects = z.output<typeof Effects>

/** What can be put on somebody's picture: silly at once, and nobody is hurt by seeing it. */
export const pictureTricks = ['duck', 'moustache'] as const
export type PictureTrick = (typeof pictureTricks)[number]

/** What one of the children writes, sends or says on a drawn screen. Its words stand at `message.<id>`. */
const Message = z.strictObject({
  id: Id,
  who: Id,
  emotion: z.enum(emotions).exactOptional(),
  /** A picture of somebody that somebody has changed; it is described at `message.<id>.picture`. */
  picture: z.strictObject({ of: Id, with: z.array(z.enum(pictureTricks)).min(1) }).exactOptional(),
  passedOn: z.literal(true).exactOptional(),
  /** Heard, not read: in a game people talk. */
  voice: z.literal(true).exactOptional(),
})
export type Message = z.output<typeof Message>

export const screenKinds = ['chat', 'onlineGame'] as const
/** A story that happens on a phone, or in an online game. The moments `see`, `decide` and `happens` are drawn on it. */
const DrawnScreen = z.strictObject({
  kind: z.enum(screenKinds),
  /** Where people meet away from the screen, in the moments `together` and `bench`. */
  meets: Id,
  /** What stands there from the beginning, oldest first. */
  messages: z.array(Message).min(1).max(4),
})
export type DrawnScreen = z.output<typeof DrawnScreen>

/** `messages`: in a story on a screen, what has come by then. */
const inEveryScene = { beat: z.int().min(1).max(6), moment: z.enum(moments), messages: z.array(Message).max(2).exactOptional() }

const See = z.strictObject({
  kind: z.literal('see'),
  ...inEveryScene,
  notice: z.array(z.strictObject({ id: Id, who: z.array(Id).min(1) })).min(3),
  next: Next,
})
const Feel = z.strictObject({ kind: z.literal('feel'), ...inEveryScene, who: Id, next: Next })

export const Choice = z.strictObject({
  id: Id,
  icon: z.enum(choiceIcons, { error: 'There is no such sign: docs/writing-content.md lists them' }),
  kind: z.enum(choiceKinds),
  effects: Effects,
  next: Next,
})
export type Choice = z.output<typeof Choice>

/** `from`: the numbers with which a "what if" begins here. */
const Decide = z.strictObject({
  kind: z.literal('decide'),
  ...inEveryScene,
  from: Numbers,
  choices: z.array(Choice).min(2),
})

const Say = z.strictObject({
  kind: z.literal('say'),
  ...inEveryScene,
  to: Id,
  starts: z.array(Id).min(2),
  middles: z.array(Id).min(2),
  tones: z.array(z.enum(tones)).min(2),
  effects: Effects,
  next: Next,
})

/** `who` is one of the cast, a bystander, or `you`: the player's own thought. */
const Line = z.strictObject({ id: Id, who: Id, emotion: z.enum(emotions).exactOptional(), voice: z.literal(true).exactOptional() })
export type Line = z.output<typeof Line>

const Happens = z.strictObject({
  kind: z.literal('happens'),
  ...inEveryScene,
  lines: z.array(Line).min(1),
  effects: Effects.exactOptional(),
  /** An adult has understood and stays with it, from here on. */
  adultHere: z.literal(true).exactOptional(),
  /** An adult is told and does not see it, or waves it away. Telling again, or another adult, helps. */
  adultMisses: z.literal(true).exactOptional(),
  next: Next,
})
const OtherSide = z.strictObject({
  kind: z.literal('otherSide'),
  ...inEveryScene,
  /** Through whose eyes the moment is seen; without it, those of the one it happens to. */
  eyes: Id.exactOptional(),
  thoughts: z.array(z.strictObject({ id: Id, who: Id })).min(2),
  next: Next,
})

export const Scene = z.discriminatedUnion('kind', [See, Feel, Decide, Say, Happens, OtherSide])
export type Scene = z.output<typeof Scene>
export type SceneKind = Scene['kind']
export type SceneOf<K extends SceneKind> = Extract<Scene, { kind: K }>

const Ending = z.strictObject({
  id: Id,
  /** All that is named must hold. Endings are tried in their order; the last has no condition. */
  when: z
    .strictObject({
      feelingAtLeast: Feeling.exactOptional(),
      heatAtMost: Heat.exactOptional(),
      standingAtLeast: z.int().min(1).exactOptional(),
      adultHere: z.literal(true).exactOptional(),
    })
    .exactOptional(),
  moment: z.enum(moments),
  stickers: z.array(z.enum(stickers)),
  support: z.enum(['friend', 'adult', 'both']),
  /** Who comes in the ending itself: its words say so, and its picture shows it. `you` sits down beside. */
  comes: z.array(Id).min(1).exactOptional(),
})
export type Ending = z.output<typeof Ending>

/** One scenario: data, not code. Its texts stand beside it, one file a language. */
export const Scenario = z.strictObject({
  id: Id,
  /** Raised with each change of what a choice leads to; an unfinished run belongs to its version. */
  version: z.int().min(1),
  chapter: z.int().min(1).max(5),
  place: Id,
  screen: DrawnScreen.exactOptional(),
  /** One of the two may be `you`, the player: then the story is told from inside. */
  cast: z.strictObject({ happensTo: Id, leads: Id, adults: z.array(Id).min(1) }),
  /** A quarrel: the two are as strong, as angry and as near as each other. */
  equals: z.literal(true).exactOptional(),
  /** Three names each for the one it happens to and the one who leads; the first is used where no lesson chose. */
  names: z.record(Id, z.array(z.string().regex(/^\p{Lu}\p{L}+$/u, 'use one word with a capital letter')).length(3)),
  bystanders: z.array(Id).min(2),
  start: Numbers,
  first: Id,
  scenes: z.record(Id, Scene),
  endings: z.array(Ending).min(1),
})
export type Scenario = z.output<typeof Scenario>

/** Text key → text, of one language. */
export const Texts = z.record(z.string(), z.string().min(1, 'write this text'))
export type Texts = z.output<typeof Texts>
