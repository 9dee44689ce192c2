import type { Connection } from 'mongoose'

/** What this program expects the store to look like. Each change of a stored shape adds one step and raises it. */
export const storeVersion = 1

/** @throws Error when the store was written by a newer program */
export async function migrate(connection: Connection): Promise<void> {
  const store = connection.collection<{ _id: string; version: number }>('store')
  const found = await store.findOneAndUpdate(
    { _id: 'version' },
    { $setOnInsert: { version: storeVersion } },
    { upsert: true, returnDocument: 'after' },
  )
  const version = found?.version ?? storeVersion
  if (version > storeVersion) {
    throw new Error(
      `The store has version ${version}, this program knows ${storeVersion}. Start the newer program, or restore a backup from before.`,
    )
  }
}

/** @throws Error when the store was made with other keys */
export async function checkKeys(connection: Connection, fingerprint: string): Promise<void> {
  const store = connection.collection<{ _id: string; fingerprint: string }>('store')
  const found = await store.findOneAndUpdate({ _id: 'keys' }, { $setOnInsert: { fingerprint } }, { upsert: true, returnDocument: 'after' })
  if (found && found.fingerprint !== fingerprint) {
    throw new Error(
      'The keys in SECRETS_DIR are not those that this store was made with. Put the old keys back, or start with an empty data folder.',
    )
  }
}
