import { type Asked, type Call, type Handler, isListing, numberOption, type Reading, type Reply, type Store } from './call.ts'
import { collections } from './commands/collections.ts'
import { indexes } from './commands/indexes.ts'
import { reading } from './commands/read.ts'
import { outsideTheDoor, sessionCommands } from './commands/session.ts'
import { writing } from './commands/write.ts'
import { TooLong, viewOf } from './readers.ts'
import { asStoreError, errorReply, noSuchTransaction, StoreError, unsupported, writeConflict } from './refusal.ts'
import type { Door } from './scram.ts'
import { lsidOf, type Session, sessionFor } from './sessions.ts'
import { type Doc, isDocument, plain, toBytes } from './values.ts'

/** How long a read may take in the thread that answers everybody, before it is begun again in the other one. */
const sliceMs = 5

const handlers: Record<string, Handler> = { ...sessionCommands, ...writing, ...collections, ...indexes, getMore, killCursors }
const outsideTransactions = new Set('count drop dropDatabase dropIndexes explain listCollections listDatabases listIndexes'.split(' '))

/** The reply to one command, in BSON; errors are replies as well. @param command typed */
export async function answer(store: Store, door: Door, command: Doc): Promise<Uint8Array> {
  try {
    return encode(await reply(store, door, command))
  } catch (error) {
    return encode(errorReply(asStoreError(error)))
  }
}

const encode = (reply: Reply): Uint8Array => (reply instanceof Uint8Array ? reply : toBytes(reply))

async function reply(store: Store, door: Door, command: Doc): Promise<Reply> {
  const name = Object.keys(command)[0] ?? 'an empty command'
  if (!door.isOpen && !outsideTheDoor.includes(name)) throw new StoreError(13, 'Unauthorized', `${name} requires authentication`)
  const abortFor = ({ transaction }: Session) => transaction && store.writer.abort(transaction)
  const session = isDocument(command.lsid) ? sessionFor(store.sessions, lsidOf(command.lsid), abortFor) : undefined
  const number = command.txnNumber === undefined ? undefined : String(plain(command.txnNumber))
  const call = { name, command, store, door, session, transaction: undefined }
  if (!session || number === undefined) return run(call)
  return command.autocommit === false ? inTransaction(call, session, number) : onceOnly(session, number, () => run(call))
}

async function run(call: Call): Promise<Reply> {
  const { name, transaction } = call
  if (transaction && outsideTransactions.has(name)) {
    throw new StoreError(263, 'OperationNotSupportedInTransaction', `${name} in a transaction`)
  }
  const read = Object.hasOwn(reading, name) ? reading[name] : undefined
  if (read) return readWith(read, call)
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
  if (!handler) throw unsupported(name)
  return handler(call)
}

async function readWith(read: Reading, { name, command, transaction, store }: Call): Promise<Reply> {
  const asked: Asked = { name, command }
  const found = transaction ? await store.writer.read(transaction, view => read(view, asked)) : await readOutside(read, asked, store)
  return isListing(found) ? store.cursors.start(found) : found
}

function readOutside(read: Reading, asked: Asked, { readers, scans }: Store) {
  const tables = readers.take()
  try {
    return read(viewOf(tables, sliceMs), asked)
  } catch (error) {
    if (!(error instanceof TooLong)) throw error
    return scans.run(asked.command)
  } finally {
    readers.giveBack(tables)
  }
}

function getMore(call: Call) {
  const size = numberOption(call, 'batchSize', 0)
  return call.store.cursors.next(numberOption(call, 'getMore', 0), size === 0 ? Number.POSITIVE_INFINITY : size)
}

function killCursors({ command, store }: Call) {
  const ids = Array.isArray(command.cursors) ? command.cursors : []
  const killed = ids.filter(id => store.cursors.kill(Number(plain(id))))
  const cursorsNotFound = ids.filter(id => !killed.includes(id))
  return { cursorsKilled: killed, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 }
}

/** A write that a driver sends again, because it did not hear the reply, is not done again. */
function onceOnly(session: Session, number: string, act: () => Promise<Reply>): Promise<Reply> {
  if (session.lastWrite?.number === number) return session.lastWrite.reply
  const write = { number, reply: act() }
  session.lastWrite = write
  write.reply.catch(() => {
    if (session.lastWrite === write) delete session.lastWrite
  })
  return write.reply
}

/** An error of any command but the commit ends the transaction, as in MongoDB. */
async function inTransaction(call: Call, session: Session, number: string): Promise<Reply> {
  const { writer } = call.store
  if (call.command.startTransaction) {
    if (session.transaction) writer.abort(session.transaction)
    session.transaction = Object.assign(writer.begin(session.hasLost ?? false), { number })
    delete session.hasLost
  }
  const transaction = session.transaction
  if (transaction?.number !== number) throw noSuchTransaction()
  const isEnd = call.name === 'commitTransaction' || call.name === 'abortTransaction'
  if (transaction.state !== 'open' && !isEnd) throw noSuchTransaction()
  transaction.lastActiveMs = performance.now()
  try {
    return await run({ ...call, session, transaction })
  } catch (error) {
    if (error instanceof StoreError && error.code === writeConflict().code) session.hasLost = true
    writer.abort(transaction)
    throw error
  } finally {
    transaction.lastActiveMs = performance.now()
  }
}
