import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { setTimeout as pause, setImmediate } from 'node:timers/promises'
import { beforeEach, expect, test } from '@jest/globals'
import type { Model } from 'mongoose'
import { declare } from '../../../server/storage/declare.ts'
import { openStorage, type Storage } from '../../../server/storage/open.ts'
import { serveStore } from '../../../server/storage/serve/serve-store.ts'
import { isUnavailable } from '../../../server/storage/unavailable.ts'
import { afterEachGone } from './folder.ts'

type Answer = { _id: string; given: number }
const given = { type: Number, why: 'A test', basis: 'public task', controller: 'provider', keep: 'forEver' } as const
const Answers = declare<Answer>('answers', { given }, { duties: { export: async () => [], erase: async () => {} } })

const pupils = Array.from({ length: 30 }, (_, index) => `pupil ${index + 1}`)
const { afterwards, createFolder } = afterEachGone()
let line: Awaited<ReturnType<typeof openLine>>
let answers: Model<Answer>
let sockets: ReadonlySet<Socket>
let isOver: boolean

beforeEach(async () => {
  const store = await serveStore({ folder: await createFolder(), port: 0 })
  afterwards(store.close)
  line = await openLine(Number(new URL(store.uri).port))
  afterwards(line.close)
  sockets = ofTheDriver()
  const mongodbUri = `mongodb://127.0.0.1:${line.port}/upstander?directConnection=true`
  const storage: Storage = await openStorage({ mongodbUri, dataDir: '', keysFingerprint: 'x' })
  afterwards(storage.close)
  answers = storage.model(Answers)
  isOver = false
  afterwards(async () => {
    isOver = true
  })
})

test('what a class answers in the moment in which the database hangs up is saved over new connections', async () => {
  await Promise.all(pupils.map(save))
  // Destroyed, but 'close' is not said yet: the driver still takes them for open.
  for (const socket of sockets) socket.destroy()
  await Promise.all(pupils.map(saveUntilSaved))
  expect(await answers.find().distinct('given')).toEqual([2])
})

test('a database that hung up on everybody, the one who watches it as well, is seen again', async () => {
  await Promise.all(pupils.map(save))
  // Within half a second of its last look the driver would not look at once; nothing tells when that is over.
  await pause(1000)
  const saved = pupils.map(saveUntilSaved)
  await setImmediate()
  // What was asked hears 'close' before the watching connection does, and has it look at the database again.
  for (const socket of sockets) socket.destroy()
  await Promise.all(saved)
  expect(await answers.find().distinct('given')).not.toContain(1)
})

test('a class goes on by itself after a database that took each call and hung up', async () => {
  await Promise.all(pupils.map(save))
  line.hangUpOnEverybody()
  const saved = Promise.all(pupils.map(saveUntilSaved))
  // About twenty seconds: while the database is away, the driver calls twice a second at most.
  await line.calls(40)
  line.workAgain()
  const backAt = performance.now()
  await saved
  expect(performance.now() - backAt).toBeLessThan(15_000)
  expect(await answers.find().distinct('given')).not.toContain(1)
}, 90_000)

test.each(['EPIPE', 'ECONNRESET'])(
  'a pupil whose answer meets a connection that was just hung up (%s) is told that it is not saved yet',
  code => {
    expect(isUnavailable(Object.assign(new Error('This socket has been ended by the other party'), { code }))).toBe(true)
  },
)

const save = (pupil: string) => answers.updateOne({ _id: pupil }, { $inc: { given: 1 } }, { upsert: true })

/** As a tablet does: again and again while it is told that it is not saved yet. */
async function saveUntilSaved(pupil: string): Promise<void> {
  try {
    await save(pupil)
  } catch (error) {
    if (isOver || !isUnavailable(error)) throw error
    return saveUntilSaved(pupil)
  }
}

/** The ends of this process; the proxy's own go to another port. */
function ofTheDriver(): ReadonlySet<Socket> {
  const sockets = new Set<Socket>()
  const collect = (message: unknown) => {
    const { socket } = message as { socket: Socket }
    socket.once('connect', () => socket.remotePort === line.port && sockets.add(socket))
  }
  subscribe('net.client.socket', collect)
  afterwards(async () => unsubscribe('net.client.socket', collect))
  return sockets
}

/** The line to the database, which can take a call and hang up at once. */
async function openLine(target: number) {
  const sockets = new Set<Socket>()
  let isUp = true
  let calls = 0
  const server = createServer(client => {
    calls += 1
    server.emit('call')
    if (!isUp) return client.destroy()
    const inside = dial(target, '127.0.0.1')
    for (const [one, other] of [
      [client, inside],
      [inside, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    hangUpOnEverybody: () => {
      isUp = false
      calls = 0
      for (const socket of sockets) socket.destroy()
    },
    workAgain: () => {
      isUp = true
    },
    calls: async (count: number) => {
      while (calls < count) await once(server, 'call')
    },
    close: async () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
