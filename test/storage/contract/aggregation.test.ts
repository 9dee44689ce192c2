import { beforeEach, expect, test } from '@jest/globals'
import { ObjectId } from 'bson'
import { storeUnderTest } from './store.ts'

const { collection } = storeUnderTest()
const school = new ObjectId()

beforeEach(async () => {
  await collection('counts').insertMany([
    { _id: 'a', week: '2026-W40', grade: '1-3', n: 4, kinds: ['x', 'y'], school },
    { _id: 'b', week: '2026-W40', grade: '4-6', n: 6, kinds: ['x'], school },
    { _id: 'c', week: '2026-W41', grade: '1-3', n: 1, kinds: [], school },
  ])
  await collection('schools').insertOne({ _id: school as unknown as string, name: 'the school by the lake' })
})

const run = (...pipeline: object[]) => collection('counts').aggregate(pipeline).toArray()

// Manual: "Aggregation Stages", "$group", "$unwind", "$count", "$project"
test.each([
  [
    'sums by group',
    [{ $group: { _id: '$week', n: { $sum: '$n' }, most: { $max: '$n' } } }, { $sort: { _id: 1 } }],
    [
      { _id: '2026-W40', n: 10, most: 6 },
      { _id: '2026-W41', n: 1, most: 1 },
    ],
  ],
  [
    'groups by several fields',
    [
      { $match: { week: '2026-W40' } },
      { $group: { _id: { week: '$week', grade: '$grade' }, n: { $sum: 1 } } },
      { $sort: { '_id.grade': 1 } },
    ],
    [
      { _id: { week: '2026-W40', grade: '1-3' }, n: 1 },
      { _id: { week: '2026-W40', grade: '4-6' }, n: 1 },
    ],
  ],
  [
    'filters before and after',
    [{ $match: { n: { $gt: 1 } } }, { $group: { _id: null, n: { $sum: '$n' } } }, { $match: { n: 10 } }, { $project: { _id: 0 } }],
    [{ n: 10 }],
  ],
  [
    'unwinds lists',
    [{ $unwind: '$kinds' }, { $group: { _id: '$kinds', n: { $sum: '$n' } } }, { $sort: { n: -1 } }],
    [
      { _id: 'x', n: 10 },
      { _id: 'y', n: 4 },
    ],
  ],
  [
    'computes fields',
    [{ $sort: { _id: 1 } }, { $limit: 1 }, { $project: { double: { $multiply: ['$n', 2] }, many: { $size: '$kinds' } } }],
    [{ _id: 'a', double: 8, many: 2 }],
  ],
  ['counts', [{ $match: { n: { $lt: 5 } } }, { $count: 'few' }], [{ few: 2 }]],
])('an aggregation %s', async (_, pipeline, expected) => {
  expect(await run(...pipeline)).toEqual(expected)
})

// Manual: "$lookup"
test('an aggregation joins another collection by id', async () => {
  const [found] = await run(
    { $match: { _id: 'a' } },
    { $lookup: { from: 'schools', localField: 'school', foreignField: '_id', as: 'schools' } },
  )
  expect(found?.schools).toEqual([{ _id: school, name: 'the school by the lake' }])
})

// Driver specification, CRUD: "aggregate.yml" (batchSize)
test('a long aggregation comes in parts', async () => {
  await collection('many').insertMany(Array.from({ length: 300 }, (_, n) => ({ _id: `p${n}`, n })))
  expect(
    await collection('many')
      .aggregate([{ $match: { n: { $gte: 50 } } }, { $project: { n: 1 } }], { batchSize: 20 })
      .toArray(),
  ).toHaveLength(250)
})

// Manual: "Aggregation Pipelines"
test('an aggregation changes nothing that is stored', async () => {
  await run({ $unset: ['kinds', 'n'] }, { $set: { week: 'other' } })
  expect(await collection('counts').findOne({ _id: 'a' })).toMatchObject({ week: '2026-W40', n: 4, kinds: ['x', 'y'] })
})

// Manual: "$lookup": equality match, and with a pipeline and variables
test('an aggregation joins by a field, a list or a pipeline, and finds nothing where nothing is', async () => {
  await collection('pupils').insertMany([
    { _id: 'p1', week: '2026-W40', n: 4 },
    { _id: 'p2', week: '2026-W40', n: 7 },
    { _id: 'p3', n: 7 },
  ])
  const join = async (stage: object) =>
    (await run({ $sort: { _id: 1 } }, { $lookup: { from: 'pupils', as: 'found', ...stage } })).map(each =>
      each.found.map((one: { _id: string }) => one._id),
    )
  for (const act of [async () => {}, () => collection('pupils').createIndex({ week: 1 })]) {
    await act()
    expect(await join({ localField: 'week', foreignField: 'week' })).toEqual([['p1', 'p2'], ['p1', 'p2'], []])
    expect(await join({ localField: 'absent', foreignField: 'week' })).toEqual([['p3'], ['p3'], ['p3']])
    const least = { let: { least: '$n' }, pipeline: [{ $match: { $expr: { $gt: ['$n', '$$least'] } } }, { $sort: { _id: 1 } }] }
    expect(await join(least)).toEqual([
      ['p2', 'p3'],
      ['p2', 'p3'],
      ['p1', 'p2', 'p3'],
    ])
    expect(await join({ localField: 'week', foreignField: 'week', ...least })).toEqual([['p2'], ['p2'], []])
  }
})

// Manual: "$facet", "$bucket", "$sortByCount", "$replaceRoot"
test('an aggregation looks at the same pupils in several ways', async () => {
  const [found] = await run({
    $facet: {
      most: [{ $sortByCount: '$week' }, { $limit: 1 }],
      sizes: [{ $bucket: { groupBy: '$n', boundaries: [0, 5, 10], output: { count: { $sum: 1 } } } }],
      names: [{ $match: { _id: 'a' } }, { $replaceRoot: { newRoot: { name: '$_id' } } }],
    },
  })
  expect(found).toEqual({
    most: [{ _id: '2026-W40', count: 2 }],
    sizes: [
      { _id: 0, count: 2 },
      { _id: 5, count: 1 },
    ],
    names: [{ name: 'a' }],
  })
})
