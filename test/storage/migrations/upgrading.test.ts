import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { type Migration, migrate, planOf } from '../../../server/storage/migrations/index.ts'
import { aboutOf } from '../../../server/storage/migrations/migration.ts'
import { dbOf } from '../../../server/storage/open.ts'
import { afterEachGone } from '../growing/folder.ts'

const { createFolder, open, connect } = afterEachGone()
type Pupil = { _id: string; name?: string; username?: string; n?: number }

/** From version 1 to 2 in two steps: `name` becomes `username`, then everybody gets a number. Counts its runs. */
function renaming(cutOff: { at?: string } = {}): { migration: Migration; runs: string[] } {
  const runs: string[] = []
  const migration: Migration = {
    number: 2,
    name: 'usernames',
    steps: [
      {
        name: 'rename',
        waiting: db => db.collection<Pupil>('pupils').countDocuments({ name: { $exists: true } }),
        run: async db => {
          runs.push('rename')
          await db.collection<Pupil>('pupils').updateMany({ name: { $exists: true } }, { $rename: { name: 'username' } })
        },
      },
      {
        name: 'number',
        waiting: db => db.collection<Pupil>('pupils').countDocuments({ n: { $exists: false } }),
        run: async db => {
          runs.push('number')
          await db.collection<Pupil>('pupils').updateOne({ _id: 'otter', n: { $exists: false } }, { $set: { n: 1 } })
          if (cutOff.at === 'number') throw new Error('the power is gone')
          await db.collection<Pupil>('pupils').updateMany({ n: { $exists: false } }, { $set: { n: 1 } })
        },
      },
    ],
  }
  return { migration, runs }
}

async function oldStore() {
  const folder = await createFolder()
  const opened = await open(folder)
  const db = dbOf(opened.connection)
  await migrate(db, { migrations: [] })
  await db.collection<Pupil>('pupils').insertMany([
    { _id: 'otter', name: 'Otter' },
    { _id: 'hare', name: 'Hare' },
  ])
  return { ...opened, db }
}
const upgraded = [
  { _id: 'otter', username: 'Otter', n: 1 },
  { _id: 'hare', username: 'Hare', n: 1 },
]

test('an old store is brought to the new version once, and then left alone', async () => {
  const { db } = await oldStore()
  const { migration, runs } = renaming()
  await migrate(db, { migrations: [migration] })
  await migrate(db, { migrations: [migration] })
  expect(await db.collection('pupils').find().toArray()).toEqual(upgraded)
  expect(runs).toEqual(['rename', 'number'])
  expect(await aboutOf(db).find().toArray()).toEqual([{ _id: 'version', version: 2 }])
})

test('an upgrade that was cut off goes on with the step that it was in', async () => {
  const { db } = await oldStore()
  await expect(migrate(db, { migrations: [renaming({ at: 'number' }).migration], patienceMs: 0 })).rejects.toThrow('the power is gone')
  const { migration, runs } = renaming()
  await migrate(db, { migrations: [migration], patienceMs: 0 })
  expect(runs).toEqual(['number'])
  expect(await db.collection('pupils').find().toArray()).toEqual(upgraded)
})

test('a new store begins with the newest version', async () => {
  const { connection } = await open(await createFolder())
  const { migration, runs } = renaming()
  await migrate(dbOf(connection), { migrations: [migration] })
  expect(runs).toEqual([])
  expect(await planOf(dbOf(connection), { migrations: [migration] })).toEqual({ from: 2, to: 2, steps: [] })
})

test('an older program refuses a newer store', async () => {
  const { db } = await oldStore()
  await migrate(db, { migrations: [renaming().migration] })
  await expect(migrate(db, { migrations: [] })).rejects.toThrow('The store has version 2, this program knows 1. Start the newer program')
})

test('a dry run says what would be changed and changes nothing', async () => {
  const { db } = await oldStore()
  const { migration, runs } = renaming()
  expect(await planOf(db, { migrations: [migration] })).toEqual({
    from: 1,
    to: 2,
    steps: [
      { migration: '002-usernames', step: 'rename', waiting: 2 },
      { migration: '002-usernames', step: 'number', waiting: 2 },
    ],
  })
  expect(runs).toEqual([])
  expect(await db.collection('pupils').findOne({ _id: 'otter' as never })).toEqual({ _id: 'otter', name: 'Otter' })
})

test('two processes that start together upgrade the store once', async () => {
  const { db, uri } = await oldStore()
  const other = dbOf(await connect(uri))
  const { migration, runs } = renaming()
  const slow: Migration = {
    ...migration,
    steps: migration.steps.map(step => ({
      ...step,
      run: async found => {
        await wait(300)
        await step.run(found)
      },
    })),
  }
  await Promise.all([migrate(db, { migrations: [slow] }), migrate(other, { migrations: [slow] })])
  expect(runs).toEqual(['rename', 'number'])
  expect(await db.collection('pupils').find().toArray()).toEqual(upgraded)
})

test('a process that was killed while it upgraded is waited for only so long', async () => {
  const { db } = await oldStore()
  await aboutOf(db).insertOne({ _id: 'lock', owner: 'killed', beat: 7 })
  await migrate(db, { migrations: [renaming().migration], patienceMs: 400 })
  expect(await db.collection('pupils').find().toArray()).toEqual(upgraded)
  expect(await aboutOf(db).findOne({ _id: 'lock' })).toBeNull()
})
