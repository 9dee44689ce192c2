import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@jest/globals'
import { inTemporaryFolders } from './folder.ts'

const { createFolder, open } = inTemporaryFolders()

test('pupils, indexes and empty collections are there after the store is opened again', async () => {
  const folder = await createFolder()
  const first = await open(folder)
  await first.db.createCollection('empty')
  await first.pupils.createIndex({ username: 1 }, { unique: true, partialFilterExpression: { username: { $exists: true } } })
  await first.pupils.insertMany([{ _id: 'z', username: 'otter' }, { _id: 'a', at: new Date(5) }, { _id: 'gone' }])
  await first.pupils.updateOne({ _id: 'z' }, { $set: { n: 1 } })
  await first.pupils.deleteOne({ _id: 'gone' })
  await first.close()

  const second = await open(folder)
  expect(await second.pupils.find().toArray()).toEqual([
    { _id: 'z', username: 'otter', n: 1 },
    { _id: 'a', at: new Date(5) },
  ])
  expect((await second.db.listCollections().toArray()).map(each => each.name)).toEqual(['empty', 'pupils'])
  await expect(second.pupils.insertOne({ _id: 'b', username: 'otter' })).rejects.toMatchObject({ code: 11000 })
})

test('an aborted transaction is not there after the store is opened again, a committed one is', async () => {
  const folder = await createFolder()
  const first = await open(folder)
  const session = await first.connection.startSession()
  session.startTransaction()
  await first.pupils.insertOne({ _id: 'aborted' }, { session })
  await session.abortTransaction()
  session.startTransaction()
  await first.pupils.insertOne({ _id: 'committed' }, { session })
  await session.commitTransaction()
  session.startTransaction()
  await first.pupils.insertOne({ _id: 'unfinished' }, { session })
  await first.store.close()

  const second = await open(folder)
  expect(await second.pupils.distinct('_id')).toEqual(['committed'])
})

test('what was acknowledged is there after the process was killed, and the folder is free', async () => {
  const folder = await createFolder()
  for (const count of [300, 500]) {
    const acknowledged = await killAfter(count, folder)
    const again = await open(folder)
    const stored = new Set(await again.pupils.distinct('_id'))
    expect(acknowledged.filter(id => !stored.has(id))).toEqual([])
    expect(acknowledged.length).toBeGreaterThanOrEqual(count)
    await again.pupils.deleteMany({})
    await again.close()
  }
})

test('a commit that fails is answered with the error and leaves nothing behind', async () => {
  const folder = await createFolder()
  const { pupils, close } = await open(folder)
  await pupils.insertOne({ _id: 'otter', n: 0 })
  // The folder's disk is "full" for one pupil.
  const other = new DatabaseSync(join(folder, 'store.sqlite'))
  other.exec(
    `CREATE TRIGGER refuse BEFORE INSERT ON d1 WHEN instr(NEW.body, 'hare') BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
  )
  other.close()

  const together = [pupils.updateOne({ _id: 'otter' }, { $inc: { n: 1 } }), pupils.insertOne({ _id: 'hare' })]
  const results = await Promise.allSettled(together)
  expect(results[1]).toMatchObject({ status: 'rejected', reason: { code: 14031, codeName: 'OutOfDiskSpace' } })
  const counted = results[0]?.status === 'fulfilled' ? 1 : 0
  expect(await pupils.find().toArray()).toEqual([{ _id: 'otter', n: counted }])
  await pupils.insertOne({ _id: 'lynx' })
  await close()
  expect(await (await open(folder)).pupils.countDocuments()).toBe(2)
})

async function killAfter(count: number, folder: string): Promise<string[]> {
  const script = join(import.meta.dirname, 'write-until-killed.ts')
  const child: ChildProcess = spawn(process.execPath, [script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: folder },
  })
  if (!child.stdout) throw new Error('the child has no output')
  const acknowledged: string[] = []
  const exited = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(line)
    if (acknowledged.length === count) child.kill('SIGKILL')
  }
  const [, signal] = await exited
  expect(signal).toBe('SIGKILL')
  return acknowledged
}
