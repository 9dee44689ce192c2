import { z } from 'zod'
import { ClassAnswer, ClassName, classLimit, Grades, UsernameText } from './classes.ts'
import { Done, Id, Instant, OfId } from './contract.ts'
import { Figure } from './figure.ts'
import { SecretKind } from './secret.ts'

/** So long a deleted class or pupil can be brought back. */
export const restoreDays = 14
/** So long after its class was archived a pupil is kept. */
export const archiveDays = 90
/** A class is lent for at most so many days. */
export const loanDays = 7

const PupilIds = z.array(Id).min(1).max(classLimit)
const ofClass = <P extends string>(path: P) => ({ method: 'post', path: `/classes/:id/${path}` as const, params: OfId }) as const

/** `was` is what the page showed: who changed it meanwhile is not overwritten. */
export const RenamePupil = {
  ...ofClass('rename-pupil'),
  body: z.strictObject({
    pupil: Id,
    username: UsernameText,
    was: z.string(),
    /** For what is no alias of ours. */
    nobodyProtected: z.literal(true).optional(),
    /** It looks like a full name, and shall stay as it is written. */
    asWritten: z.literal(true).optional(),
  }),
  answer: z.strictObject({ username: z.string() }),
} as const
export const ChangePupilFigure = {
  ...ofClass('change-figure'),
  body: z.strictObject({ pupil: Id, figure: Figure, was: Figure }),
  answer: Done,
} as const

export const whyNot = ['taken', 'classFull', 'gone'] as const
/** Of many at once some may not go; each says why. */
export const Moved = z.strictObject({
  done: z.array(Id),
  refused: z.array(z.strictObject({ pupil: Id, username: z.string().optional(), why: z.enum(whyNot) })),
})
export type Moved = z.infer<typeof Moved>
export const MovePupils = { ...ofClass('move-pupils'), body: z.strictObject({ pupils: PupilIds, to: Id }), answer: Moved } as const
export const DeletePupils = { ...ofClass('delete-pupils'), body: z.strictObject({ pupils: PupilIds }), answer: Moved } as const
export const RestorePupils = { ...ofClass('restore-pupils'), body: z.strictObject({ pupils: PupilIds }), answer: Moved } as const

/** Asked for so that nobody does it by mistake; stored nowhere. */
export const resetReasons = ['wrongPupil', 'trying', 'askedFor'] as const
export const ResetScenario = {
  ...ofClass('reset-scenario'),
  body: z.strictObject({ pupil: Id, scenario: z.string().max(80), reason: z.enum(resetReasons) }),
  answer: Done,
} as const

const Details = z.strictObject({ name: ClassName, grades: Grades })
export const ChangeClass = { ...ofClass('details'), body: Details.extend({ was: Details }), answer: ClassAnswer } as const

const SignIn = z.strictObject({ signsInWith: SecretKind, asksAfterCard: z.boolean() })
/** Cards that are printed stay as they are, until new ones are made. */
export const ChangeClassSignIn = { ...ofClass('sign-in'), body: SignIn.extend({ was: SignIn }), answer: ClassAnswer } as const
export const ColleagueOfClass = z.strictObject({
  id: Id,
  name: z.string(),
  leads: z.boolean(),
  lentUntil: Instant.optional(),
  /** May lead one lesson; `isUsed`: that lesson is open now. */
  pass: z.strictObject({ until: Instant, isUsed: z.boolean() }).optional(),
})
export type ColleagueOfClass = z.infer<typeof ColleagueOfClass>
/** The verified teachers of the school, and which of them have the class. */
export const ListColleaguesOfClass = {
  method: 'get',
  path: '/classes/:id/colleagues',
  params: OfId,
  answer: z.array(ColleagueOfClass),
} as const
const OfColleague = z.strictObject({ colleague: Id })
export const AddTeacher = { ...ofClass('add-teacher'), body: OfColleague, answer: Done } as const
export const RemoveTeacher = { ...ofClass('remove-teacher'), body: OfColleague, answer: Done } as const
/** The colleague takes the place of whoever asks. */
export const HandOverClass = { ...ofClass('hand-over'), body: OfColleague, answer: Done } as const
export const LendClass = {
  ...ofClass('lend'),
  /** `was`: until when the colleague has it already, as the page shows it. */
  body: OfColleague.extend({ days: z.int().min(1).max(loanDays), was: Instant.optional() }),
  answer: Done,
} as const
export const EndLoan = { ...ofClass('end-loan'), body: OfColleague, answer: Done } as const
/** One lesson with the class, to be opened within so many days, and nothing else of it. */
export const GivePass = { ...ofClass('give-pass'), body: OfColleague.extend({ days: z.int().min(1).max(loanDays) }), answer: Done } as const
export const TakePassBack = { ...ofClass('take-pass-back'), body: OfColleague, answer: Done } as const
/** Classes of colleagues in which whoever asks may lead one lesson; `lesson` once it is open. */
export const ListPasses = {
  method: 'get',
  path: '/passes',
  answer: z.array(
    z.strictObject({ class: Id, className: z.string(), grades: Grades, pupilCount: z.int(), until: Instant, lesson: Id.optional() }),
  ),
} as const
/** A new class of the next school year with the same pupils; the old one is archived. */
export const NextSchoolYear = { ...ofClass('next-year'), body: z.strictObject({ name: ClassName }), answer: ClassAnswer } as const

export const ArchiveClass = { ...ofClass('archive'), answer: Done } as const
export const BringBackClass = { ...ofClass('bring-back'), answer: Done } as const
export const DeleteClass = { ...ofClass('delete'), answer: Done } as const
export const RestoreClass = { ...ofClass('restore'), answer: Done } as const
export const EraseClass = { ...ofClass('erase'), answer: Done } as const

const Away = z.strictObject({ id: Id, name: z.string(), at: Instant, until: Instant })
/** What is archived or deleted and can be brought back; `until` is when it (or an archived class's pupils) will be erased. */
export const ListPutAway = {
  method: 'get',
  path: '/put-away',
  answer: z.strictObject({
    archived: z.array(Away.extend({ pupilCount: z.int() })),
    classes: z.array(Away.extend({ pupilCount: z.int() })),
    pupils: z.array(Away.extend({ class: Id, className: z.string() })),
  }),
} as const
