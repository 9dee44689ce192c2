import type { z } from 'zod'
import type { ChangeClass } from '../../shared/api/class-care.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { createInSchool } from './create-class.ts'
import { Classes, Pupils, type SchoolClass } from './model.ts'
import { movePupils } from './move-pupils.ts'

/** Name and grades, only while they are as the page showed them. @throws Refusal changed.meanwhile */
export async function changeClass(
  context: Context,
  { _id }: SchoolClass,
  { name, grades, was }: z.output<typeof ChangeClass.body>,
): Promise<SchoolClass> {
  const asShown = { _id, name: was.name, 'grades.from': was.grades.from, 'grades.to': was.grades.to }
  const changed = await context.storage
    .model(Classes)
    .findOneAndUpdate(asShown, { name, grades }, { returnDocument: 'after' })
    .lean<SchoolClass>()
  if (!changed) throw new Refusal('changed.meanwhile')
  return changed
}

const lastGrade = 6

/**
 * A new class of the next school year, a grade higher, with the same teachers and pupils; the old one is archived without them. Cut off in
 * between, both classes stand and the rest of the pupils can be moved. @throws Refusal class.lastGrade
 */
export async function beginNextYear(context: Context, old: SchoolClass, name: string): Promise<SchoolClass> {
  const { school, teachers, grades, schoolYear, othersShown } = old
  if (grades.from >= lastGrade) throw new Refusal('class.lastGrade')
  const made = await createInSchool(context, {
    school,
    teachers,
    name,
    schoolYear: schoolYear + 1,
    grades: { from: grades.from + 1, to: Math.min(lastGrade, grades.to + 1) },
    othersShown,
  })
  const pupils = await context.storage.model(Pupils).find({ class: old._id }, { _id: 1 }).lean<{ _id: string }[]>()
  const { done, refused } = await movePupils(
    context,
    old,
    made,
    pupils.map(({ _id }) => _id),
  )
  if (refused.length === 0) await context.storage.model(Classes).updateOne({ _id: old._id }, { archivedAt: context.clock.now() })
  return { ...made, pupilCount: done.length }
}
