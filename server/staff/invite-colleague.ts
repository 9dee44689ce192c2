import { trusted } from 'mongoose'
import type { Language } from '../../shared/api/contract.ts'
import type { SchoolRole } from '../../shared/api/staff.ts'
import type { Filter } from '../access/reach.ts'
import { type Account, Accounts, inviteAccount, linkOf, renewActivation } from '../accounts/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { findColleague, membershipsAt } from './find-colleague.ts'

type Invitation = { readonly email: string; readonly role: SchoolRole; readonly school: string; readonly language: Language }

/**
 * A new account and its link; or, for somebody who has an account already, one more membership and no link, since a link would let whoever
 * holds it in as somebody else's. Either way nothing may be seen before it is verified. @throws Refusal staff.alreadyHere
 */
export async function inviteColleague(context: Context, { email, role, school, language }: Invitation): Promise<string | undefined> {
  const membership = { role, school, unverifiedSince: context.clock.now() }
  const accounts = context.storage.model(Accounts)
  const known = await accounts.findOne({ email }).lean<Account>()
  if (!known) return linkOf(context, await inviteAccount(context, email, [membership], language))
  const added = await accounts.updateOne(
    { _id: known._id, memberships: trusted({ $not: { $elemMatch: { role, school } } }) },
    { $push: { memberships: membership } },
  )
  if (added.modifiedCount === 0) throw new Refusal('staff.alreadyHere')
  return undefined
}

/** A new link in place of the old one; only of an account that is this school's alone. @throws Refusal not.found, activation.over */
export async function inviteAgain(context: Context, within: Filter, id: string, school: string): Promise<string> {
  const account = await findColleague(context, within, id)
  if (account.memberships.some(held => held.school !== school)) throw new Refusal('not.found')
  return linkOf(context, await renewActivation(context, id))
}

/** @throws Refusal not.found, staff.noPassword: before, the link could be in anybody's hands */
export async function verifyColleague(context: Context, within: Filter, id: string, school: string): Promise<Account> {
  const account = await findColleague(context, within, id)
  if (!account.passwordHash) throw new Refusal('staff.noPassword')
  if (membershipsAt(account, school).some(({ unverifiedSince }) => unverifiedSince)) {
    await context.storage
      .model(Accounts)
      .updateOne(
        { _id: id },
        { $set: { 'memberships.$[held].verifiedAt': context.clock.now() }, $unset: { 'memberships.$[held].unverifiedSince': 1 } },
        { arrayFilters: [{ 'held.school': school, 'held.unverifiedSince': { $ne: null } }] },
      )
  }
  return findColleague(context, within, id)
}
