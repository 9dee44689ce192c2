import type { Connection } from 'mongoose'
import type { Config } from '../config.ts'
import { assertSound, storeFile, withSnapshot } from '../storage/backup/data-folder.ts'
import { openEmbeddedStore } from '../storage/embedded/index.ts'
import { connect } from '../storage/open.ts'

/** Lets `act` look at the store while a server may use it: at MongoDB itself, or at a copy of the embedded store as it is now. */
export function lookAt<T>({ mongodbUri, dataDir }: Config, act: (connection: Connection) => Promise<T>): Promise<T> {
  if (mongodbUri) return connected(mongodbUri, act)
  return withSnapshot(dataDir, async folder => {
    assertSound(storeFile(folder))
    const store = await openEmbeddedStore({ folder })
    return connected(store.uri, act).finally(store.close)
  })
}

async function connected<T>(uri: string, act: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(uri, { serverSelectionTimeoutMS: 5000 })
  return act(connection).finally(() => connection.close())
}
