import type { SchoolAnswer } from '../../shared/api/schools.ts'
import type { Provider, School } from './model.ts'
import { findMunicipality } from './municipalities.ts'

export type Contact = { readonly email: string; readonly activated: boolean }

export function presentSchool(school: School, provider: Provider, contact: Contact | undefined): SchoolAnswer {
  const municipality = findMunicipality(school.country, school.municipality)
  const { agreement } = provider
  return {
    id: school._id,
    name: school.name,
    provider: { name: provider.name, organisationNumber: provider.organisationNumber },
    country: school.country,
    timeZone: school.timeZone,
    municipality: { code: school.municipality, name: municipality?.name ?? '', county: municipality?.countyName ?? '' },
    registeredAt: school.registeredAt.toISOString(),
    ...(agreement && { agreement: { version: agreement.version, acceptedOn: agreement.acceptedOn, acceptedBy: agreement.acceptedBy } }),
    ...(contact && { contact: { email: contact.email, activated: contact.activated } }),
  }
}
