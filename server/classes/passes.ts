import { trusted } from 'mongoose'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { Classes, type SchoolClass } from './model.ts'
import { requireColleague } from './share-class.ts'
import { tellClass } from './tell-class.ts'

const dayMs = 86_400_000

/** One lesson of this class for a colleague who does not have it, within some days; a new pass takes the old one's place. @throws Refusal not.found */
export async function givePass(context: Context, schoolClass: SchoolClass, { to, days }: { to: string; days: number }): Promise<void> {
  await requireColleague(context, schoolClass, to)
  if (schoolClass.teachers.includes(to)) throw new Refusal('not.found')
  await takePassBack(context, schoolClass, to)
  const until = new Date(context.clock.now().getTime() + days * dayMs)
  await context.storage.model(Classes).updateOne({ _id: schoolClass._id }, { $push: { passes: { to, until } } })
}

/** Also in the middle of its lesson, which goes on without whoever led it. */
export async function takePassBack(context: Context, { _id }: SchoolClass, to: string): Promise<void> {
  await context.storage.model(Classes).updateOne({ _id, 'passes.to': to }, { $pull: { passes: { to } } })
  tellClass(context, _id)
}

/** What an account may do by passes: classes in which it may still open its one lesson, and the lessons that it opened so. */
export async function passesOf(context: Context, account: string, school: string) {
  const now = context.clock.now()
  const classes = await classesWithPass(context, account, school)
  const mine = classes.flatMap(({ _id, passes = [] }) => passes.filter(({ to }) => to === account).map(pass => ({ _id, ...pass })))
  return {
    mayOpen: mine.filter(({ lesson, until }) => lesson === undefined && until > now).map(({ _id }) => _id),
    lessons: mine.flatMap(({ lesson }) => (lesson === undefined ? [] : [lesson])),
  }
}

/** The classes of which it holds a pass, used or not. */
export const classesWithPass = (context: Context, account: string, school: string): Promise<SchoolClass[]> =>
  context.storage.model(Classes).find({ 'passes.to': account, school, archivedAt: null }).sort({ name: 1 }).lean<SchoolClass[]>()

/** From now on the pass is for this lesson and no other. @throws Refusal not.found when it is used, over or taken back */
export async function takePass(context: Context, { _id }: SchoolClass, to: string, lesson: string): Promise<void> {
  const until = trusted({ $gt: context.clock.now() })
  const used = await context.storage
    .model(Classes)
    .updateOne({ _id, passes: trusted({ $elemMatch: { to, until, lesson: null } }) }, { $set: { 'passes.$.lesson': lesson } })
  if (used.modifiedCount === 0) throw new Refusal('not.found')
}

/** Its lesson could not be opened: the pass is as good as before. */
export const unusePass = (context: Context, { _id }: SchoolClass, lesson: string) =>
  context.storage.model(Classes).updateOne({ _id, 'passes.lesson': lesson }, { $unset: { 'passes.$.lesson': 1 } })

/** With its lesson a pass ends. */
export const endPass = (context: Context, lesson: string) =>
  context.storage.model(Classes).updateOne({ 'passes.lesson': lesson }, { $pull: { passes: { lesson } } })
