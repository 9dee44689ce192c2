import { trusted } from 'mongoose'
import type { Language } from '../../shared/api/contract.ts'
import type { Figure } from '../../shared/api/figure.ts'
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
  createdAt: Date
}
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
  cardHash?: string
  createdAt: Date
}

const ofTheClass = { basis: 'public task', controller: 'provider', keep: 'untilClassErased' } as const
const ofThePupil = { basis: 'public task', controller: 'provider', keep: 'untilPupilErased' } as const

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
    createdAt: { type: Date, required: true, why: 'to order the list', ...ofTheClass },
  },
  { indexes: [[{ teachers: 1 }], [{ school: 1 }], [{ code: 1 }, { unique: true }]], duties: aboutNobody() },
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
    picturesHash: { type: String, why: 'to sign in with three pictures; a keyed hash', ...ofThePupil },
    cardHash: { type: String, why: 'to sign in with the card; a keyed hash', ...ofThePupil },
    createdAt: { type: Date, required: true, why: 'to know how long it is kept', ...ofThePupil },
  },
  {
    indexes: [
      [{ class: 1, likeness: 1 }, { unique: true }],
      [{ cardHash: 1 }, { unique: true, sparse: true }],
    ],
    duties: {
      export: async (model, { id }) =>
        (await model.find({ _id: id }).lean<Pupil[]>()).map(({ username, figure, language, createdAt }) => ({
          username,
          figure,
          language,
          createdAt,
        })),
      erase: async (model, { id }) => {
        await model.deleteOne({ _id: id })
      },
    },
  },
)

export const classScopes: Scopes = {
  ownClass: actor => ({ teachers: actor.id, school: actor.school ?? '' }),
  ownSchool: actor => ({ school: actor.school ?? '' }),
}
export const pupilScopes: Scopes = {
  own: actor => ({ _id: actor.id }),
  ownClass: actor => ({ class: trusted({ $in: [...actor.classes] }) }),
}
