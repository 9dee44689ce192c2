import { z } from 'zod'
import { Done, Id, Instant, Language, OfId } from './contract.ts'
import { Figure } from './figure.ts'
import { SecretKind, secretFields } from './secret.ts'

/** At most so many pupils in one class. */
export const classLimit = 500
export const usernameLimit = 30
export const ClassName = z.string().trim().min(1).max(60)
/** One grade, or a range for a mixed class; a range counts as the range. */
export const Grades = z.strictObject({ from: z.int().min(1).max(6), to: z.int().min(1).max(6) }).refine(({ from, to }) => from <= to)
export const UsernameText = z.string().max(200)

export const scenarioStates = ['notYet', 'begun', 'finished'] as const
export const PupilAnswer = z.strictObject({
  id: Id,
  username: z.string(),
  figure: Figure,
  cardMade: z.boolean(),
  /** What its card carries besides the code. */
  cardCarries: SecretKind.optional(),
  progress: z.record(z.string(), z.enum(scenarioStates)),
  /** The same for recognitions. Ticks on cards for the real week are the pupil's own, and not here. */
  recognitions: z.record(z.string(), z.enum(scenarioStates)).optional(),
  lastPlayedOn: z.iso.date().optional(),
})
export type PupilAnswer = z.infer<typeof PupilAnswer>
export const ClassAnswer = z.strictObject({
  id: Id,
  name: z.string(),
  /** The first year of the school year: 2026 is 2026/27. */
  schoolYear: z.int(),
  grades: Grades,
  code: z.string(),
  pupilCount: z.int(),
  /** What the next cards of this class carry. */
  signsInWith: SecretKind,
  /** The card alone opens nothing: its pictures or words are asked for after it. */
  asksAfterCard: z.boolean(),
  openLesson: Id.optional(),
  /** Until when a colleague has lent it to whoever asks. */
  lentUntil: Instant.optional(),
  /** Since when it is read only. */
  archivedAt: Instant.optional(),
})
export type ClassAnswer = z.infer<typeof ClassAnswer>

export const ListClasses = { method: 'get', path: '/classes', answer: z.array(ClassAnswer) } as const
export const CreateClass = {
  method: 'post',
  path: '/classes',
  body: z.strictObject({ name: ClassName, schoolYear: z.int().min(2020).max(2100), grades: Grades }),
  answer: ClassAnswer,
} as const
export const GetClass = {
  method: 'get',
  path: '/classes/:id',
  params: OfId,
  answer: ClassAnswer.extend({ pupils: z.array(PupilAnswer) }),
} as const

/** How much of a wall painting has its colour, and in whose order. */
export const MuralAnswer = z.strictObject({ pieces: z.int().min(0), seed: z.int() })
/** The class's wall painting, for its teacher to show and print. */
export const ViewWall = {
  method: 'get',
  path: '/classes/:id/wall',
  params: OfId,
  answer: z.strictObject({ className: z.string(), schoolYear: z.int(), wall: MuralAnswer }),
} as const

/** Draws aliases that nobody of the class has; nothing is stored. */
export const DrawAliases = {
  method: 'post',
  path: '/classes/:id/aliases',
  params: OfId,
  body: z.strictObject({ count: z.int().min(1).max(classLimit), language: Language, besides: z.array(UsernameText).max(classLimit) }),
  answer: z.strictObject({ aliases: z.array(z.string()) }),
} as const
export const usernameFates = ['make', 'warnFullName', 'empty', 'tooLong', 'signs', 'duplicate', 'taken', 'classFull'] as const
/** What becomes of one line; `make` and `warnFullName` will be made, the others are refused. */
export const UsernameFate = z.strictObject({ line: z.int(), text: z.string(), fate: z.enum(usernameFates), like: z.string().optional() })
export type UsernameFate = z.infer<typeof UsernameFate>
export const PreviewUsernames = {
  method: 'post',
  path: '/classes/:id/usernames/preview',
  params: OfId,
  body: z.strictObject({ lines: z.array(UsernameText).min(1).max(600) }),
  answer: z.array(UsernameFate),
} as const
export const MakePupils = {
  method: 'post',
  path: '/classes/:id/pupils',
  params: OfId,
  body: z.strictObject({
    usernames: z.array(UsernameText).min(1).max(600),
    /** `invented` for aliases drawn here, `typed` for what the teacher wrote: that needs the confirmation. */
    source: z.enum(['invented', 'typed']),
    nobodyProtected: z.literal(true).optional(),
  }),
  answer: z.strictObject({ made: z.array(PupilAnswer), refused: z.array(UsernameFate) }),
} as const
export const ErasePupil = { method: 'post', path: '/pupils/:id/erase', params: OfId, answer: Done } as const

/** A card's secrets are readable here and never again; making it anew ends the old one. */
export const CardAnswer = z.strictObject({
  pupil: Id,
  username: z.string(),
  /** The address that the QR code holds, with the secret in its fragment. */
  link: z.string(),
  ...secretFields,
})
export type CardAnswer = z.infer<typeof CardAnswer>
export const MakeCards = {
  method: 'post',
  path: '/classes/:id/cards',
  params: OfId,
  body: z.strictObject({
    pupils: z.array(Id).min(1).max(classLimit),
    /** Of the words, where the class signs in with words; without it the school's. */
    language: Language.optional(),
  }),
  answer: z.strictObject({ className: z.string(), code: z.string(), address: z.string(), madeAt: Instant, cards: z.array(CardAnswer) }),
} as const
