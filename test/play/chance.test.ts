import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { seededChance } from '../../shared/play/chance.ts'

test('the same seed shuffles the same way, and loses nobody', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.nat()), (seed, items) => {
      const mixed = seededChance(seed).shuffle(items)
      expect(mixed).toEqual(seededChance(seed).shuffle(items))
      expect([...mixed].sort()).toEqual([...items].sort())
    }),
  )
})

test('chance stays below what was asked for, and meets every number', () => {
  const chance = seededChance(7)
  const drawn = Array.from({ length: 600 }, () => chance.int(6))
  expect([...new Set(drawn)].sort()).toEqual([0, 1, 2, 3, 4, 5])
  expect(() => chance.pick([])).toThrow(RangeError)
})
