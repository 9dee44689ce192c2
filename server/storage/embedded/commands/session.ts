import { type Call, type Handler, listOf } from '../call.ts'
import { noSuchTransaction, unsupported } from '../refusal.ts'
import { lsidOf } from '../sessions.ts'

export const sessionCommands: Record<string, Handler> = {
  hello,
  ismaster: hello,
  isMaster: hello,
  ping: () => ({ ok: 1 }),
  buildInfo,
  buildinfo: buildInfo,
  endSessions,
  commitTransaction,
  abortTransaction,
  saslStart: ({ door, command }) => {
    if (command.mechanism !== 'SCRAM-SHA-256') throw unsupported(`the mechanism ${String(command.mechanism)}`)
    return door.step(command.payload)
  },
  saslContinue: ({ door, command }) => door.step(command.payload),
}

/** What may be asked before the door is open. */
export const outsideTheDoor: readonly string[] = ['hello', 'ismaster', 'isMaster', 'saslStart', 'saslContinue', 'ping']

/** Says "member of a replica set", because drivers offer sessions, retries and transactions to nothing less. */
function hello() {
  return {
    helloOk: true,
    isWritablePrimary: true,
    ismaster: true,
    setName: 'embedded',
    setVersion: 1,
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
    ok: 1,
  }
}

function buildInfo() {
  return { version: '7.0.0', versionArray: [7, 0, 0, 0], gitVersion: 'embedded', modules: [], bits: 64, ok: 1 }
}

function endSessions({ command, store }: Call) {
  for (const lsid of listOf(command.endSessions)) {
    const session = store.sessions.get(lsidOf(lsid))
    if (session?.transaction) store.writer.abort(session.transaction)
    store.sessions.delete(lsidOf(lsid))
  }
  return { ok: 1 }
}

function commitTransaction({ transaction, store }: Call) {
  if (!transaction) throw noSuchTransaction()
  store.writer.commit(transaction)
  return { ok: 1 }
}

function abortTransaction({ transaction, store }: Call) {
  if (transaction?.state !== 'open') throw noSuchTransaction()
  store.writer.abort(transaction)
  return { ok: 1 }
}
