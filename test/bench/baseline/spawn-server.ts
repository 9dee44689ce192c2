import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

export type Spawned = { readonly url: string; readonly pid: number; readonly readyAfterMs: number; readonly stop: () => Promise<void> }
const quiet = '--disable-warning=ExperimentalWarning'

/** A program as a process of its own, until it answers /readyz; its port is told it as PORT. @throws Error when it ends before */
export async function spawnServer(program: string, port: number, env: Readonly<Record<string, string>> = {}): Promise<Spawned> {
  const begunAt = performance.now()
  const child = spawn(process.execPath, [quiet, program], {
    env: { PATH: process.env.PATH, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  while (!(await isReady(url))) {
    if (hasEnded(child)) throw new Error(`${program} ended before it was ready.`)
    await pause(5)
  }
  return {
    url,
    pid: child.pid ?? 0,
    readyAfterMs: performance.now() - begunAt,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const isReady = (url: string) =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null
