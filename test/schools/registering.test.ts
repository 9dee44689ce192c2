import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Schools } from '../../server/schools/index.ts'
import { ListMunicipalities, ListSchools, RecordAgreement, RegisterSchool } from '../../shared/api/schools.ts'
import { type Browser, granted, programmeStaff } from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let staff: Browser
beforeAll(async () => {
  server = await start()
  staff = await programmeStaff(server)
})
afterAll(() => server.stop())

let made = 0
const register = (changes: Record<string, unknown> = {}) => {
  made += 1
  return staff.ask(RegisterSchool, {
    body: {
      name: `Skolan ${made}`,
      providerName: 'Björkby',
      organisationNumber: '212000-0142',
      country: 'SE',
      municipality: '0180',
      contactEmail: `skola${made}@upstander.test`,
      ...changes,
    },
  })
}
const agreement = (id: string, changes = {}) =>
  staff.ask(RecordAgreement, {
    params: { id },
    body: { version: '1', acceptedOn: '2026-10-05', acceptedBy: 'Head of education', ...changes },
  })

test.each([
  ['SE', 290],
  ['NO', 357],
  ['FI', 308],
] as const)('%s has its %i municipalities to choose from, each in a county', async (country, count) => {
  const list = await granted(staff.ask(ListMunicipalities, { query: { country } }))
  expect(list).toHaveLength(count)
  expect(new Set(list.map(({ code }) => code)).size).toBe(count)
  for (const { name, county } of list) expect([name, county]).not.toContain('')
})

test('a school is registered with its country’s time and its municipality’s county; the link is shown once', async () => {
  const { school, activationLink } = await granted(register())
  expect(school).toMatchObject({
    timeZone: 'Europe/Stockholm',
    municipality: { code: '0180', name: 'Stockholm' },
    contact: { activated: false },
  })
  expect(activationLink).toMatch(/^https:\/\/upstander\.test\/activate#[\w-]{22}$/)
  const listed = await granted(staff.ask(ListSchools))
  expect(JSON.stringify(listed)).not.toContain(activationLink.split('#')[1])
})

test('a municipality of another country, an unknown country and an odd address are refused', async () => {
  expect(await register({ municipality: '0301' })).toMatchObject({ status: 400, body: { fields: ['municipality'] } })
  expect(await register({ country: 'NO', municipality: '0180' })).toMatchObject({ status: 400, body: { fields: ['municipality'] } })
  expect(await register({ country: 'DK' })).toMatchObject({ status: 400, body: { fields: ['country'] } })
  expect(await register({ contactEmail: 'nobody' })).toMatchObject({ status: 400, body: { fields: ['contactEmail'] } })
  expect(await register({ name: '   ' })).toMatchObject({ status: 400, body: { fields: ['name'] } })
})

test('one provider’s agreement holds for all its schools; it is recorded once, and not ahead of time', async () => {
  const one = (await granted(register({ organisationNumber: '556000-4615' }))).school
  const other = (await granted(register({ organisationNumber: '5560004615' }))).school
  const stranger = (await granted(register({ organisationNumber: '5560004615', country: 'FI', municipality: '091' }))).school
  expect(await agreement(one.id, { acceptedOn: '2026-10-07' })).toMatchObject({ status: 400, body: { fields: ['acceptedOn'] } })
  const replies = await Promise.all([agreement(one.id), agreement(other.id)])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  const listed = await granted(staff.ask(ListSchools))
  const agreed = (id: string) => listed.find(school => school.id === id)?.agreement?.acceptedBy
  expect([agreed(one.id), agreed(other.id), agreed(stranger.id)]).toEqual(['Head of education', 'Head of education', undefined])
})

test('two who register with one e-mail at once make one account', async () => {
  const before = await server.context.storage.model(Schools).countDocuments()
  const replies = await Promise.all([register({ contactEmail: 'same@upstander.test' }), register({ contactEmail: 'same@upstander.test' })])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await server.context.storage.model(Schools).countDocuments()).toBe(before + 1)
})
