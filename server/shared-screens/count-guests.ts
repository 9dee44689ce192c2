import type { ClientSession } from 'mongoose'
import type { Context } from '../context.ts'
import { type CountKey, periodsAt, scenarioOf } from '../play/index.ts'
import { type SharedScreen, SharedScreens } from './model.ts'

/** The keys of one event, once: the school's own time is looked up by the caller. Guests have no class: the reading level is their grade. */
type Counted = Pick<SharedScreen, 'school' | 'level' | 'scenario'> & { readonly at: Date; readonly timeZone: string }
const bandOf = { young: '1-3', older: '4-6' } as const

/** A team that has answered for the first time: a guest in each of its periods. */
export function guestKeys({ school, level, at, timeZone }: Counted): CountKey[] {
  const { week, month, term, year } = periodsAt(at, timeZone)
  return [week, month, term, year].map(period => ({ period, school, grade: bandOf[level], kind: 'guest', content: '' }))
}

/** A class that came to the end of a story together, with devices or without. */
export function finishedKeys({ school, level, scenario, at, timeZone }: Counted): CountKey[] {
  const { id, version } = scenarioOf(scenario)
  return [{ period: periodsAt(at, timeZone).year, school, grade: bandOf[level], kind: 'guestFinished', content: `${id}@${version}` }]
}

type Taken = { readonly keys: CountKey[]; readonly screens: number }

/** Takes what screens have earned out of them, inside the caller's transaction; what is over goes with it. */
export async function takeGuests(context: Pick<Context, 'storage'>, session: ClientSession, atMost: number): Promise<Taken> {
  const model = context.storage.model(SharedScreens)
  const waiting = await model.find({ hasPending: true }, { _id: 1 }).limit(atMost).session(session).lean<{ _id: string }[]>()
  const keys: CountKey[] = []
  for (const { _id } of waiting) {
    const before = await model
      .findOneAndUpdate(
        { _id, hasPending: true },
        { $set: { pending: [], hasPending: false }, $inc: { version: 1 } },
        { session, returnDocument: 'before' },
      )
      .lean<SharedScreen>()
    keys.push(...(before?.pending ?? []))
    if (before && !before.open) await model.deleteOne({ _id }).session(session)
  }
  return { keys, screens: waiting.length }
}
