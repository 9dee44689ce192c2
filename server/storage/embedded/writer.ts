import type { Disk } from './disk.ts'
import { createDraft, type Draft } from './draft.ts'
import { noSuchTransaction, writeConflict } from './refusal.ts'
import type { Entry, Shelf } from './shelf.ts'

export type Transaction = {
  /** The newest commit when it first read or wrote: it may not overwrite what is newer. */
  start?: number
  state: 'open' | 'committed' | 'aborted'
  /** Present once it has written, which makes it the one writer. */
  draft?: Draft
  lastActiveMs: number
}

export type Writer = ReturnType<typeof createWriter>

type Waiting = { readonly transaction: Transaction | undefined; readonly go: () => void; readonly fail: (error: Error) => void }

/** How long a write waits for a transaction that does nothing, and a transaction for its turn. */
const patienceMs = 1000

/**
 * One writer at a time. Writes that arrive in one turn of the event loop lie in one draft and share one commit; they are
 * answered after it. What is in memory changes only after the commit, so readers see committed data and a failed commit leaves no trace.
 */
export function createWriter(disk: Disk, catalogue: Map<string, Shelf>) {
  let version = 0
  let holder: Transaction | undefined
  let batch: { draft: Draft; done: PromiseWithResolvers<void> } | undefined
  const queue: Waiting[] = []

  const openDraft = (mayWrite: (before: Entry | undefined) => void) => createDraft(namespace => catalogue.get(namespace), mayWrite)

  /** Durable first, then visible. */
  function settle(draft: Draft) {
    const shelves = [...draft.shelves()].filter(shelf => shelf.changes.size > 0)
    if (shelves.length === 0) return
    disk.save(shelves)
    version++
    for (const { namespace, base, changes } of shelves) {
      catalogue.set(namespace, base)
      for (const [key, entry] of changes) {
        if (entry) base.put(Object.assign(entry, { version }))
        else base.remove(key)
      }
    }
  }

  function flush() {
    const current = batch
    batch = undefined
    if (!current) return
    try {
      settle(current.draft)
      current.done.resolve()
    } catch (error) {
      current.done.reject(error)
    }
  }

  function joinBatch() {
    if (!batch) {
      batch = { draft: openDraft(() => {}), done: Promise.withResolvers() }
      batch.done.promise.catch(() => {})
      setImmediate(flush)
    }
    return batch
  }

  /** Runs `act` when no other transaction writes: at once if possible, else in turn. */
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
      const waiting = { transaction, go, fail: reject }
      queue.push(waiting)
      setTimeout(() => loseFor(waiting), patienceMs)
    })
  }

  function loseFor(waiting: Waiting) {
    if (!queue.includes(waiting)) return
    const idleMs = holder ? performance.now() - holder.lastActiveMs : 0
    if (holder && idleMs >= patienceMs) return abort(holder)
    if (waiting.transaction) {
      queue.splice(queue.indexOf(waiting), 1)
      abort(waiting.transaction)
      return waiting.fail(writeConflict())
    }
    setTimeout(() => loseFor(waiting), patienceMs - idleMs)
  }

  function release() {
    holder = undefined
    while (!holder) {
      const next = queue.shift()
      if (!next) return
      next.go()
    }
  }

  function abort(transaction: Transaction) {
    if (transaction.state !== 'open') return
    transaction.state = 'aborted'
    delete transaction.draft
    if (holder === transaction) release()
  }

  function draftOf(transaction: Transaction): Draft {
    if (transaction.state !== 'open') throw noSuchTransaction()
    flush()
    holder = transaction
    transaction.start ??= version
    const { start } = transaction
    transaction.draft ??= openDraft(before => {
      if (before && before.version > start) throw writeConflict()
    })
    return transaction.draft
  }

  return {
    begin: (): Transaction => ({ state: 'open', lastActiveMs: performance.now() }),
    /** From here on the transaction may not overwrite what others write. */
    noteRead(transaction: Transaction) {
      transaction.start ??= version
    },
    abort,

    /** Answers after the commit; inside a transaction, at once. */
    write<T>(transaction: Transaction | undefined, act: (draft: Draft) => T): Promise<Awaited<T>> {
      if (transaction) return inTurn(transaction, () => act(draftOf(transaction)))
      return inTurn(undefined, () => {
        const { draft, done } = joinBatch()
        try {
          const result = act(draft)
          return done.promise.then(() => result)
        } catch (error) {
          return done.promise.then(() => Promise.reject(error))
        }
      }) as Promise<Awaited<T>>
    },

    /** Changes collections or indexes: alone, and after everything before it. */
    alone: <T>(act: () => T) =>
      inTurn(undefined, () => {
        flush()
        return act()
      }),

    commit(transaction: Transaction) {
      if (transaction.state === 'committed') return
      if (transaction.state === 'aborted') throw noSuchTransaction()
      try {
        if (transaction.draft) settle(transaction.draft)
        transaction.state = 'committed'
      } catch (error) {
        transaction.state = 'aborted'
        throw error
      } finally {
        delete transaction.draft
        if (holder === transaction) release()
      }
    },

    flush,
  }
}
