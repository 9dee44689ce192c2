import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createCredential } from './scram.ts'
import type { Order, Report } from './worker.ts'

export type EmbeddedStore = {
  /** What mongoose.connect() takes. */
  readonly uri: string
  /** Writes out what is pending, and ends the worker. */
  close(): Promise<void>
}

/**
 * A store that speaks MongoDB's protocol from a thread of this process and keeps its data in a folder.
 * @throws Error with `code` STORE_LOCKED (another process has the folder), STORE_NOT_WRITABLE, STORE_FOREIGN (another program's file),
 * STORE_NEWER or STORE_DAMAGED; the message names the cure, and the file is as it was.
 */
export async function openEmbeddedStore({ folder }: { folder: string }): Promise<EmbeddedStore> {
  // A socket's path is limited to about 100 bytes, which a data folder's may exceed; the folder keeps other users out.
  const socketFolder = process.platform === 'win32' ? undefined : await mkdtemp(join(tmpdir(), 'upstander-'))
  const removeSocket = async () => socketFolder && (await rm(socketFolder, { recursive: true, force: true }))
  const credential = socketFolder ? undefined : createCredential()
  const order: Order = { folder, ...(socketFolder && { socketPath: join(socketFolder, 'store.sock') }), ...(credential && { credential }) }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order, execArgv: [] })
  const ended = once(worker, 'exit')
  try {
    const reported = await listening(worker)
    const address = credential ? `${credential.user}:${credential.password}@${reported}` : encodeURIComponent(reported)
    const proof = credential ? '&authMechanism=SCRAM-SHA-256&authSource=admin' : ''
    let closing: Promise<void> | undefined
    const close = async () => {
      worker.postMessage('close')
      await ended
      await removeSocket()
    }
    return { uri: `mongodb://${address}/upstander?directConnection=true${proof}`, close: () => (closing ??= close()) }
  } catch (error) {
    await ended.catch(() => {})
    await removeSocket()
    throw error
  }
}

async function listening(worker: Worker): Promise<string> {
  const [report]: Report[] = await once(worker, 'message')
  if (report?.event === 'listening') return report.address
  throw Object.assign(new Error(report?.message), { code: report?.code })
}
