import type { Call, Handler, Reply, Store } from './call.ts'
import { collections } from './commands/collections.ts'
import { indexes } from './commands/indexes.ts'
import { reading } from './commands/read.ts'
import { sessionCommands } from './commands/session.ts'
import { writing } from './commands/write.ts'
import { asStoreError, errorReply, noSuchTransaction, StoreError, unsupported } from './refusal.ts'
import { lsidOf, type Session, sessionFor } from './sessions.ts'
import { type Doc, isDocument, plain } from './values.ts'

const everywhere: Record<string, Handler> = { ...sessionCommands, ...reading, ...writing }
const outsideTransactions: Record<string, Handler> = { ...collections, ...indexes }

/** The reply to one command; errors are replies as well. @param command typed */
export async function answer(store: Store, command: Doc): Promise<Reply> {
  try {
    const name = Object.keys(command)[0] ?? 'an empty command'
    const session = isDocument(command.lsid) ? sessionFor(store.sessions, lsidOf(command.lsid), forget) : undefined
    const number = command.txnNumber === undefined ? undefined : String(plain(command.txnNumber))
    const call = { name, command, store, session, transaction: undefined }
    if (session && number !== undefined && command.autocommit === false) return await inTransaction(call, session, number)
    if (session && number !== undefined) return await onceOnly(session, number, () => run(call))
    return await run(call)
  } catch (error) {
    return errorReply(asStoreError(error))
  }

  function forget(session: Session) {
    if (session.transaction) store.writer.abort(session.transaction)
  }
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
