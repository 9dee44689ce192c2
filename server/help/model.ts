import type { Scopes } from '../access/reach.ts'
import { declare } from '../storage/declare.ts'

/** A pupil's wish to talk with a grown-up: who, with whom, when, seen, taken up; nothing else. */
export type HelpRequest = {
  _id: string
  pupil: string
  school: string
  grownUp: string
  madeAt: Date
  /** Since it was given to this grown-up, another having left it unopened. */
  handedOnAt?: Date
  seenAt?: Date
  takenUpAt?: Date
}
/** Erased so many days after it was taken up. */
export const keptDays = 14

const ofThePupil = {
  basis: 'public task',
  controller: 'provider',
  keep: { days: keptDays, after: 'it was taken up; at the latest with the pupil' },
} as const

export const HelpRequests = declare<HelpRequest>(
  'helpRequest',
  {
    pupil: { type: String, required: true, why: 'who would like to talk', ...ofThePupil },
    school: { type: String, required: true, why: 'it reaches the grown-up at this school only', ...ofThePupil },
    grownUp: { type: String, required: true, why: 'with whom', ...ofThePupil },
    madeAt: { type: Date, required: true, why: 'nobody waits unseen for long', ...ofThePupil },
    handedOnAt: { type: Date, why: 'the pupil reads that somebody else has it now', ...ofThePupil },
    seenAt: { type: Date, why: 'the pupil reads "has been seen" only when it is true', ...ofThePupil },
    takenUpAt: { type: Date, why: 'to erase it fourteen days later', ...ofThePupil },
  },
  {
    indexes: [[{ grownUp: 1, madeAt: -1 }], [{ school: 1, madeAt: 1 }], [{ pupil: 1, madeAt: -1 }], [{ takenUpAt: 1 }, { sparse: true }]],
    duties: {
      export: async (model, { kind, id }) =>
        (await model.find(kind === 'pupil' ? { pupil: id } : { grownUp: id }).lean<HelpRequest[]>()).map(
          ({ madeAt, handedOnAt, seenAt, takenUpAt }) => ({
            madeAt,
            handedOnAt,
            seenAt,
            takenUpAt,
          }),
        ),
      erase: async (model, { kind, id }) => {
        if (kind === 'pupil') await model.deleteMany({ pupil: id })
      },
    },
  },
)

/** An account that agreed to be asked for a talk, by any pupil of the school. */
export type ListedGrownUp = { _id: string; account: string; school: string; about: string; since: Date }
const agreed = { basis: 'legitimate interest', controller: 'provider', keep: 'untilItsPurposeEnds' } as const

export const ListedGrownUps = declare<ListedGrownUp>(
  'listedGrownUp',
  {
    account: { type: String, required: true, why: 'whom pupils may ask for a talk', ...agreed },
    school: { type: String, required: true, why: 'whose pupils', ...agreed },
    // May be empty, which `required` would refuse.
    about: { type: String, default: '', why: 'role and door, so that pupils know who it is', ...agreed },
    since: { type: Date, required: true, why: 'when it agreed', ...agreed },
  },
  {
    indexes: [[{ account: 1, school: 1 }, { unique: true }], [{ school: 1 }]],
    duties: {
      export: async (model, { id }) =>
        (await model.find({ account: id }).lean<ListedGrownUp[]>()).map(({ about, since }) => ({ about, since })),
      erase: async (model, { id }) => {
        await model.deleteMany({ account: id })
      },
    },
  },
)

export const helpScopes: Scopes = {
  own: actor => (actor.role === 'pupil' ? { pupil: actor.id } : { grownUp: actor.id, school: actor.school ?? '' }),
  ownSchool: actor => ({ school: actor.school ?? '' }),
}
export const listingScopes: Scopes = {
  own: actor => ({ account: actor.id, school: actor.school ?? '' }),
  ownSchool: actor => ({ school: actor.school ?? '' }),
}
