import { trusted } from 'mongoose'
import { type Moved, restoreDays } from '../../shared/api/class-care.ts'
import { endOtherSessions } from '../accounts/index.ts'
import { nowhere, oneByOne, Pupils, putInto, type SchoolClass, takePlace, tellClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { inTurn } from '../play/index.ts'

/** Deleted before this is past bringing back. */
export const restorableSince = ({ clock }: Context) => new Date(clock.now().getTime() - restoreDays * 86_400_000)

/** Hidden at once everywhere, with its secrets; what it earned stays counted. */
export async function deletePupils(context: Context, { _id }: SchoolClass, pupils: readonly string[]): Promise<Moved> {
  const deleted = await oneByOne(context, pupils, id =>
    // In turn with its answers, so that none is confirmed to somebody who is gone.
    inTurn(id, async () => {
      const hidden = await context.storage
        .model(Pupils)
        .updateOne({ _id: id, class: _id }, { class: nowhere(id), deleted: { at: context.clock.now(), class: _id } })
      if (hidden.matchedCount === 0) return 'gone'
      await takePlace(context, _id)
      await endOtherSessions(context, 'pupil', id)
      return 'done'
    }),
  )
  if (deleted.done.length > 0) tellClass(context, _id)
  return deleted
}

/** As they were, cards included; where a newer username looks alike or the class is full, it stays deleted and says so. */
export async function restorePupils(context: Context, { _id }: SchoolClass, pupils: readonly string[]): Promise<Moved> {
  const restored = await oneByOne(context, pupils, id =>
    putInto(context, _id, { _id: id, 'deleted.class': _id, 'deleted.at': trusted({ $gt: restorableSince(context) }) }),
  )
  if (restored.done.length > 0) tellClass(context, _id)
  return restored
}
