import { beforeEach, expect, test } from '@jest/globals'
import { Binary, Decimal128, Double, Int32, Long, ObjectId } from 'bson'
import { storeUnderTest } from './store.ts'

const { collection } = storeUnderTest()
const ids = (found: { _id: string }[]) => found.map(each => each._id)

beforeEach(async () => {
  await collection().insertMany([
    { _id: 'otter', class: 'a', grade: 2, tags: ['calm', 'kind'], seat: { row: 1, place: 2 } },
    { _id: 'hare', class: 'a', grade: 3, tags: [], seat: { row: 2, place: 1 } },
    { _id: 'lynx', class: 'b', grade: 1, tags: ['kind'], nick: null },
    { _id: 'elk', class: 'b', grade: 2 },
  ])
})

// Manual: "Query and Projection Operators", "Query for Null or Missing Fields", "Query an Array"
test.each([
  ['equality', { class: 'a' }, ['otter', 'hare']],
  ['several fields', { class: 'b', grade: 2 }, ['elk']],
  ['a nested field', { 'seat.row': 2 }, ['hare']],
  ['comparison', { grade: { $gte: 2, $lt: 3 } }, ['otter', 'elk']],
  ['$in', { _id: { $in: ['elk', 'nobody', 'hare'] } }, ['hare', 'elk']],
  ['$nin', { class: { $nin: ['a'] } }, ['lynx', 'elk']],
  ['$ne', { grade: { $ne: 2 } }, ['hare', 'lynx']],
  ['$or', { $or: [{ grade: 1 }, { _id: 'otter' }] }, ['otter', 'lynx']],
  ['$and with $nor', { $and: [{ class: 'a' }, { $nor: [{ grade: 3 }] }] }, ['otter']],
  ['$not', { grade: { $not: { $gt: 1 } } }, ['lynx']],
  ['an element of an array', { tags: 'kind' }, ['otter', 'lynx']],
  ['$size', { tags: { $size: 0 } }, ['hare']],
  ['$all', { tags: { $all: ['kind', 'calm'] } }, ['otter']],
  ['$elemMatch', { tags: { $elemMatch: { $gt: 'd' } } }, ['otter', 'lynx']],
  ['$exists', { nick: { $exists: true } }, ['lynx']],
  ['null, which also means absent', { nick: null }, ['otter', 'hare', 'lynx', 'elk']],
  ['a regular expression', { _id: /^[eh]/ }, ['hare', 'elk']],
  ['$expr', { $expr: { $eq: ['$seat.row', '$grade'] } }, []],
])('pupils are found by %s', async (_, filter, expected) => {
  expect(ids(await collection().find(filter).toArray()).sort()).toEqual([...expected].sort())
})

// Manual: "Indexes", "Multikey Indexes"
test('an index changes how pupils are found, not which', async () => {
  const filters = [{ class: 'a', grade: 2 }, { class: { $in: ['a', 'b'] }, grade: { $gt: 1 } }, { tags: 'kind' }, { 'seat.row': 1 }]
  const find = () => Promise.all(filters.map(async filter => ids(await collection().find(filter).sort({ _id: 1 }).toArray())))
  const before = await find()
  await collection().createIndexes([{ key: { class: 1, grade: 1 } }, { key: { tags: 1 } }, { key: { 'seat.row': 1 } }])
  expect(await find()).toEqual(before)
  await collection().updateOne({ _id: 'otter' }, { $set: { class: 'c', tags: ['new'] } })
  expect(ids(await collection().find({ class: 'a', grade: 2 }).toArray())).toEqual([])
  expect(ids(await collection().find({ tags: 'new' }).toArray())).toEqual(['otter'])
  expect(ids(await collection().find({ tags: 'calm' }).toArray())).toEqual([])
})

// Manual: "cursor.sort()", "cursor.skip()", "cursor.limit()"
test('pupils come sorted, skipped and limited', async () => {
  expect(ids(await collection().find().sort({ grade: -1, _id: 1 }).toArray())).toEqual(['hare', 'elk', 'otter', 'lynx'])
  expect(ids(await collection().find().sort({ grade: -1, _id: 1 }).skip(1).limit(2).toArray())).toEqual(['elk', 'otter'])
  expect((await collection().findOne({}, { sort: { grade: 1 } }))?._id).toBe('lynx')
  expect(ids(await collection().find().sort({ nick: 1, _id: -1 }).toArray())).toEqual(['otter', 'lynx', 'hare', 'elk'])
})

// Manual: "Project Fields to Return from Query"
test('only the wanted fields come, and the stored pupil keeps all', async () => {
  const one = (projection: object) => collection().findOne({ _id: 'otter' }, { projection })
  expect(await one({ class: 1 })).toEqual({ _id: 'otter', class: 'a' })
  expect(await one({ _id: 0, 'seat.row': 1 })).toEqual({ seat: { row: 1 } })
  expect(await one({ 'seat.row': 0, tags: 0 })).toEqual({ _id: 'otter', class: 'a', grade: 2, seat: { place: 2 } })
  expect(await one({})).toEqual({ _id: 'otter', class: 'a', grade: 2, tags: ['calm', 'kind'], seat: { row: 1, place: 2 } })
})

// Driver specification, CRUD: "find.yml" (batchSize); manual: "getMore", "killCursors"
test('a long list comes in parts, each pupil once', async () => {
  await collection('many').insertMany(Array.from({ length: 350 }, (_, n) => ({ _id: `p${n}`, n })))
  const found = await collection('many').find().sort({ n: 1 }).batchSize(100).toArray()
  expect(found.map(each => each.n)).toEqual(Array.from({ length: 350 }, (_, n) => n))
  const cursor = collection('many').find().batchSize(2)
  await cursor.next()
  await cursor.close()
})

// Manual: "count", "distinct"
test('pupils are counted, and their different values listed', async () => {
  expect(await collection().countDocuments({ class: 'a' })).toBe(2)
  expect(await collection().estimatedDocumentCount()).toBe(4)
  expect((await collection().distinct('tags')).sort()).toEqual(['calm', 'kind'])
  expect((await collection().distinct('grade', { class: 'b' })).sort()).toEqual([1, 2])
})

// Manual: "BSON Types"; driver specification: "BSON Corpus"
test('values keep their types', async () => {
  const values = {
    id: new ObjectId(),
    at: new Date(1_700_000_000_000),
    big: Long.fromString('9007199254740993'),
    price: Decimal128.fromString('10.10'),
    bytes: new Binary(Buffer.from([0, 255, 254, 128])),
    half: new Double(2.5),
    whole: new Double(2),
    small: new Int32(2),
    yes: true,
    nothing: null,
    text: 'åäö',
    list: [new Int32(1), 'a', { b: new Double(3) }],
  }
  await collection().insertOne({ _id: 'types', ...values })
  await collection().updateOne({ _id: 'types' }, { $set: { touched: true } })
  const [found] = await collection().find({ _id: 'types' }, { promoteValues: false }).toArray()
  expect(found).toEqual({ _id: 'types', ...values, touched: true })
})

// Manual: "BSON Comparison Order"
test('ids, dates, bytes and numbers compare by their value', async () => {
  const [early, late] = [ObjectId.createFromTime(1), ObjectId.createFromTime(2)]
  const [zero, one] = [new Binary(Buffer.from([0xc3, 0x28])), new Binary(Buffer.from([0xc3, 0x29]))]
  await collection('v').insertMany([
    { _id: 'x', id: early, at: new Date(1000), bytes: zero, n: new Int32(1), money: Decimal128.fromString('9.5') },
    { _id: 'y', id: late, at: new Date(2000), bytes: one, n: new Double(1), money: Decimal128.fromString('10.0') },
  ])
  const found = async (filter: object) => ids(await collection('v').find(filter).sort({ _id: 1 }).toArray())
  expect(await found({ id: new ObjectId(early.toHexString()) })).toEqual(['x'])
  expect(await found({ id: { $gt: early } })).toEqual(['y'])
  expect(await found({ at: { $lte: new Date(1000) } })).toEqual(['x'])
  expect(await found({ at: new Date(2000) })).toEqual(['y'])
  expect(await found({ bytes: one })).toEqual(['y'])
  expect(await found({ n: new Long(1) })).toEqual(['x', 'y'])
  expect(await found({ money: { $gt: Decimal128.fromString('9.6') } })).toEqual(['y'])
})
