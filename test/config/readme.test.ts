import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { readmeWithSettings } from '../../scripts/settings-table.ts'

test('the README lists the settings as they are', () => {
  expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toBe(readmeWithSettings())
})
