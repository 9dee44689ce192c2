// A program of the next version, which D14 starts and kills: it upgrades the embedded store in the folder it is given. Its migration goes
// through documents in small batches, slowly, and would spoil them if a part of it counted twice.
import { setTimeout as pause } from 'node:timers/promises'
import { openEmbeddedStore } from '../../server/storage/embedded/index.ts'
import { migrations } from '../../server/storage/migrations/all.ts'
import { type Migration, migrate, storeVersion } from '../../server/storage/migrations/index.ts'
import { connect, dbOf } from '../../server/storage/open.ts'

type Counter = { _id: string; n: number; tenths?: number }

const upgrade: Migration = {
  number: storeVersion + 1,
  name: 'tenths',
  steps: [
    {
      name: 'count in tenths',
      waiting: db => db.collection<Counter>('counters').countDocuments({ tenths: { $exists: false } }),
      run: async db => {
        const counters = db.collection<Counter>('counters')
        for (;;) {
          const batch = await counters
            .find({ tenths: { $exists: false } })
            .limit(20)
            .toArray()
          if (batch.length === 0) return
          await counters.bulkWrite(
            batch.map(({ _id, n }) => ({
              updateOne: { filter: { _id, tenths: { $exists: false } }, update: { $set: { tenths: n * 10 }, $inc: { n: 1000 } } },
            })),
          )
          await pause(15)
        }
      },
    },
    {
      name: 'note the tenths',
      waiting: async () => 1,
      run: async db => {
        await db.collection<{ _id: string }>('counters').updateOne({ _id: 'the sum' }, { $set: { tenths: 0, n: 0 } }, { upsert: true })
        await pause(100)
      },
    },
  ],
}

const store = await openEmbeddedStore({ folder: process.argv[2] ?? '' })
const connection = await connect(store.uri, {})
await migrate(dbOf(connection), { migrations: [...migrations, upgrade], patienceMs: 0 })
console.log(`The store has version ${upgrade.number}.`)
await connection.close()
await store.close()
