import type { Filter } from '../access/reach.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { findSchool } from './find-school.ts'
import { Providers, type School } from './model.ts'

type Agreement = { readonly version: string; readonly acceptedOn: string; readonly acceptedBy: string }

/** That the provider's representative has accepted the processing agreement; once. @throws Refusal not.found, agreement.exists, input.invalid */
export async function recordAgreement(context: Context, within: Filter, id: string, agreement: Agreement): Promise<School> {
  const now = context.clock.now()
  if (agreement.acceptedOn > now.toISOString().slice(0, 10)) throw new Refusal('input.invalid', ['acceptedOn'])
  const school = await findSchool(context, within, id)
  const recorded = await context.storage
    .model(Providers)
    .updateOne({ _id: school.provider, agreement: null }, { agreement: { ...agreement, recordedAt: now } })
  if (recorded.modifiedCount === 0) throw new Refusal('agreement.exists')
  return school
}
