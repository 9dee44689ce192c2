import type { Reply } from './call.ts'
import { keyOf } from './keys.ts'
import { type Doc, plain } from './values.ts'
import type { Transaction } from './writer.ts'

/** What is remembered of a client's session. */
export type Session = {
  /** The newest write that the driver may send twice, and its reply. */
  lastWrite?: { readonly number: string; readonly reply: Promise<Reply> }
  transaction?: Transaction & { readonly number: string }
  /** Its last transaction lost a race. */
  hasLost?: boolean
}

const most = 10_000

/** Finds or begins a session; the one unused for longest is forgotten when there are too many. */
export function sessionFor(sessions: Map<string, Session>, id: string, forget: (session: Session) => void): Session {
  const session = sessions.get(id) ?? {}
  sessions.delete(id)
  sessions.set(id, session)
  const [oldest] = sessions
  if (sessions.size > most && oldest) {
    sessions.delete(oldest[0])
    forget(oldest[1])
  }
  return session
}

/** @param lsid as a command carries it */
export const lsidOf = (lsid: Doc): string => keyOf(plain(lsid.id))
