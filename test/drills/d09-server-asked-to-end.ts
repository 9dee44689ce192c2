// D9: SIGTERM in the middle of a lesson. New rooms are refused at once, nothing confirmed is lost, the server ends before its deadline, and
// the class waits and goes on when the next one is there. Short: once. `--long`: five times.
import { setTimeout as pause } from 'node:timers/promises'
import { OpenLesson, TakeTeacherSeat } from '../../shared/api/lessons.ts'
import { seededChance } from '../../shared/play/chance.ts'
import { classWith, granted } from '../support/cast.ts'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { type Bot, openBot } from './bots/bot.ts'
import { idBy } from './bots/id-by.ts'
import { judge } from './bots/judge.ts'
import { checkIntegrity, readStored } from './bots/read-stored.ts'
import { makeSchool } from './bots/school.ts'
import { content, drill, isLong, opensAt, periods, seed, until, year } from './harness.ts'

const size = 30
const times = isLong ? 5 : 1
const refusedWithinMs = 1000
/** What container runtimes give a program before they kill it. */
const deadlineMs = 10_000

await drill('d09', async (folder, cleanUps) => {
  const wrong: string[] = []
  const chance = seededChance(seed)
  const port = await freePort()
  let server = await startServerProcess({ folder, port, at: opensAt, env: { LOG_LEVEL: 'fatal' } })
  cleanUps.push(() => server.end())
  const { school, inClass, teacher } = await makeSchool(server, size)
  // A second class whose lesson has no room yet.
  const other = await classWith(teacher, ['Waits'], '5A')
  const { id } = await granted(teacher.ask(OpenLesson, { params: { id: other.schoolClass.id }, body: { minutes: 60 } }))
  const bots = [...inClass.cards.values()].map(({ card }, index) =>
    openBot({ url: server.url, card, tab: idBy(chance), content, seed: seed + index, onHere: () => undefined }),
  )
  const pupils = await Promise.all(bots.map(bot => bot.begin()))
  const allSince = (since: number) => until(() => bots.every(bot => (bot.hereSince() ?? -1) > since), 60_000, 'not all bots are back')
  await allSince(0)
  let longestRefusalMs = 0
  let longestEndMs = 0
  let longestBackMs = 0
  for (let time = 1; time <= times; time += 1) {
    await pause(1500 + chance.int(1000))
    const askedAt = performance.now()
    const ended = server.end('SIGTERM')
    await pause(20)
    const triedAt = performance.now()
    const reply = await teacher.ask(TakeTeacherSeat, { params: { id } }).catch(() => undefined)
    longestRefusalMs = Math.max(longestRefusalMs, performance.now() - triedAt)
    if (reply?.status === 200) wrong.push('a new room was made by a server that ends')
    await ended
    longestEndMs = Math.max(longestEndMs, performance.now() - askedAt)
    server = await startServerProcess({ folder, port, at: opensAt, env: { LOG_LEVEL: 'fatal' } })
    const startedAt = performance.now()
    await allSince(startedAt)
    longestBackMs = Math.max(longestBackMs, performance.now() - startedAt)
  }
  await Promise.all(bots.map(bot => bot.rest()))
  await server.end('SIGTERM')
  const journals = new Map(pupils.map((pupil, index) => [pupil, (bots[index] as Bot).journal]))
  const integrity = checkIntegrity(folder)
  const judgement = judge(content, journals, await readStored(folder, school, pupils), { periods, year })
  const answers = bots.reduce((sum, { journal }) => sum + journal.acknowledged.length, 0)
  console.log(
    `SIGTERM ${times}×: a new room refused after ${Math.round(longestRefusalMs)} ms, ended after ${Math.round(longestEndMs)} ms, all back ${Math.round(longestBackMs)} ms after the next start; ` +
      `answers ${answers}, lost ${judgement.lost}, doubled ${judgement.doubled}; integrity ${integrity}`,
  )
  if (longestRefusalMs >= refusedWithinMs) wrong.push(`a new room was refused after ${Math.round(longestRefusalMs)} ms only`)
  if (longestEndMs >= deadlineMs) wrong.push(`the server ended after ${Math.round(longestEndMs)} ms only`)
  if (integrity !== 'ok') wrong.push(`integrity: ${integrity}`)
  if (answers === 0) wrong.push('nobody played')
  return [...wrong, ...judgement.wrong]
})
