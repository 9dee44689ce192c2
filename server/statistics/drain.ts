import type { Context } from '../context.ts'
import { type CountKey, inTurn, takePending } from '../play/index.ts'
import { takeGuests } from '../shared-screens/index.ts'
import { Counters } from './model.ts'

/** Few: answers wait as long as a transaction holds the store's pen. */
const atOnce = 4

/**
 * Moves what pupils have earned from their progress (and guests at their screen) to the counters and their lesson's tally, some per transaction, until nothing waits: a key leaves
 * the one and reaches the other together or not at all.
 */
export const drain = (context: Pick<Context, 'storage'>): Promise<void> =>
  inTurn('drain', async () => {
    let moved: number
    do moved = await drainSome(context)
    while (moved > 0)
  })

async function drainSome(context: Pick<Context, 'storage'>): Promise<number> {
  return context.storage.transaction(async session => {
    const { keys, pupils } = await takePending(context, session, atOnce)
    const guests = await takeGuests(context, session, atOnce)
    const sums = new Map<string, { key: CountKey; n: number }>()
    for (const key of [...keys, ...guests.keys]) {
      const id = idOf(key)
      sums.set(id, { key, n: (sums.get(id)?.n ?? 0) + 1 })
    }
    for (const [_id, { key, n }] of sums) {
      await context.storage.model(Counters).updateOne({ _id }, { $inc: { n }, $setOnInsert: { ...key } }, { upsert: true, session })
    }
    return pupils + guests.screens
  })
}

const idOf = ({ period, school, grade, kind, content }: CountKey) => [period, school, grade, kind, content].join('|')
