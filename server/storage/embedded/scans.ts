import { Worker } from 'node:worker_threads'
import type { Listing } from './call.ts'
import type { Asked, Told } from './scan-worker.ts'
import { type Doc, toBytes } from './values.ts'

export type Scans = ReturnType<typeof createScans>

/** A second thread for reads that take long, so that nobody waits for them. It starts when the first one comes. */
export function createScans(path: string) {
  const waiting = new Map<number, PromiseWithResolvers<Listing | Uint8Array>>()
  let lastId = 0
  let worker: Worker | undefined

  function start(): Worker {
    const started = new Worker(new URL('./scan-worker.ts', import.meta.url), { workerData: path, execArgv: [] })
    started.on('message', ({ id, answer }: Told) => {
      waiting.get(id)?.resolve(answer)
      waiting.delete(id)
    })
    started.on('error', fail)
    started.on('exit', () => fail(new Error('The thread for long reads has ended.')))
    return started
  }

  function fail(error: Error) {
    worker = undefined
    for (const each of waiting.values()) each.reject(error)
    waiting.clear()
  }

  return {
    /** Runs a reading command on what is committed now. @returns a listing, or a reply in BSON */
    run(command: Doc): Promise<Listing | Uint8Array> {
      worker ??= start()
      const found = Promise.withResolvers<Listing | Uint8Array>()
      const asked: Asked = { id: ++lastId, command: toBytes(command) }
      waiting.set(asked.id, found)
      worker.postMessage(asked)
      return found.promise
    },
    close: async () => void (await worker?.terminate()),
  }
}
