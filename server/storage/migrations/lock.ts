import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { aboutOf, type Db } from './migration.ts'

const beatMs = 1000
/** A holder that has not been heard of for so long is taken for dead. Counted by the waiting one's own clock: clocks of machines differ. */
export const deadAfterMs = 10_000

/**
 * Runs `act` while no other process migrates this store. The holder beats; whoever waits and hears nothing takes over, so a killed process
 * stops nobody. `assertMine` throws once another has taken over.
 */
export async function alone<T>(db: Db, act: (assertMine: () => void) => Promise<T>, patienceMs = deadAfterMs): Promise<T> {
  const owner = randomUUID()
  const about = aboutOf(db)
  await claim(db, owner, patienceMs)
  let isLost = false
  const beat = async () => {
    const { matchedCount } = await about.updateOne({ _id: 'lock', owner }, { $inc: { beat: 1 } })
    isLost ||= matchedCount === 0
  }
  const beating = setInterval(() => void beat().catch(() => undefined), Math.min(beatMs, patienceMs / 4))
  try {
    return await act(() => {
      if (isLost) throw new Error('Another process has taken over the upgrade of this store. Start this one again.')
    })
  } finally {
    clearInterval(beating)
    await about.deleteOne({ _id: 'lock', owner }).catch(() => undefined)
  }
}

async function claim(db: Db, owner: string, patienceMs: number) {
  const about = aboutOf(db)
  let heard = { owner: '', beat: -1, atMs: performance.now() }
  for (;;) {
    const { upsertedCount } = await about
      .updateOne({ _id: 'lock' }, { $setOnInsert: { owner, beat: 0 } }, { upsert: true })
      .catch(error => (error?.code === 11000 ? { upsertedCount: 0 } : Promise.reject(error)))
    if (upsertedCount > 0) return
    const held = await about.findOne({ _id: 'lock' })
    if (!held) continue
    const { owner: by = '', beat = 0 } = held
    if (by !== heard.owner || beat !== heard.beat) heard = { owner: by, beat, atMs: performance.now() }
    else if (performance.now() - heard.atMs > patienceMs) {
      const { matchedCount } = await about.updateOne({ _id: 'lock', owner: by, beat }, { $set: { owner, beat: 0 } })
      if (matchedCount > 0) return
    }
    await wait(Math.min(beatMs, patienceMs) / 4)
  }
}
