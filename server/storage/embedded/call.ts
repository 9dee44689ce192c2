import type { Cursors } from './cursors.ts'
import type { View } from './find.ts'
import type { Readers } from './readers.ts'
import { badValue, unsupported } from './refusal.ts'
import type { Scans } from './scans.ts'
import type { Door } from './scram.ts'
import type { Session } from './sessions.ts'
import { type Doc, documentOf, plain, plainDocument } from './values.ts'
import type { Transaction, Writer } from './writer.ts'

export type Store = {
  readonly writer: Writer
  readonly readers: Readers
  readonly scans: Scans
  readonly cursors: Cursors
  readonly sessions: Map<string, Session>
}

/** One command of a client, typed. */
export type Asked = { readonly name: string; readonly command: Doc }

export type Call = Asked & {
  readonly store: Store
  readonly door: Door
  readonly session: Session | undefined
  readonly transaction: Transaction | undefined
}

/** A document, or one already in BSON. */
export type Reply = Doc | Uint8Array

export type Handler = (call: Call) => Reply | Promise<Reply>

/** Documents in BSON, one after the other, and how many of them the first reply takes. */
export type Listing = { readonly namespace: string; readonly documents: Uint8Array; readonly size: number }

/** A command that only reads: in whichever thread, on whichever state of the store. */
export type Reading = (view: View, asked: Asked) => Doc | Listing

export const isListing = (answer: object): answer is Listing => 'documents' in answer && answer.documents instanceof Uint8Array

export const listing = (namespace: string, documents: readonly Uint8Array[], size = documents.length): Listing => ({
  namespace,
  documents: Buffer.concat(documents),
  size,
})

export const databaseOf = ({ command }: Asked) => String(command.$db)

/** @param name a command's own name, or the field that holds the collection */
export function namespaceOf(asked: Asked, name = asked.name): string {
  const collection = asked.command[name]
  if (typeof collection !== 'string' || collection === '') throw unsupported(`${asked.name} without a collection`)
  return `${databaseOf(asked)}.${collection}`
}

export const plainOption = ({ command }: Asked, name: string): Doc => plainDocument(documentOf(command[name]))

export function numberOption({ command }: Asked, name: string, otherwise: number): number {
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
