import { z } from 'zod'
import type { RecordedFolder } from '../content/recordings.ts'
import { audienceStates, faces, tones } from '../content/schema.ts'
import { ScenarioInput } from '../play/input.ts'
import { RecognitionInput } from '../play/recognition.ts'
import { Done, Id, Language, Nothing } from './contract.ts'
import { Figure } from './figure.ts'
import { type Secret, secretFields } from './secret.ts'

/** Six digits; spaces are forgiven. */
export const ClassCode = z
  .string()
  .max(20)
  .transform(text => text.replace(/\D/g, ''))
  .pipe(z.string().regex(/^\d{6}$/))

/** What a tablet may see of a classmate before it signs in. `words`: its card carries words, in this language, and no pictures. */
export const ListedPupil = z.strictObject({ id: Id, username: z.string(), figure: Figure, words: Language.optional() })
/** `pass` proves for ten minutes that this browser gave the code in this lesson. */
export const EnterCode = {
  method: 'post',
  path: '/play/code',
  body: z.strictObject({ code: ClassCode }),
  answer: z.strictObject({ pass: z.string(), pupils: z.array(ListedPupil) }),
} as const

/** The tablet's own unfinished scenario, whole: it predicts with the same rules, and a scenario alone has no secrets. */
export const RunView = z.strictObject({
  scenario: z.string(),
  version: z.int(),
  scene: z.string(),
  seed: z.int(),
  feeling: z.int(),
  heat: z.int(),
  audience: z.record(z.string(), z.enum(audienceStates)),
  adultHere: z.literal(true).exactOptional(),
  again: z.literal(true).exactOptional(),
  felt: z.strictObject({ face: z.enum(faces), strength: z.int() }).exactOptional(),
  phrase: z.strictObject({ start: z.string(), middle: z.string(), tone: z.enum(tones) }).exactOptional(),
})
/** A recognition that is not finished: which cards follows from the seed. */
export const KnowView = z.strictObject({ version: z.int(), seed: z.int(), at: z.int() })
export const ProgressAnswer = z.strictObject({
  /** Number of the last confirmed answer. */
  number: z.int(),
  runs: z.record(z.string(), RunView),
  /** Scenario → the endings seen, in the order they were first seen. */
  endings: z.record(z.string(), z.array(z.string())),
  stickers: z.array(z.string()),
  /** Recognition → how far it is in it. */
  knows: z.record(z.string(), KnowView),
  /** Finished recognitions. */
  known: z.array(z.string()),
  /** Cards for the real week that the pupil has ticked; nobody else is shown them. */
  iDo: z.array(z.string()),
})
export type ProgressAnswer = z.infer<typeof ProgressAnswer>
export const OpenScenario = z.strictObject({ id: z.string(), version: z.int(), place: z.string() })
export type OpenScenario = z.infer<typeof OpenScenario>
/** A recognition, or a card for the real week; fetch it from its address below. */
export const OpenPiece = z.strictObject({ id: z.string(), version: z.int() })
export type OpenPiece = z.infer<typeof OpenPiece>
export const PlayerAnswer = z.strictObject({
  id: Id,
  username: z.string(),
  figure: Figure,
  language: Language,
  lesson: Id,
  /** The country whose helpline and duties hold, and the class's first grade, which chooses the reading level. */
  country: z.enum(['SE', 'NO', 'FI']),
  grade: z.int(),
  /** What this lesson has open, its own story first; fetch its content from `contentAddress`. */
  scenarios: z.array(OpenScenario),
  /** Of the chapters that this lesson has open. */
  recognitions: z.array(OpenPiece),
  /** Of those chapters, and of those that the pupil has begun: of the lesson's own story first, then the newest. */
  cards: z.array(OpenPiece),
  /** Cast id → the name in this lesson. */
  names: z.record(z.string(), z.string()),
  progress: ProgressAnswer,
})
export type PlayerAnswer = z.infer<typeof PlayerAnswer>
export const PupilSessionAnswer = z.strictObject({ token: z.string(), expiresInS: z.int(), player: PlayerAnswer })

/** Refused with `tablet.second` or `pictures.waiting` until the teacher lets this browser in: ask again with the same body. */
export const SignInPupil = {
  method: 'post',
  path: '/play/sign-in',
  /** `tab` is the browser tab's own random id: the teacher's tap lets in this one and no other, and only this one may refresh. */
  body: z.strictObject({ pass: z.string().max(1000), pupil: Id, ...secretFields, tab: Id }).refine(secret => kindsIn(secret) === 1),
  answer: PupilSessionAnswer,
} as const
const Card = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
/** Refused with `card.asksMore` where the class asks for the pictures or words after the card: ask again with them. */
export const SignInCard = {
  method: 'post',
  path: '/play/card',
  body: z.strictObject({ card: Card, ...secretFields, tab: Id }).refine(secret => kindsIn(secret) <= 1),
  answer: PupilSessionAnswer,
} as const
/** Whom a card belongs to while its class has a lesson, so that its pictures or words can be asked for. */
export const WhoseCard = { method: 'post', path: '/play/card/who', body: z.strictObject({ card: Card }), answer: ListedPupil } as const
/** With the pupil's cookie alone, from the tab that was signed in. */
export const RefreshPupil = {
  method: 'post',
  path: '/play/session/refresh',
  body: z.strictObject({ tab: Id }),
  answer: PupilSessionAnswer,
} as const
/** Whom the cookie belongs to, so that a reopened browser can ask "are you …?" and then for the pictures. */
export const WhoWasHere = {
  method: 'post',
  path: '/play/session/who',
  body: Nothing,
  answer: z.strictObject({ pass: z.string(), pupil: ListedPupil }),
} as const
export const SignOutPupil = { method: 'post', path: '/play/sign-out', body: Nothing, answer: Done } as const
/** Signs out whom the cookie belongs to, and gives its lesson's list, so that the right pupil can sign in. */
export const SomebodyElse = { method: 'post', path: '/play/somebody-else', body: Nothing, answer: EnterCode.answer } as const

const kindsIn = ({ pictures, words }: Secret) => (pictures ? 1 : 0) + (words ? 1 : 0)

/** `id` is the tablet's own: sent twice it has one effect and one reply. `number` is the number this answer will get. */
export const Answer = z.strictObject({
  id: Id,
  number: z.int().min(1),
  scenario: z.string().max(60),
  input: z.union([
    ScenarioInput,
    z.strictObject({ type: z.literal('start') }),
    z.strictObject({ type: z.literal('startAgain'), from: z.string().max(60) }),
  ]),
})
export type Answer = z.infer<typeof Answer>
const numbered = Answer.pick({ id: true, number: true }).shape
/** An answer in a recognition. */
export const RecognitionAnswer = z.strictObject({ ...numbered, recognition: z.string().max(60), input: RecognitionInput })
/** The tick on a card for the real week, set or taken back. */
export const CardAnswer = z.strictObject({ ...numbered, card: z.string().max(60), input: z.strictObject({ done: z.boolean() }) })
/** One answer of a pupil, wherever it is given: all of them share one row of numbers. */
export const AnyAnswer = z.union([Answer, RecognitionAnswer, CardAnswer])
export type AnyAnswer = z.infer<typeof AnyAnswer>
export const AnswerReply = z.strictObject({
  /** The confirmed number; after a refusal `answer.outOfOrder` ask for PlayerState. */
  number: z.int(),
  run: RunView.optional(),
  finished: z.strictObject({ ending: z.string(), stickers: z.array(z.string()) }).optional(),
  /** How far it is in the recognition; absent once that is finished. */
  know: KnowView.optional(),
  known: z.literal(true).optional(),
})
export type AnswerReply = z.infer<typeof AnswerReply>
/** Answers that the room could not take; also for fifteen minutes after the lesson ended. */
export const HandInAnswer = { method: 'post', path: '/play/answers', body: AnyAnswer, answer: AnswerReply } as const
export const GetPlayer = { method: 'get', path: '/play/player', answer: PlayerAnswer } as const
export const ChooseFigure = { method: 'post', path: '/play/figure', body: Figure, answer: z.strictObject({ figure: Figure }) } as const
export const ChoosePlayLanguage = {
  method: 'post',
  path: '/play/language',
  body: z.strictObject({ language: Language }),
  answer: Done,
} as const

/** Where one scenario's data (`scenario`) or its texts in one language lie; immutable, since the version is part of it. */
export const contentAddress = (scenario: string, version: number, part: 'scenario' | Language) =>
  `/content/${scenario}/${version}/${part}.json`
/** Somebody reads a text of a piece of content aloud; which texts, its texts say (`recordedKey`). */
export const recordingAddress = (folder: RecordedFolder, { id, version }: OpenPiece, language: Language, key: string) =>
  `/content/${folder}/${id}/${version}/audio/${language}/${key}.mp3`
/** The same as `contentAddress` for a recognition (`recognition`) and for a card for the real week (`card`). */
export const recognitionAddress = ({ id, version }: OpenPiece, part: 'recognition' | Language) =>
  `/content/recognitions/${id}/${version}/${part}.json`
export const cardAddress = ({ id, version }: OpenPiece, part: 'card' | Language) => `/content/i-do/${id}/${version}/${part}.json`
