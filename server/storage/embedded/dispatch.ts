import type { Call, Handler, Reply, Store } from './call.ts'
import { collections } from './commands/collections.ts'
import { indexes } from './commands/indexes.ts'
import { reading } from './commands/read.ts'
import { sessionCommands } from './commands/session.ts'
import { writing } from './commands/write.ts'
import { asStoreError, errorReply, noSuchTransaction, StoreError, unsupported } from './refusal.ts'
import { lsidOf, type Session, sessionFor } from './sessions.ts'
import { type Doc, isDocument, plain, toBytes } from './values.ts'

const everywhere: Record<string, Handler> = { ...sessionCommands, ...reading, ...writing }
const outsideTransactions: Record<string, Handler> = { ...collections, ...indexes }

/** The reply to one command, in BSON; errors are replies as well. @param command typed */
export async function answer(store: Store, command: Doc): Promise<Uint8Array> {
  try {
    return encode(await reply(store, command))
  } catch (error) {
    return encode(errorReply(asStoreError(error)))
  }
}

const encode = (reply: Reply): Uint8Array => (reply instanceof Uint8Array ? reply : toBytes(reply))

async function reply(store: Store, command: Doc): Promise<Reply> {
  const name = Object.keys(command)[0] ?? 'an empty command'
  const abortFor = ({ transaction }: Session) => transaction && store.writer.abort(transaction)
  const session = isDocument(command.lsid) ? sessionFor(store.sessions, lsidOf(command.lsid), abortFor) : undefined
  const number = command.txnNumber === undefined ? undefined : String(plain(command.txnNumber))
  const call = { name, command, store, session, transaction: undefined }
  if (!session || number === undefined) return run(call)
  return command.autocommit === false ? inTransaction(call, session, number) : onceOnly(session, number, () => run(call))
}

async function run(call: Call): Promise<Reply> {
  const isKnownOutside = Object.hasOwn(outsideTransactions, call.name)
  if (call.transaction && isKnownOutside) throw new StoreError(263, 'OperationNotSupportedInTransaction', `${call.name} in a transaction`)
  const handlers = isKnownOutside ? outsideTransactions : everywhere
  const handler = Object.hasOwn(handlers, call.name) ? handlers[call.name] : undefined
  if (!handler) throw unsupported(call.name)
  return handler(call)
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
    session.transaction = Object.assign(writer.begin(), { number })
  }
  const transaction = session.transaction
  if (transaction?.number !== number) throw noSuchTransaction()
  const isEnd = call.name === 'commitTransaction' || call.name === 'abortTransaction'
  if (transaction.state !== 'open' && !isEnd) throw noSuchTransaction()
  transaction.lastActiveMs = performance.now()
  try {
    return await run({ ...call, session, transaction })
  } catch (error) {
    writer.abort(transaction)
    throw error
  } finally {
    transaction.lastActiveMs = performance.now()
  }
}
