import { expect, test } from '@jest/globals'
import { Double, Int32, Long } from 'bson'
import { Types } from 'mongoose'
import { storeUnderTest } from './store.ts'

const { collection } = storeUnderTest()
const get = (_id: string) => collection().findOne({ _id })

// Manual: "db.collection.insertOne()"; driver specification, CRUD: "insertOne-*.yml"
test('a stored pupil is found again, with the id first', async () => {
  const { insertedId } = await collection().insertOne({ name: 'otter' } as never)
  expect(insertedId).toBeInstanceOf(Types.ObjectId)
  await collection().insertOne({ name: 'hare', _id: 'h' })
  expect(Object.keys((await get('h')) ?? {})).toEqual(['_id', 'name'])
})

// Manual: "insert" (writeErrors), "Unique Indexes"
test('the same id is not stored twice', async () => {
  await collection().insertOne({ _id: 'otter' })
  const error = await collection()
    .insertOne({ _id: 'otter' })
    .catch(caught => caught)
  expect(error).toMatchObject({ code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 'otter' } })
})

// Manual: "db.collection.insertMany()"; driver specification, CRUD: "insertMany.yml"
test('an ordered list stops at the first mistake, an unordered one goes on', async () => {
  const list = [{ _id: 'a' }, { _id: 'a' }, { _id: 'b' }]
  await expect(collection().insertMany(list)).rejects.toMatchObject({ code: 11000, insertedCount: 1 })
  await expect(collection().insertMany(list.slice(1), { ordered: false })).rejects.toMatchObject({ code: 11000, insertedCount: 1 })
  expect(await collection().countDocuments()).toBe(2)
})

// Manual: "Update Operators"
test.each([
  ['$set', { $set: { name: 'x', 'deep.er': 1 } }, { name: 'x', deep: { er: 1 } }],
  ['$set of an element', { $set: { 'list.1': 9 } }, { list: [1, 9, 3] }],
  ['$set beyond the end', { $set: { 'list.4': 9 } }, { list: [1, 2, 3, null, 9] }],
  ['$unset', { $unset: { name: '', 'seat.row': '', none: '' } }, { name: undefined, seat: { place: 2 } }],
  ['$unset of what is not there', { $unset: { 'list.name': '', 'name.first': '', 'none.deep': '' } }, {}],
  ['$inc', { $inc: { n: 2, 'seat.row': -1, fresh: 5 } }, { n: 3, seat: { row: 0, place: 2 }, fresh: 5 }],
  ['$mul', { $mul: { n: 4 } }, { n: 4 }],
  ['$min', { $min: { n: 0, low: 5 } }, { n: 0, low: 5 }],
  ['$max', { $max: { n: 0, 'seat.row': 7 } }, { n: 1, seat: { row: 7, place: 2 } }],
  ['$push', { $push: { list: 4, fresh: 'a' } }, { list: [1, 2, 3, 4], fresh: ['a'] }],
  ['$push of a list', { $push: { list: { $each: [9, 0], $position: 0 } } }, { list: [9, 0, 1, 2, 3] }],
  ['$push that keeps the last', { $push: { list: { $each: [4, 5], $slice: -3 } } }, { list: [3, 4, 5] }],
  ['$push into nothing that keeps the last', { $push: { fresh: { $each: [1, 2, 3], $slice: -2 } } }, { fresh: [2, 3] }],
  [
    '$push that sorts',
    { $push: { items: { $each: [{ id: 'c', v: 0 }], $sort: { v: 1 } } } },
    {
      items: [
        { id: 'c', v: 0 },
        { id: 'a', v: 1 },
        { id: 'b', v: 2 },
      ],
    },
  ],
  ['$pull of a value', { $pull: { list: 2 } }, { list: [1, 3] }],
  ['$pull by condition', { $pull: { list: { $gte: 2 } } }, { list: [1] }],
  ['$pull of documents', { $pull: { items: { v: 1 } } }, { items: [{ id: 'b', v: 2 }] }],
  ['$pullAll', { $pullAll: { list: [1, 3] } }, { list: [2] }],
  ['$pop', { $pop: { list: 1 } }, { list: [1, 2] }],
  ['$addToSet', { $addToSet: { list: 3, fresh: 1 } }, { list: [1, 2, 3], fresh: [1] }],
  [
    '$addToSet of a list',
    {
      $addToSet: {
        items: {
          $each: [
            { id: 'a', v: 1 },
            { id: 'c', v: 3 },
          ],
        },
      },
    },
    {
      items: [
        { id: 'a', v: 1 },
        { id: 'b', v: 2 },
        { id: 'c', v: 3 },
      ],
    },
  ],
  ['$rename', { $rename: { name: 'title' } }, { name: undefined, title: 'otter' }],
  ['$setOnInsert, which leaves what is there', { $setOnInsert: { n: 100 }, $set: { name: 'y' } }, { n: 1, name: 'y' }],
  [
    '$[]',
    { $inc: { 'items.$[].v': 10 } },
    {
      items: [
        { id: 'a', v: 11 },
        { id: 'b', v: 12 },
      ],
    },
  ],
])('an update does %s', async (_, update, expected) => {
  const before = {
    name: 'otter',
    n: 1,
    list: [1, 2, 3],
    seat: { row: 1, place: 2 },
    items: [
      { id: 'a', v: 1 },
      { id: 'b', v: 2 },
    ],
  }
  await collection().insertOne({ _id: 'o', ...before })
  await collection().updateOne({ _id: 'o' }, update as object)
  expect(await get('o')).toEqual(JSON.parse(JSON.stringify({ _id: 'o', ...before, ...expected })))
})

// Manual: "$ (update)", "$[<identifier>]"; driver specification, CRUD: "bulkWrite-arrayFilters.yml"
test('one element of a list is changed by position', async () => {
  await collection().insertOne({
    _id: 'o',
    items: [
      { id: 'a', v: 1 },
      { id: 'b', v: 2 },
    ],
  })
  await collection().updateOne({ _id: 'o', 'items.id': 'b' }, { $set: { 'items.$.v': 20 } })
  await collection().updateOne({ _id: 'o', items: { $elemMatch: { id: 'a', v: 1 } } }, { $inc: { 'items.$.v': 9 } })
  await collection().updateOne({ _id: 'o' }, { $set: { 'items.$[big].seen': true } }, { arrayFilters: [{ 'big.v': { $gt: 15 } }] })
  expect((await get('o'))?.items).toEqual([
    { id: 'a', v: 10 },
    { id: 'b', v: 20, seen: true },
  ])
})

// Manual: "Update Operators" (behaviour of each with a wrong type), "Immutable _id"
test.each([
  ['counting up a text', { $inc: { name: 1 } }, 14],
  ['pushing onto a text', { $push: { name: 'x' } }, 2],
  ['a path through a text', { $set: { 'name.first': 'x' } }, 28],
  ['changing the id', { $set: { _id: 'other' } }, 66],
  ['two changes of one field', { $set: { n: 1 }, $inc: { n: 1 } }, 40],
])('an update that means %s is refused and changes nothing', async (_, update, code) => {
  await collection().insertOne({ _id: 'o', name: 'otter', n: 0 })
  await expect(collection().updateOne({ _id: 'o' }, update as object)).rejects.toMatchObject({ code })
  expect(await get('o')).toEqual({ _id: 'o', name: 'otter', n: 0 })
})

// Manual: "$inc", "BSON Types"
test('numbers keep their kind when they are counted up', async () => {
  await collection().insertOne({ _id: 'o', whole: new Int32(1), double: new Double(1), long: new Long(1), edge: new Int32(2147483647) })
  await collection().updateOne({ _id: 'o' }, { $inc: { whole: 1, double: 1, long: 1, edge: 1 } })
  const found = await collection().findOne({ _id: 'o' }, { promoteValues: false })
  expect(found).toEqual({ _id: 'o', whole: new Int32(2), double: new Double(2), long: new Long(2), edge: Long.fromNumber(2147483648) })
})

// Manual: "update" (n, nModified); driver specification, CRUD: "updateMany.yml", "replaceOne.yml"
test('what was matched and what was changed are told apart', async () => {
  await collection().insertMany([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 2 },
  ])
  expect(await collection().updateMany({}, { $set: { n: 2 } })).toMatchObject({ matchedCount: 2, modifiedCount: 1 })
  expect(await collection().updateOne({ _id: 'nobody' }, { $set: { n: 2 } })).toMatchObject({ matchedCount: 0, modifiedCount: 0 })
  expect(await collection().replaceOne({ _id: 'a' }, { other: 1 })).toMatchObject({ modifiedCount: 1 })
  expect(await get('a')).toEqual({ _id: 'a', other: 1 })
})

// Manual: "$setOnInsert", "db.collection.updateOne()" (upsert); driver specification, CRUD: "updateOne.yml"
test('an upsert stores what the filter and the update say, once', async () => {
  const upsert = () =>
    collection().updateOne(
      { _id: 'o', class: 'a', 'seat.row': { $eq: 1 }, grade: { $gt: 0 } },
      { $inc: { n: 1 }, $setOnInsert: { grade: 3, 'deep.at': 'x' } },
      { upsert: true },
    )
  expect(await upsert()).toMatchObject({ upsertedId: 'o', upsertedCount: 1, matchedCount: 0 })
  expect(await upsert()).toMatchObject({ upsertedId: null, upsertedCount: 0, matchedCount: 1 })
  expect(await get('o')).toEqual({ _id: 'o', class: 'a', seat: { row: 1 }, n: 2, grade: 3, deep: { at: 'x' } })
  expect((await collection().updateOne({ name: 'new' }, { $set: { n: 1 } }, { upsert: true })).upsertedId).toBeInstanceOf(Types.ObjectId)
  await collection().replaceOne({ _id: 'r' }, { n: 5 }, { upsert: true })
  expect(await get('r')).toEqual({ _id: 'r', n: 5 })
})

// Manual: "findAndModify"; driver specification, CRUD: "findOneAndUpdate.yml", "findOneAndReplace.yml", "findOneAndDelete.yml"
test('a pupil is found and changed in one step', async () => {
  await collection().insertMany([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 2 },
  ])
  const change = collection().findOneAndUpdate.bind(collection())
  expect(await change({ _id: 'a', n: 1 }, { $inc: { n: 1 } })).toEqual({ _id: 'a', n: 1 })
  expect(await change({ _id: 'a', n: 1 }, { $inc: { n: 1 } })).toBeNull()
  expect(await change({}, { $set: { last: true } }, { sort: { _id: -1 }, returnDocument: 'after' })).toEqual({ _id: 'b', n: 2, last: true })
  expect(await change({ _id: 'b' }, { $inc: { n: 1 } }, { projection: { n: 1, _id: 0 }, returnDocument: 'after' })).toEqual({ n: 3 })
  expect(await change({ _id: 'c' }, { $set: { n: 0 } }, { upsert: true, returnDocument: 'after' })).toEqual({ _id: 'c', n: 0 })
  expect(await change({ _id: 'd' }, { $set: { n: 0 } }, { upsert: true })).toBeNull()
  expect(await collection().findOneAndReplace({ _id: 'd' }, { m: 1 }, { returnDocument: 'after' })).toEqual({ _id: 'd', m: 1 })
  expect(await collection().findOneAndDelete({}, { sort: { _id: 1 } })).toEqual({ _id: 'a', n: 2 })
  expect(await collection().countDocuments()).toBe(3)
})

// Manual: "Atomicity and Transactions"
test('of thirty who claim the same number, one gets it', async () => {
  await collection().insertOne({ _id: 'o', number: 0 })
  const claims = Array.from({ length: 30 }, (_, by) =>
    collection().findOneAndUpdate({ _id: 'o', number: 0 }, { $set: { by }, $inc: { number: 1 } }),
  )
  const won = (await Promise.all(claims)).filter(claim => claim !== null)
  expect(won).toHaveLength(1)
  expect((await get('o'))?.number).toBe(1)
})

// Manual: "db.collection.updateOne()" (upsert with a unique key)
test('thirty upserts of one key make one document', async () => {
  const upserts = Array.from({ length: 30 }, () => collection().updateOne({ _id: 'week' }, { $inc: { count: 1 } }, { upsert: true }))
  await Promise.all(upserts)
  expect(await get('week')).toEqual({ _id: 'week', count: 30 })
})

// Manual: "delete"; driver specification, CRUD: "deleteOne.yml", "deleteMany.yml"
test('one or all are deleted', async () => {
  await collection().insertMany(['a', 'b', 'c', 'd'].map(_id => ({ _id })))
  expect(await collection().deleteOne({})).toMatchObject({ deletedCount: 1 })
  expect(await collection().deleteMany({ _id: { $ne: 'd' } })).toMatchObject({ deletedCount: 2 })
  expect(await collection().distinct('_id')).toEqual(['d'])
})

// Manual: "$[<identifier>]", "$[]", "arrayFilters"
test('elements are changed by their own filters, at any depth', async () => {
  await collection().insertOne({ _id: 'o', rows: [{ seats: [{ n: 1 }, { n: 5 }] }, { seats: [{ n: 7 }] }] })
  await collection().updateOne({ _id: 'o' }, { $inc: { 'rows.$[].seats.$[late].n': 100 } }, { arrayFilters: [{ 'late.n': { $gte: 5 } }] })
  expect((await get('o'))?.rows).toEqual([{ seats: [{ n: 1 }, { n: 105 }] }, { seats: [{ n: 107 }] }])
  const unknown = collection().updateOne({ _id: 'o' }, { $set: { 'rows.$[who].x': 1 } })
  await expect(unknown).rejects.toMatchObject({ code: 2 })
})

// Manual: "Updates with Aggregation Pipeline"
test('an update may compute from what is there, and leaves other fields as they are', async () => {
  await collection().insertOne({ _id: 'o', a: 2, b: 3, double: new Double(4), items: [{ v: new Long(1) }] })
  const sum = [{ $set: { sum: { $add: ['$a', '$b'] }, name: 'otter' } }, { $unset: 'a' }]
  expect(await collection().updateOne({ _id: 'o' }, sum)).toMatchObject({ modifiedCount: 1 })
  expect(await collection().findOne({ _id: 'o' }, { promoteValues: false })).toEqual({
    _id: 'o',
    b: new Int32(3),
    double: new Double(4),
    items: [{ v: new Long(1) }],
    sum: new Int32(5),
    name: 'otter',
  })
  await collection().updateOne({ _id: 'new', b: 1 }, [{ $set: { c: { $add: ['$b', 1] } } }], { upsert: true })
  expect(await get('new')).toEqual({ _id: 'new', b: 1, c: 2 })
  await expect(collection().updateOne({ _id: 'o' }, [{ $set: { _id: 'other' } }])).rejects.toMatchObject({ code: 66 })
})

// Manual: "db.collection.bulkWrite()"
test('many kinds of writes go in one list', async () => {
  await collection().insertMany([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  const result = await collection().bulkWrite([
    { insertOne: { document: { _id: 'c' } } },
    { updateOne: { filter: { _id: 'a' }, update: { $inc: { n: 1 } } } },
    { updateMany: { filter: {}, update: { $set: { seen: true } } } },
    { updateOne: { filter: { _id: 'd' }, update: { $set: { n: 9 } }, upsert: true } },
    { replaceOne: { filter: { _id: 'c' }, replacement: { n: 3 } } },
    { deleteOne: { filter: { _id: 'b' } } },
  ])
  expect(result).toMatchObject({ insertedCount: 1, matchedCount: 5, modifiedCount: 5, upsertedCount: 1, deletedCount: 1 })
  expect(await collection().find().sort({ _id: 1 }).toArray()).toEqual([
    { _id: 'a', n: 2, seen: true },
    { _id: 'c', n: 3 },
    { _id: 'd', n: 9 },
  ])
})

// Manual: "Write Operation Atomicity": of one document; a list goes on after a mistake only when unordered
test('an update that fails for one pupil leaves that one as it was', async () => {
  await collection().insertMany([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 'text' },
  ])
  await expect(collection().updateMany({ _id: 'b' }, { $set: { x: 1 }, $inc: { n: 1 } })).rejects.toMatchObject({ code: 14 })
  expect(await get('b')).toEqual({ _id: 'b', n: 'text' })
})
