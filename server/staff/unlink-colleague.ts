import type { Filter } from '../access/reach.ts'
import { type Account, Accounts, endSession, type Session, Sessions } from '../accounts/index.ts'
import { Classes } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { findListed, takeOffList } from '../help/index.ts'
import { Refusal } from '../http/refusal.ts'
import { inTurn } from '../play/index.ts'
import { eraseAccount } from '../privacy/index.ts'
import { findColleague, membershipsAt, worksAs } from './find-colleague.ts'

type Unlinking = { readonly id: string; readonly school: string; readonly heir?: string | undefined }

/**
 * Ends an account's link to a school: its access at once, live seats included. Its classes go to `heir`, or wait for a new teacher. An
 * account without any school left is erased. @throws Refusal not.found, staff.lastCoordinator, input.invalid for an heir who cannot be one
 */
export const unlinkColleague = (context: Context, within: Filter, unlinking: Unlinking): Promise<void> =>
  inTurn(`staff of ${unlinking.school}`, () => unlink(context, within, unlinking))

async function unlink(context: Context, within: Filter, { id, school, heir }: Unlinking) {
  const account = await findColleague(context, within, id)
  if (heir !== undefined) await requireTeacher(context, school, heir, id)
  await takeMemberships(context, account, school)
  await endSessionsAt(context, id, school)
  await handClassesOn(context, id, school, heir)
  if (await findListed(context, id, school)) await takeOffList(context, { school }, id)
  const left = await context.storage.model(Accounts).findById(id).lean<Account>()
  if (left && left.memberships.length > 0) return
  await eraseAccount(context, id)
}

/** @throws Refusal input.invalid: somebody who does not teach at the school, or has not been verified */
export async function requireTeacher(context: Context, school: string, teacher: string, other?: string): Promise<void> {
  const account = await context.storage.model(Accounts).findById(teacher).lean<Account>()
  if (!account || teacher === other || !worksAs(account, school, 'teacher')) throw new Refusal('input.invalid', ['teacher'])
}

/** Looks after taking, not before: of two coordinators who unlink each other on two processes, none is lost. */
async function takeMemberships(context: Context, account: Account, school: string) {
  const accounts = context.storage.model(Accounts)
  await accounts.updateOne({ _id: account._id }, { $pull: { memberships: { school } } })
  if (!worksAs(account, school, 'coordinator')) return
  const others = await accounts.find({ 'memberships.school': school }).lean<Account[]>()
  if (others.some(other => worksAs(other, school, 'coordinator'))) return
  await accounts.updateOne({ _id: account._id }, { $push: { memberships: { $each: membershipsAt(account, school) } } })
  throw new Refusal('staff.lastCoordinator')
}

/** What it does at another school goes on. */
async function endSessionsAt(context: Context, owner: string, school: string) {
  const sessions = await context.storage.model(Sessions).find({ owner, kind: 'staff' }).lean<Session[]>()
  for (const { _id, membership } of sessions) if (membership?.school === school) await endSession(context, _id)
}

async function handClassesOn(context: Context, teachers: string, school: string, heir: string | undefined) {
  const classes = context.storage.model(Classes)
  if (heir !== undefined) await classes.updateMany({ teachers, school }, { $addToSet: { teachers: heir } })
  await classes.updateMany({ teachers, school }, { $pull: { teachers } })
}
