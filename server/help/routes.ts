import { done } from '../../shared/api/contract.ts'
import {
  AskForTalk,
  BeOnTheList,
  GetMyListing,
  HandOnRequest,
  type HelpRequestAnswer,
  LeaveTheList,
  ListGrownUps,
  ListHelpRequests,
  ListListedGrownUps,
  ListMyHelpRequests,
  ListWaitingRequests,
  type MyHelpRequest,
  SeeHelpRequest,
  TakeBackHelpRequest,
  TakeOffList,
  TakeUpHelpRequest,
} from '../../shared/api/help.ts'
import type { Actor } from '../access/rules.ts'
import { findClass, pupilsById } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { routesOf } from '../http/route.ts'
import { erasedOn, seeRequest, takeUpRequest } from './answer-request.ts'
import { askForTalk, takeBack } from './ask-for-talk.ts'
import { beOnTheList, findListed, grownUpsOf, listGrownUps, staffById, takeOffList } from './grown-ups.ts'
import { handOn, listWaiting } from './hand-on.ts'
import { type HelpRequest, HelpRequests, helpScopes, type ListedGrownUp, listingScopes } from './model.ts'

const route = routesOf(helpScopes)
const onList = routesOf(listingScopes)

export const helpRoutes = [
  route(ListGrownUps, 'helpRequest.make', async ({ context, actor }) => grownUpsOf(context, actor)),

  route(ListMyHelpRequests, 'helpRequest.make', async ({ context, actor, within }) => {
    const requests = await context.storage.model(HelpRequests).find(within).sort({ madeAt: -1 }).lean<HelpRequest[]>()
    return presentMine(context, actor, requests)
  }),

  route(AskForTalk, 'helpRequest.make', async ({ context, actor, body }) => {
    const [mine] = await presentMine(context, actor, [await askForTalk(context, actor, body)])
    if (!mine) throw new Refusal('not.found')
    return mine
  }),

  route(TakeBackHelpRequest, 'helpRequest.make', async ({ context, actor, params }) => {
    await takeBack(context, actor, params.id)
    return done
  }),

  route(ListHelpRequests, 'helpRequest.answer', async ({ context, within }) =>
    present(context, await context.storage.model(HelpRequests).find(within).sort({ madeAt: -1 }).lean<HelpRequest[]>()),
  ),

  route(SeeHelpRequest, 'helpRequest.answer', async ({ context, within, params }) =>
    presentOne(context, await seeRequest(context, within, params.id)),
  ),

  route(TakeUpHelpRequest, 'helpRequest.answer', async ({ context, within, params }) =>
    presentOne(context, await takeUpRequest(context, within, params.id)),
  ),

  route(ListWaitingRequests, 'helpRequest.handOn', async ({ context, actor, within }) => listWaiting(context, within, actor.school ?? '')),

  route(HandOnRequest, 'helpRequest.handOn', async ({ context, actor, within, params, body }) => {
    await handOn(context, within, params.id, actor.school ?? '', body.grownUp)
    return done
  }),

  onList(GetMyListing, 'listing.keep', async ({ context, actor }) =>
    presentListing(await findListed(context, actor.id, actor.school ?? '')),
  ),

  onList(BeOnTheList, 'listing.keep', async ({ context, actor, body }) =>
    presentListing(await beOnTheList(context, actor.id, actor.school ?? '', body.about)),
  ),

  onList(LeaveTheList, 'listing.keep', async ({ context, actor, within }) => {
    if (await findListed(context, actor.id, actor.school ?? '')) await takeOffList(context, within, actor.id)
    return presentListing(undefined)
  }),

  onList(ListListedGrownUps, 'grownUps.view', async ({ context, actor, within }) => listGrownUps(context, within, actor.school ?? '')),

  onList(TakeOffList, 'grownUps.takeOff', async ({ context, within, params }) => {
    await takeOffList(context, within, params.id)
    return done
  }),
]

const presentListing = (listed: ListedGrownUp | undefined) => ({ on: listed !== undefined, about: listed?.about ?? '' })

/** Somebody who is on no list any more keeps the name that the pupil asked by. */
async function presentMine(context: Context, actor: Actor, requests: readonly HelpRequest[]): Promise<MyHelpRequest[]> {
  const asked = requests.map(({ grownUp }) => grownUp)
  const names = new Map((await staffById(context, actor.school ?? '', asked)).map(({ _id, name }) => [_id, name]))
  return requests.map(({ _id, grownUp, handedOnAt, madeAt, seenAt, takenUpAt }) => ({
    id: _id,
    grownUp: { id: grownUp, name: names.get(grownUp) ?? '' },
    state: takenUpAt ? 'takenUp' : seenAt ? 'seen' : 'sent',
    ...(handedOnAt && { handedOn: true as const }),
    madeAt: madeAt.toISOString(),
  }))
}

async function presentOne(context: Context, request: HelpRequest): Promise<HelpRequestAnswer> {
  const [answer] = await present(context, [request])
  if (!answer) throw new Refusal('not.found')
  return answer
}

async function present(context: Context, requests: readonly HelpRequest[]): Promise<HelpRequestAnswer[]> {
  const pupils = await pupilsById(
    context,
    requests.map(({ pupil }) => pupil),
  )
  const answers: HelpRequestAnswer[] = []
  for (const { _id, pupil: pupilId, madeAt, seenAt, takenUpAt } of requests) {
    const pupil = pupils.get(pupilId)
    if (!pupil) continue
    const { name } = await findClass(context, {}, pupil.class)
    answers.push({
      id: _id,
      username: pupil.username,
      className: name,
      madeAt: madeAt.toISOString(),
      ...(seenAt && { seenAt: seenAt.toISOString() }),
      ...(takenUpAt && { takenUpAt: takenUpAt.toISOString(), erasedOn: erasedOn(takenUpAt) }),
    })
  }
  return answers
}
