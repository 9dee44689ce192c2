import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import mongoose, { type Connection, type mongo } from 'mongoose'
import { openEmbeddedStore } from '../../../server/storage/embedded/index.ts'

export interface Fields extends mongo.BSON.Document {
  _id: string
}

/**
 * A connection to the store under test, with an empty database before each test: MONGODB_URI's server when that is set (the
 * database named there is not touched, one beside it is), else an embedded store in a temporary folder.
 */
export function storeUnderTest() {
  let connection: Connection
  let cleanUp = async () => {}

  beforeAll(async () => {
    const uri = process.env.MONGODB_URI
    if (uri) {
      connection = await mongoose.createConnection(uri, { dbName: `contract_${process.pid}` }).asPromise()
      return
    }
    const folder = await mkdtemp(join(tmpdir(), 'contract-'))
    const store = await openEmbeddedStore({ folder })
    connection = await mongoose.createConnection(store.uri, { dbName: 'contract' }).asPromise()
    cleanUp = async () => {
      await store.close()
      await rm(folder, { recursive: true })
    }
  })
  beforeEach(() => connection.dropDatabase())
  afterAll(async () => {
    await connection.dropDatabase()
    await connection.close()
    await cleanUp()
  })

  return {
    connection: () => connection,
    /** The driver's own collection: nothing of Mongoose stands between the test and the store. */
    collection: (name = 'pupils') => connection.getClient().db(connection.name).collection<Fields>(name),
  }
}
