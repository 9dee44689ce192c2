import type { ClientSession } from 'mongoose'
import type { Context } from '../context.ts'
import type { CountKey } from './count-keys.ts'
import { type Progress, Progresses } from './model.ts'

/** Takes the earned keys of some pupils out of their progress, inside the caller's transaction. Empty when nothing waits. */
export async function takePending(context: Pick<Context, 'storage'>, session: ClientSession, atMost: number): Promise<CountKey[]> {
  const model = context.storage.model(Progresses)
  const waiting = await model.find({ hasPending: true }, { _id: 1 }).limit(atMost).session(session).lean<{ _id: string }[]>()
  const taken: CountKey[] = []
  for (const { _id } of waiting) {
    const before = await model
      .findOneAndUpdate({ _id, hasPending: true }, { pending: [], hasPending: false }, { session, returnDocument: 'before' })
      .lean<Progress>()
    taken.push(...(before?.pending ?? []))
  }
  return taken
}
