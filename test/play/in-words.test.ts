import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fewestInWords, inWords, waysToHelp, wordFor } from '../../shared/play/in-words.ts'
import { firstScenario } from '../content/first-scenario.ts'

test('a few is under a quarter, many up to three in five, most is more, and none is nobody', () => {
  expect(wordFor(0, 20)).toBe('none')
  expect([1, 4].map(n => wordFor(n, 20))).toEqual(['few', 'few'])
  expect([5, 12].map(n => wordFor(n, 20))).toEqual(['many', 'many'])
  expect([13, 20].map(n => wordFor(n, 20))).toEqual(['most', 'most'])
})

test('below ten who came to the decision nothing is said, whatever they chose', () => {
  expect(inWords(['beside'], 'pick', fewestInWords - 1, { beside: 9 })).toEqual({ decision: 'pick', withheld: 'fewPupils' })
  expect(inWords(['beside'], 'pick', fewestInWords, { beside: 9 })).toEqual({
    decision: 'pick',
    ways: [{ choice: 'beside', word: 'most' }],
  })
})

test('only what could help has a row: nobody reads how many laughed or did nothing', () => {
  const scenario = firstScenario()
  const ways = waysToHelp(scenario, 'pick')
  expect(ways).toEqual(['invite', 'newGame', 'beside', 'fetch'])
  const said = inWords(ways, 'pick', 20, { laugh: 12, nothing: 5, beside: 3 })
  expect(JSON.stringify(said)).not.toMatch(/laugh|nothing/)
  expect(waysToHelp(scenario, 'samFeels')).toEqual([])
})

test('no figure ever leaves: the words are all that can be told apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (came, share) => {
      const chose = Math.floor(came * share)
      expect(['none', 'few', 'many', 'most']).toContain(wordFor(chose, came))
      expect(JSON.stringify(inWords(['beside'], 'pick', came, { beside: chose }))).not.toMatch(/\d/)
    }),
  )
})
