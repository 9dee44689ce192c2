import { trusted } from 'mongoose'
import type { z } from 'zod'
import type { OpenSharedScreen } from '../../shared/api/shared-screens.ts'
import { isInside } from '../../shared/content/inside.ts'
import type { Filter } from '../access/reach.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { inTurn, scenarioOf } from '../play/index.ts'
import { isDuplicateKey } from '../storage/open.ts'
import { tellRoom } from './change-screen.ts'
import { overNow, type SharedScreen, SharedScreens } from './model.ts'

/** Two lessons long; who needs more opens another. */
const lastsMs = 2 * 60 * 60_000
type Wish = z.output<typeof OpenSharedScreen.body>

/** One per account: an older one ends. @throws Refusal not.found for a scenario that there is not or that is told from inside, input.invalid for a name */
export const openScreen = (context: Context, owner: string, school: string, wish: Wish): Promise<SharedScreen> =>
  inTurn(`screens of ${owner}`, async () => {
    const story = scenarioOf(wish.scenario)
    if (isInside(story)) throw new Refusal('not.found')
    const { names } = story
    const isOffered = Object.entries(wish.names).every(([who, name]) => Object.hasOwn(names, who) && names[who]?.includes(name))
    if (!isOffered) throw new Refusal('input.invalid', ['names'])
    await endScreens(context, { owner })
    return create(context, owner, school, wish)
  })

async function create(context: Context, owner: string, school: string, { scenario, level, language, names }: Wish): Promise<SharedScreen> {
  const now = context.clock.now()
  const screen: SharedScreen = {
    _id: context.secrets.id(),
    ...{ owner, school, open: true, version: 1, pin: context.secrets.digits(6) },
    ...{ scenario, level, language, names },
    ...{ openedAt: now, endsAt: new Date(now.getTime() + lastsMs) },
    ...{ phase: 'door', step: 0, teams: [], votes: {}, paused: false, pending: [], hasPending: false },
  }
  try {
    await context.storage.model(SharedScreens).create(screen)
    return screen
  } catch (error) {
    // Another screen has the same PIN: one more is drawn.
    if (isDuplicateKey(error, 'pin')) return create(context, owner, school, { scenario, level, language, names })
    throw error
  }
}

/** Ends them now; what their guests earned waits for the counters, everything else goes. */
export async function endScreens(context: Context, within: Filter): Promise<void> {
  const model = context.storage.model(SharedScreens)
  const running = await model.find({ $and: [within, { open: true }] }, { _id: 1 }).lean<{ _id: string }[]>()
  for (const { _id } of running) {
    await model.updateOne({ _id, open: true }, overNow)
    tellRoom(context, _id, { kind: 'changed' })
  }
  await forgetScreens(context)
}

/** Screens that nobody ended, and the rest of those that are over and counted. */
export async function endOverdueScreens(context: Context): Promise<void> {
  await endScreens(context, { endsAt: trusted({ $lte: context.clock.now() }) })
}

async function forgetScreens(context: Context) {
  await context.storage.model(SharedScreens).deleteMany({ open: false, hasPending: false })
}
