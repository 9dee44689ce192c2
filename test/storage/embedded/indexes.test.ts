import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createDraft } from '../../../server/storage/embedded/draft.ts'
import { createFieldIndex, type IndexSpec } from '../../../server/storage/embedded/field-index.ts'
import { findEntries } from '../../../server/storage/embedded/match.ts'
import { createEntry, createShelf, type View } from '../../../server/storage/embedded/shelf.ts'

const specs: IndexSpec[] = [
  { name: 'ab', key: { a: 1, b: -1 } },
  { name: 'b', key: { b: 1 }, sparse: true },
  { name: 'c', key: { 'c.d': 1 } },
  { name: 'p', key: { a: 1 }, partialFilterExpression: { b: 1 } },
]
const value = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constantFrom('x', 'y', null))
const field = fc.option(fc.oneof(value, fc.array(value, { maxLength: 2 })), { nil: undefined })
const inner = fc.option(fc.oneof(fc.record({ d: value }), fc.array(fc.record({ d: value }), { maxLength: 2 })), { nil: undefined })
const pupil = fc.record({ _id: fc.constantFrom('1', '2', '3', '4'), a: field, b: field, c: inner })
const step = fc.record({ pupil, act: fc.constantFrom('put', 'put', 'remove'), where: fc.constantFrom('stored', 'draft') })
const filter = fc.dictionary(
  fc.constantFrom('a', 'b', 'c.d', '_id'),
  fc.oneof(value, fc.record({ $in: fc.array(value, { maxLength: 3 }) })),
)

test('whatever is stored, drafted and asked, an index finds the same as a look at each pupil', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.array(filter, { minLength: 1, maxLength: 5 }), (steps, filters) => {
      const [indexed, plain] = [stage(specs, steps), stage([], steps)]
      for (const wanted of filters) expect(idsIn(indexed, wanted)).toEqual(idsIn(plain, wanted))
    }),
    { numRuns: 500 },
  )
})

/** Stored pupils with a draft over them; the stored steps come first. */
function stage(indexes: IndexSpec[], steps: { pupil: { _id: string }; act: string; where: string }[]): View {
  const shelf = createShelf('school.pupils')
  for (const spec of indexes) shelf.addIndex(createFieldIndex(spec))
  const draft = createDraft(
    () => shelf,
    () => {},
  ).on('school.pupils')
  for (const place of [{ name: 'stored', view: shelf } as const, { name: 'draft', view: draft } as const]) {
    for (const { pupil, act, where } of steps) {
      if (where !== place.name) continue
      const entry = createEntry(pupil)
      if (act === 'put') place.view.put(entry)
      else place.view.remove(entry.key)
    }
  }
  return draft
}

const idsIn = (view: View, wanted: Record<string, unknown>) => [...findEntries(view, wanted)].map(entry => entry.plain._id).sort()
