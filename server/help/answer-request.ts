import { trusted } from 'mongoose'
import type { Filter } from '../access/reach.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { type HelpRequest, HelpRequests, keptDays } from './model.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Opening it is seeing it, once. @throws Refusal not.found */
export const seeRequest = (context: Context, within: Filter, id: string) => mark(context, within, id, 'seenAt')

/** @throws Refusal not.found */
export const takeUpRequest = async (context: Context, within: Filter, id: string) => {
  await mark(context, within, id, 'seenAt')
  return mark(context, within, id, 'takenUpAt')
}

export const erasedOn = (takenUpAt: Date) => new Date(takenUpAt.getTime() + keptDays * dayMs).toISOString().slice(0, 10)

/** What was taken up long enough ago. */
export async function eraseOldRequests(context: Context): Promise<void> {
  const before = new Date(context.clock.now().getTime() - keptDays * dayMs)
  await context.storage.model(HelpRequests).deleteMany({ takenUpAt: trusted({ $lte: before }) })
}

async function mark(context: Context, within: Filter, id: string, field: 'seenAt' | 'takenUpAt'): Promise<HelpRequest> {
  const requests = context.storage.model(HelpRequests)
  await requests.updateOne({ $and: [within, { _id: id, [field]: null }] }, { [field]: context.clock.now() })
  const request = await requests.findOne({ $and: [within, { _id: id }] }).lean<HelpRequest>()
  if (!request) throw new Refusal('not.found')
  return request
}
