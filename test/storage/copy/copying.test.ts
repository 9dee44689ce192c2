import { expect, test } from '@jest/globals'
import { Double, Long } from 'bson'
import type { Connection } from 'mongoose'
import '../../../server/app.ts'
import { Pupils } from '../../../server/classes/index.ts'
import { copyStore } from '../../../server/storage/copy/copy-store.ts'
import { migrate } from '../../../server/storage/migrations/index.ts'
import { dbOf, openStorage } from '../../../server/storage/open.ts'
import { serveStore } from '../../../server/storage/serve/serve-store.ts'
import { afterEachGone } from '../growing/folder.ts'

const { createFolder, open, connect, afterwards } = afterEachGone()

/** Stands for MongoDB: another program that listens on a port and speaks its protocol. */
async function otherServer() {
  const served = await serveStore({ folder: await createFolder(), port: 0 })
  afterwards(served.close)
  return served.uri
}

async function filledStore(pupils = 1200) {
  const { connection, uri } = await open(await createFolder())
  const db = dbOf(connection)
  await migrate(db)
  await db.collection<{ _id: string }>('pupils').insertMany(Array.from({ length: pupils }, (_, n) => pupil(n)))
  await db.collection<{ _id: string }>('counters').insertOne({ _id: 'a', n: new Double(3), big: Long.fromNumber(5) } as never)
  return { connection, db, uri }
}
const pupil = (n: number) => ({ _id: `p${n}`, school: 's', class: 'c', username: `P ${n}`, likeness: `p${n}`, createdAt: new Date(n) })
const pupilsIn = (connection: Connection) => dbOf(connection).collection<{ _id: string }>('pupils')

test('a store is moved to another database and back: every document as it was, every index of the models', async () => {
  const source = await filledStore()
  const there = await connect(await otherServer())
  const sums = await copyStore(source.connection, there)
  expect(sums.get('pupils')?.count).toBe(1200)
  expect((await pupilsIn(there).indexes()).map(({ name }) => name)).toContain('class_1_likeness_1')
  await expect(pupilsIn(there).insertOne({ ...pupil(1), _id: 'another' })).rejects.toMatchObject({ code: 11000 })

  const { connection: back } = await open(await createFolder())
  const sumsBack = await copyStore(there, back)
  for (const [name, sum] of sums) expect([name, sumsBack.get(name)]).toEqual([name, sum])
  const typed = await dbOf(back).collection('counters').findOne({}, { promoteValues: false })
  expect([typed?.n, typed?.big].map(value => value?._bsontype)).toEqual(['Double', 'Long'])
})

test('a copy that was interrupted goes on, and no server opens it before it is complete', async () => {
  const source = await filledStore()
  const uri = await otherServer()
  const there = await connect(uri)
  const stop = new AbortController()
  const say = (line: string) => void (line.startsWith('pupils: 500') && stop.abort())
  await expect(copyStore(source.connection, there, { say, signal: stop.signal })).rejects.toThrow()
  expect(await pupilsIn(there).countDocuments()).toBe(500)
  const opening = openStorage({ mongodbUri: uri, dataDir: '', keysFingerprint: 'x' })
  await expect(opening).rejects.toThrow('This store is an unfinished copy')

  const lines: string[] = []
  await copyStore(source.connection, there, { say: line => lines.push(line) })
  expect(lines).toContain('pupils: 700 of 1200 (the rest)')
  expect(await pupilsIn(there).countDocuments()).toBe(1200)
  const storage = await openStorage({ mongodbUri: uri, dataDir: '', keysFingerprint: 'x' })
  expect(await storage.model(Pupils).countDocuments()).toBe(1200)
  await storage.close()
})

test('what changed while a copy lay unfinished arrives as it is now', async () => {
  const source = await filledStore()
  const there = await connect(await otherServer())
  const stop = new AbortController()
  const say = (line: string) => void (line.startsWith('pupils: 500') && stop.abort())
  await expect(copyStore(source.connection, there, { say, signal: stop.signal })).rejects.toThrow()
  await pupilsIn(source.connection).updateOne({ _id: 'p0' }, { $set: { username: 'Otter' } })
  await pupilsIn(source.connection).deleteOne({ _id: 'p1' })
  await copyStore(source.connection, there)
  expect(await pupilsIn(there).findOne({ _id: 'p0' })).toMatchObject({ username: 'Otter' })
  expect(await pupilsIn(there).countDocuments()).toBe(1199)
})

test('a database that holds anything else is not written to', async () => {
  const source = await filledStore(3)
  const there = await connect(await otherServer())
  await dbOf(there).collection('visitors').insertOne({ n: 1 })
  await expect(copyStore(source.connection, there)).rejects.toThrow('The target is not empty (it has visitors)')
  expect(await pupilsIn(there).countDocuments()).toBe(0)
})

test('another store’s unfinished copy is not gone on with', async () => {
  const there = await connect(await otherServer())
  const stop = new AbortController()
  stop.abort()
  await expect(copyStore((await filledStore(3)).connection, there, { signal: stop.signal })).rejects.toThrow()
  await expect(copyStore((await filledStore(3)).connection, there)).rejects.toThrow('an unfinished copy of another store')
})

test('a document that does not arrive as it was is noticed', async () => {
  const source = await filledStore(3)
  const there = await connect(await otherServer())
  const meddled = copyStore(source.connection, there, {
    // Somebody writes to the target while the copy runs.
    say: line => void (line.startsWith('counters:') && pupilsIn(there).insertOne({ ...pupil(77), _id: 'stranger' })),
  })
  await expect(meddled).rejects.toThrow(/pupils: \d documents .* were to be copied, \d .* arrived/)
})
