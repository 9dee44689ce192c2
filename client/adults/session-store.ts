import type { z } from 'zod'
import type { MeAnswer, SessionAnswer } from '../../shared/api/accounts.ts'
import { CallRefused, type Session } from '../net/call.ts'

export type Opened = z.infer<typeof SessionAnswer>
/** `unreachable`: nobody could say yet whether one is signed in. `ended`: one was, and is no longer. */
export type SessionState =
  | { readonly is: 'unknown' }
  | { readonly is: 'unreachable' }
  | { readonly is: 'nobody' }
  | { readonly is: 'ended' }
  | { readonly is: 'in'; readonly me: MeAnswer }

export type SessionStore = {
  readonly state: () => SessionState
  readonly subscribe: (told: () => void) => () => void
  /** For `call()`; its token is always the newest. */
  readonly session: Session
  /** Asks once who is signed in, from the cookie. */
  readonly start: () => Promise<void>
  /** Renews a token that is about to run out, so that a call need not be refused first. */
  readonly freshen: () => Promise<void>
  readonly open: (opened: Opened) => void
  readonly keepMe: (me: MeAnswer) => void
  readonly end: (how: 'ended' | 'nobody') => void
}

const soonMs = 15_000

/**
 * Holds the access token in memory only. However many calls find it too old, it is renewed once and all of them go on with the new one.
 * @param refresh asks with the cookie alone; throws CallRefused
 * @param now a clock in milliseconds
 */
export function createSessionStore(refresh: () => Promise<Opened>, now: () => number): SessionStore {
  let state: SessionState = { is: 'unknown' }
  let token: string | undefined
  let oldAtMs = 0
  let renewing: Promise<void> | undefined
  const listeners = new Set<() => void>()

  const become = (next: SessionState) => {
    state = next
    for (const told of listeners) told()
  }
  const open = (opened: Opened) => {
    token = opened.token
    oldAtMs = now() + opened.expiresInS * 1000
    become({ is: 'in', me: opened.me })
  }
  const end = (how: 'ended' | 'nobody') => {
    token = undefined
    become({ is: how })
  }
  const renewOnce = async () => {
    try {
      open(await refresh())
    } catch (error) {
      if (!(error instanceof CallRefused) || !meansSignedOut(error)) throw error
      end(state.is === 'in' ? 'ended' : 'nobody')
    }
  }
  const renew = () => {
    renewing ??= renewOnce().finally(() => {
      renewing = undefined
    })
    return renewing
  }

  return {
    state: () => state,
    subscribe: told => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    session: {
      get token() {
        return token
      },
      renew,
    },
    start: async () => {
      if (state.is === 'in') return
      try {
        await renew()
      } catch {
        if (state.is === 'unknown') become({ is: 'unreachable' })
      }
    },
    freshen: async () => {
      if (token !== undefined && now() > oldAtMs - soonMs) await renew()
    },
    open,
    keepMe: me => become({ is: 'in', me }),
    end,
  }
}

/** The answers after which there is no session any more. */
export const meansSignedOut = ({ code }: CallRefused): boolean => code === 'not.signedIn' || code === 'session.ended'
