import type { Scopes } from '../access/reach.ts'
import { declare } from '../storage/declare.ts'

/** A pupil's wish to talk with a grown-up: who, with whom, when, seen, taken up; nothing else. */
export type HelpRequest = {
  _id: string
  pupil: string
  grownUp: string
  madeAt: Date
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
    grownUp: { type: String, required: true, why: 'with whom', ...ofThePupil },
    madeAt: { type: Date, required: true, why: 'nobody waits unseen for long', ...ofThePupil },
    seenAt: { type: Date, why: 'the pupil reads "has been seen" only when it is true', ...ofThePupil },
    takenUpAt: { type: Date, why: 'to erase it fourteen days later', ...ofThePupil },
  },
  {
    indexes: [[{ grownUp: 1, madeAt: -1 }], [{ pupil: 1, madeAt: -1 }], [{ takenUpAt: 1 }, { sparse: true }]],
    duties: {
      export: async (model, { kind, id }) =>
        (await model.find(kind === 'pupil' ? { pupil: id } : { grownUp: id }).lean<HelpRequest[]>()).map(
          ({ madeAt, seenAt, takenUpAt }) => ({
            madeAt,
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

export const helpScopes: Scopes = { own: actor => (actor.role === 'pupil' ? { pupil: actor.id } : { grownUp: actor.id }) }
