import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from '@jest/globals'
import mongoose, { type Connection } from 'mongoose'
import { openEmbeddedStore } from '../../../server/storage/embedded/index.ts'

/** Folders and connections that are gone after each test. */
export function afterEachGone() {
  const cleanUps: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
  })
  const afterwards = (cleanUp: () => Promise<unknown>) => void cleanUps.push(cleanUp)
  return {
    afterwards,
    createFolder: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'growing-'))
      afterwards(() => rm(folder, { recursive: true, force: true }))
      return folder
    },
    /** An embedded store and a connection to it; `close` lets go of the folder. */
    open: async (folder: string): Promise<{ connection: Connection; uri: string; close: () => Promise<void> }> => {
      const store = await openEmbeddedStore({ folder })
      const connection = await mongoose.createConnection(store.uri).asPromise()
      const close = async () => {
        await connection.close()
        await store.close()
      }
      afterwards(close)
      return { connection, uri: store.uri, close }
    },
    connect: async (uri: string): Promise<Connection> => {
      const connection = await mongoose.createConnection(uri).asPromise()
      afterwards(() => connection.close())
      return connection
    },
  }
}
