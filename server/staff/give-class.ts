import type { Filter } from '../access/reach.ts'
import { Classes, listClasses, type SchoolClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { requireTeacher } from './unlink-colleague.ts'

const withoutTeacher = { 'teachers.0': null } as const

/** Classes whose last teacher left. */
export const listWaitingClasses = (context: Context, within: Filter): Promise<SchoolClass[]> =>
  listClasses(context, { $and: [within, withoutTeacher] })

/** @throws Refusal not.found for one that has a teacher, input.invalid for somebody who cannot be one */
export async function giveClass(context: Context, within: Filter, id: string, school: string, teacher: string): Promise<void> {
  const classes = context.storage.model(Classes)
  const waits = { $and: [within, withoutTeacher, { _id: id }] }
  if (!(await classes.findOne(waits, { _id: 1 }).lean())) throw new Refusal('not.found')
  await requireTeacher(context, school, teacher)
  const given = await classes.updateOne(waits, { teachers: [teacher] })
  if (given.modifiedCount === 0) throw new Refusal('not.found')
}
