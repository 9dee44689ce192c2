import type { MeAnswer } from '../../shared/api/accounts.ts'
import type { Context } from '../context.ts'
import type { Cookies } from '../http/cookies.ts'
import { Refusal } from '../http/refusal.ts'
import type { Over } from '../http/route.ts'
import { schoolsById } from '../schools/index.ts'
import { type Account, type Role, type Session, Sessions } from './model.ts'
import { endSession, openSession } from './sessions.ts'
import { accessTokenS, signToken } from './tokens.ts'

/** A working day without a request ends it. */
const staffSessionS = 12 * 60 * 60

/** Signs this browser in as the account, in one of its memberships; an older session of this browser ends. @throws Refusal address.insecure */
export async function startSession(context: Context, account: Account, cookies: Cookies, over: Over, wanted?: Role) {
  const { role, school } = chooseMembership(account, over, wanted)
  const membership = { role, ...(school && { school }) }
  const old = cookies.read('staff')?.split('.')[0]
  if (old) await endSession(context, old)
  const { session, cookie } = await openSession(context, { kind: 'staff', owner: account._id, membership, expiresAt: dayAhead(context) })
  cookies.set('staff', cookie, staffSessionS)
  return presentSession(context, account, session)
}

/** Prolongs it by a working day. */
export async function keepSession(context: Context, account: Account, session: Session, cookie: string | undefined, cookies: Cookies) {
  await context.storage.model(Sessions).updateOne({ _id: session._id }, { expiresAt: dayAhead(context) })
  if (cookie) cookies.set('staff', cookie, staffSessionS)
  return presentSession(context, account, session)
}

export async function presentSession(context: Context, account: Account, session: Session) {
  const active = session.membership ?? account.memberships[0]
  if (!active) throw new Refusal('session.ended')
  return { token: signToken(context, 'staff', session._id), expiresInS: accessTokenS, me: await presentMe(context, account, active) }
}

export async function presentMe(context: Context, account: Account, active: Role): Promise<MeAnswer> {
  const schools = await schoolsById(
    context,
    account.memberships.flatMap(({ school }) => school ?? []),
  )
  const present = (one: Role) => ({
    role: one.role,
    ...(one.school && { school: one.school, schoolName: schools.get(one.school)?.name ?? '' }),
    ...(account.memberships.some(held => isSameMembership(held, one) && held.unverifiedSince) && { waits: true as const }),
  })
  return {
    id: account._id,
    email: account.email,
    ...(account.name && { name: account.name }),
    language: account.language,
    active: present(active),
    memberships: account.memberships.map(present),
  }
}

export const isSameMembership = (one: Role, other: Role) => one.role === other.role && one.school === other.school

/** In plain http on a private network only teachers sign in. */
export const mayAct = ({ role }: Role, over: Over) => over !== 'lan' || role === 'teacher'

function chooseMembership(account: Account, over: Over, wanted: Role | undefined): Role {
  const held = wanted ? account.memberships.filter(membership => isSameMembership(membership, wanted)) : account.memberships
  if (held.length === 0) throw new Refusal('not.allowed')
  const possible = held.filter(membership => mayAct(membership, over))
  const allowed = possible.find(({ unverifiedSince }) => !unverifiedSince) ?? possible[0]
  if (!allowed) throw new Refusal('address.insecure')
  return allowed
}

const dayAhead = (context: Context) => new Date(context.clock.now().getTime() + staffSessionS * 1000)
