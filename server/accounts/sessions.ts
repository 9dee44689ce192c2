import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { type Session, Sessions } from './model.ts'

type NewSession = Pick<Session, 'kind' | 'owner' | 'expiresAt'> & Partial<Pick<Session, 'membership' | 'lesson' | 'tab'>>
/** What the cookie holds: the session's id and a secret that changes at each renewal. */
export type OpenSession = { readonly session: Session; readonly cookie: string }
/** Two tabs of one browser may renew with the same cookie within this time; later it is a stolen one. */
const graceMs = 30_000

export async function openSession(context: Context, facts: NewSession): Promise<OpenSession> {
  const secret = context.secrets.id() + context.secrets.id()
  const session: Session = { _id: context.secrets.id(), tokenHash: hashOf(secret), rotatedAt: context.clock.now(), ...facts }
  await context.storage.model(Sessions).create(session)
  return { session, cookie: `${session._id}.${secret}` }
}

/**
 * A new cookie for the old one. `cookie` is absent when another tab renewed it a moment ago: the browser has the new one already.
 * An old cookie that comes back later ends the session for all. @throws Refusal session.ended
 */
export async function renewSession(
  context: Context,
  kind: Session['kind'],
  cookie: string | undefined,
): Promise<{ session: Session; cookie?: string }> {
  const found = await sessionOfCookie(context, kind, cookie)
  const now = context.clock.now()
  if (!found) throw new Refusal('session.ended')
  const { session, isCurrent, hash } = found
  if (!isCurrent && now.getTime() - session.rotatedAt.getTime() > graceMs) {
    await endSession(context, session._id)
    throw new Refusal('session.ended')
  }
  // Another of the person's tabs has the new cookie. A pupil has one tab: there the new cookie never arrived, and it gets another.
  if (!isCurrent && kind === 'staff') return { session }
  const secret = context.secrets.id() + context.secrets.id()
  const renewed = await context.storage
    .model(Sessions)
    .findOneAndUpdate(
      { _id: session._id, tokenHash: session.tokenHash },
      { tokenHash: hashOf(secret), previousHash: hash, rotatedAt: isCurrent ? now : session.rotatedAt },
      { returnDocument: 'after' },
    )
    .lean<Session>()
  return renewed ? { session: renewed, cookie: `${renewed._id}.${secret}` } : { session }
}

/** The living session that a cookie belongs to, without renewing it. */
export async function sessionOfCookie(context: Context, kind: Session['kind'], cookie: string | undefined) {
  const [id, secret] = cookie?.split('.') ?? []
  const session = id && secret ? await findSession(context, kind, id) : undefined
  if (!session || !secret) return undefined
  const hash = hashOf(secret)
  if (isSame(hash, session.tokenHash)) return { session, hash, isCurrent: true }
  return session.previousHash && isSame(hash, session.previousHash) ? { session, hash, isCurrent: false } : undefined
}

export async function findSession(context: Context, kind: Session['kind'], id: string): Promise<Session | undefined> {
  const session = await findSessionToHandIn(context, kind, id)
  return session?.handInOnly ? undefined : session
}

/** Also one that the teacher has signed out a moment ago. */
export async function findSessionToHandIn(context: Context, kind: Session['kind'], id: string): Promise<Session | undefined> {
  const session = await context.storage.model(Sessions).findOne({ _id: id, kind }).lean<Session>()
  return session && session.expiresAt > context.clock.now() ? session : undefined
}

export async function endSession(context: Context, id: string): Promise<void> {
  await context.storage.model(Sessions).deleteOne({ _id: id })
  context.presence.publish('session.ended', id)
}

/** Ends it for all but handing in, until then. */
export async function endForHandIn(context: Context, id: string, until: Date): Promise<void> {
  await context.storage.model(Sessions).updateOne({ _id: id }, { handInOnly: true, expiresAt: until })
  context.presence.publish('session.ended', id)
}

/** Ends all sessions of a person but one. */
export async function endOtherSessions(context: Context, kind: Session['kind'], owner: string, keep?: string): Promise<void> {
  const others = await context.storage.model(Sessions).find({ owner, kind }, { _id: 1 }).lean<{ _id: string }[]>()
  for (const { _id } of others) if (_id !== keep) await endSession(context, _id)
}

export const lastUntil = (context: Context, id: string, expiresAt: Date) =>
  context.storage.model(Sessions).updateOne({ _id: id, handInOnly: null }, { expiresAt })

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other))
