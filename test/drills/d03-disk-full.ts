// D3: the disk of the data folder is full while a class plays, and has room again later. Nothing is confirmed that is not stored, every
// tablet hears "not saved yet", readiness says no, reading goes on, and the same process recovers.
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { GetPlayer } from '../../shared/api/play.ts'
import { tabletOf } from '../support/cast.ts'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { checkIntegrity, readStored } from './bots/read-stored.ts'
import { makeSchool } from './bots/school.ts'
import { drill, isLong, maySystem, openPlayers, opensAt, skip, statusOf, system, until } from './harness.ts'

const size = 10
const rounds = isLong ? 5 : 1
const fullMs = isLong ? 10_000 : 3000

if (!maySystem('mount', 'umount')) skip('a small disk can be mounted by root on Linux only')

await drill('d03', async (folder, cleanUps) => {
  const wrong: string[] = []
  const data = join(folder, 'data')
  mkdirSync(data)
  system('mount', '-t', 'tmpfs', '-o', 'size=8m,mode=0700', 'tmpfs', data)
  cleanUps.push(() => system('umount', data))
  const server = await startServerProcess({ folder, port: await freePort(), at: opensAt, env: { LOG_LEVEL: 'fatal' } })
  cleanUps.push(() => server.end())
  const { school, inClass } = await makeSchool(server, size + 1)
  const cards = [...inClass.cards]
  const [, reader] = cards.pop() ?? []
  const { tablet } = await tabletOf(
    { url: server.url, context: { secrets: { id: () => 'r'.repeat(22) } } } as never,
    inClass,
    reader?.username ?? '',
  )
  const players = await openPlayers(server.url, { ...inClass, cards: new Map(cards) })
  await players.goOn()

  const ready = () => statusOf(`${server.url}/readyz`)
  for (let round = 1; round <= rounds; round += 1) {
    const before = players.notSaved()
    fill(join(data, 'filler'))
    await until(() => players.all.every(({ heard }) => heard.notSaved > 0), 30_000, 'the disk is full, and somebody does not hear it')
    await until(async () => (await ready()) === 503, 5000, 'a full disk is called ready')
    const filledAt = players.acknowledged()
    await pause(fullMs)
    const { status } = await tablet.ask(GetPlayer)
    if (status !== 200) wrong.push(`reading answered ${status} while the disk was full`)
    const meanwhile = players.acknowledged() - filledAt
    rmSync(join(data, 'filler'))
    const backMs = await players.goOn()
    await until(async () => (await ready()) === 200, 5000, 'not ready again')
    console.log(
      `full: "not saved yet" ${players.notSaved() - before} times, ${meanwhile} confirmed into the last bytes; recovered after ${backMs} ms`,
    )
  }
  await players.rest()
  await server.end('SIGKILL')
  const integrity = checkIntegrity(folder)
  const judgement = players.judge(await readStored(folder, school, players.pupils))
  console.log(`answers ${players.acknowledged()}, lost ${judgement.lost}, doubled ${judgement.doubled}; integrity ${integrity}`)
  if (integrity !== 'ok') wrong.push(`integrity: ${integrity}`)
  return [...wrong, ...judgement.wrong]
})

/** Takes every byte that is left. */
function fill(file: string) {
  const handle = openSync(file, 'w')
  for (const bytes of [64 * 1024, 4096, 1]) {
    try {
      for (;;) writeSync(handle, Buffer.alloc(bytes))
    } catch {
      // Full for pieces of this size.
    }
  }
  closeSync(handle)
}
