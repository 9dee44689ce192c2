import { useEffect, useState } from 'preact/hooks'
import type { z } from 'zod'
import {
  AskForTalk,
  type GrownUp,
  ListGrownUps,
  ListMyHelpRequests,
  type MyHelpRequest,
  TakeBackHelpRequest,
} from '../../../shared/api/help.ts'
import { CallRefused, call, type Session } from '../../net/call.ts'
import { randomId } from '../shell/random-id.ts'

export type Adult = z.infer<typeof GrownUp>
export type Sending = 'no' | 'sending' | 'notSent'
export type HelpRequests = {
  /** Undefined until the server has answered. */
  readonly adults: readonly Adult[] | undefined
  readonly mine: readonly MyHelpRequest[]
  readonly sending: Sending
  /** Resolves to whether the server has it. The same wish sent again is one request. */
  readonly ask: (adult: Adult) => Promise<boolean>
  readonly takeBack: (request: MyHelpRequest) => Promise<void>
}
const lookAgainMs = 10_000

/** The school's grown-ups and the pupil's own requests; looked at again for as long as the page is open. */
export function useHelpRequests(session: Session): HelpRequests {
  const [adults, setAdults] = useState<readonly Adult[]>()
  const [mine, setMine] = useState<readonly MyHelpRequest[]>([])
  const [sending, setSending] = useState<Sending>('no')
  const [wishes] = useState(() => new Map<string, string>())
  const look = async () => {
    const [list, requests] = await Promise.all([call(session, ListGrownUps, {}), call(session, ListMyHelpRequests, {})])
    setMine(requests)
    setAdults(list)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with another session only
  useEffect(() => {
    const again = () => void look().catch(() => undefined)
    again()
    const timer = setInterval(again, lookAgainMs)
    return () => clearInterval(timer)
  }, [session])
  return {
    adults,
    mine,
    sending,
    ask: async adult => {
      const id = wishes.get(adult.id) ?? randomId()
      wishes.set(adult.id, id)
      setSending('sending')
      try {
        const request = await call(session, AskForTalk, { body: { id, grownUp: adult.id } })
        wishes.delete(adult.id)
        setMine(before => [request, ...before.filter(each => each.id !== request.id)])
        setSending('no')
        return true
      } catch (thrown) {
        const isOpen = thrown instanceof CallRefused && thrown.code === 'helpRequest.open'
        if (isOpen) await look().catch(() => undefined)
        setSending(isOpen ? 'no' : 'notSent')
        return isOpen
      }
    },
    takeBack: async request => {
      await call(session, TakeBackHelpRequest, { params: { id: request.id } }).catch(() => undefined)
      await look().catch(() => undefined)
    },
  }
}
