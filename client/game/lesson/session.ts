import { type PlayerAnswer, RefreshPupil } from '../../../shared/api/play.ts'
import { call, type Session } from '../../net/call.ts'
import { randomId } from '../shell/random-id.ts'
import type { TabStorage } from '../shell/tab-storage.ts'

/** What a sign-in brought. The tab's id is kept, so that a reload goes on without the pictures. */
export type PlaySession = { readonly session: Session; readonly player: PlayerAnswer }
type Brought = { readonly token: string; readonly player: PlayerAnswer }

const tabKey = 'tab'

export const knownTab = (storage: TabStorage): string | undefined => storage.read(tabKey)

export function beginSession(storage: TabStorage, { token, player }: Brought): PlaySession {
  const tab = knownTab(storage) ?? randomId()
  storage.write(tabKey, tab)
  let renewing: Promise<void> | undefined
  const session: Session = {
    token,
    renew: () => {
      renewing ??= call(undefined, RefreshPupil, { body: { tab } })
        .then(answer => {
          session.token = answer.token
        })
        .finally(() => {
          renewing = undefined
        })
      return renewing
    },
  }
  return { session, player }
}

/** After a reload in the same tab. @throws CallRefused when this tab is signed in no more */
export async function resumeSession(storage: TabStorage, tab: string): Promise<PlaySession> {
  return beginSession(storage, await call(undefined, RefreshPupil, { body: { tab } }))
}
