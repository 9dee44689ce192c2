import type { Actor } from '../access/rules.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { inTurn } from '../play/index.ts'
import { isDuplicateKey } from '../storage/open.ts'
import { grownUpsOf } from './grown-ups.ts'
import { type HelpRequest, HelpRequests } from './model.ts'

type Wish = { readonly id: string; readonly grownUp: string }

/** One, and one more. */
const openAtOnce = 2

/**
 * Durable when this returns. Sent again with the same id it is one request; a second to the same grown-up waits for the first.
 * @throws Refusal not.found, helpRequest.open, helpRequest.enough
 */
export const askForTalk = (context: Context, actor: Actor, wish: Wish): Promise<HelpRequest> =>
  inTurn(`help for ${actor.id}`, () => ask(context, actor, wish))

async function ask(context: Context, actor: Actor, { id, grownUp }: Wish): Promise<HelpRequest> {
  const grownUps = await grownUpsOf(context, actor)
  if (!grownUps.some(each => each.id === grownUp)) throw new Refusal('not.found')
  const requests = context.storage.model(HelpRequests)
  const open = await requests.findOne({ pupil: actor.id, grownUp, takenUpAt: null }).lean<HelpRequest>()
  if (open) {
    if (open._id === id) return open
    throw new Refusal('helpRequest.open')
  }
  const others = await requests.find({ pupil: actor.id, takenUpAt: null }, { _id: 1 }).lean<{ _id: string }[]>()
  if (others.filter(other => other._id !== id).length >= openAtOnce) throw new Refusal('helpRequest.enough')
  const request: HelpRequest = { _id: id, pupil: actor.id, school: actor.school ?? '', grownUp, madeAt: context.clock.now() }
  try {
    await requests.create(request)
    return request
  } catch (error) {
    const mine = isDuplicateKey(error) ? await requests.findOne({ _id: id, pupil: actor.id }).lean<HelpRequest>() : null
    if (mine) return mine
    throw error
  }
}

/** Until it was seen. @throws Refusal not.found, helpRequest.seen */
export async function takeBack(context: Context, actor: Actor, id: string): Promise<void> {
  const requests = context.storage.model(HelpRequests)
  const gone = await requests.deleteOne({ _id: id, pupil: actor.id, seenAt: null })
  if (gone.deletedCount > 0) return
  throw new Refusal((await requests.findOne({ _id: id, pupil: actor.id }, { _id: 1 }).lean()) ? 'helpRequest.seen' : 'not.found')
}
