import { expect, test } from '@jest/globals'
import type { Ending } from '../../shared/content/schema.ts'
import { type Draft, spoilt } from './spoil.ts'

const ending = ({ scenario }: Draft, id: string): Ending => {
  const found = scenario.endings.find(each => each.id === id)
  if (!found) throw new Error(`no ending ${id}`)
  return found
}
const told = (spoil: (draft: Draft) => void) => spoilt(spoil).map(({ rule, where, cure }) => `${rule} ${where}: ${cure.slice(0, 28)}`)

test('an ending that promises an adult has one for everybody who comes there', () => {
  expect(told(draft => Object.assign(ending(draft, 'together'), { support: 'adult' }))).toEqual([
    'support together: Somebody ends here without a',
  ])
  expect(told(draft => Object.assign(ending(draft, 'together'), { support: 'both', comes: ['teacher'] }))).toEqual([])
  expect(told(draft => Reflect.deleteProperty(ending(draft, 'slowly'), 'comes'))).toEqual(['support slowly: Somebody ends here without a'])
})

test('an ending that promises a friend leaves nobody alone', () => {
  expect(told(draft => Reflect.deleteProperty(ending(draft, 'seen'), 'comes'))).toEqual(['support seen: Somebody ends here with nobo'])
  expect(told(draft => Object.assign(ending(draft, 'seen'), { comes: ['noor'] }))).toEqual([])
  expect(told(draft => Object.assign(ending(draft, 'adultKnows'), { support: 'both' }))).toEqual([
    'support adultKnows: Somebody ends here with nobo',
  ])
})

test('only who is in the story comes, and who leads it only where two quarrel as equals', () => {
  expect(told(draft => Object.assign(ending(draft, 'seen'), { comes: ['you', 'nurse'] }))).toEqual([
    'support seen: "nurse" cannot come here: th',
  ])
  const comesAlong = (draft: Draft) => Object.assign(ending(draft, 'seen'), { comes: ['leo'] })
  expect(told(comesAlong)).toHaveLength(2)
  expect(told(draft => comesAlong(Object.assign(draft, { scenario: { ...draft.scenario, equals: true } })))).toEqual([])
})
