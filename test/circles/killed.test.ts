import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { CircleView } from '../../shared/api/circles.ts'
import { SignInCard } from '../../shared/api/play.ts'
import { makeSchool } from '../drills/bots/school.ts'
import { type Browser, granted, openBrowser } from '../support/cast.ts'
import { pupilSeat, type Seat, teacherSeat } from '../support/room.ts'
import { freePort, type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { circle, moves, send, told } from './tablets.ts'

let folder: string
let port: number
let server: ServerProcess
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'circles-'))
  port = await freePort()
  server = await startServerProcess({ folder, port })
})
afterAll(async () => {
  await server.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

type Bot = { readonly browser: Browser; seat: Seat }
const seated = (view: CircleView) => ({ part: view.part, beat: view.beat, chosen: view.chosen, rings: view.rings })

test('a server that is killed in the middle comes back into the same beat, with the same parts and the moves made', async () => {
  const { teacher, inClass, lesson } = await makeSchool(server, 8)
  const bots: Bot[] = []
  for (const { card } of inClass.cards.values()) {
    const browser = openBrowser(server.url)
    await granted(browser.ask(SignInCard, { body: { card, tab: String(bots.length).padStart(22, 't') } }))
    bots.push({ browser, seat: await pupilSeat(server, browser) })
  }
  let page = await teacherSeat(server, teacher, lesson)
  expect(await send({ seat: page }, 'circles.start', { circle })).toBe('done')
  for (const bot of bots) await told(bot)
  for (const bot of bots) expect(await moves(bot, 1, 'standWith')).toBe('done')
  for (const bot of bots) await told(bot, ({ beat }) => beat === 2)
  // In each circle one has not chosen yet, so none can go on.
  const before: ReturnType<typeof seated>[] = []
  for (const [at, bot] of bots.entries()) {
    const { part } = await told(bot)
    if (part !== 'zuri') expect(await moves(bot, 2, at % 2 === 0 ? 'speak' : 'leave')).toBe('done')
    before.push(seated(await told(bot, ({ beat, chosen }) => beat === 2 && (chosen !== undefined || part === 'zuri'))))
  }

  await server.end('SIGKILL')
  server = await startServerProcess({ folder, port })
  for (const bot of bots) bot.seat = await pupilSeat(server, bot.browser)
  page = await teacherSeat(server, teacher, lesson)
  for (const [at, bot] of bots.entries()) expect(seated(await told(bot))).toEqual(before[at])

  // The moves count without being made again.
  const late = bots.filter((_, at) => before[at]?.part === 'zuri')
  for (const bot of late) expect(await moves(bot, 2, 'watch')).toBe('done')
  for (const bot of bots) await told(bot, ({ beat }) => beat === 3)
  const { rings } = await told(bots[0] as Bot, ({ beat }) => beat === 3)
  const [, second] = rings
  expect((second?.counts.speak ?? 0) + (second?.counts.leave ?? 0)).toBeGreaterThanOrEqual(3)

  // The end is as durable as the rest.
  expect(await send({ seat: page }, 'circles.end', {})).toBe('done')
  await server.end('SIGKILL')
  server = await startServerProcess({ folder, port })
  const [one] = bots as [Bot]
  one.seat = await pupilSeat(server, one.browser)
  await one.seat.saw(state => (state as { circles?: boolean }).circles === false)
  expect(await moves(one, 3, 'watch')).toBe('not.found')
}, 60_000)
