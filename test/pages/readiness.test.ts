import { expect, test } from '@jest/globals'
import { missingOf } from '../../client/staff/readiness.ts'
import type { SchoolAnswer } from '../../shared/api/schools.ts'

const school: SchoolAnswer = {
  id: 'A'.repeat(22),
  name: 'Björkskolan',
  provider: { name: 'Lindåkers kommun', organisationNumber: '000000-0000' },
  country: 'SE',
  timeZone: 'Europe/Stockholm',
  municipality: { code: '0000', name: 'Lindåker', county: 'Uppsala län' },
  registeredAt: '2026-08-18T08:00:00Z',
  agreement: { version: '3', acceptedOn: '2026-08-24', acceptedBy: 'Head of education' },
  contact: { email: 'contact@bjorkskolan.example', activated: true },
}
const { agreement, contact, ...bare } = school

test('a school with agreement and a working account is ready', () => {
  expect(missingOf(school)).toEqual([])
})

test('a school says each thing it waits for, the agreement first', () => {
  expect(missingOf({ ...bare, contact: { email: 'contact@bjorkskolan.example', activated: false } })).toEqual(['agreement', 'account'])
  expect(missingOf({ ...bare, contact })).toEqual(['agreement'])
  expect(missingOf({ ...bare, agreement })).toEqual(['account'])
})
