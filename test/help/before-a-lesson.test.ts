import { expect, test } from '@jest/globals'
import { countryOrder } from '../../client/game/help/country-order.ts'

test('the helpline of the country that the browser names stands first, whatever the language', () => {
  expect(countryOrder('sv', ['sv-FI', 'fi'])).toEqual(['FI', 'SE', 'NO'])
  expect(countryOrder('en', ['en-GB', 'nb-NO'])).toEqual(['NO', 'SE', 'FI'])
})

test('without a country the language on the screen decides, and all three are always there', () => {
  expect(countryOrder('fi', ['fi'])).toEqual(['FI', 'SE', 'NO'])
  expect(countryOrder('nb', [])).toEqual(['NO', 'SE', 'FI'])
  expect(countryOrder('en', ['en-GB', 'zh-Hant-TW'])).toEqual(['SE', 'NO', 'FI'])
})
