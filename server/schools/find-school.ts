import { trusted } from 'mongoose'
import type { Filter } from '../access/reach.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { type Provider, Providers, type School, Schools } from './model.ts'

/** @throws Refusal not.found, also when it is another's: the two must look alike */
export async function findSchool(context: Context, within: Filter, id: string): Promise<School> {
  const school = await context.storage
    .model(Schools)
    .findOne({ $and: [within, { _id: id }] })
    .lean<School>()
  if (!school) throw new Refusal('not.found')
  return school
}

/** What a school's pages and cards speak where nobody chose. */
export const languageOf = async (context: Context, school: string) => languages[(await findSchool(context, {}, school)).country]
const languages = { SE: 'sv', NO: 'nb', FI: 'fi' } as const

/** The register, in the alphabet's order. */
export async function listSchools(context: Context, within: Filter): Promise<School[]> {
  const schools = await context.storage.model(Schools).find(within).lean<School[]>()
  return schools.sort((one, other) => one.name.localeCompare(other.name, 'sv'))
}

/** Schools by their ids, for those who hold the ids rightly. */
export async function schoolsById(context: Context, ids: readonly string[]): Promise<Map<string, School>> {
  const schools = await context.storage
    .model(Schools)
    .find({ _id: trusted({ $in: [...new Set(ids)] }) })
    .lean<School[]>()
  return new Map(schools.map(school => [school._id, school]))
}

export async function providersOf(context: Context, schools: readonly School[]): Promise<Map<string, Provider>> {
  const ids = [...new Set(schools.map(school => school.provider))]
  const providers = await context.storage
    .model(Providers)
    .find({ _id: trusted({ $in: ids }) })
    .lean<Provider[]>()
  return new Map(providers.map(provider => [provider._id, provider]))
}

/** No pupil before the provider's representative has accepted. @throws Refusal school.noAgreement */
export async function requireAgreement(context: Context, schoolId: string): Promise<void> {
  const school = await findSchool(context, {}, schoolId)
  const provider = (await providersOf(context, [school])).get(school.provider)
  if (!provider?.agreement) throw new Refusal('school.noAgreement')
}
