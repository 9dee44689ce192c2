import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { FirstRun } from '../../shared/api/accounts.ts'
import { EndLesson, OpenInWords, OpenLesson, ProjectLesson } from '../../shared/api/lessons.ts'
import { OpenSharedScreen } from '../../shared/api/shared-screens.ts'
import { insideFiles } from '../content/examples.ts'
import { classWith, granted, openBrowser, password, schoolWithTeacher } from '../support/cast.ts'
import { programWith } from '../support/program-with.ts'
import { freePort, type ServerProcess, startServerProcess } from '../support/server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'inside-'))
const scenario = 'remarks-all-week'
let server: ServerProcess
beforeAll(async () => {
  const program = programWith(folder, insideFiles())
  server = await startServerProcess({ folder, port: await freePort(), at: '2026-10-06T08:00:00Z', program })
}, 60_000)
afterAll(async () => {
  await server?.end()
  rmSync(folder, { recursive: true, force: true })
})

test('a story told from inside is played on each tablet, and comes to no projector: not itself, not its question, not what could help', async () => {
  const staff = openBrowser(server.url)
  await granted(staff.ask(FirstRun, { body: { code: server.firstRunCode, email: 'programme@upstander.test', password, language: 'en' } }))
  const { teacher } = await schoolWithTeacher(server, staff, {})
  const screen = { level: 'older', language: 'en', names: {} } as const
  const wished = await teacher.ask(OpenSharedScreen, { body: { scenario, ...screen } })
  expect(wished).toMatchObject({ status: 404, body: { refused: 'not.found' } })
  expect((await teacher.ask(OpenSharedScreen, { body: { scenario: 'seat-is-taken', ...screen } })).status).toBe(200)

  const { schoolClass } = await classWith(teacher, ['Blå Lykta'])
  const { id } = await granted(teacher.ask(OpenLesson, { params: { id: schoolClass.id }, body: { minutes: 60, scenario } }))
  const params = { id }
  const refused = { status: 404, body: { refused: 'not.found' } }
  for (const what of ['question', 'words'] as const)
    expect(await teacher.ask(ProjectLesson, { params, body: { what } })).toMatchObject(refused)
  expect(await teacher.ask(OpenInWords, { params })).toMatchObject(refused)
  expect((await teacher.ask(ProjectLesson, { params, body: { what: 'code' } })).status).toBe(200)
  await granted(teacher.ask(EndLesson, { params }))
}, 30_000)
