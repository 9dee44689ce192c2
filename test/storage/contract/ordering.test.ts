import { expect, test } from '@jest/globals'
import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, UUID } from 'bson'
import { storeUnderTest } from './store.ts'

const { collection } = storeUnderTest()
const ids = (found: { _id: string }[]) => found.map(each => each._id)

const inOrder: [string, unknown][] = [
  ['least', new MinKey()],
  ['null', null],
  ['double', new Double(-1.5)],
  ['whole', new Int32(0)],
  ['large', Long.fromNumber(2 ** 40)],
  ['decimal', Decimal128.fromString('1e15')],
  ['empty text', ''],
  ['capital', 'Ä'],
  ['text', 'å'],
  ['document', { a: 1 }],
  ['longer document', { a: 1, b: 0 }],
  ['greater document', { a: 2 }],
  ['document of text', { a: '' }],
  ['bytes', new Binary(Buffer.from([9]))],
  ['more bytes', new Binary(Buffer.from([1, 1]))],
  ['id', ObjectId.createFromTime(1)],
  ['false', false],
  ['true', true],
  ['before 1970', new Date(-5)],
  ['date', new Date(5)],
  ['timestamp', Timestamp.fromBits(1, 1)],
  ['pattern', /a/],
  ['greatest', new MaxKey()],
]

// Manual: "BSON Comparison Order", "ESR: Sort"
test.each(['without an index', 'through an index'])('values of all types come in one order, %s', async how => {
  const shuffled = [...inOrder].sort(([a], [b]) => (a < b ? -1 : 1))
  await collection('values').insertMany(shuffled.map(([_id, v]) => ({ _id, v })))
  if (how === 'through an index') await collection('values').createIndex({ v: 1 })
  const wanted = inOrder.map(([_id]) => _id)
  expect(ids(await collection('values').find().sort({ v: 1 }).toArray())).toEqual(wanted)
  expect(ids(await collection('values').find().sort({ v: -1 }).toArray())).toEqual(wanted.toReversed())
})

// Manual: "Comparison Query Operators" (type bracketing)
test('a comparison finds values of its own type only', async () => {
  await collection('values').insertMany(inOrder.map(([_id, v]) => ({ _id, v })))
  for (const act of [async () => {}, () => collection('values').createIndex({ v: 1 })]) {
    await act()
    const found = async (v: object) => ids(await collection('values').find({ v }).sort({ _id: 1 }).toArray())
    expect(await found({ $gt: 0 })).toEqual(['decimal', 'large'])
    expect(await found({ $lte: 'Ä' })).toEqual(['capital', 'empty text'])
    expect(await found({ $gte: new Date(-5), $lt: new Date(5) })).toEqual(['before 1970'])
    expect(await found({ $gt: ObjectId.createFromTime(0) })).toEqual(['id'])
  }
})

// Manual: "Sort Ascending/Descending", "Multikey Indexes"
test.each(['without an index', 'through an index'])(
  'of a list the smallest element counts upwards, the largest downwards, %s',
  async how => {
    await collection('lists').insertMany([
      { _id: 'wide', v: [1, 9] },
      { _id: 'narrow', v: [4, 5] },
      { _id: 'one', v: 6 },
      { _id: 'empty', v: [] },
      { _id: 'absent' },
    ])
    if (how === 'through an index') await collection('lists').createIndex({ v: 1 })
    const sorted = async (direction: 1 | -1) => ids(await collection('lists').find().sort({ v: direction }).toArray())
    expect(await sorted(1)).toEqual(['empty', 'absent', 'wide', 'narrow', 'one'])
    expect(await sorted(-1)).toEqual(['wide', 'one', 'narrow', 'absent', 'empty'])
    const across = await collection('lists')
      .find({ v: { $gt: 5, $lt: 2 } })
      .toArray()
    expect(ids(across)).toEqual(['wide'])
  },
)

// Manual: "cursor.sort()": the order of a compound index, and its reverse
test('help requests come by grown-up and the newest first, with an index or without', async () => {
  const requests = Array.from({ length: 40 }, (_, n) => ({ _id: `r${n}`, grownUp: `g${n % 3}`, madeAt: new Date((n * 7919) % 101) }))
  await collection('requests').insertMany(requests)
  const asked = async () =>
    Promise.all(
      [
        collection('requests').find({ grownUp: 'g1' }).sort({ madeAt: -1, _id: 1 }),
        collection('requests').find({ grownUp: 'g1' }).sort({ madeAt: -1 }),
        collection('requests').find({ grownUp: 'g1' }).sort({ madeAt: 1 }).limit(3),
        collection('requests').find().sort({ grownUp: -1, madeAt: 1 }).skip(2).limit(5),
        collection('requests')
          .find({ grownUp: { $in: ['g2', 'g0'] } })
          .sort({ madeAt: -1 }),
      ].map(async cursor => ids(await cursor.toArray())),
    )
  const before = await asked()
  await collection('requests').createIndex({ grownUp: 1, madeAt: -1 })
  expect(await asked()).toEqual(before)
})

// Manual: "BSON Types": UUID is binary data of subtype 4
test('a UUID stays one, and is found by its value', async () => {
  const uuid = new UUID()
  await collection('devices').insertOne({ _id: 'a', uuid })
  await collection('devices').updateOne({ uuid }, { $set: { seen: true } })
  expect(await collection('devices').findOne({ uuid: new UUID(uuid.toHexString()) })).toEqual({ _id: 'a', uuid, seen: true })
})

// Manual: "distinct", "cursor.count()"
test('what is counted and listed may be bounded', async () => {
  await collection().insertMany(Array.from({ length: 30 }, (_, n) => ({ _id: `p${n}`, grade: n % 4, n })))
  expect(await collection().countDocuments({ grade: 1 }, { skip: 2, limit: 3 })).toBe(3)
  expect(await collection().countDocuments({}, { limit: 7 })).toBe(7)
  expect((await collection().distinct('grade', { n: { $lt: 2 } })).sort()).toEqual([0, 1])
})
