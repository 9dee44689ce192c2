import type { ColleagueAnswer, SchoolRole } from '../../shared/api/staff.ts'
import type { Filter, Scopes } from '../access/reach.ts'
import { type Account, Accounts } from '../accounts/index.ts'
import { listClasses } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'

export const staffScopes: Scopes = {
  own: actor => ({ _id: actor.id }),
  ownSchool: actor => ({ 'memberships.school': actor.school ?? '' }),
}

/** @throws Refusal not.found */
export async function findColleague(context: Context, within: Filter, id: string): Promise<Account> {
  const account = await context.storage
    .model(Accounts)
    .findOne({ $and: [within, { _id: id }] })
    .lean<Account>()
  if (!account) throw new Refusal('not.found')
  return account
}

export const membershipsAt = ({ memberships }: Account, school: string) => memberships.filter(held => held.school === school)

/** Has a password and was verified, in this role. */
export const worksAs = (account: Account, school: string, role: SchoolRole) =>
  account.passwordHash !== undefined && membershipsAt(account, school).some(held => held.role === role && !held.unverifiedSince)

/** The school's staff: who waits first, then by address. */
export async function listColleagues(context: Context, within: Filter, school: string): Promise<ColleagueAnswer[]> {
  const accounts = await context.storage.model(Accounts).find(within).lean<Account[]>()
  const colleagues = await Promise.all(accounts.map(account => presentColleague(context, account, school)))
  return colleagues.sort((one, other) => order[one.state] - order[other.state] || one.email.localeCompare(other.email, 'sv'))
}
const order = { waits: 0, invited: 1, verified: 2 } as const

export async function presentColleague(context: Context, account: Account, school: string): Promise<ColleagueAnswer> {
  const held = membershipsAt(account, school)
  const waits = held.find(({ unverifiedSince }) => unverifiedSince)
  const state = account.passwordHash === undefined ? 'invited' : waits ? 'waits' : 'verified'
  const since = state === 'waits' ? waits?.unverifiedSince : (held.find(({ verifiedAt }) => verifiedAt)?.verifiedAt ?? account.createdAt)
  const classes = await listClasses(context, { teachers: account._id, school })
  return {
    id: account._id,
    email: account.email,
    ...(account.name && { name: account.name }),
    roles: held.flatMap(({ role }) => (role === 'programme' ? [] : [role])),
    state,
    ...(since && state !== 'invited' && { since: since.toISOString() }),
    ...(state === 'invited' && account.activation && { removedOn: account.activation.expiresAt.toISOString().slice(0, 10) }),
    canInviteAgain: state === 'invited' && account.memberships.every(each => each.school === school),
    classes: classes.map(({ _id, name }) => ({ id: _id, name })),
  }
}
