import { beforeEach, expect, test } from '@jest/globals'
import { storeUnderTest } from './store.ts'

const { collection, connection } = storeUnderTest()
const db = () => connection().getClient().db(connection().name)

beforeEach(async () => {
  await collection().insertMany(
    Array.from({ length: 60 }, (_, n) => ({ _id: `p${n}`, class: `c${n % 6}`, n, at: new Date(n), tags: [n % 5] })),
  )
  await collection().createIndexes([
    { key: { class: 1, at: -1 } },
    { key: { at: 1 } },
    { key: { tags: 1 } },
    { key: { asked: 1 }, sparse: true },
    { key: { waits: 1 }, partialFilterExpression: { waits: true } },
  ])
})

/** The names of all stages of a plan, the outermost first. */
function stagesOf(found: unknown): string[] {
  if (typeof found !== 'object' || found === null) return []
  const own = 'stage' in found && typeof found.stage === 'string' ? [found.stage] : []
  const inner = Object.entries(found).filter(([name]) => !['executionStats', 'rejectedPlans'].includes(name))
  return [...own, ...inner.flatMap(([, value]) => stagesOf(value))]
}

// Manual: "Explain Results" (winningPlan, IXSCAN, COLLSCAN, IDHACK), "Use Indexes to Sort Query Results", "Sparse Indexes", "Partial Indexes"
test.each<[string, object, Record<string, 1 | -1>, string | RegExp]>([
  ['by id', { _id: 'p1' }, {}, /IDHACK|EXPRESS|IXSCAN/],
  ['by a range of ids', { _id: { $gt: 'p1', $lte: 'p3' } }, {}, 'IXSCAN'],
  ['by the first field', { class: 'c1' }, {}, 'IXSCAN'],
  ['by one of several', { class: { $in: ['c1', 'c2'] } }, {}, 'IXSCAN'],
  ['by both fields', { class: 'c1', at: { $lte: new Date(30) } }, {}, 'IXSCAN'],
  ['by a range', { at: { $gte: new Date(3), $lt: new Date(9) } }, {}, 'IXSCAN'],
  ['inside $and', { $and: [{ n: { $gt: 1 } }, { class: 'c1' }] }, {}, 'IXSCAN'],
  ['by an element', { tags: 3 }, {}, 'IXSCAN'],
  ['in the order of an index', { class: 'c1' }, { at: -1 }, 'IXSCAN'],
  ['in its reverse order', { class: 'c1' }, { at: 1 }, 'IXSCAN'],
  ['sparsely', { asked: { $gte: 1 } }, {}, 'IXSCAN'],
  ['by a partial index', { waits: true }, {}, 'IXSCAN'],
  ['by another field', { n: 5 }, {}, 'COLLSCAN'],
  ['by the second field only', { 'class.x': 1, n: 1 }, {}, 'COLLSCAN'],
  ['outside of a partial index', { waits: false }, {}, 'COLLSCAN'],
  ['by absence from a sparse index', { asked: null }, {}, 'COLLSCAN'],
])('pupils looked for %s are found as planned', async (_, filter, sort, stage) => {
  const stages = stagesOf(await collection().find(filter).sort(sort).explain('queryPlanner'))
  expect(stages).toContainEqual(typeof stage === 'string' ? stage : expect.stringMatching(stage))
  if (stage === 'IXSCAN') expect(stages).not.toContain('COLLSCAN')
  expect(stages).not.toContain('SORT')
})

// Manual: "Explain Results", "Sort Stages"
test('an order that no index has is sorted', async () => {
  expect(stagesOf(await collection().find({ class: 'c1' }).sort({ n: 1 }).explain('queryPlanner'))).toEqual(
    expect.arrayContaining(['SORT', 'IXSCAN']),
  )
})

// Manual: "explain" (aggregate, count, delete, distinct, find, findAndModify, update)
test.each<[string, object, string]>([
  ['an update', { update: 'pupils', updates: [{ q: { class: 'c1' }, u: { $set: { n: 1 } } }] }, 'IXSCAN'],
  ['an update of all', { update: 'pupils', updates: [{ q: { n: 1 }, u: { $set: { n: 2 } }, multi: true }] }, 'COLLSCAN'],
  ['a removal', { delete: 'pupils', deletes: [{ q: { at: { $lte: new Date(5) } }, limit: 0 }] }, 'IXSCAN'],
  ['a change of one', { findAndModify: 'pupils', query: { class: 'c1' }, update: { $set: { n: 1 } } }, 'IXSCAN'],
  ['a count', { count: 'pupils', query: { tags: 1 } }, /IXSCAN|COUNT_SCAN/.source],
  ['an aggregation', { aggregate: 'pupils', pipeline: [{ $match: { class: 'c1' } }, { $group: { _id: '$n' } }], cursor: {} }, 'IXSCAN'],
  ['an aggregation of all', { aggregate: 'pupils', pipeline: [{ $group: { _id: '$n' } }], cursor: {} }, 'COLLSCAN'],
])('%s tells its plan and changes nothing', async (_, command, stage) => {
  const before = await collection().find().toArray()
  const plan = await db().command({ explain: command, verbosity: 'queryPlanner' })
  expect(stagesOf(plan)).toContainEqual(expect.stringMatching(stage))
  expect(await collection().find().toArray()).toEqual(before)
})

// Manual: "Explain Results" (executionStats)
test('through an index only what matches is looked at', async () => {
  const told = await collection()
    .find({ class: 'c1', at: { $lt: new Date(13) } })
    .explain('executionStats')
  expect(told).toMatchObject({ executionStats: { nReturned: 2, totalKeysExamined: 2, totalDocsExamined: 2 } })
})

// Manual: "listDatabases"
test('databases are listed', async () => {
  const { databases } = await db().admin().listDatabases()
  expect(databases.map(each => each.name)).toContain(connection().name)
})
