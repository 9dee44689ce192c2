import type { Cursors } from './cursors.ts'
import type { Disk } from './disk.ts'
import { badValue, unsupported } from './refusal.ts'
import type { Session } from './sessions.ts'
import { createShelf, type Shelf, type View } from './shelf.ts'
import { type Doc, documentOf, plain, plainDocument } from './values.ts'
import type { Transaction, Writer } from './writer.ts'

export type Store = {
  /** Committed collections by namespace, `database.collection`. */
  readonly catalogue: Map<string, Shelf>
  readonly disk: Disk
  readonly writer: Writer
  readonly cursors: Cursors
  readonly sessions: Map<string, Session>
}

/** One command of a client. */
export type Call = {
  readonly name: string
  /** Typed. */
  readonly command: Doc
  readonly store: Store
  readonly session: Session | undefined
  readonly transaction: Transaction | undefined
}

/** A document, or one already in BSON. */
export type Reply = Doc | Uint8Array

export type Handler = (call: Call) => Reply | Promise<Reply>

export const databaseOf = ({ command }: Call) => String(command.$db)

/** @param name a command's own name, or the field that holds the collection */
export function namespaceOf(call: Call, name = call.name): string {
  const collection = call.command[name]
  if (typeof collection !== 'string' || collection === '') throw unsupported(`${call.name} without a collection`)
  return `${databaseOf(call)}.${collection}`
}

/** What this call may see: committed data, and in a transaction its own changes over them. */
export function viewOf({ transaction, store }: Call, namespace: string): View {
  if (transaction) store.writer.noteRead(transaction)
  return transaction?.draft?.on(namespace) ?? store.catalogue.get(namespace) ?? createShelf(namespace)
}

export const plainOption = ({ command }: Call, name: string): Doc => plainDocument(documentOf(command[name]))

export function numberOption({ command }: Call, name: string, otherwise: number): number {
  const value = plain(command[name]) ?? otherwise
  if (typeof value !== 'number') throw badValue(`${name} must be a number`)
  return value
}

export const listOf = (value: unknown): Doc[] => (Array.isArray(value) ? value.map(documentOf) : [])

/** Options whose neglect would give a wrong answer. */
export function refuseOptions(command: Doc, names: readonly string[]) {
  const found = names.find(name => command[name] !== undefined && command[name] !== false)
  if (found) throw unsupported(`the option ${found}`)
}
