import type { SchoolWayAnswer } from '../../shared/api/schools.ts'
import type { Filter } from '../access/reach.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { findSchool } from './find-school.ts'
import { type School, Schools } from './model.ts'

type DaysOff = { readonly name: string; readonly from: string; readonly to: string }
const mostDaysOff = 100

/** What the school does when a pupil has told something; an empty text takes it away. @throws Refusal not.found */
export async function writeProcedure(context: Context, within: Filter, id: string, text: string): Promise<School> {
  const change = text ? { $set: { procedure: { text, writtenAt: context.clock.now() } } } : { $unset: { procedure: 1 } }
  await update(context, { $and: [within, { _id: id }] }, change)
  return findSchool(context, within, id)
}

/** @throws Refusal not.found, input.invalid when there are too many */
export async function addDaysOff(context: Context, within: Filter, id: string, days: DaysOff): Promise<School> {
  const school = await findSchool(context, within, id)
  if ((school.daysOff ?? []).length >= mostDaysOff) throw new Refusal('input.invalid', ['from'])
  await update(context, { _id: id }, { $push: { daysOff: { id: context.secrets.id(), ...days } } })
  return findSchool(context, within, id)
}

/** @throws Refusal not.found */
export async function removeDaysOff(context: Context, within: Filter, id: string, days: string): Promise<School> {
  await findSchool(context, within, id)
  await update(context, { _id: id }, { $pull: { daysOff: { id: days } } })
  return findSchool(context, within, id)
}

export const presentWay = ({ procedure, daysOff = [] }: School): SchoolWayAnswer => ({
  ...(procedure && { procedure: { text: procedure.text, writtenOn: procedure.writtenAt.toISOString().slice(0, 10) } }),
  daysOff: daysOff.map(({ id, name, from, to }) => ({ id, name, from, to })).sort((one, other) => one.from.localeCompare(other.from)),
})

const update = (context: Context, filter: Filter, change: object) => context.storage.model(Schools).updateOne(filter, change)
