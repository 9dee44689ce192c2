import { JoinSharedScreen, type ScreenView, TakeScreenSeat, TakeTeamSeat, type TeamView } from '../../shared/api/shared-screens.ts'
import { type Browser, granted, openBrowser } from './cast.ts'
import { scenario } from './play.ts'
import { refusalIn, type Seat, sitDown } from './room.ts'
import type { Started } from './start.ts'

type At = Pick<Started, 'url'>
export const wish = { scenario, level: 'older', language: 'sv' } as const

/** The projector's page, as its key opens it. */
export async function projectorOf({ url }: At, key: string): Promise<Seat & { readonly page: Browser }> {
  const page = openBrowser(url)
  page.token = key
  return { ...(await sitDown(url, (await granted(page.ask(TakeScreenSeat))).seat)), page }
}

export type TeamInHand = Seat & { readonly device: Browser; readonly name: TeamView['name'] }
/** A device that comes in with the PIN and sits down. */
export async function teamAt({ url }: At, pin: string, language: 'en' | 'sv' | 'nb' | 'fi' = 'sv'): Promise<TeamInHand> {
  const device = openBrowser(url)
  const { name } = await granted(device.ask(JoinSharedScreen, { body: { pin } }))
  return { ...(await teamSeat({ url }, device, language)), device, name }
}

/** The same team's device once more, after its connection was lost, say. */
export const teamSeat = async ({ url }: At, device: Browser, language: 'en' | 'sv' | 'nb' | 'fi' = 'sv') =>
  sitDown(url, (await granted(device.ask(TakeTeamSeat, { body: { language } }))).seat)

/** What the board shows, once it passes. */
export const onBoard = (board: Seat, passes: (view: ScreenView) => boolean) => board.heard<ScreenView>('screen', passes)
export const onDevice = (team: Seat, passes: (view: TeamView) => boolean) => team.heard<TeamView>('team', passes)

/** Asks the room; the refusal's code, or `undefined` when it was done. */
export async function say({ room }: Seat, message: string, payload: object): Promise<string | undefined> {
  try {
    await room.request(message, payload)
    return undefined
  } catch (error) {
    return refusalIn(error)
  }
}

/** The board leads on to the first decision, the third question of the story. */
export async function toTheDecision(board: Seat): Promise<void> {
  await say(board, 'screen.begin', { step: 0 })
  await say(board, 'screen.goOn', { step: 1, input: { type: 'see', noticed: ['quiet'] } })
  await say(board, 'screen.choose', { step: 2, option: 'sad' })
  await onBoard(board, ({ step }) => step === 3)
}
