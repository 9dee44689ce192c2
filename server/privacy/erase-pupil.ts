import type { Filter } from '../access/reach.ts'
import { endOtherSessions } from '../accounts/index.ts'
import { Classes, findPupil, type Pupil } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { tellRoomOfClass } from '../lessons/index.ts'
import { inTurn } from '../play/index.ts'
import { drain } from '../statistics/index.ts'
import { erasePerson } from '../storage/declare.ts'
import { openLedgerOf } from './ledger.ts'

/**
 * Takes a pupil out of every store. It is noted in the ledger first, so that no backup brings it back, even when the rest is cut off. What
 * it earned is counted before it goes, so that no total falls. @throws Refusal not.found
 */
export const erasePupil = (context: Context, within: Filter, id: string): Promise<void> =>
  // In turn with its answers: one that is on its way is counted before, or refused after.
  inTurn(id, async () => {
    const pupil = await findPupil(context, within, id)
    await (await openLedgerOf(context.config, context.secrets)).note({ kind: 'pupil', id: pupil._id }, context.clock.now())
    await endOtherSessions(context, 'pupil', pupil._id)
    await takeOut(context, pupil)
    await tellRoomOfClass(context, pupil.class)
  })

/** The same for what has had its time; whoever is gone already is gone. */
export const eraseOne = (context: Context, id: string): Promise<void> =>
  erasePupil(context, {}, id).catch(error => {
    if (!(error instanceof Refusal)) throw error
  })

/** The erasure itself. @param pupil its class may be unknown: a restored store can hold the rest of somebody whose record is gone */
export async function takeOut(
  context: Pick<Context, 'storage'>,
  { _id, class: schoolClass }: Pick<Pupil, '_id'> & Partial<Pick<Pupil, 'class'>>,
): Promise<void> {
  await drain(context)
  await erasePerson(context.storage, { kind: 'pupil', id: _id })
  if (schoolClass !== undefined) await context.storage.model(Classes).updateOne({ _id: schoolClass }, { $inc: { pupilCount: -1 } })
}
