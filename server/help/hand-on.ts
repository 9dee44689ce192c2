import type { WaitingRequestAnswer } from '../../shared/api/help.ts'
import type { Filter } from '../access/reach.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { findSchool, type School } from '../schools/index.ts'
import { findListed, staffById } from './grown-ups.ts'
import { type HelpRequest, HelpRequests } from './model.ts'
import { schoolDaysAfter } from './school-days.ts'

/** So many school days a request may wait unseen before the coordinator is told. */
const patienceDays = 2

/** What has waited too long, for which adult and since which day; never whose. */
export async function listWaiting(context: Context, within: Filter, schoolId: string): Promise<WaitingRequestAnswer[]> {
  const school = await findSchool(context, {}, schoolId)
  const requests = await context.storage
    .model(HelpRequests)
    .find({ $and: [within, { takenUpAt: null }] })
    .sort({ madeAt: 1 })
    .lean<HelpRequest[]>()
  const staff = await staffById(
    context,
    schoolId,
    requests.map(({ grownUp }) => grownUp),
  )
  const accounts = new Map(staff.map(account => [account._id, account]))
  return requests.flatMap(request => {
    const account = accounts.get(request.grownUp)
    if (account && !isOverdue(context, request, school)) return []
    return [
      {
        id: request._id,
        // The day and no more: the time of an open lesson would say whose it is.
        since: dayIn(school.timeZone, waitsSince(request)),
        ...(account && { grownUp: { id: account._id, email: account.email, name: account.name ?? '' } }),
      },
    ]
  })
}

/** To another adult of the school's list; the pupil reads so. @throws Refusal not.found, input.invalid for somebody who is not on the list */
export async function handOn(context: Context, within: Filter, id: string, schoolId: string, grownUp: string): Promise<void> {
  const requests = context.storage.model(HelpRequests)
  const request = await requests.findOne({ $and: [within, { _id: id, takenUpAt: null }] }).lean<HelpRequest>()
  const waiting = request && (await listWaiting(context, within, schoolId)).find(each => each.id === id)
  if (!request || !waiting) throw new Refusal('not.found')
  const [adult] = await staffById(context, schoolId, [grownUp])
  if (!adult?.name || grownUp === request.grownUp || !(await findListed(context, grownUp, schoolId)))
    throw new Refusal('input.invalid', ['grownUp'])
  const handed = await requests.updateOne(
    // Unless it was opened, taken up or handed on meanwhile.
    { _id: id, grownUp: request.grownUp, takenUpAt: null, seenAt: request.seenAt ?? null },
    { $set: { grownUp, handedOnAt: context.clock.now() }, $unset: { seenAt: 1 } },
  )
  if (handed.modifiedCount === 0) throw new Refusal('not.found')
}

/** Two school days after it came to this adult, and not opened yet. */
export const isOverdue = ({ clock }: Pick<Context, 'clock'>, request: HelpRequest, { timeZone, daysOff = [] }: School): boolean =>
  !request.seenAt && schoolDaysAfter(waitsSince(request), patienceDays, { timeZone, daysOff }) <= clock.now()

const waitsSince = ({ madeAt, handedOnAt }: HelpRequest) => handedOnAt ?? madeAt
const dayIn = (timeZone: string, at: Date) => new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(at)
