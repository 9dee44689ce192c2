import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose, { type Connection } from 'mongoose'
import { routes } from '../../../server/app.ts'
import { eraseOldRequests } from '../../../server/help/index.ts'
import { endOverdueLessons } from '../../../server/lessons/index.ts'
import { eraseDue } from '../../../server/privacy/index.ts'
import { drain, publishDueWeeks } from '../../../server/statistics/index.ts'
import { registry } from '../../../server/storage/declare.ts'
import { dbOf } from '../../../server/storage/open.ts'
import { ArchiveClass, DeleteClass } from '../../../shared/api/class-care.ts'
import { ErasePupil } from '../../../shared/api/classes.ts'
import type { Contract } from '../../../shared/api/contract.ts'
import { AskForTalk, ListGrownUps } from '../../../shared/api/help.ts'
import { EnterCode } from '../../../shared/api/play.ts'
import {
  type Browser,
  classWith,
  deletePupil,
  granted,
  openBrowser,
  openLesson,
  programmeStaff,
  schoolWithTeacher,
  signIn,
  tabletOf,
} from '../../support/cast.ts'
import { giveAll, wayThrough } from '../../support/play.ts'
import { type Started, start } from '../../support/start.ts'
import { type Asked, planFor, questionOf, scansIn } from './questions.ts'

/** Few for the whole programme, or read as a whole once an hour by a job that needs all of them. */
const doNotGrow = new Set(['providers', 'schools', 'publications', 'store'])

let server: Started
const asked = new Map<string, Asked>()
beforeAll(async () => {
  server = await start()
  mongoose.set('debug', (collection: string, method: string, ...args: unknown[]) => {
    const question = questionOf(collection, method, args)
    if (question) asked.set(`${collection} ${method} ${question.shape}`, question)
  })
  await useEverything()
  mongoose.set('debug', false)
})
afterAll(async () => {
  mongoose.set('debug', false)
  await server.stop()
})

const connection = () => [...registry.values()].map(declared => server.context.storage.model(declared).db as Connection)[0] as Connection

test('the test hears what the commands ask', () => {
  const heard = new Set([...asked.values()].map(({ collection }) => collection))
  expect([...heard]).toEqual(
    expect.arrayContaining(['pupils', 'progresses', 'classes', 'lessons', 'sessions', 'accounts', 'counters', 'helprequests']),
  )
  expect(asked.size).toBeGreaterThan(30)
})

test('a scan over a collection that grows is noticed', async () => {
  const scan: Asked = { collection: 'pupils', command: { find: 'pupils', filter: { username: 'Blå Lykta' } }, shape: '' }
  expect(scansIn(await planFor(dbOf(connection()), scan))).toBe(true)
  const look: Asked = { collection: 'pupils', command: { find: 'pupils', filter: { class: 'c' } }, shape: '' }
  expect(scansIn(await planFor(dbOf(connection()), look))).toBe(false)
})

test('nobody waits longer because there are more schools: no command scans a collection that grows', async () => {
  const scans: string[] = []
  for (const [told, question] of asked) {
    if (doNotGrow.has(question.collection)) continue
    if (scansIn(await planFor(dbOf(connection()), question))) scans.push(told)
  }
  expect(scans).toEqual([])
})

/** A school's day by the real requests, every address with whatever it answers, and what goes on by itself. */
async function useEverything() {
  const staff = await programmeStaff(server)
  const { teacher, email, school } = await schoolWithTeacher(server, staff)
  await granted(signIn(server.url, email).reply)
  const inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran', 'Röd Räv'])
  const lesson = await openLesson(teacher, inClass)
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  await giveAll(tablet, wayThrough)
  await granted(openBrowser(server.url).ask(EnterCode, { body: { code: inClass.schoolClass.code } }))
  const [grownUp] = await granted(tablet.ask(ListGrownUps))
  await granted(tablet.ask(AskForTalk, { body: { id: server.context.secrets.id(), grownUp: grownUp?.id ?? '' } }))
  const ids = [lesson.id, inClass.schoolClass.id, inClass.pupils[0]?.id ?? '', school.id]
  for (const { contract } of routes)
    for (const browser of [staff, teacher, tablet]) for (const id of ids) await knock(browser, contract, id)
  await tabletOf(server, inClass, 'Grön Gran')
  await deletePupil(teacher, inClass, inClass.pupils[2]?.id ?? '')
  await granted(teacher.ask(ErasePupil, { params: { id: inClass.pupils[2]?.id ?? '' } }))
  await granted(teacher.ask(ArchiveClass, { params: { id: inClass.schoolClass.id } }))
  await granted(teacher.ask(DeleteClass, { params: { id: inClass.schoolClass.id } }))
  const { context } = server
  server.time.pass({ days: 16 })
  await drain(context)
  await publishDueWeeks(context)
  await endOverdueLessons(context)
  await eraseOldRequests(context)
  await eraseDue(context)
  for (const declared of registry.values()) {
    for (const kind of ['pupil', 'account'] as const) {
      await declared.duties.export(context.storage.model(declared), { kind, id: 'nobody' })
      await declared.duties.erase(context.storage.model(declared), { kind, id: 'nobody' })
    }
  }
}

/** Some are refused; what they look up before is heard all the same. Nobody signs out, and nothing is erased, before the end. */
async function knock(browser: Browser, contract: Contract, id: string) {
  if (/sign-out|erase|end$|archive$|\/delete$/.test(contract.path)) return
  const names = [...contract.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, id])
  if (names.length === 0 && id === '') return
  await browser.ask(contract, { params: Object.fromEntries(names) } as never)
}
