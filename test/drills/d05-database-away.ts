// D5: the database behind MONGODB_URI is stopped, killed and slow while a class plays. Nothing confirmed is lost, nothing counts twice,
// and meanwhile every tablet is told in words that it is not saved yet. The embedded store, served alone, stands for MongoDB.
import { createServer, connect as dial, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, startServerProcess } from '../support/server-process.ts'
import { readStored } from './bots/read-stored.ts'
import { makeSchool } from './bots/school.ts'
import { drill, isLong, openPlayers, opensAt, startProgram, statusOf, until } from './harness.ts'

const size = isLong ? 30 : 10
const awayMs = isLong ? 20_000 : 6000
const slowMs = 300
/** A tablet hears something within this time, however the database is away. */
const toldWithinMs = 15_000

await drill('d05', async (folder, cleanUps) => {
  const wrong: string[] = []
  const storePort = await freePort()
  const wire = await openWire(storePort)
  cleanUps.push(wire.close)
  let database = await serveDatabase()
  cleanUps.push(() => database.kill())
  const port = await freePort()
  const MONGODB_URI = `mongodb://127.0.0.1:${wire.port}/upstander?directConnection=true`
  const server = await startServerProcess({ folder, port, at: opensAt, env: { MONGODB_URI, LOG_LEVEL: 'fatal' } })
  cleanUps.push(() => server.end())
  const { school, inClass } = await makeSchool(server, size)
  const players = await openPlayers(server.url, inClass)
  await players.goOn()

  const figures: string[] = []
  async function away(name: string, act: () => Promise<void>) {
    const before = { notSaved: players.notSaved(), acknowledged: players.acknowledged() }
    await act()
    const backMs = await players.goOn(60_000)
    await until(async () => (await statusOf(`${server.url}/readyz`)) === 200, 10_000, `${name}: not ready again`)
    const notSaved = players.notSaved() - before.notSaved
    figures.push(`${name}: "not saved yet" ${notSaved} times, all confirmed again after ${backMs} ms`)
    if (notSaved === 0) wrong.push(`${name}: nobody was told that it is not saved yet`)
  }

  await away('stopped', async () => {
    database.child.kill('SIGSTOP')
    await until(async () => (await statusOf(`${server.url}/readyz`)) === 503, 10_000, 'still called ready without a database')
    await pause(awayMs)
    database.child.kill('SIGCONT')
  })
  await away('killed', async () => {
    await database.kill()
    await wire.refuse()
    await pause(awayMs)
    database = await serveDatabase()
    await wire.listen()
  })
  wire.delay(slowMs)
  const before = players.acknowledged()
  await players.goOn(60_000)
  await pause(3000)
  figures.push(`slow (${slowMs} ms each way): ${players.acknowledged() - before} answers confirmed`)
  wire.delay(0)
  await players.goOn()
  await players.rest()
  await server.end('SIGTERM')
  database.child.kill('SIGTERM')
  await database.exit

  const longestMs = Math.round(Math.max(...players.all.map(({ heard }) => heard.longestMs)))
  const judgement = players.judge(await readStored(folder, school, players.pupils))
  console.log(figures.join('\n'))
  console.log(
    `answers ${players.acknowledged()}, lost ${judgement.lost}, doubled ${judgement.doubled}; longest wait for any reply ${longestMs} ms`,
  )
  if (longestMs > toldWithinMs) wrong.push(`a tablet waited ${longestMs} ms`)
  return [...wrong, ...judgement.wrong]

  async function serveDatabase() {
    const program = startProgram(folder, ['serve', '--data', join(folder, 'data'), '--port', String(storePort)])
    await until(() => program.output().includes('is served at'), 15_000, `the database does not start: ${program.output()}`)
    return program
  }
})

/** The line to the database, which can be made slow. */
async function openWire(target: number) {
  let delayMs = 0
  const sockets = new Set<Socket>()
  const carry = (from: Socket, to: Socket) => {
    sockets.add(from)
    let turn = Promise.resolve()
    from.on('data', chunk => {
      const due = pause(delayMs)
      turn = turn.then(() => due).then(() => void (to.destroyed || to.write(chunk)))
    })
    from.on('error', () => to.destroy())
    from.on('close', () => {
      sockets.delete(from)
      to.destroy()
    })
  }
  const server = createServer(client => {
    const inside = dial(target, '127.0.0.1')
    carry(client, inside)
    carry(inside, client)
  })
  const port = await freePort()
  const hangUp = () => {
    for (const socket of sockets) socket.destroy()
  }
  const listen = () => new Promise<void>(resolve => void server.listen(port, '127.0.0.1', resolve))
  await listen()
  return {
    port,
    listen,
    /** As a dead database does; everybody's connection breaks in the same moment. */
    refuse: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        hangUp()
      }),
    delay: (ms: number) => {
      delayMs = ms
    },
    close: () => {
      server.close()
      hangUp()
    },
  }
}
