import type { Country } from '../../shared/api/schools.ts'
import type { Scopes } from '../access/reach.ts'
import { aboutNobody, declare } from '../storage/declare.ts'

/** The body that runs schools and is controller for their pupils' data. */
export type Provider = {
  _id: string
  name: string
  organisationNumber: string
  country: Country
  agreement?: { version: string; acceptedOn: string; acceptedBy: string; recordedAt: Date }
}
export type School = {
  _id: string
  name: string
  provider: string
  country: Country
  timeZone: string
  municipality: string
  county: string
  registeredAt: Date
  /** What its staff do when a pupil has told something, in the coordinator's words. */
  procedure?: { text: string; writtenAt: Date }
  /** Days without school, first and last of each stretch. */
  daysOff?: { id: string; name: string; from: string; to: string }[]
}

const register = { basis: 'contract', controller: 'programme', keep: 'untilSchoolErased' } as const

export const Providers = declare<Provider>(
  'provider',
  {
    name: { type: String, required: true, why: 'who is controller for the pupils', ...register },
    organisationNumber: { type: String, required: true, why: 'to know a provider for certain', ...register },
    country: { type: String, required: true, why: 'law follows the country', ...register },
    agreement: {
      type: Object,
      holds: ['version', 'acceptedOn', 'acceptedBy', 'recordedAt'],
      why: 'no pupil before the processing agreement: version, date and by whom it was accepted',
      ...register,
    },
  },
  { indexes: [[{ country: 1, organisationNumber: 1 }, { unique: true }]], duties: aboutNobody() },
)

export const Schools = declare<School>(
  'school',
  {
    name: { type: String, required: true, why: 'to tell schools apart', ...register },
    provider: { type: String, required: true, why: 'to know its education provider', ...register },
    country: { type: String, required: true, why: 'law and totals follow the country', ...register },
    timeZone: { type: String, required: true, why: 'weeks and school days are the school’s own', ...register },
    municipality: { type: String, required: true, why: 'totals by municipality', ...register },
    county: { type: String, required: true, why: 'totals by county', ...register },
    registeredAt: { type: Date, required: true, why: 'to order the register', ...register },
    procedure: {
      type: Object,
      holds: ['text', 'writtenAt'],
      why: 'staff read beside a request what their school does',
      ...register,
    },
    daysOff: {
      type: [Object],
      default: undefined,
      holds: ['id', 'name', 'from', 'to'],
      why: 'to know how many school days a request has waited',
      ...register,
    },
  },
  { indexes: [[{ provider: 1 }], [{ country: 1 }]], duties: aboutNobody() },
)

export const schoolScopes: Scopes = {
  ownSchool: actor => ({ _id: actor.school ?? '' }),
  any: () => ({}),
}
