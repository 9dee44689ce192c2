import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import mongoose, { type ClientSession, type Connection, type ConnectOptions, type Model } from 'mongoose'
import { Refusal } from '../http/refusal.ts'
import { type Declared, registry } from './declare.ts'
import { checkKeys, migrate } from './migrations/index.ts'
import { isUnavailable } from './unavailable.ts'

export type Storage = {
  readonly model: <T>(declared: Declared<T>) => Model<T>
  /** Runs `act` in a transaction, again when the store asks for it; so `act` must be repeatable. */
  readonly transaction: <T>(act: (session: ClientSession) => Promise<T>) => Promise<T>
  /** Whether the store takes a write within two seconds: one that is full or read-only answers pings all the same. */
  readonly ready: () => Promise<boolean>
  readonly close: () => Promise<void>
}
type Where = {
  readonly mongodbUri: string | undefined
  readonly dataDir: string
  /** Of the keys in SECRETS_DIR: a store made with other keys is refused, since no card or picture in it would work. */
  readonly keysFingerprint: string
  /** Told what takes time at the start. */
  readonly say?: (line: string) => void
}

/**
 * MongoDB where MONGODB_URI names one, else the embedded store in `dataDir`; the same models on both. Upgrades the store and builds
 * missing indexes first.
 * @throws Error with code STORE_LOCKED or STORE_NOT_WRITABLE and the cure in its message
 */
export async function openStorage({ mongodbUri, dataDir, keysFingerprint, say }: Where): Promise<Storage> {
  const embedded = mongodbUri ? undefined : await (await import('./embedded/index.ts')).openEmbeddedStore({ folder: dataDir })
  const uri = mongodbUri ?? embedded?.uri ?? ''
  try {
    await prepare(uri, keysFingerprint, { ...(say && { say }), ...(embedded && { patienceMs: 0 }) })
    return storageOf(await connect(uri, { ...safely, ...quickly }), async () => embedded?.close())
  } catch (error) {
    await embedded?.close()
    throw error
  }
}

/** An upgrade or an index of a large collection may take its time, so this connection has no limit but that the store must be there. */
async function prepare(uri: string, fingerprint: string, options: Parameters<typeof migrate>[1]) {
  const connection = await connect(uri, safely)
  try {
    await migrate(dbOf(connection), options)
    await checkKeys(dbOf(connection), fingerprint)
    for (const declared of registry.values()) await modelOn(connection, declared).createIndexes()
  } finally {
    await connection.close()
  }
}

function storageOf(connection: Connection, closeStore: () => Promise<void>): Storage {
  return {
    model: declared => modelOn(connection, declared),
    transaction: act => connection.transaction(act),
    ready: atMostEverySecond(() => takesWrites(connection)),
    close: async () => {
      await connection.close()
      await closeStore()
    },
  }
}

/** A declared model on a connection of one's own. */
export const modelOn = <T>(connection: Connection, { name, schema }: Declared<T>) =>
  (connection.models[name] ?? connection.model(name, schema)) as unknown as Model<T>

export function dbOf(connection: Connection) {
  if (!connection.db) throw new Error('The store is not connected')
  return connection.db
}

/** The refusal for what the driver throws when the store is away, too slow or full. */
export const asUnavailable = (error: unknown): Refusal | undefined => (isUnavailable(error) ? new Refusal('store.unavailable') : undefined)

/**
 * Acknowledged means on the journals of a majority. What a lost connection leaves open is sent once more, and is done once. Reads are of
 * what a majority has, so that nothing is shown that a new primary would not know. Nothing waits unseen for a store that is away.
 */
const safely: ConnectOptions = {
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 5000 },
  readConcern: { level: 'majority' },
  readPreference: 'primary',
  retryWrites: true,
  retryReads: true,
  bufferCommands: false,
  serverSelectionTimeoutMS: 4000,
  connectTimeoutMS: 4000,
}

/**
 * A store that is away or stopped is said within seconds, so that a tablet can say "not saved yet". 40 connections: 30 pupils answer in the
 * same moment, and pages go on; two more classes than that wait a few milliseconds, and nobody for ever.
 */
const quickly: ConnectOptions = { maxPoolSize: 40, waitQueueTimeoutMS: 4000, socketTimeoutMS: 5000, heartbeatFrequencyMS: 5000 }

/**
 * A socket that the database has hung up is destroyed a moment before it says 'close'. What the driver writes in that moment is refused, and
 * it then waits for 'drain', which never comes, without any limit: an operation, or worse its monitor, so that a database that is back is
 * not seen again. One 'drain' after 'close' wakes it, and it finds its connection closed. Whoever does not wait does not hear it.
 */
function wakeWhoWaitsForClosedSockets(message: unknown) {
  const { socket } = message as { socket: Socket & { [isWoken]?: true } }
  // The channel is the process's, and this file may be loaded more than once in it.
  if (socket[isWoken]) return
  socket[isWoken] = true
  socket.once('close', () => process.nextTick(() => socket.emit('drain')))
}
const isWoken: unique symbol = Symbol.for('upstander.isWoken')
subscribe('net.client.socket', wakeWhoWaitsForClosedSockets)

/** @throws Error that names the database without its password */
export async function connect(uri: string, options: ConnectOptions): Promise<Connection> {
  try {
    return await mongoose.createConnection(uri, options).asPromise()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`The database ${withoutPassword(uri)} does not answer (${why}). Start it, or correct MONGODB_URI.`)
  }
}

export const withoutPassword = (uri: string) => uri.replace(/\/\/[^@/]*@/, '//…@').replace(/\?.*$/, '')

async function takesWrites(connection: Connection): Promise<boolean> {
  const limit = new Promise<boolean>(resolve => setTimeout(resolve, 2000, false).unref())
  const write = connection
    .collection<{ _id: string; padding: string; turn: number }>('store')
    .updateOne({ _id: 'ready' }, { $inc: { turn: 1 }, $set: { padding } }, { upsert: true })
  return Promise.race([
    limit,
    write.then(
      () => true,
      () => false,
    ),
  ])
}

/** Anybody may ask whether the server is ready; that must not become a write each time. */
function atMostEverySecond(ask: () => Promise<boolean>): () => Promise<boolean> {
  let last: { atMs: number; answer: Promise<boolean> } | undefined
  return () => {
    const atMs = performance.now()
    if (!last || atMs - last.atMs > 1000) last = { atMs, answer: ask() }
    return last.answer
  }
}

/** About as much as a pupil's progress, so that a disk without room for an answer is not called ready. */
const padding = ' '.repeat(4096)

/** A unique index refused a document; `field` says whose index it was. */
export const isDuplicateKey = (error: unknown, field?: string): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 11000 &&
  (field === undefined || ('keyPattern' in error && field in (error.keyPattern as object)))
