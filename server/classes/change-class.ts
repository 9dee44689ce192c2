import { trusted } from 'mongoose'
import type { z } from 'zod'
import type { ChangeClass, ChangeClassSignIn } from '../../shared/api/class-care.ts'
import type { Filter } from '../access/reach.ts'
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

/**
 * How its pupils sign in, only while it is as the page showed it. Cards that are printed go on as they are. @throws Refusal changed.meanwhile
 */
export async function changeSignIn(
  context: Context,
  schoolClass: SchoolClass,
  { signsInWith, asksAfterCard, was }: z.output<typeof ChangeClassSignIn.body>,
): Promise<SchoolClass> {
  const asShown: Filter = {
    // A class in which nobody chose has neither field.
    signsInWith: was.signsInWith === 'words' ? 'words' : trusted({ $ne: 'words' }),
    asksAfterCard: was.asksAfterCard ? true : trusted({ $ne: true }),
  }
  const changed = await context.storage
    .model(Classes)
    .findOneAndUpdate({ $and: [{ _id: schoolClass._id }, asShown] }, { signsInWith, asksAfterCard }, { returnDocument: 'after' })
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
  const { school, teachers, grades, schoolYear, othersShown, signsInWith, asksAfterCard } = old
  if (grades.from >= lastGrade) throw new Refusal('class.lastGrade')
  const made = await createInSchool(context, {
    school,
    teachers,
    name,
    schoolYear: schoolYear + 1,
    grades: { from: grades.from + 1, to: Math.min(lastGrade, grades.to + 1) },
    othersShown,
    ...(signsInWith && { signsInWith }),
    ...(asksAfterCard && { asksAfterCard }),
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
