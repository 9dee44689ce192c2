import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { IndexSpec } from '../../../server/storage/embedded/field-index.ts'
import { findEntries } from '../../../server/storage/embedded/find.ts'
import { compareValues } from '../../../server/storage/embedded/keys.ts'
import { viewOf } from '../../../server/storage/embedded/readers.ts'
import { createSchema, createTables } from '../../../server/storage/embedded/tables.ts'

const specs: IndexSpec[] = [
  { name: 'ab', key: { a: 1, b: -1 } },
  { name: 'b', key: { b: 1 }, sparse: true },
  { name: 'c', key: { 'c.d': -1 } },
  { name: 'p', key: { a: 1 }, partialFilterExpression: { b: 1 } },
]
const value = fc.oneof(fc.integer({ min: -1, max: 2 }), fc.constantFrom('x', 'y\0', null, true))
const field = fc.option(fc.oneof(value, fc.array(value, { maxLength: 2 })), { nil: undefined })
const inner = fc.option(fc.oneof(fc.record({ d: value }), fc.array(fc.record({ d: value }), { maxLength: 2 })), { nil: undefined })
const pupil = fc.record({ _id: fc.constantFrom('1', '2', '3', '4'), a: value, b: field, c: inner })
const step = fc.record({ pupil, act: fc.constantFrom('put', 'put', 'put', 'remove') })
const edges = fc.dictionary(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), value, { maxKeys: 2 })
const condition = fc.oneof(value, edges, fc.record({ $in: fc.array(value, { maxLength: 3 }) }))
const filter = fc.dictionary(fc.constantFrom('a', 'b', 'c.d', '_id'), condition)
const sort = fc.constantFrom({}, { a: 1, b: -1, _id: 1 }, { a: -1, b: 1 }, { b: 1, _id: 1 }, { 'c.d': 1, _id: -1 }, { _id: -1 })

test('whatever is stored and asked, an index finds the same as a look at each pupil, in the same order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), fc.array(fc.tuple(filter, sort), { minLength: 1, maxLength: 6 }), (steps, asked) => {
      const [indexed, plain] = [storeWith(specs, steps), storeWith([], steps)]
      for (const [wanted, order] of asked) {
        expect(idsIn(indexed, wanted, {}).sort()).toEqual(idsIn(plain, wanted, {}).sort())
        if ('_id' in order) expect(idsIn(indexed, wanted, order)).toEqual(idsIn(plain, wanted, order))
      }
    }),
    { numRuns: 300 },
  )
})

test('the order of values is total, whatever their types', () => {
  const any = fc.oneof(value, fc.array(value), fc.record({ d: value }), fc.date(), fc.double(), fc.string())
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(compareValues(a, b)).toBe(-compareValues(b, a) || 0)
      if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0)
      if (typeof a === 'number' && typeof b === 'number' && a < b) expect(compareValues(a, b)).toBe(-1)
    }),
  )
})

function storeWith(indexes: IndexSpec[], steps: { pupil: { _id: string }; act: string }[]) {
  const database = new DatabaseSync(':memory:')
  createSchema(database)
  const tables = createTables(database)
  tables.begin('to write')
  for (const spec of indexes) tables.addIndex('school.pupils', spec)
  for (const { pupil, act } of steps) {
    const [before] = findEntries(viewOf(tables), 'school.pupils', { _id: pupil._id })
    if (act === 'remove') before && tables.remove('school.pupils', before)
    else if (before) tables.replace('school.pupils', before, pupil)
    else tables.insert('school.pupils', pupil)
  }
  return tables
}

const idsIn = (tables: ReturnType<typeof createTables>, wanted: object, sort: object) =>
  Array.from(findEntries(viewOf(tables), 'school.pupils', { ...wanted }, { ...sort }), entry => entry.plain._id)
