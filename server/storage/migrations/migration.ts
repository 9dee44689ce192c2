import type { mongo } from 'mongoose'

export type Db = mongo.Db

/** One idempotent part of a migration: it may be cut off anywhere, and is then run again from its beginning. */
export type Step = {
  readonly name: string
  /** How many documents (or indexes) it still has to change: 0 once it is done. */
  readonly waiting: (db: Db) => Promise<number>
  readonly run: (db: Db) => Promise<void>
}
/** Takes a store from version `number - 1` to `number`. Uses the driver, never a model: models change later, a migration never. */
export type Migration = { readonly number: number; readonly name: string; readonly steps: readonly Step[] }

/** What is stored about the store itself, in its collection `store`. */
export type About = { _id: string; version?: number; done?: string[]; fingerprint?: string; owner?: string; beat?: number }
export const aboutOf = (db: Db) => db.collection<About>('store')
