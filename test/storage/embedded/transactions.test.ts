import { expect, test } from '@jest/globals'
import { type Fields, inTemporaryFolders } from './folder.ts'

const { createFolder, open } = inTemporaryFolders()

test('a transaction is aborted after a second, and told so; a write that came late goes on', async () => {
  const { connection, pupils } = await open(await createFolder())
  await pupils.insertOne({ _id: 'otter', n: 0 })
  const session = await connection.startSession()
  session.startTransaction()
  await pupils.updateOne({ _id: 'otter' }, { $set: { n: 100 } }, { session })
  const waiting = pupils.updateOne({ _id: 'otter' }, { $inc: { n: 1 } })
  const keepBusy = setInterval(() => pupils.findOne({}, { session }).catch(() => {}), 20)
  await waiting
  clearInterval(keepBusy)
  expect(await pupils.findOne({ _id: 'otter' })).toEqual({ _id: 'otter', n: 1 })

  const error = await pupils.updateOne({ _id: 'otter' }, { $inc: { n: 1 } }, { session }).catch(caught => caught)
  expect(error).toMatchObject({ code: 251, codeName: 'NoSuchTransaction' })
  expect(error.hasErrorLabel('TransientTransactionError')).toBe(true)
  await session.endSession()
})

test('who forgets the session inside a transaction is told, instead of waiting for themselves', async () => {
  const { connection, pupils } = await open(await createFolder())
  await pupils.insertOne({ _id: 'otter', n: 0 })
  let rounds = 0
  const forgetful = connection.transaction(async session => {
    rounds++
    await pupils.updateOne({ _id: 'otter' }, { $inc: { n: 1 } }, { session })
    await pupils.updateOne({ _id: 'otter' }, { $inc: { n: 10 } })
  })
  await expect(forgetful).rejects.toMatchObject({ code: 24, message: expect.stringMatching(/it waited for itself: give it the session/) })
  expect(rounds).toBe(1)
  expect(await pupils.findOne({ _id: 'otter' })).toEqual({ _id: 'otter', n: 0 })
})

test('a transaction that lost a race takes the pen when it begins again, so that it does not lose for ever', async () => {
  const { connection, pupils } = await open(await createFolder())
  await pupils.insertMany([{ _id: 'otter', n: 0 }, { _id: 'hare' }])
  let rounds = 0
  const others: Promise<unknown>[] = []
  await connection.transaction(async session => {
    rounds++
    await pupils.findOne({ _id: 'otter' }, { session })
    others.push(pupils.updateOne({ _id: 'hare' }, { $inc: { n: 1 } }))
    if (rounds === 1) await others[0]
    await pupils.updateOne({ _id: 'otter' }, { $inc: { n: 1 } }, { session })
  })
  await Promise.all(others)
  expect(rounds).toBe(2)
  expect(await pupils.findOne({ _id: 'otter' })).toEqual({ _id: 'otter', n: 1 })
})

test('a transaction sees one moment of the store until it writes', async () => {
  const { connection, pupils } = await open(await createFolder())
  await pupils.insertOne({ _id: 'otter', n: 0 })
  const session = await connection.startSession()
  session.startTransaction()
  expect(await pupils.findOne({ _id: 'otter' }, { session })).toEqual({ _id: 'otter', n: 0 })
  await pupils.updateOne({ _id: 'otter' }, { $set: { n: 5 } })
  await pupils.insertOne({ _id: 'hare' })
  await pupils.createIndex({ n: 1 })
  expect(await pupils.find({ n: { $gte: 0 } }, { session }).toArray()).toEqual([{ _id: 'otter', n: 0 }])
  expect(await pupils.countDocuments({}, { session })).toBe(1)
  await session.commitTransaction()
  expect(await pupils.countDocuments({})).toBe(2)
  await session.endSession()
})

test('collections and indexes made in a transaction are gone when it is aborted', async () => {
  const { connection, db } = await open(await createFolder())
  const session = await connection.startSession()
  const make = async () => {
    session.startTransaction()
    await db.createCollection('lessons', { session })
    await db.collection('lessons').createIndex({ code: 1 }, { unique: true, session })
    await db.collection<Fields>('lessons').insertOne({ _id: 'a', code: 'x' }, { session })
  }
  await make()
  expect(await db.listCollections().toArray()).toEqual([])
  await session.abortTransaction()
  expect(await db.listCollections().toArray()).toEqual([])
  await make()
  await session.commitTransaction()
  expect((await db.collection('lessons').indexes()).map(index => index.name)).toEqual(['_id_', 'code_1'])
  await expect(db.collection<Fields>('lessons').insertOne({ _id: 'b', code: 'x' })).rejects.toMatchObject({ code: 11000 })
  await session.endSession()
})

test('a write waits for a transaction that ends in time', async () => {
  const { connection, pupils } = await open(await createFolder())
  await pupils.insertOne({ _id: 'otter', n: 0 })
  const session = await connection.startSession()
  session.startTransaction()
  await pupils.updateOne({ _id: 'otter' }, { $set: { n: 100 } }, { session })
  const waiting = pupils.findOneAndUpdate({ _id: 'otter' }, { $inc: { n: 1 } }, { returnDocument: 'after' })
  await pupils.findOne({ _id: 'otter' }, { session })
  await session.commitTransaction()
  expect(await waiting).toEqual({ _id: 'otter', n: 101 })
  await session.endSession()
})

test('unique names hold inside a transaction, against what is stored and against itself', async () => {
  const { connection, pupils } = await open(await createFolder())
  await pupils.createIndex({ username: 1 }, { unique: true })
  await pupils.insertMany([
    { _id: 'a', username: 'otter' },
    { _id: 'b', username: 'hare' },
  ])
  const rename = (from: string, to: string) =>
    connection.transaction(async session => {
      await pupils.updateOne({ username: from }, { $set: { username: 'nobody' } }, { session })
      await pupils.insertOne({ _id: `new ${from}`, username: to }, { session })
    })
  await rename('otter', 'otter')
  await expect(rename('hare', 'nobody')).rejects.toMatchObject({ code: 11000, keyValue: { username: 'nobody' } })
  expect((await pupils.distinct('username')).sort()).toEqual(['hare', 'nobody', 'otter'])
})

test('a transaction finds its own writes through an index, and no longer what it took away', async () => {
  const { connection, pupils } = await open(await createFolder())
  await pupils.createIndex({ class: 1 })
  await pupils.insertMany([
    { _id: 'a', class: '1a' },
    { _id: 'b', class: '1a' },
  ])
  await connection.transaction(async session => {
    await pupils.updateOne({ _id: 'a' }, { $set: { class: '1b' } }, { session })
    await pupils.insertOne({ _id: 'c', class: '1b' }, { session })
    const seen = await pupils.find({ class: '1b' }, { session, sort: { _id: 1 } }).toArray()
    expect(seen.map(each => each._id)).toEqual(['a', 'c'])
    expect(await pupils.countDocuments({ class: '1a' }, { session })).toBe(1)
    expect(await pupils.countDocuments({ class: '1a' })).toBe(2)
  })
  expect(await pupils.countDocuments({ class: '1b' })).toBe(2)
})
