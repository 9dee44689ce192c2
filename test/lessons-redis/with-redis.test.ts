import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { FirstRun } from '../../shared/api/accounts.ts'
import { SignInCard } from '../../shared/api/play.ts'
import { classWith, granted, openBrowser, openLesson, password, schoolWithTeacher } from '../support/cast.ts'
import { answerOf, firstChoice } from '../support/play.ts'
import { giveInRoom, pupilSeat, rowOnBoard, teacherSeat } from '../support/room.ts'
import { folders, freePort } from '../support/server-process.ts'

const redisServer = '/usr/bin/redis-server'
const isHere = existsSync(redisServer)
const withRedis = isHere ? test : test.skip
if (!isHere) console.log(`skipped: no ${redisServer}`)

const folder = mkdtempSync(join(tmpdir(), 'redis-'))
const processes: ChildProcess[] = []
let server: { url: string; firstRunCode: string }
let redisUrl: string

beforeAll(async () => {
  if (!isHere) return
  redisUrl = await startRedis()
  server = await startServer({ REDIS_URL: redisUrl })
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
    const staff = openBrowser(server.url)
    await granted(staff.ask(FirstRun, { body: { code: server.firstRunCode, email: 'programme@upstander.test', password, language: 'en' } }))
    const { teacher } = await schoolWithTeacher(server, staff)
    const inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
    const lesson = await openLesson(teacher, inClass)
    const board = await teacherSeat(server, teacher, lesson.id)
    const tab = 'a'.repeat(22)
    const card = [...inClass.cards.values()].find(({ username }) => username === 'Blå Lykta')?.card ?? ''
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

async function startRedis(): Promise<string> {
  const port = await freePort()
  const child = spawn(redisServer, ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'])
  processes.push(child)
  await saying(child, /Ready to accept connections/)
  return `redis://127.0.0.1:${port}`
}

/** The very program that `npm start` runs. */
async function startServer(env: Record<string, string>) {
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
        ...env,
      },
    },
  )
  processes.push(child)
  const [, firstRunCode = ''] = await saying(child, /asks for this code: (\S+)/)
  return { url: `http://127.0.0.1:${port}`, firstRunCode }
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
