import { done } from '../../shared/api/contract.ts'
import {
  EndSharedScreen,
  JoinSharedScreen,
  ListSharedScreens,
  OpenSharedScreen,
  TakeScreenSeat,
  TakeTeamSeat,
} from '../../shared/api/shared-screens.ts'
import { openRoute, routesOf } from '../http/route.ts'
import { seatIn } from '../lessons/index.ts'
import { findScreen, isRunning } from './change-screen.ts'
import { ownerScopes, type SharedScreen, SharedScreens, screenScopes } from './model.ts'
import { endScreens, openScreen } from './open-screen.ts'
import { presentOwn } from './present-screen.ts'
import { type SeatedGuest, screenRoomName } from './screen-room.ts'
import { joinScreen } from './teams.ts'

const ofOwner = routesOf(ownerScopes)
const ofScreen = routesOf(screenScopes)

export const sharedScreenRoutes = [
  ofOwner(ListSharedScreens, 'sharedScreen.open', async ({ context, within }) => {
    const running = await context.storage.model(SharedScreens).find(within).lean<SharedScreen[]>()
    return running.filter(screen => isRunning(context, screen)).map(screen => presentOwn(context, screen))
  }),

  ofOwner(OpenSharedScreen, 'sharedScreen.open', async ({ context, actor, body }) =>
    presentOwn(context, await openScreen(context, actor.id, actor.school ?? '', body)),
  ),

  ofOwner(EndSharedScreen, 'sharedScreen.open', async ({ context, within, params }) => {
    const { _id } = await findScreen(context, within, params.id)
    await endScreens(context, { _id })
    return done
  }),

  ofScreen(TakeScreenSeat, 'sharedScreen.lead', async ({ actor }) => ({ seat: await take({ actor }) })),

  openRoute(JoinSharedScreen, ({ context, body, address }) => joinScreen(context, body.pin, address)),

  ofScreen(TakeTeamSeat, 'sharedScreen.vote', async ({ actor, body }) => ({ seat: await take({ actor, language: body.language }) })),
]

const take = (seated: SeatedGuest) => {
  const id = seated.actor.screen ?? ''
  return seatIn({ name: screenRoomName, id, options: { id } }, seated)
}
