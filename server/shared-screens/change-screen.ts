import type { Filter } from '../access/reach.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { inTurn, scenarios } from '../play/index.ts'
import { asItIsNow } from './as-it-is-now.ts'
import { type SharedScreen, SharedScreens } from './model.ts'

/** Where a screen's room hears what happened outside it: that it changed, or which team was sent out. */
export type ScreenEvent = { readonly kind: 'changed' } | { readonly kind: 'sentOut'; readonly team: string }
export const channelOf = (screen: string) => `screen:${screen}`

/** @throws Refusal not.found, also when it is another's or over */
export async function findScreen(context: Context, within: Filter, id: string): Promise<SharedScreen> {
  const screen = await context.storage
    .model(SharedScreens)
    .findOne({ $and: [within, { _id: id }] })
    .lean<SharedScreen>()
  if (!screen || !isRunning(context, screen)) throw new Refusal('not.found')
  return asItIsNow(screen)
}

/** Open, its time not over, and its story not gone with an upgrade. */
export const isRunning = (
  { clock }: Pick<Context, 'clock'>,
  { open, endsAt, scenario }: Pick<SharedScreen, 'open' | 'endsAt' | 'scenario'>,
) => open && endsAt > clock.now() && scenarios().some(({ id }) => id === scenario)

/** What is to be another; `undefined` takes the field away. */
export type Change = { readonly [K in keyof SharedScreen]?: SharedScreen[K] | undefined }

/**
 * Changes the document as `change` says of its newest state (nothing: leaves it), durably, and tells its room. Two who change at once
 * do it one after the other, also on two processes. @throws what `change` throws, Refusal screen.ended
 */
export const changeScreen = (context: Context, id: string, change: (now: SharedScreen) => Change | undefined): Promise<SharedScreen> =>
  inTurn(channelOf(id), async () => {
    for (;;) {
      const stored = await context.storage.model(SharedScreens).findById(id).lean<SharedScreen>()
      if (!stored || !isRunning(context, stored)) throw new Refusal('screen.ended')
      const now = asItIsNow(stored)
      const changed = change(now)
      if (!changed) return now
      const written = await context.storage
        .model(SharedScreens)
        .findOneAndUpdate(
          { _id: id, version: now.version, open: true },
          updateOf(
            { ...(now !== stored && { run: now.run, ending: now.ending, votes: {}, outcome: undefined }), ...changed },
            now.version + 1,
          ),
          { returnDocument: 'after' },
        )
        .lean<SharedScreen>()
      if (!written) continue
      tellRoom(context, id, { kind: 'changed' })
      return written
    }
  })

export const tellRoom = (context: Context, screen: string, event: ScreenEvent) => context.presence.publish(channelOf(screen), event)

function updateOf(change: Change, version: number) {
  const gone = Object.entries(change).flatMap(([field, value]) => (value === undefined ? [[field, 1]] : []))
  const set = Object.entries(change).filter(([, value]) => value !== undefined)
  return {
    $set: { ...Object.fromEntries(set), version },
    ...(gone.length > 0 && { $unset: Object.fromEntries(gone) }),
  }
}
