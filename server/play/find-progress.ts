import { trusted } from 'mongoose'
import type { Context } from '../context.ts'
import { type Progress, Progresses } from './model.ts'

const nothingYet: Omit<Progress, '_id'> = { number: 0, runs: {}, endings: {}, stickers: [], pending: [], hasPending: false, counted: [] }

/** A pupil's progress; made at its first use. */
export async function findProgress(context: Context, pupil: string): Promise<Progress> {
  const model = context.storage.model(Progresses)
  const found = await model.findById(pupil).lean<Progress>()
  if (found) return found
  const made = await model
    .findOneAndUpdate({ _id: pupil }, { $setOnInsert: nothingYet }, { upsert: true, returnDocument: 'after' })
    .lean<Progress>()
  if (!made) throw new Error('An upsert answered nothing')
  return made
}

/** Of those who have any. */
export async function progressesOf(context: Context, pupils: readonly string[]): Promise<Map<string, Progress>> {
  const found = await context.storage
    .model(Progresses)
    .find({ _id: trusted({ $in: [...pupils] }) })
    .lean<Progress[]>()
  return new Map(found.map(progress => [progress._id, progress]))
}
