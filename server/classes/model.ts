import { trusted } from 'mongoose'
import { loanDays, restoreDays } from '../../shared/api/class-care.ts'
import type { Language } from '../../shared/api/contract.ts'
import type { Figure } from '../../shared/api/figure.ts'
import type { SecretKind } from '../../shared/api/secret.ts'
import type { Wall } from '../../shared/play/mural.ts'
import type { Scopes } from '../access/reach.ts'
import { aboutNobody, declare } from '../storage/declare.ts'

export type SchoolClass = {
  _id: string
  school: string
  name: string
  /** The first year of the school year. */
  schoolYear: number
  grades: { from: number; to: number }
  teachers: string[]
  /** Six digits; opens the list of usernames while a lesson is open. */
  code: string
  pupilCount: number
  /** The teacher has shown the classmates to each other once; before, each pupil is alone on the map. */
  othersShown: boolean
  /** What its next cards carry; pictures where nobody chose. */
  signsInWith?: SecretKind
  /** The card alone opens nothing. */
  asksAfterCard?: boolean
  /** Hidden from the lists and read only since then. */
  archivedAt?: Date
  /** Colleagues who have it for some days. */
  loans?: Loan[]
  /** Colleagues who may lead one lesson with it. */
  passes?: Pass[]
  /** Its wall painting in the school yard; none before the first piece. A new school year makes a new class, and so a new wall. */
  wall?: Wall
  /** Since when it is deleted, and where it was: meanwhile `school` names none, so that nothing finds it. */
  deleted?: { at: Date; school: string }
  createdAt: Date
}
export type Loan = { to: string; until: Date }
/** To be used until then; with its lesson it ends. */
export type Pass = { to: string; until: Date; lesson?: string }
export type Pupil = {
  _id: string
  school: string
  class: string
  username: string
  /** The username without case, accents and look-alikes: what must be unique in the class. */
  likeness: string
  figure: Figure
  language?: Language
  picturesHash?: string
  /** Its card carries words in this language, and no pictures. */
  wordsIn?: Language
  cardHash?: string
  /** Since when it is deleted, and where it was: meanwhile `class` names none, so that nothing finds it. */
  deleted?: { at: Date; class: string }
  createdAt: Date
}

const ofTheClass = { basis: 'public task', controller: 'provider', keep: 'untilClassErased' } as const
const ofThePupil = { basis: 'public task', controller: 'provider', keep: 'untilPupilErased' } as const
const whileDeleted = { days: restoreDays, after: 'it was deleted' }
const whileLent = { days: loanDays, after: 'it was lent' }

export const Classes = declare<SchoolClass>(
  'class',
  {
    school: { type: String, required: true, why: 'to keep schools apart', ...ofTheClass },
    name: { type: String, required: true, why: 'to tell classes apart', ...ofTheClass },
    schoolYear: { type: Number, required: true, why: 'to end with the school year', ...ofTheClass },
    grades: { type: Object, holds: ['from', 'to'], required: true, why: 'texts and totals follow the grade', ...ofTheClass },
    teachers: { type: [String], required: true, why: 'who leads it, and nobody else', ...ofTheClass },
    code: { type: String, required: true, why: 'so that its pupils find it', ...ofTheClass },
    pupilCount: { type: Number, required: true, why: 'to keep the limit of a class', ...ofTheClass },
    othersShown: { type: Boolean, required: true, why: 'a first lesson shows each pupil only itself', ...ofTheClass },
    signsInWith: { type: String, why: 'what its cards carry: pictures, or words for older pupils', ...ofTheClass },
    asksAfterCard: { type: Boolean, why: 'a card that was found opens nothing alone', ...ofTheClass },
    archivedAt: { type: Date, why: 'to remove its pupils ninety days later', ...ofTheClass },
    loans: { type: [Object], default: undefined, holds: ['to', 'until'], why: 'who has it for some days', ...ofTheClass, keep: whileLent },
    passes: {
      type: [Object],
      default: undefined,
      holds: ['to', 'until', 'lesson'],
      why: 'who may lead one lesson with it',
      ...ofTheClass,
      keep: { days: loanDays, after: 'it was given, or until its lesson ends' },
    },
    wall: {
      type: Object,
      holds: ['pieces', 'seed', 'paintedFor', 'lesson', 'inLesson'],
      why: 'the whole class’s wall painting: how much has its colour and for what, each once; nobody’s share',
      ...ofTheClass,
    },
    deleted: { type: Object, holds: ['at', 'school'], why: 'to bring it back, or erase it', ...ofTheClass, keep: whileDeleted },
    createdAt: { type: Date, required: true, why: 'to order the list', ...ofTheClass },
  },
  {
    indexes: [
      [{ teachers: 1 }],
      [{ school: 1 }],
      [{ code: 1 }, { unique: true }],
      [{ 'loans.to': 1 }, { sparse: true }],
      [{ 'loans.until': 1 }, { sparse: true }],
      [{ 'passes.to': 1 }, { sparse: true }],
      [{ 'passes.lesson': 1 }, { sparse: true }],
      [{ 'passes.until': 1 }, { sparse: true }],
      [{ archivedAt: 1 }, { sparse: true }],
      [{ 'deleted.at': 1 }, { sparse: true }],
    ],
    duties: {
      ...aboutNobody<SchoolClass>(),
      erase: async (model, { kind, id }) => {
        if (kind !== 'account') return
        await model.updateMany({ 'loans.to': id }, { $pull: { loans: { to: id } } })
        await model.updateMany({ 'passes.to': id }, { $pull: { passes: { to: id } } })
      },
    },
  },
)

export const Pupils = declare<Pupil>(
  'pupil',
  {
    school: { type: String, required: true, why: 'to keep schools apart', ...ofThePupil },
    class: { type: String, required: true, why: 'to play with its class', ...ofThePupil },
    username: { type: String, required: true, why: 'the only name that is known', ...ofThePupil },
    likeness: { type: String, required: true, why: 'so that no two usernames of a class look alike', ...ofThePupil },
    figure: {
      type: Object,
      holds: ['kind', 'fur', 'pattern', 'extra', 'color'],
      required: true,
      why: 'the creature on the map; nothing human',
      ...ofThePupil,
    },
    language: { type: String, why: 'to speak the language that the pupil chose', ...ofThePupil },
    picturesHash: { type: String, why: 'to sign in with three pictures or words; a keyed hash', ...ofThePupil },
    wordsIn: { type: String, why: 'to show the words of its card in their language', ...ofThePupil },
    cardHash: { type: String, why: 'to sign in with the card; a keyed hash', ...ofThePupil },
    deleted: { type: Object, holds: ['at', 'class'], why: 'to bring it back, or erase it', ...ofThePupil, keep: whileDeleted },
    createdAt: { type: Date, required: true, why: 'to know how long it is kept', ...ofThePupil },
  },
  {
    indexes: [
      [{ class: 1, likeness: 1 }, { unique: true }],
      [{ cardHash: 1 }, { unique: true, sparse: true }],
      [{ 'deleted.class': 1 }, { sparse: true }],
      [{ 'deleted.at': 1 }, { sparse: true }],
    ],
    duties: {
      export: async (model, { id }) =>
        (await model.find({ _id: id }).lean<Pupil[]>()).map(({ username, figure, language, wordsIn, createdAt }) => ({
          username,
          figure,
          language,
          wordsIn,
          createdAt,
        })),
      erase: async (model, { id }) => {
        await model.deleteOne({ _id: id })
      },
    },
  },
)

/** What is deleted stands nowhere: no list, no code and no card leads there. */
export const nowhere = (id: string) => `deleted ${id}`

export const classScopes: Scopes = {
  own: actor => ({ 'passes.to': actor.id, school: actor.school ?? '' }),
  /** Those that it leads, also archived, and those lent to it. */
  ownClass: actor => ({ _id: trusted({ $in: [...actor.classes] }), school: actor.school ?? '' }),
  runningClass: actor => ({ _id: trusted({ $in: [...actor.classes] }), school: actor.school ?? '', archivedAt: null }),
  /** What it leads or has on loan, and where a pass lets it open one lesson. */
  openableClass: actor => ({
    _id: trusted({ $in: [...actor.classes, ...(actor.passes?.mayOpen ?? [])] }),
    school: actor.school ?? '',
    archivedAt: null,
  }),
  ledClass: actor => ({ teachers: actor.id, school: actor.school ?? '' }),
  ledRunningClass: actor => ({ teachers: actor.id, school: actor.school ?? '', archivedAt: null }),
  deletedClass: actor => ({ teachers: actor.id, 'deleted.school': actor.school ?? '' }),
  ownSchool: actor => ({ school: actor.school ?? '' }),
}
export const pupilScopes: Scopes = {
  own: actor => ({ _id: actor.id }),
  ownClass: actor => ({
    $or: [{ class: trusted({ $in: [...actor.classes] }) }, { 'deleted.class': trusted({ $in: [...actor.classes] }) }],
  }),
}
