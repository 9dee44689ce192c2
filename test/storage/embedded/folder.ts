import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from '@jest/globals'
import mongoose, { type mongo } from 'mongoose'
import { openEmbeddedStore } from '../../../server/storage/embedded/index.ts'

export interface Fields extends mongo.BSON.Document {
  _id: string
}

/** Folders and stores that are gone after each test. */
export function inTemporaryFolders() {
  const cleanUps: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
  })

  return {
    async createFolder() {
      const folder = await mkdtemp(join(tmpdir(), 'embedded-'))
      cleanUps.push(() => rm(folder, { recursive: true }))
      return folder
    },
    async open(folder: string) {
      const store = await openEmbeddedStore({ folder })
      const connection = await mongoose.createConnection(store.uri).asPromise()
      const close = async () => {
        await connection.close()
        await store.close()
      }
      cleanUps.push(close)
      const db = connection.getClient().db()
      return { store, connection, db, pupils: db.collection<Fields>('pupils'), close }
    },
  }
}
