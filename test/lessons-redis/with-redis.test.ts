import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { FirstRun } from '../../shared/api/accounts.ts'
import { PauseLesson, TakePupilSeat, TakeTeacherSeat } from '../../shared/api/lessons.ts'
import { SignInCard } from '../../shared/api/play.ts'
import {
  type Browser,
  type ClassInHand,
  classWith,
  granted,
  openBrowser,
  openLesson,
  password,
  schoolWithTeacher,
} from '../support/cast.ts'
import { answerOf, firstChoice } from '../support/play.ts'
import { giveInRoom, pupilSeat, rowOnBoard, type Seat, type SeenState, sitDown, teacherSeat } from '../support/room.ts'
import { folders, freePort } from '../support/server-process.ts'

const redisServer = '/usr/bin/redis-server'
const isHere = existsSync(redisServer)
const withRedis = isHere ? test : test.skip
if (!isHere) console.log(`skipped: no ${redisServer}`)

const folder = mkdtempSync(join(tmpdir(), 'redis-'))
const processes: ChildProcess[] = []
type Server = { readonly url: string; readonly child: ChildProcess }
let server: Server
let redisUrl: string
let storeUri: string
let teacher: Browser

beforeAll(async () => {
  if (!isHere) return
  ;[redisUrl, storeUri] = await Promise.all([startRedis(), startStore()])
  const { said, ...first } = await startServer(/asks for this code: (\S+)/)
  server = first
  const [, code = ''] = said
  const staff = openBrowser(server.url)
  await granted(staff.ask(FirstRun, { body: { code, email: 'programme@upstander.test', password, language: 'en' } }))
  teacher = (await schoolWithTeacher(server, staff)).teacher
}, 60_000)

afterAll(async () => {
  for (const child of processes.reverse()) {
    const ended = child.exitCode ?? child.signalCode
    if (ended !== null) continue
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
})

withRedis(
  'a class plays on a server that keeps its presence in Redis',
  async () => {
    const inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
    const lesson = await openLesson(teacher, inClass)
    const board = await teacherSeat(server, teacher, lesson.id)
    const tab = 'a'.repeat(22)
    const card = cardOf(inClass, 'Blå Lykta')
    const tablet = openBrowser(server.url)
    await granted(tablet.ask(SignInCard, { body: { card, tab } }))
    const seat = await pupilSeat(server, tablet)
    await rowOnBoard(board, 'Blå Lykta', ({ state }) => state === 'onMap')
    for (const [at, input] of firstChoice.entries()) expect(await giveInRoom(seat, answerOf(at + 1, input))).toHaveProperty('reply')
    await rowOnBoard(board, 'Blå Lykta', ({ state, beat }) => state === 'playing' && beat !== undefined)

    // Redis knows that this tablet lives: a second one with the same card has to wait for the teacher.
    const second = openBrowser(server.url)
    const { status, body } = await second.ask(SignInCard, { body: { card, tab: 'b'.repeat(22) } })
    expect([status, body.refused]).toEqual([409, 'tablet.second'])
    await rowOnBoard(board, 'Blå Lykta', ({ waitsFor }) => waitsFor === 'secondTablet')
    expect(await askRedis('KEYS *')).toContain(`living:${lesson.id}`)

    await seat.leave()
    await rowOnBoard(board, 'Blå Lykta', ({ state }) => state === 'lost')
    await board.leave()
  },
  60_000,
)

withRedis(
  'two servers seat a class in one room and a pause reaches all; when the one that has the room is killed the lesson goes on at the other',
  async () => {
    const [first = ''] = await processIds()
    const second = await startServer(/Upstander is ready/)
    const servers = new Map<string, Server>([[first, server]])
    for (const id of await processIds()) if (id !== first) servers.set(id, second)
    expect(servers.size).toBe(2)

    const usernames = ['Blå Lykta', 'Grön Gran', 'Röd Sten', 'Gul Båt']
    const inClass = await classWith(teacher, usernames, '5A')
    const lesson = await openLesson(teacher, inClass)
    // By turns at one address and the other; whoever asks is sent to the one process that has the room.
    const tablets = usernames.map((_, at) => openBrowser(at % 2 === 0 ? server.url : second.url))
    const seats: Seat[] = []
    const ofRoom = new Set<string>()
    const sit = async ({ seat }: { seat: unknown }) => {
      const { processId, roomId } = seat as Where
      ofRoom.add(processId)
      expect(roomId).toBe(lesson.id)
      return sitDown(servers.get(processId)?.url ?? '', seat)
    }
    for (const [at, tablet] of tablets.entries()) {
      const card = cardOf(inClass, usernames[at] ?? '')
      await granted(tablet.ask(SignInCard, { body: { card, tab: String(at).repeat(22) } }))
      seats.push(await sit(await granted(tablet.ask(TakePupilSeat))))
    }
    const params = { id: lesson.id }
    const atSecond = at(second.url, teacher)
    const board = await sit(await granted(atSecond.ask(TakeTeacherSeat, { params })))
    for (const username of usernames) await rowOnBoard(board, username, ({ state }) => state === 'onMap')
    expect(ofRoom.size).toBe(1)

    await granted(teacher.ask(PauseLesson, { params, body: { paused: true } }))
    await Promise.all(seats.map(seat => seat.saw(isPaused)))
    const seen = seats.map(({ states }) => states.length)
    await granted(atSecond.ask(PauseLesson, { params, body: { paused: false } }))
    await Promise.all(seats.map((seat, of) => seat.saw(state => !isPaused(state) && seat.states.indexOf(state) >= (seen[of] ?? 0))))
    const [mine, ...others] = seats
    if (!mine) throw new Error('somebody sits')
    for (const [nth, input] of firstChoice.entries()) expect(await giveInRoom(mine, answerOf(nth + 1, input))).toHaveProperty('reply')
    await granted(teacher.ask(PauseLesson, { params, body: { paused: true } }))

    const [owner = ''] = ofRoom
    const killed = servers.get(owner)
    const left = killed === server ? second : server
    killed?.child.kill('SIGKILL')
    await Promise.all([mine, ...others, board].map(seat => seat.left))
    const killedAt = performance.now()
    ofRoom.clear()
    const back = await Promise.all(tablets.map(async tablet => sit(await seatAt(left, tablet))))
    expect(performance.now() - killedAt).toBeLessThan(30_000)
    expect([...ofRoom].map(id => servers.get(id))).toEqual([left])
    await Promise.all(back.map(seat => seat.saw(isPaused)))
    const again = await sit(await granted(at(left.url, teacher).ask(TakeTeacherSeat, { params })))
    for (const username of usernames) await rowOnBoard(again, username, ({ state }) => state === 'onMap' || state === 'playing')
    // What was confirmed there is known here, and the next answer follows it.
    const next = back[0] as Seat
    expect(await giveInRoom(next, answerOf(firstChoice.length, { type: 'start' }))).toHaveProperty('refused')
    expect(await giveInRoom(next, answerOf(firstChoice.length + 1, { type: 'goOn' }))).toMatchObject({
      reply: { number: firstChoice.length + 1 },
    })
    for (const seat of [...back, again]) await seat.leave()
  },
  90_000,
)

type Where = { readonly processId: string; readonly roomId: string }
const isPaused = (state: SeenState) => (state as { paused?: boolean }).paused === true
const cardOf = ({ cards }: ClassInHand, username: string) => [...cards.values()].find(each => each.username === username)?.card ?? ''

/** The same person at another address. */
function at(url: string, { token, cookies }: Browser): Browser {
  const browser = openBrowser(url)
  browser.token = token
  for (const [name, value] of cookies) browser.cookies.set(name, value)
  return browser
}

/** As a tablet does: while the server is busy with finding out that the other is gone, it asks again. */
async function seatAt({ url }: Server, tablet: Browser) {
  const asked = at(url, tablet)
  for (let tries = 0; tries < 5; tries += 1) {
    const { status, body } = await asked.ask(TakePupilSeat)
    if (status === 200) return body
    expect(body.refused).toBe('server.busy')
  }
  throw new Error('no seat')
}

/** Those that say in Redis that they make rooms. */
const processIds = async () => (await askRedis('HKEYS roomcount')).split('\r\n').filter(line => /^[\w-]{5,}$/.test(line))

async function startStore(): Promise<string> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('../../scripts/store.mjs', import.meta.url)),
      'serve',
      '--data',
      join(folder, 'data'),
      '--port',
      String(await freePort()),
    ],
    { env: { PATH: process.env.PATH, ...folders(folder) } },
  )
  processes.push(child)
  const [uri] = await saying(child, /mongodb:\/\/\S+/)
  return uri
}

async function startRedis(): Promise<string> {
  const port = await freePort()
  const child = spawn(redisServer, ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'])
  processes.push(child)
  await saying(child, /Ready to accept connections/)
  return `redis://127.0.0.1:${port}`
}

/** The very program that `npm start` runs, on the one store, the one Redis and the same keys. */
async function startServer(until: RegExp): Promise<Server & { readonly said: RegExpExecArray }> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('../../server/main.ts', import.meta.url))],
    {
      env: {
        PATH: process.env.PATH,
        ...folders(folder),
        PORT: String(port),
        PUBLIC_URL: 'https://upstander.test',
        HOST: '127.0.0.1',
        MONGODB_URI: storeUri,
        REDIS_URL: redisUrl,
      },
    },
  )
  processes.push(child)
  const said = await saying(child, until)
  return { url: `http://127.0.0.1:${port}`, child, said }
}

/** Resolves with the match once the program has said it. */
function saying(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (text: Buffer) => {
      said += text
      const found = pattern.exec(said)
      if (found) resolve(found)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => reject(new Error(`It ended before it said ${pattern}: ${said}`)))
    child.once('error', reject)
  })
}

async function askRedis(command: string): Promise<string> {
  const socket = createConnection(Number(new URL(redisUrl).port), '127.0.0.1')
  socket.end(`${command}\r\nQUIT\r\n`)
  let answer = ''
  for await (const part of socket) answer += part
  return answer
}
