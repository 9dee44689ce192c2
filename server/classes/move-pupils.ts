import { trusted } from 'mongoose'
import type { Moved } from '../../shared/api/class-care.ts'
import { classLimit } from '../../shared/api/classes.ts'
import { endOtherSessions } from '../accounts/index.ts'
import type { Context } from '../context.ts'
import { isDuplicateKey } from '../storage/open.ts'
import { Classes, type Pupil, Pupils, type SchoolClass } from './model.ts'
import { tellClass } from './tell-class.ts'

/** Progress goes along, since it is the pupil's; the card stays good. Whoever plays is signed out and comes back in the new class's lesson. */
export async function movePupils(context: Context, from: SchoolClass, to: SchoolClass, pupils: readonly string[]): Promise<Moved> {
  const moved = await oneByOne(context, pupils, async pupil => {
    const outcome = await putInto(context, to._id, { _id: pupil, class: from._id })
    if (outcome !== 'done') return outcome
    await takePlace(context, from._id)
    await endOtherSessions(context, 'pupil', pupil)
    return outcome
  })
  if (moved.done.length > 0) for (const { _id } of [from, to]) tellClass(context, _id)
  return moved
}

type Outcome = 'done' | Moved['refused'][number]['why']

/** One after the other; each says what became of it. */
export async function oneByOne(context: Context, pupils: readonly string[], act: (pupil: string) => Promise<Outcome>): Promise<Moved> {
  const done: string[] = []
  const refused: Moved['refused'] = []
  for (const pupil of new Set(pupils)) {
    const outcome = await act(pupil)
    if (outcome === 'done') {
      done.push(pupil)
      continue
    }
    const found = outcome === 'gone' ? undefined : await context.storage.model(Pupils).findById(pupil).lean<Pupil>()
    refused.push({ pupil, why: outcome, ...(found && { username: found.username }) })
  }
  return { done, refused }
}

/**
 * Takes a place in the class first, so that two at once cannot go over the limit; then moves whoever still stands where `filter` says.
 * Whatever it was deleted from is forgotten.
 */
export async function putInto(context: Context, schoolClass: string, filter: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const classes = context.storage.model(Classes)
  const placed = await classes.findOneAndUpdate({ _id: schoolClass, pupilCount: trusted({ $lt: classLimit }) }, { $inc: { pupilCount: 1 } })
  if (!placed) return 'classFull'
  try {
    const put = await context.storage.model(Pupils).updateOne(filter, { $set: { class: schoolClass }, $unset: { deleted: 1 } })
    if (put.matchedCount > 0) return 'done'
    await takePlace(context, schoolClass)
    return 'gone'
  } catch (error) {
    await takePlace(context, schoolClass)
    if (isDuplicateKey(error, 'likeness')) return 'taken'
    throw error
  }
}

/** Somebody left: its place is free. */
export const takePlace = (context: Context, schoolClass: string) =>
  context.storage.model(Classes).updateOne({ _id: schoolClass }, { $inc: { pupilCount: -1 } })
