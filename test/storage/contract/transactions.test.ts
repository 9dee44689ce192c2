import { beforeEach, expect, test } from '@jest/globals'
import { Long, UUID } from 'bson'
import { storeUnderTest } from './store.ts'

const { collection, connection } = storeUnderTest()
const numberOf = async (_id: string) => (await collection().findOne({ _id }))?.n

beforeEach(async () => {
  await collection().insertMany([
    { _id: 'a', n: 10 },
    { _id: 'b', n: 0 },
  ])
})

async function withSession<T>(act: (session: Awaited<ReturnType<ReturnType<typeof connection>['startSession']>>) => Promise<T>) {
  const session = await connection().startSession()
  try {
    return await act(session)
  } finally {
    await session.endSession()
  }
}

// Manual: "Transactions"; driver specification, transactions: "isolation.yml"
test('a transaction sees its own writes, others see them after the commit, all at once', async () => {
  await withSession(async session => {
    session.startTransaction()
    await collection().updateOne({ _id: 'a' }, { $inc: { n: -3 } }, { session })
    await collection().updateOne({ _id: 'b' }, { $inc: { n: 3 } }, { session })
    await collection().insertOne({ _id: 'c', n: 1 }, { session })
    await collection().deleteOne({ _id: 'a', n: 0 }, { session })
    expect(await collection().findOne({ _id: 'a' }, { session })).toEqual({ _id: 'a', n: 7 })
    expect(await collection().countDocuments({}, { session })).toBe(3)
    expect([await numberOf('a'), await numberOf('b'), await numberOf('c')]).toEqual([10, 0, undefined])
    await session.commitTransaction()
    expect([await numberOf('a'), await numberOf('b'), await numberOf('c')]).toEqual([7, 3, 1])
  })
})

// Driver specification, transactions: "abort.yml"
test('an aborted transaction leaves no trace', async () => {
  await withSession(async session => {
    session.startTransaction()
    await collection().updateMany({}, { $set: { n: 99 } }, { session })
    await collection().deleteOne({ _id: 'a' }, { session })
    await session.abortTransaction()
  })
  expect([await numberOf('a'), await numberOf('b')]).toEqual([10, 0])
})

// Driver specification, transactions: "errors.yml"
test('a mistake ends the whole transaction', async () => {
  const failed = connection().transaction(async session => {
    await collection().updateOne({ _id: 'b' }, { $set: { n: 5 } }, { session })
    await collection().insertOne({ _id: 'a' }, { session })
  })
  await expect(failed).rejects.toMatchObject({ code: 11000, keyValue: { _id: 'a' } })
  expect(await numberOf('b')).toBe(0)
})

// Manual: "Production Considerations" (write conflicts); driver specification, transactions-convenient-api: "callback-retry.yml"
test('a transaction that read what another changed meanwhile begins again', async () => {
  let rounds = 0
  await connection().transaction(async session => {
    const found = await collection().findOne({ _id: 'a' }, { session })
    if (rounds++ === 0) await collection().updateOne({ _id: 'a' }, { $inc: { n: 1 } })
    await collection().updateOne({ _id: 'a' }, { $set: { n: Number(found?.n) * 2 } }, { session })
  })
  expect(rounds).toBe(2)
  expect(await numberOf('a')).toBe(22)
})

// Manual: "Production Considerations" (write conflicts)
test('a transaction that sets what another just set begins again, for it meant one more', async () => {
  let rounds = 0
  await connection().transaction(async session => {
    const found = await collection().findOne({ _id: 'a' }, { session })
    if (rounds++ === 0) await collection().updateOne({ _id: 'a' }, { $set: { n: 9 } })
    await collection().updateOne({ _id: 'a' }, { $set: { n: Number(found?.n) - 1 } }, { session })
  })
  expect(rounds).toBe(2)
  expect(await numberOf('a')).toBe(8)
})

// Driver specification, transactions-convenient-api: "commit-retry.yml"
test('twenty transactions at once all count', async () => {
  const move = () =>
    connection().transaction(async session => {
      await collection().updateOne({ _id: 'a' }, { $inc: { n: -1 } }, { session })
      await collection().updateOne({ _id: 'b' }, { $inc: { n: 1 } }, { session })
    })
  await Promise.all(Array.from({ length: 20 }, move))
  expect([await numberOf('a'), await numberOf('b')]).toEqual([-10, 20])
})

// Manual: "Retryable Writes"; driver specification, retryable-writes: "updateOne.yml"
test('a write that is sent twice is done once', async () => {
  const db = connection().getClient().db(connection().name)
  const command = {
    update: 'pupils',
    updates: [{ q: { _id: 'a' }, u: { $inc: { n: 1 } } }],
    lsid: { id: new UUID() },
    txnNumber: Long.fromNumber(1),
  }
  expect(await db.command(command)).toMatchObject({ n: 1 })
  expect(await db.command(command)).toMatchObject({ n: 1 })
  expect(await numberOf('a')).toBe(11)
})

// Manual: "Read Concern snapshot"; driver specification, transactions: "reads.yml"
test('nobody sees what is not committed', async () => {
  await withSession(async session => {
    session.startTransaction()
    await collection().updateMany({}, { $set: { n: 50 } }, { session })
    await collection().deleteOne({ _id: 'b' }, { session })
    expect(await collection().countDocuments({ n: 50 })).toBe(0)
    expect(await collection().distinct('n')).toEqual([10, 0])
    expect(
      await collection()
        .aggregate([{ $group: { _id: null, n: { $sum: '$n' } } }])
        .toArray(),
    ).toEqual([{ _id: null, n: 10 }])
    await session.abortTransaction()
  })
  expect(await collection().countDocuments({ n: 50 })).toBe(0)
})

// Driver specification, transactions: "error-labels.yml"; manual: "TransientTransactionError"
test('of two transactions on one pupil the one that is late is told to begin again', async () => {
  await withSession(async early => {
    await withSession(async late => {
      late.startTransaction()
      await collection().findOne({ _id: 'a' }, { session: late })
      early.startTransaction()
      await collection().updateOne({ _id: 'a' }, { $inc: { n: 1 } }, { session: early })
      await early.commitTransaction()
      const error = await collection()
        .updateOne({ _id: 'a' }, { $inc: { n: 1 } }, { session: late })
        .catch(caught => caught)
      expect(error).toMatchObject({ code: 112, codeName: 'WriteConflict' })
      expect(error.hasErrorLabel('TransientTransactionError')).toBe(true)
      await late.abortTransaction()
    })
  })
  expect(await numberOf('a')).toBe(11)
})

// Manual: "Transactions: Operations" (what is refused in a transaction); driver specification, transactions: "commit.yml"
test('what a transaction may not do is refused, and an empty one is nothing', async () => {
  await withSession(async session => {
    session.startTransaction()
    await session.commitTransaction()
    session.startTransaction()
    await collection().findOne({ _id: 'a' }, { session })
    const db = connection().getClient().db(connection().name)
    await expect(db.command({ count: 'pupils' }, { session })).rejects.toMatchObject({ code: 263 })
    await session.abortTransaction()
  })
})

// Driver specification, transactions-convenient-api: "callback-aborts.yml", "callback-retry.yml"
test('a callback that throws leaves nothing behind, and its error is the answer', async () => {
  const failed = connection().transaction(async session => {
    await collection().insertOne({ _id: 'c' }, { session })
    throw new Error('changed my mind')
  })
  await expect(failed).rejects.toThrow('changed my mind')
  expect(await numberOf('c')).toBeUndefined()
  expect(await collection().countDocuments()).toBe(2)
})

// Manual: "Transactions": create collections and indexes in a transaction
test('a collection that is made in a transaction comes with it', async () => {
  const db = connection().getClient().db(connection().name)
  await connection().transaction(async session => {
    await db.createCollection('lessons', { session })
    await db.collection('lessons').createIndex({ code: 1 }, { unique: true, session })
    await collection('lessons').insertOne({ _id: 'l', code: 'x' }, { session })
  })
  await expect(collection('lessons').insertOne({ _id: 'm', code: 'x' })).rejects.toMatchObject({ code: 11000 })
})
