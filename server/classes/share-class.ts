import { trusted } from 'mongoose'
import type { ColleagueOfClass } from '../../shared/api/class-care.ts'
import { type Account, Accounts } from '../accounts/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { Classes, type SchoolClass } from './model.ts'
import { tellClass } from './tell-class.ts'

const dayMs = 86_400_000

/** The verified teachers of the class's school, by name; who has the class, and until when. */
export async function colleaguesOf(
  context: Context,
  { school, teachers, loans = [], passes = [] }: SchoolClass,
): Promise<ColleagueOfClass[]> {
  const now = context.clock.now()
  const found = await verifiedTeachers(context, school)
  return found
    .map(({ _id, name, email }) => {
      const loan = loans.find(({ to, until }) => to === _id && until > now)
      const pass = passes.find(({ to, until, lesson }) => to === _id && (until > now || lesson !== undefined))
      return {
        id: _id,
        name: name ?? email,
        leads: teachers.includes(_id),
        ...(loan && { lentUntil: loan.until.toISOString() }),
        ...(pass && { pass: { until: pass.until.toISOString(), isUsed: pass.lesson !== undefined } }),
      }
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'sv'))
}

/** Who may have a class of this school: a password of its own, and verified there as a teacher. */
export async function verifiedTeachers(context: Context, school: string): Promise<Account[]> {
  const accounts = await context.storage.model(Accounts).find({ 'memberships.school': school }).lean<Account[]>()
  return accounts.filter(
    ({ passwordHash, memberships }) =>
      passwordHash !== undefined &&
      memberships.some(held => held.role === 'teacher' && held.school === school && !('unverifiedSince' in held && held.unverifiedSince)),
  )
}

/** @throws Refusal not.found for who is no verified teacher of the school */
export async function addTeacher(context: Context, schoolClass: SchoolClass, colleague: string): Promise<void> {
  await requireColleague(context, schoolClass, colleague)
  await context.storage
    .model(Classes)
    .updateOne(
      { _id: schoolClass._id },
      { $addToSet: { teachers: colleague }, $pull: { loans: { to: colleague }, passes: { to: colleague } } },
    )
  tellClass(context, schoolClass._id)
}

/** @throws Refusal not.found, class.lastTeacher */
export async function removeTeacher(context: Context, { _id, teachers }: SchoolClass, colleague: string): Promise<void> {
  if (!teachers.includes(colleague)) throw new Refusal('not.found')
  // Two who remove each other at once: the second finds no other teacher.
  const removed = await context.storage
    .model(Classes)
    .updateOne({ _id, teachers: colleague, 'teachers.1': trusted({ $exists: true }) }, { $pull: { teachers: colleague } })
  if (removed.matchedCount === 0) throw new Refusal('class.lastTeacher')
  tellClass(context, _id)
}

/** The colleague first, so that the class is never without a teacher. @throws Refusal not.found */
export async function handOver(context: Context, schoolClass: SchoolClass, { from, to }: { from: string; to: string }): Promise<void> {
  if (from === to) throw new Refusal('not.found')
  await addTeacher(context, schoolClass, to)
  await removeTeacher(context, schoolClass, from)
}

/**
 * Ends by itself. Lent again, the loan has its new end from now on, but only while its end is the one that the page showed (`was`).
 * @throws Refusal not.found, also for who leads the class; changed.meanwhile
 */
export async function lendClass(
  context: Context,
  schoolClass: SchoolClass,
  { to, days, was }: { readonly to: string; readonly days: number; readonly was?: string | undefined },
): Promise<void> {
  await requireColleague(context, schoolClass, to)
  if (schoolClass.teachers.includes(to)) throw new Refusal('not.found')
  const now = context.clock.now()
  const until = new Date(now.getTime() + days * dayMs)
  const { _id } = schoolClass
  const classes = context.storage.model(Classes)
  // What has ended and is not forgotten yet is no loan.
  await classes.updateOne({ _id, 'loans.to': to }, { $pull: { loans: { to, until: trusted({ $lte: now }) } } })
  const lent =
    was === undefined
      ? await classes.updateOne({ _id, 'loans.to': trusted({ $ne: to }) }, { $push: { loans: { to, until } } })
      : await classes.updateOne({ _id, loans: trusted({ $elemMatch: { to, until: new Date(was) } }) }, { $set: { 'loans.$.until': until } })
  if (lent.matchedCount === 0) throw new Refusal('changed.meanwhile')
  tellClass(context, _id)
}

export async function endLoan(context: Context, { _id }: SchoolClass, to: string): Promise<void> {
  await context.storage.model(Classes).updateOne({ _id, 'loans.to': to }, { $pull: { loans: { to } } })
  tellClass(context, _id)
}

/** What has ended is not remembered. */
export async function forgetLoans(context: Context): Promise<void> {
  const now = context.clock.now()
  const classes = context.storage.model(Classes)
  const over = await classes.find({ 'loans.until': trusted({ $lte: now }) }, { loans: 1 }).lean<Pick<SchoolClass, '_id' | 'loans'>[]>()
  for (const { _id, loans = [] } of over) {
    for (const loan of loans) if (loan.until <= now) await classes.updateOne({ _id }, { $pull: { loans: loan } })
  }
  // A pass in use ends with its lesson.
  const until = trusted({ $lte: now })
  const unused = { until, lesson: null }
  // The first condition is the one that an index answers.
  await classes.updateMany({ 'passes.until': until, passes: trusted({ $elemMatch: unused }) }, { $pull: { passes: unused } })
}

/** @throws Refusal not.found for who is no verified teacher of the school */
export async function requireColleague(context: Context, { school }: SchoolClass, colleague: string) {
  if (!(await verifiedTeachers(context, school)).some(({ _id }) => _id === colleague)) throw new Refusal('not.found')
}
