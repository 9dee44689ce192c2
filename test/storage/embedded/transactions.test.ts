import { expect, test } from '@jest/globals'
import { inTemporaryFolders } from './folder.ts'

const { createFolder, open } = inTemporaryFolders()

test('a transaction that was left lying gives way to a write that waits, and is told so', async () => {
  const { connection, pupils } = await open(await createFolder())
  await pupils.insertOne({ _id: 'otter', n: 0 })
  const session = await connection.startSession()
  session.startTransaction()
  await pupils.updateOne({ _id: 'otter' }, { $set: { n: 100 } }, { session })

  await pupils.updateOne({ _id: 'otter' }, { $inc: { n: 1 } })
  expect(await pupils.findOne({ _id: 'otter' })).toEqual({ _id: 'otter', n: 1 })

  const error = await pupils.updateOne({ _id: 'otter' }, { $inc: { n: 1 } }, { session }).catch(caught => caught)
  expect(error).toMatchObject({ code: 251, codeName: 'NoSuchTransaction' })
  expect(error.hasErrorLabel('TransientTransactionError')).toBe(true)
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
