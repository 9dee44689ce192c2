import type { Filter } from '../access/reach.ts'
import { endOtherSessions } from '../accounts/index.ts'
import { Classes, findPupil } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { drain } from '../statistics/index.ts'
import { erasePerson } from '../storage/declare.ts'

/** Takes a pupil out of every store. What it earned is counted first, so that no total falls. @throws Refusal not.found */
export async function erasePupil(context: Context, within: Filter, id: string): Promise<void> {
  const pupil = await findPupil(context, within, id)
  await endOtherSessions(context, 'pupil', pupil._id)
  await drain(context)
  await erasePerson(context.storage, { kind: 'pupil', id: pupil._id })
  await context.storage.model(Classes).updateOne({ _id: pupil.class }, { $inc: { pupilCount: -1 } })
}
