import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What serve.ts tells its parent, once. */
export type FromServer = { readonly listening: true; readonly firstRunCode: string }

export type ServerProcess = {
  readonly url: string
  /** What the first visit asks for. */
  readonly firstRunCode: string
  readonly pid: number
  /** Resolves when the process is gone; SIGKILL unless said otherwise. */
  readonly end: (signal?: 'SIGKILL' | 'SIGTERM') => Promise<void>
}
type How = {
  /** Holds the data, the secrets and the temporary files. Short: a socket lies in it. */
  readonly folder: string
  readonly port: number
  /** Where its clock starts. */
  readonly at?: string
  readonly env?: Readonly<Record<string, string>>
  /** The folder of another copy of the program (`programWith`). */
  readonly program?: string
}

const quiet = '--disable-warning=ExperimentalWarning'

/** test/support/serve.ts as a child process on the data of `folder`. @throws Error when it ends before it listens */
export async function startServerProcess({ folder, port, at, env = {}, program }: How): Promise<ServerProcess> {
  const temporary = join(folder, 't')
  mkdirSync(temporary, { recursive: true })
  const main = program ? join(program, 'test/support/serve.ts') : fileURLToPath(new URL('./serve.ts', import.meta.url))
  const child = spawn(process.execPath, [quiet, main], {
    env: {
      PATH: process.env.PATH,
      // A killed server cannot clear its temporary files away.
      TMPDIR: temporary,
      PORT: String(port),
      PUBLIC_URL: 'https://upstander.test',
      ...folders(folder),
      LOG_LEVEL: 'error',
      ...(at !== undefined && { NOW: at }),
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  let isMeant = false
  child.once('exit', (code, signal) => {
    if (!isMeant) console.error(`The server on port ${port} ended by itself (${signal ?? `code ${code}`}).`)
  })
  const told = await Promise.race([listening(child), ended.then(() => undefined)])
  if (!told) throw new Error('The server ended before it listened.')
  const { firstRunCode } = told
  return {
    url: `http://127.0.0.1:${port}`,
    firstRunCode,
    pid: child.pid ?? 0,
    end: async (signal = 'SIGKILL') => {
      isMeant = true
      child.kill(signal)
      await ended
    },
  }
}

/** Libraries may talk to a parent as well; only our own word counts. */
const listening = (child: ChildProcess) =>
  new Promise<FromServer>(resolve => {
    child.on('message', (message: FromServer) => {
      if (message?.listening) resolve(message)
    })
  })

/** Where a server process in this folder keeps its data and its keys. */
export const folders = (folder: string) => ({ DATA_DIR: join(folder, 'data'), SECRETS_DIR: join(folder, 'secrets') })

/** A port that nobody has at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('No port was given.')
  return address.port
}
