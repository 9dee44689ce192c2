import { trusted } from 'mongoose'
import type { Actor } from '../access/rules.ts'
import { Classes, nowhere, Pupils, type SchoolClass, verifiedTeachers } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { endLesson, type Lesson, Lessons } from '../lessons/index.ts'
import { restorableSince } from './delete-pupils.ts'
import { eraseOne } from './erase-pupil.ts'

/** Hidden from the lists and read only; ninety days later its pupils are erased. Archived twice, the first day counts. */
export async function archiveClass(context: Context, { _id }: SchoolClass): Promise<void> {
  await context.storage.model(Classes).updateOne({ _id, archivedAt: null }, { archivedAt: context.clock.now() })
  await endItsLesson(context, _id)
}

export const bringBackClass = (context: Context, { _id }: SchoolClass) =>
  context.storage.model(Classes).updateOne({ _id }, { $unset: { archivedAt: 1 } })

/** Hidden at once from everybody, with its pupils. */
export async function deleteClass(context: Context, { _id, school }: SchoolClass): Promise<void> {
  await context.storage
    .model(Classes)
    .updateOne({ _id, school }, { school: nowhere(school), deleted: { at: context.clock.now(), school }, $unset: { loans: 1 } })
  await endItsLesson(context, _id)
}

/** With those of its teachers who still work there, and whoever brings it back. @throws Refusal not.found after fourteen days */
export async function restoreClass(context: Context, { _id, teachers, deleted }: SchoolClass, actor: Actor): Promise<void> {
  if (!deleted) throw new Refusal('not.found')
  const still = (await verifiedTeachers(context, deleted.school)).map(account => account._id)
  const restored = await context.storage.model(Classes).updateOne(
    { _id, 'deleted.at': trusted({ $gt: restorableSince(context) }) },
    {
      $set: { school: deleted.school, teachers: [...new Set([actor.id, ...teachers.filter(each => still.includes(each))])] },
      $unset: { deleted: 1 },
    },
  )
  if (restored.matchedCount === 0) throw new Refusal('not.found')
}

/** For good, with everybody who was in it, also who was deleted from it. May be cut off and run again: the class goes last. */
export async function eraseClass(context: Context, { _id }: Pick<SchoolClass, '_id'>): Promise<void> {
  const pupils = context.storage.model(Pupils)
  for (const filter of [{ class: _id }, { 'deleted.class': _id }]) {
    for (const pupil of await pupils.find(filter, { _id: 1 }).lean<{ _id: string }[]>()) await eraseOne(context, pupil._id)
  }
  await context.storage.model(Lessons).deleteMany({ class: _id })
  await context.storage.model(Classes).deleteOne({ _id })
}

async function endItsLesson(context: Context, schoolClass: string) {
  const open = await context.storage.model(Lessons).findOne({ class: schoolClass, open: true }).lean<Lesson>()
  if (open) await endLesson(context, open)
}
