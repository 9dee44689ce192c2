import { type PlayerAnswer, RefreshPupil } from '../../../shared/api/play.ts'
import { call, type Session } from '../../net/call.ts'
import { randomId } from '../shell/random-id.ts'
import type { TabStorage } from '../shell/tab-storage.ts'

/** What a sign-in brought. That it was in this tab is kept, so that a reload goes on without the pictures. */
export type PlaySession = { readonly session: Session; readonly player: PlayerAnswer }
type Brought = { readonly token: string; readonly player: PlayerAnswer }

const tabKey = 'tab'
const signedInKey = 'signedIn'

/** The tab's own random id: the teacher's tap lets in this one and no other. */
export function tabOf(storage: TabStorage): string {
  const tab = storage.read(tabKey) ?? randomId()
  storage.write(tabKey, tab)
  return tab
}

/** Whether somebody signed in here before the page was loaded again. */
export const wasSignedIn = (storage: TabStorage): boolean => storage.read(signedInKey) !== undefined

export function beginSession(storage: TabStorage, { token, player }: Brought): PlaySession {
  const tab = tabOf(storage)
  storage.write(signedInKey, 'yes')
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
export async function resumeSession(storage: TabStorage): Promise<PlaySession> {
  return beginSession(storage, await call(undefined, RefreshPupil, { body: { tab: tabOf(storage) } }))
}
