import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose'
import { Refusal } from '../http/refusal.ts'
import { type Declared, registry } from './declare.ts'
import { checkKeys, migrate } from './migrations/index.ts'

export type Storage = {
  readonly model: <T>(declared: Declared<T>) => Model<T>
  /** Runs `act` in a transaction, again when the store asks for it; so `act` must be repeatable. */
  readonly transaction: <T>(act: (session: ClientSession) => Promise<T>) => Promise<T>
  /** Whether the store answers within a second. */
  readonly ready: () => Promise<boolean>
  readonly close: () => Promise<void>
}
type Where = {
  readonly mongodbUri: string | undefined
  readonly dataDir: string
  /** Of the keys in SECRETS_DIR: a store made with other keys is refused, since no card or picture in it would work. */
  readonly keysFingerprint: string
}

/**
 * MongoDB where MONGODB_URI names one, else the embedded store in `dataDir`; the same models on both.
 * @throws Error with code STORE_LOCKED or STORE_NOT_WRITABLE and the cure in its message
 */
export async function openStorage({ mongodbUri, dataDir, keysFingerprint }: Where): Promise<Storage> {
  const embedded = mongodbUri ? undefined : await (await import('./embedded/index.ts')).openEmbeddedStore({ folder: dataDir })
  const connection = await connect(mongodbUri ?? embedded?.uri ?? '')
  const model = <T>({ name, schema }: Declared<T>) => (connection.models[name] ?? connection.model(name, schema)) as unknown as Model<T>
  for (const declared of registry.values()) await model(declared).createIndexes()
  await migrate(connection)
  await checkKeys(connection, keysFingerprint)
  return {
    model,
    transaction: act => connection.transaction(act),
    ready: () => answers(connection),
    close: async () => {
      await connection.close()
      await embedded?.close()
    },
  }
}

/** What the driver throws when the store is away or a time limit ran out: "not saved yet", to be tried again. */
export function asUnavailable(error: unknown): Refusal | undefined {
  const away = /^Mongo(Network|ServerSelection|NotConnected|Pool|WriteConcern|Topology)|MongooseServerSelectionError|^MongoOperationTimeout/
  return error instanceof Error && away.test(error.name) ? new Refusal('store.unavailable') : undefined
}

/** Confirmed by a majority and its journal; a store that is away is said within seconds, so that a tablet can say "not saved yet". */
const connect = (uri: string) =>
  mongoose
    .createConnection(uri, {
      writeConcern: { w: 'majority', j: true },
      retryWrites: true,
      maxPoolSize: 40,
      serverSelectionTimeoutMS: 4000,
      socketTimeoutMS: 20_000,
    })
    .asPromise()

async function answers(connection: Connection): Promise<boolean> {
  const limit = new Promise<boolean>(resolve => setTimeout(resolve, 1000, false).unref())
  const ping = connection.db?.admin().ping()
  return Promise.race([
    limit,
    Promise.resolve(ping).then(
      reply => reply?.ok === 1,
      () => false,
    ),
  ])
}

/** A unique index refused a document; `field` says whose index it was. */
export const isDuplicateKey = (error: unknown, field?: string): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 11000 &&
  (field === undefined || ('keyPattern' in error && field in (error.keyPattern as object)))
