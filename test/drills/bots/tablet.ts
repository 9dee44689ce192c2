import { Client, type Room, type SeatReservation } from '@colyseus/sdk'
import { TakePupilSeat } from '../../../shared/api/lessons.ts'
import { type PlayerAnswer, RefreshPupil, SignInCard } from '../../../shared/api/play.ts'
import { type Browser, granted, openBrowser } from '../../support/cast.ts'

/** One pupil's tablet as the server sees it: a browser with its cookie and token, a card at hand, a seat when it has one. */
export type Tablet = {
  readonly browser: Browser
  /** Signs in with the card. */
  readonly signIn: () => Promise<PlayerAnswer>
  /** A seat by the token; where that ran out by the cookie, and where that is over by the card. @throws Error when the server is away */
  readonly takeSeat: () => Promise<Room>
  /** How often it had to show its card again. */
  readonly cardShownAgain: () => number
}
const joinMs = 8000

export function openTablet(url: string, { card, tab }: { card: string; tab: string }): Tablet {
  const browser = openBrowser(url)
  let shown = 0
  const signIn = async () => {
    shown += 1
    return (await granted(browser.ask(SignInCard, { body: { card, tab } }))).player
  }
  const askForSeat = async () => {
    const reply = await browser.ask(TakePupilSeat)
    if (reply.status !== 401) return granted(Promise.resolve(reply))
    const { status } = await browser.ask(RefreshPupil, { body: { tab } })
    if (status === 401) await signIn()
    return granted(browser.ask(TakePupilSeat))
  }
  return {
    browser,
    signIn,
    takeSeat: async () => {
      const { seat } = await askForSeat()
      let isLate = false
      const joining = new Client(url).consumeSeatReservation(seat as SeatReservation).then(room => {
        room.reconnection.enabled = false
        if (isLate) void room.leave().catch(() => undefined)
        return room
      })
      return within(joinMs, joining).catch(error => {
        isLate = true
        throw error
      })
    },
    cardShownAgain: () => shown - 1,
  }
}

function within<T>(ms: number, act: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing within ${ms} ms`)), ms)
    act.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
