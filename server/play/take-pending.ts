import type { ClientSession } from 'mongoose'
import type { Context } from '../context.ts'
import type { CountKey, LessonKey } from './count-keys.ts'
import { type Progress, Progresses } from './model.ts'
import { addToTallies } from './tally.ts'

type Taken = { readonly keys: CountKey[]; readonly pupils: number }

/** Takes the earned keys of some pupils out of their progress, inside the caller's transaction: those of lessons into their tallies. */
export async function takePending(context: Pick<Context, 'storage'>, session: ClientSession, atMost: number): Promise<Taken> {
  const model = context.storage.model(Progresses)
  const waiting = await model.find({ hasPending: true }, { _id: 1 }).limit(atMost).session(session).lean<{ _id: string }[]>()
  const keys: CountKey[] = []
  const ofLessons: LessonKey[] = []
  for (const { _id } of waiting) {
    const before = await model
      .findOneAndUpdate({ _id, hasPending: true }, { pending: [], hasPending: false }, { session, returnDocument: 'before' })
      .lean<Progress>()
    for (const key of before?.pending ?? []) {
      if ('lesson' in key) ofLessons.push(key)
      else keys.push(key)
    }
  }
  await addToTallies(context, session, ofLessons)
  return { keys, pupils: waiting.length }
}
