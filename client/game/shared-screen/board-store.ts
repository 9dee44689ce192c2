import { ScreenView, TakeScreenSeat } from '../../../shared/api/shared-screens.ts'
import { CallRefused, call } from '../../net/call.ts'
import { createStore, type Store } from '../shell/store.ts'
import { type Line, openLine } from './line.ts'

/** What the board knows: the screen as the server last told it. */
export type BoardState = {
  readonly view: ScreenView | undefined
  readonly isHere: boolean
  readonly isOver: boolean
  /** Something was pressed and is not done yet, or could not be sent. */
  readonly saved: 'saved' | 'saving' | 'notSaved'
}
export type Board = { readonly store: Store<BoardState>; readonly ask: Line['ask']; readonly close: () => void }

/** The projector's line to its screen. `key`: the token that opened this page. */
export function openBoard(key: string): Board {
  const store = createStore<BoardState>({ view: undefined, isHere: false, isOver: false, saved: 'saved' })
  const session = { token: key, renew: () => Promise.reject(new CallRefused('session.ended')) }
  const line = openLine({
    takeSeat: async () => (await call(session, TakeScreenSeat, {})).seat,
    hear: {
      screen: message => {
        const read = ScreenView.safeParse(message)
        if (read.success) store.change({ view: read.data })
      },
    },
    here: () => store.change({ isHere: true }),
    lost: () => store.change({ isHere: false }),
    over: () => store.change({ isOver: true }),
  })
  return {
    store,
    ask: async (message, payload) => {
      store.change({ saved: 'saving' })
      try {
        await line.ask(message, payload)
        store.change({ saved: 'saved' })
      } catch (thrown) {
        // A second press, or another page was faster: what comes from the server is right.
        const isKnown = thrown instanceof CallRefused && thrown.code !== 'offline' && thrown.code !== 'fault'
        store.change({ saved: isKnown ? 'saved' : 'notSaved' })
      }
    },
    close: line.close,
  }
}
