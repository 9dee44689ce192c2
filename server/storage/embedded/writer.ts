import type { View } from './find.ts'
import { type Readers, TooLong, viewOf } from './readers.ts'
import { asStoreError, noSuchTransaction, StoreError, writeConflict } from './refusal.ts'
import type { Tables } from './tables.ts'

export type Transaction = {
  state: 'open' | 'committed' | 'aborted'
  /** What it sees before its first write, and the commit before which that was taken. */
  snapshot?: { readonly tables: Tables; readonly version: number }
  /** The collections it looked into: what it writes may rest on them. */
  readonly read: Set<string>
  /** Takes the pen with its first command, because it lost a race when it last ran. */
  readonly isEager: boolean
  lastActiveMs: number
  timer: NodeJS.Timeout
}

export type Writer = ReturnType<typeof createWriter>

type Waiting = {
  readonly transaction: Transaction | undefined
  readonly sinceMs: number
  readonly go: () => void
  readonly fail: (error: Error) => void
}

/** How long a transaction may hold the pen, and another wait for it. */
const patienceMs = 1000
const lifetimeMs = 60_000

/**
 * One pen. Writes that arrive in one turn of the event loop share one durable commit and are answered after it. A transaction takes
 * the pen with its first write. Readers see what is committed, so a failed or aborted write leaves no trace.
 */
export function createWriter(tables: Tables, readers: Readers) {
  let version = 0
  const changedAt = new Map<string, number>()
  let holder: Transaction | undefined
  let batch: PromiseWithResolvers<void> | undefined
  const queue: Waiting[] = []

  function commit() {
    try {
      tables.commit()
    } catch (error) {
      tables.rollback()
      throw asStoreError(error)
    }
    version++
    for (const namespace of tables.changed) changedAt.set(namespace, version)
  }

  function flush() {
    const current = batch
    batch = undefined
    if (!current) return
    try {
      commit()
      current.resolve()
    } catch (error) {
      current.reject(error)
    }
  }

  function openBatch() {
    if (!batch) {
      tables.begin('to write')
      batch = Promise.withResolvers()
      batch.promise.catch(() => {})
      setImmediate(flush)
    }
    return batch
  }

  /** Answered after the commit that it shares, whether it went well or not. */
  function writeInBatch<T>(act: (tables: Tables) => T): Promise<T> {
    const { promise, reject } = openBatch()
    try {
      const result = tables.savepoint(() => act(tables))
      return promise.then(() => result)
    } catch (error) {
      if (!tables.isOpen()) {
        // SQLite gave up the whole commit, such as when the disk is full.
        batch = undefined
        tables.rollback()
        reject(asStoreError(error))
      }
      return promise.then(() => Promise.reject(error))
    }
  }

  /** Runs `act` when no other transaction has the pen: at once if possible, else in turn. */
  function inTurn<T>(transaction: Transaction | undefined, act: () => T): Promise<Awaited<T>> {
    return new Promise((resolve, reject) => {
      const go = () => {
        try {
          resolve(act() as Awaited<T>)
        } catch (error) {
          reject(error)
        }
      }
      if (!holder || holder === transaction) return go()
      const waiting = { transaction, go, fail: reject, sinceMs: performance.now() }
      queue.push(waiting)
      if (transaction) setTimeout(() => leave(waiting, writeConflict()), patienceMs)
    })
  }

  function leave(waiting: Waiting, error: Error) {
    const at = queue.indexOf(waiting)
    if (at < 0) return
    queue.splice(at, 1)
    waiting.fail(error)
  }

  /** Single writes go first: none waits for more than one transaction. */
  function release() {
    holder = undefined
    for (const waiting of queue.filter(each => !each.transaction)) {
      queue.splice(queue.indexOf(waiting), 1)
      waiting.go()
    }
    while (!holder) {
      const next = queue.shift()
      if (!next) return
      next.go()
    }
  }

  function hold(transaction: Transaction) {
    if (transaction.state !== 'open') throw noSuchTransaction()
    if (holder === transaction) return
    flush()
    const { snapshot } = transaction
    if (snapshot && [...transaction.read].some(namespace => (changedAt.get(namespace) ?? 0) > snapshot.version)) throw writeConflict()
    tables.begin('to write')
    holder = transaction
    letGoOfSnapshot(transaction)
    clearTimeout(transaction.timer)
    transaction.timer = setTimeout(() => expire(transaction), patienceMs)
  }

  /** A single write that waited while the transaction did nothing is most likely what the transaction itself is waiting for. */
  function expire(transaction: Transaction) {
    const now = performance.now()
    const isStuck = (each: Waiting) => !each.transaction && each.sinceMs >= transaction.lastActiveMs && now - each.sinceMs >= patienceMs / 2
    const stuck = queue.find(isStuck)
    if (stuck) leave(stuck, waitedForItself())
    abort(transaction)
  }

  function letGoOfSnapshot(transaction: Transaction) {
    if (transaction.snapshot) readers.giveBack(transaction.snapshot.tables)
    delete transaction.snapshot
  }

  function end(transaction: Transaction, state: 'committed' | 'aborted', act: () => void) {
    transaction.state = state
    clearTimeout(transaction.timer)
    letGoOfSnapshot(transaction)
    if (holder !== transaction) return
    try {
      act()
    } catch (error) {
      transaction.state = 'aborted'
      throw error
    } finally {
      release()
    }
  }

  function abort(transaction: Transaction) {
    if (transaction.state === 'open') end(transaction, 'aborted', tables.rollback)
  }

  /** Answers after the commit; inside a transaction, at once. */
  function write<T>(transaction: Transaction | undefined, act: (tables: Tables) => T): Promise<Awaited<T>> {
    if (!transaction) return inTurn(undefined, () => writeInBatch(act)) as Promise<Awaited<T>>
    return inTurn(transaction, () => {
      hold(transaction)
      return tables.savepoint(() => act(tables))
    })
  }

  return {
    begin(isEager: boolean): Transaction {
      const timer = setTimeout(() => abort(transaction), lifetimeMs)
      const transaction: Transaction = { state: 'open', read: new Set(), isEager, lastActiveMs: performance.now(), timer }
      return transaction
    },

    /** What the transaction sees: before its first write one moment of what is committed, then its own changes over all that is. */
    async read<T>(transaction: Transaction, act: (view: View) => T): Promise<Awaited<T>> {
      if (transaction.state !== 'open') throw noSuchTransaction()
      if (holder === transaction || transaction.isEager) return write(transaction, own => within(() => act(viewOf(own, patienceMs))))
      transaction.snapshot ??= { tables: readers.take(), version }
      const view = viewOf(transaction.snapshot.tables, patienceMs)
      const collection = (namespace: string) => {
        transaction.read.add(namespace)
        return view.collection(namespace)
      }
      return (await within(() => act({ ...view, collection }))) as Awaited<T>
    },

    write,
    abort,
    flush,

    commit(transaction: Transaction) {
      if (transaction.state === 'aborted') throw noSuchTransaction()
      if (transaction.state === 'open') end(transaction, 'committed', commit)
    },
  }
}

function within<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof TooLong)) throw error
    throw new StoreError(50, 'MaxTimeMSExpired', 'A read in a transaction took longer than a second. Read it outside of transactions.')
  }
}

const waitedForItself = () =>
  new StoreError(
    24,
    'LockTimeout',
    'This write waited for a transaction that did nothing meanwhile. If it stands inside the callback of that transaction, ' +
      'it waited for itself: give it the session.',
  )
