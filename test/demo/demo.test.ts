import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { makeDemo } from '../../server/demo/index.ts'
import { SignIn } from '../../shared/api/accounts.ts'
import { EnterCode } from '../../shared/api/play.ts'
import { ListSchools } from '../../shared/api/schools.ts'
import { GetTotals } from '../../shared/api/statistics.ts'
import { granted, openBrowser } from '../support/cast.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
let told: string
beforeAll(async () => {
  server = await start({ at: '2026-11-22T09:00:00Z' })
  told = await makeDemo(server.context)
}, 90_000)
afterAll(() => server.stop())

const said = (pattern: RegExp) => pattern.exec(told)?.[1] ?? ''

test('a demo says how to sign in as each role, and it is true', async () => {
  const browser = openBrowser(server.url)
  const password = said(/(demo-\d{4}-\d{4})/)
  await granted(browser.ask(SignIn, { body: { email: 'programme@upstander.example', password } }))
  await granted(openBrowser(server.url).ask(SignIn, { body: { email: said(/(kontakt@\S+)/), password } }))
  const { pupils } = await granted(browser.ask(EnterCode, { body: { code: said(/class code (\d{6})/) } }))
  expect(pupils).toHaveLength(20)
  const schools = await granted(browser.ask(ListSchools))
  expect(schools.map(({ country }) => country).sort()).toEqual([...Array(3).fill('NO'), ...Array(9).fill('SE')])
  expect(new Set(schools.map(({ municipality }) => municipality.code)).size).toBe(4)
})

test('eight weeks have closed; in one of them one country is withheld, and in no other', async () => {
  const staff = openBrowser(server.url)
  await granted(staff.ask(SignIn, { body: { email: 'programme@upstander.example', password: said(/(demo-\d{4}-\d{4})/) } }))
  const { weeks, players } = await granted(staff.ask(GetTotals))
  expect(weeks).toHaveLength(8)
  const withheld = weeks.flatMap(({ week, cells }) =>
    Object.entries(cells).flatMap(([country, cell]) => ('withheld' in cell ? [`${week} ${country}`] : [])),
  )
  expect(withheld).toHaveLength(1)
  expect(withheld[0]).toMatch(/NO$/)
  expect(players).toBeGreaterThan(150)
})
