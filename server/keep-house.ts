import { eraseUnusedAccounts } from './accounts/index.ts'
import type { Context } from './context.ts'
import { eraseOldRequests } from './help/index.ts'
import { endOverdueLessons } from './lessons/index.ts'
import { eraseDue, openLedgerOf } from './privacy/index.ts'
import { endOverdueScreens } from './shared-screens/index.ts'
import { drain, publishDueWeeks } from './statistics/index.ts'

const everyMs = { drain: 1000, lessons: 30_000, publish: 60 * 60_000 }

/** What goes on by itself: draining, ending forgotten lessons, publishing, erasing what has had its time. */
export function keepHouse(context: Context): { readonly stop: () => Promise<void> } {
  const underWay = new Map<string, Promise<void>>()
  // What takes longer than its time is not begun a second time meanwhile.
  const doing = (name: string, act: (context: Context) => Promise<void>) => () => {
    if (underWay.has(name)) return
    const done = act(context)
      .catch(error => context.log.error({ err: error }, `${name} failed`))
      .finally(() => underWay.delete(name))
    underWay.set(name, done)
  }
  const timers = [
    setInterval(doing('draining', drain), everyMs.drain),
    setInterval(doing('ending lessons', endOverdueLessons), everyMs.lessons),
    setInterval(doing('ending shared screens', endOverdueScreens), everyMs.lessons),
    setInterval(doing('publishing', publishDueWeeks), everyMs.publish),
    setInterval(doing('erasing', eraseOldRequests), everyMs.publish),
    setInterval(doing('removing unused accounts', eraseUnusedAccounts), everyMs.publish),
    setInterval(doing('erasing what was put away', eraseDue), everyMs.publish),
    setInterval(doing('shortening the ledger', shortenLedger), everyMs.publish),
  ]
  return {
    // The store may be closed after this: nothing of it is under way.
    stop: async () => {
      timers.forEach(clearInterval)
      await Promise.all(underWay.values())
    },
  }
}

async function shortenLedger({ config, secrets, clock }: Context) {
  await (await openLedgerOf(config, secrets)).dropOld(clock.now())
}
