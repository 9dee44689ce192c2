import { z } from 'zod'
import { Email } from './accounts.ts'
import { Id, Instant, OfId } from './contract.ts'

export const countries = ['SE', 'NO', 'FI'] as const
export const Country = z.enum(countries)
export type Country = z.infer<typeof Country>
/** The time zones that schools of these countries live in. */
export const timeZones = { SE: 'Europe/Stockholm', NO: 'Europe/Oslo', FI: 'Europe/Helsinki' } as const satisfies Record<Country, string>
const Name = z.string().trim().min(1).max(120)

export const MunicipalityAnswer = z.strictObject({
  code: z.string(),
  name: z.string(),
  otherName: z.string().optional(),
  county: z.string(),
})
export const ListMunicipalities = {
  method: 'get',
  path: '/municipalities',
  query: z.strictObject({ country: Country }),
  answer: z.array(MunicipalityAnswer),
} as const

/** The processing agreement that the education provider's representative accepted. */
export const AgreementAnswer = z.strictObject({ version: z.string(), acceptedOn: z.iso.date(), acceptedBy: z.string() })
export const SchoolAnswer = z.strictObject({
  id: Id,
  name: z.string(),
  provider: z.strictObject({ name: z.string(), organisationNumber: z.string() }),
  country: Country,
  timeZone: z.string(),
  municipality: z.strictObject({ code: z.string(), name: z.string(), county: z.string() }),
  registeredAt: Instant,
  agreement: AgreementAnswer.optional(),
  /** The school's own account: whether it has set its password. */
  contact: z.strictObject({ email: z.string(), activated: z.boolean() }).optional(),
})
export type SchoolAnswer = z.infer<typeof SchoolAnswer>

export const ListSchools = { method: 'get', path: '/schools', answer: z.array(SchoolAnswer) } as const
export const GetSchool = { method: 'get', path: '/schools/:id', params: OfId, answer: SchoolAnswer } as const
export const NewSchool = z.strictObject({
  name: Name,
  providerName: Name,
  organisationNumber: z.string().trim().min(1).max(40),
  country: Country,
  municipality: z.string().regex(/^\d{3,4}$/),
  contactEmail: Email,
})
/** The school's account gets the memberships coordinator and teacher; the link is shown once and never stored. */
export const RegisterSchool = {
  method: 'post',
  path: '/schools',
  body: NewSchool,
  answer: z.strictObject({ school: SchoolAnswer, activationLink: z.string() }),
} as const
export const RenewActivationLink = {
  method: 'post',
  path: '/schools/:id/activation-link',
  params: OfId,
  answer: z.strictObject({ activationLink: z.string() }),
} as const
/** For a school whose account is gone: nobody there can sign in any more. */
export const InviteContact = {
  method: 'post',
  path: '/schools/:id/contact',
  params: OfId,
  body: z.strictObject({ contactEmail: Email }),
  answer: RegisterSchool.answer,
} as const
export const RecordAgreement = {
  method: 'post',
  path: '/schools/:id/agreement',
  params: OfId,
  body: z.strictObject({ version: z.string().trim().min(1).max(20), acceptedOn: z.iso.date(), acceptedBy: Name }),
  answer: SchoolAnswer,
} as const

export const procedureLimit = 2000
const DaysOffName = z.string().trim().min(1).max(60)
/** How this school does it: its own procedure, and the days that are no school days. */
export const SchoolWayAnswer = z.strictObject({
  procedure: z.strictObject({ text: z.string(), writtenOn: z.iso.date() }).optional(),
  daysOff: z.array(z.strictObject({ id: Id, name: z.string(), from: z.iso.date(), to: z.iso.date() })),
})
export type SchoolWayAnswer = z.infer<typeof SchoolWayAnswer>
export const GetSchoolWay = { method: 'get', path: '/schools/:id/way', params: OfId, answer: SchoolWayAnswer } as const
/** An empty text takes it away. */
export const WriteProcedure = {
  method: 'post',
  path: '/schools/:id/procedure',
  params: OfId,
  body: z.strictObject({ text: z.string().trim().max(procedureLimit) }),
  answer: SchoolWayAnswer,
} as const
export const AddDaysOff = {
  method: 'post',
  path: '/schools/:id/days-off',
  params: OfId,
  body: z.strictObject({ name: DaysOffName, from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from <= to, { path: ['to'] }),
  answer: SchoolWayAnswer,
} as const
export const RemoveDaysOff = {
  method: 'post',
  path: '/schools/:id/days-off/remove',
  params: OfId,
  body: z.strictObject({ daysOff: Id }),
  answer: SchoolWayAnswer,
} as const
