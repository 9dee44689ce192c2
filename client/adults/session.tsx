import { type QueryKey, type UseMutationResult, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { z } from 'zod'
import { ChooseLanguage, GetMe, type MeAnswer, RefreshSession, SignOut, SwitchMembership } from '../../shared/api/accounts.ts'
import type { Contract, Language } from '../../shared/api/contract.ts'
import { CallRefused, call } from '../net/call.ts'
import { noteHeard, noteSilence } from './connection.ts'
import { createSessionStore, meansSignedOut, type Opened, type SessionState } from './session-store.ts'

type Parts<C extends Contract> = Parameters<typeof call<C>>[2]
type Answer<C extends Contract> = z.output<C['answer']>
declare module '@tanstack/react-query' {
  interface Register {
    defaultError: CallRefused
  }
}

const store = createSessionStore(
  () => alone(() => heard(() => call(undefined, RefreshSession, { body: {} }))),
  () => performance.now(),
)

/** Who is signed in, and as what. */
export function useSession(): SessionState {
  return useSyncExternalStore(store.subscribe, store.state)
}

/** Who is signed in; only on pages inside the frame, which shows itself to nobody else. */
export function useMe(): MeAnswer {
  const session = useSession()
  if (session.is !== 'in') throw new Error('useMe outside a signed-in page')
  return session.me
}

export const startSession = (): Promise<void> => store.start()
export const openSession = (opened: Opened): void => store.open(opened)

/** One call as who is signed in. @throws CallRefused */
export async function callAsMe<C extends Contract>(contract: C, parts: Parts<C>): Promise<Answer<C>> {
  try {
    return await heard(async () => {
      await store.freshen()
      return call(store.session, contract, parts)
    })
  } catch (error) {
    if (error instanceof CallRefused && meansSignedOut(error) && store.state().is === 'in') store.end('ended')
    throw error
  }
}

/** One call of somebody who need not be signed in. @throws CallRefused */
export const callAsNobody = <C extends Contract>(contract: C, parts: Parts<C>): Promise<Answer<C>> =>
  heard(() => call(undefined, contract, parts))

/** What `useAsk` keeps an answer under; without parts: all answers of this contract. */
export const keyOf = (contract: Contract, parts?: unknown): QueryKey => (parts === undefined ? [contract.path] : [contract.path, parts])

type AskOptions = { readonly enabled?: boolean; readonly everyMs?: number }
/** Reads: asks when the page opens and again when something changed. Show it with `<Answered>`. */
export function useAsk<C extends Contract>(contract: C, parts: Parts<C>, options: AskOptions = {}): UseQueryResult<Answer<C>, CallRefused> {
  return useQuery({
    queryKey: keyOf(contract, parts),
    queryFn: () => callAsMe(contract, parts),
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
  })
}

type ActOptions<C extends Contract> = {
  /** The reads that this act changes. */
  readonly changes?: readonly Contract[]
  readonly onDone?: (answer: Answer<C>) => void
  readonly onRefused?: (error: CallRefused) => void
}
/** Acts: `act.mutate({ params, body })`, `act.isPending`, `act.error`. */
export function useAct<C extends Contract>(contract: C, options: ActOptions<C> = {}): UseMutationResult<Answer<C>, CallRefused, Parts<C>> {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (parts: Parts<C>) => callAsMe(contract, parts),
    onSuccess: answer => {
      for (const changed of options.changes ?? []) queries.invalidateQueries({ queryKey: keyOf(changed) })
      options.onDone?.(answer)
    },
    onError: error => options.onRefused?.(error),
  })
}

/** For calls outside of reading and acting, such as taking a seat in a room. */
export const useCall = (): typeof callAsMe => callAsMe

/** Sign out, act in another membership, choose a language: what one does with one's own session. */
export function useOwnSession() {
  const queries = useQueryClient()
  return {
    signOut: async () => {
      // Even when the server is silent this tab forgets.
      await callAsMe(SignOut, { body: {} }).catch(() => undefined)
      store.end('nobody')
      queries.clear()
    },
    actAs: async (membership: MeAnswer['active']) => {
      const { role, school } = membership
      const opened = await callAsMe(SwitchMembership, { body: school === undefined ? { role } : { role, school } })
      queries.clear()
      store.open(opened)
    },
    /** Whether the coordinator has verified it meanwhile. */
    look: async () => store.keepMe(await callAsMe(GetMe, {})),
    speak: async (language: Language) => store.keepMe(await callAsMe(ChooseLanguage, { body: { language } })),
  }
}

/** One role at one school. */
export const keyOfMembership = ({ role, school }: MeAnswer['active']): string => `${role} ${school ?? ''}`

async function heard<T>(ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask()
    noteHeard()
    return answer
  } catch (error) {
    // An answer that its contract does not know is the server's fault, not the person's.
    const refused = error instanceof CallRefused ? error : new CallRefused('fault')
    if (refused.code === 'offline') noteSilence()
    else noteHeard()
    throw refused
  }
}

/** The cookie is replaced at each refresh: two tabs that ask at once would trip over each other. */
function alone<T>(ask: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined
  return locks ? (locks.request('upstander-session', ask) as Promise<T>) : ask()
}
