import type { z } from 'zod'
import { type NewSchool, timeZones } from '../../shared/api/schools.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { type Provider, Providers, type School, Schools } from './model.ts'
import { findMunicipality } from './municipalities.ts'

export type SchoolInput = Omit<z.output<typeof NewSchool>, 'contactEmail'>

/** A school in the register; its provider is found by its organisation number or made. @throws Refusal input.invalid */
export async function registerSchool(context: Context, input: SchoolInput): Promise<School> {
  const municipality = findMunicipality(input.country, input.municipality)
  if (!municipality) throw new Refusal('input.invalid', ['municipality'])
  const provider = await findOrMakeProvider(context, input)
  const school: School = {
    _id: context.secrets.id(),
    name: input.name,
    provider: provider._id,
    country: input.country,
    timeZone: timeZones[input.country],
    municipality: municipality.code,
    county: municipality.county,
    registeredAt: context.clock.now(),
  }
  await context.storage.model(Schools).create(school)
  return school
}

/** Takes back a registration that could not be completed; nothing refers to the school yet. */
export async function withdrawSchool(context: Context, { _id }: School): Promise<void> {
  await context.storage.model(Schools).deleteOne({ _id })
}

async function findOrMakeProvider(context: Context, { country, organisationNumber, providerName }: SchoolInput): Promise<Provider> {
  const key = { country, organisationNumber: organisationNumber.replace(/[\s-]/g, '') }
  const made = { _id: context.secrets.id(), name: providerName }
  const found = await context.storage
    .model(Providers)
    .findOneAndUpdate(key, { $setOnInsert: made }, { upsert: true, returnDocument: 'after' })
    .lean<Provider>()
  if (!found) throw new Error('An upsert answered nothing')
  return found
}
