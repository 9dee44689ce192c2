import { done } from '../../shared/api/contract.ts'
import {
  AskForTalk,
  type HelpRequestAnswer,
  ListGrownUps,
  ListHelpRequests,
  ListMyHelpRequests,
  type MyHelpRequest,
  SeeHelpRequest,
  TakeBackHelpRequest,
  TakeUpHelpRequest,
} from '../../shared/api/help.ts'
import { findClass, pupilsById } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { routesOf } from '../http/route.ts'
import { erasedOn, seeRequest, takeUpRequest } from './answer-request.ts'
import { askForTalk, grownUpsOf, takeBack } from './ask-for-talk.ts'
import { type HelpRequest, HelpRequests, helpScopes } from './model.ts'

const route = routesOf(helpScopes)

export const helpRoutes = [
  route(ListGrownUps, 'helpRequest.make', async ({ context, actor }) => grownUpsOf(context, actor)),

  route(ListMyHelpRequests, 'helpRequest.make', async ({ context, actor, within }) => {
    const names = new Map((await grownUpsOf(context, actor)).map(({ id, name }) => [id, name]))
    const requests = await context.storage.model(HelpRequests).find(within).sort({ madeAt: -1 }).lean<HelpRequest[]>()
    return requests.map(request => presentMine(request, names))
  }),

  route(AskForTalk, 'helpRequest.make', async ({ context, actor, body }) => {
    const names = new Map((await grownUpsOf(context, actor)).map(({ id, name }) => [id, name]))
    return presentMine(await askForTalk(context, actor, body), names)
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
]

const presentMine = ({ _id, grownUp, madeAt, seenAt, takenUpAt }: HelpRequest, names: ReadonlyMap<string, string>): MyHelpRequest => ({
  id: _id,
  grownUp: { id: grownUp, name: names.get(grownUp) ?? '' },
  state: takenUpAt ? 'takenUp' : seenAt ? 'seen' : 'sent',
  madeAt: madeAt.toISOString(),
})

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
