import { trusted } from 'mongoose'
import { archiveDays } from '../../shared/api/class-care.ts'
import { Classes, forgetLoans, Pupils } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { restorableSince } from './delete-pupils.ts'
import { eraseOne } from './erase-pupil.ts'
import { eraseClass } from './put-away-class.ts'

type Found = { _id: string }

/** What was deleted fourteen days ago, the pupils of what was archived ninety days ago, and loans that are over. */
export async function eraseDue(context: Context): Promise<void> {
  const { storage, clock } = context
  await forgetLoans(context)
  const deleted = { 'deleted.at': trusted({ $lte: restorableSince(context) }) }
  for (const pupil of await storage.model(Pupils).find(deleted, { _id: 1 }).lean<Found[]>()) await eraseOne(context, pupil._id)
  for (const each of await storage.model(Classes).find(deleted, { _id: 1 }).lean<Found[]>()) await eraseClass(context, each)
  const archivedBefore = new Date(clock.now().getTime() - archiveDays * 86_400_000)
  const archived = { archivedAt: trusted({ $lte: archivedBefore }) }
  for (const { _id } of await storage.model(Classes).find(archived, { _id: 1 }).lean<Found[]>()) {
    for (const pupil of await storage.model(Pupils).find({ class: _id }, { _id: 1 }).lean<Found[]>()) await eraseOne(context, pupil._id)
  }
}
