import type { Actor } from '../access/rules.ts'
import type { Context } from '../context.ts'
import type { Over } from '../http/route.ts'
import { type Account, Accounts } from './model.ts'
import { findSession } from './sessions.ts'
import { isSameMembership, mayAct } from './start-session.ts'
import { readToken } from './tokens.ts'

/** The account behind an access token, in the membership that its session acts in; looked up anew each time. Its classes are not known here. */
export async function identifyAccount(context: Context, token: string, over: Over): Promise<Omit<Actor, 'classes'> | undefined> {
  const read = readToken(context, 'staff', token)
  const session = read && (await findSession(context, 'staff', read.about))
  const account = session && (await findAccount(context, session.owner))
  const membership = account?.memberships.find(held => session?.membership && isSameMembership(held, session.membership))
  if (!account || !session || !membership || !mayAct(membership, over)) return undefined
  const role = membership.unverifiedSince ? 'unverified' : membership.role
  return { id: account._id, role, session: session._id, ...(membership.school && { school: membership.school }) }
}

export async function findAccount(context: Context, id: string): Promise<Account | undefined> {
  return (await context.storage.model(Accounts).findById(id).lean<Account>()) ?? undefined
}
