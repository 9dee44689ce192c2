import { trusted } from 'mongoose'
import type { Filter } from '../access/reach.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { Classes, type Pupil, Pupils, type SchoolClass } from './model.ts'

/** @throws Refusal not.found, also when the class is another's: the two must look alike */
export async function findClass(context: Context, within: Filter, id: string): Promise<SchoolClass> {
  const found = await context.storage
    .model(Classes)
    .findOne({ $and: [within, { _id: id }] })
    .lean<SchoolClass>()
  if (!found) throw new Refusal('not.found')
  return found
}

/** Without the archived ones. */
export const listClasses = (context: Context, within: Filter): Promise<SchoolClass[]> =>
  context.storage
    .model(Classes)
    .find({ $and: [within, { archivedAt: null }] })
    .sort({ schoolYear: -1, name: 1 })
    .lean<SchoolClass[]>()

/** The ids of the classes that an account leads at a school, archived ones too, and of those lent to it today. */
export async function classesLedBy(context: Context, account: string, school: string): Promise<string[]> {
  const classes = context.storage.model(Classes)
  const [led, lent] = await Promise.all([
    classes.find({ teachers: account, school }, { _id: 1 }).lean<{ _id: string }[]>(),
    classes.find({ 'loans.to': account, school }, { loans: 1 }).lean<Pick<SchoolClass, '_id' | 'loans'>[]>(),
  ])
  const now = context.clock.now()
  const today = lent.filter(({ loans }) => loans?.some(loan => loan.to === account && loan.until > now))
  return [...new Set([...led, ...today].map(({ _id }) => _id))]
}

export async function findClassByCode(context: Context, code: string): Promise<SchoolClass | undefined> {
  return (await context.storage.model(Classes).findOne({ code }).lean<SchoolClass>()) ?? undefined
}

/** Of one class, in the alphabet's order. */
export async function pupilsOf(context: Context, classId: string): Promise<Pupil[]> {
  const pupils = await context.storage.model(Pupils).find({ class: classId }).lean<Pupil[]>()
  return pupils.sort((one, other) => one.username.localeCompare(other.username, 'sv'))
}

/** @throws Refusal not.found */
export async function findPupil(context: Context, within: Filter, id: string): Promise<Pupil> {
  const pupil = await context.storage
    .model(Pupils)
    .findOne({ $and: [within, { _id: id }] })
    .lean<Pupil>()
  if (!pupil) throw new Refusal('not.found')
  return pupil
}

/** Of those that are not deleted, alone or with their class. */
export async function pupilsById(context: Context, ids: readonly string[]): Promise<Map<string, Pupil>> {
  const pupils = await context.storage
    .model(Pupils)
    .find({ _id: trusted({ $in: [...ids] }), deleted: null })
    .lean<Pupil[]>()
  const classes = await context.storage
    .model(Classes)
    .find({ _id: trusted({ $in: [...new Set(pupils.map(pupil => pupil.class))] }), deleted: null }, { _id: 1 })
    .lean<{ _id: string }[]>()
  const there = new Set(classes.map(({ _id }) => _id))
  return new Map(pupils.filter(pupil => there.has(pupil.class)).map(pupil => [pupil._id, pupil]))
}
