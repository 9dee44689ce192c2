import type { Connection } from 'mongoose'
import { type Declared, registry, type Stored } from '../declare.ts'
import { dbOf, modelOn } from '../open.ts'
import { checkDocuments } from './check-documents.ts'
import { checkIndexes } from './check-indexes.ts'

export type Checked = { readonly documents: number; readonly indexes: number; readonly wrong: readonly string[] }
type Options = { readonly say?: (line: string) => void }

/** The collections that belong to no model: what the store says about itself. */
const ofTheStoreItself = ['store']

/** Compares documents with their models' declarations, and indexes with documents. Changes nothing. */
export async function checkStore(connection: Connection, { say = () => undefined }: Options = {}): Promise<Checked> {
  const wrong: string[] = []
  let documents = 0
  let indexes = 0
  const known = new Set(ofTheStoreItself)
  for (const declared of registry.values()) {
    const model = modelOn(connection, declared as Declared<Stored>)
    const collection = dbOf(connection).collection<Stored>(model.collection.collectionName)
    known.add(collection.collectionName)
    const found = await checkDocuments(declared, model, collection)
    const seen = await checkIndexes(declared, collection)
    documents += found.count
    indexes += seen.count
    wrong.push(...found.wrong, ...seen.wrong)
    say(`${collection.collectionName}: ${found.count} documents, ${seen.count} indexes`)
  }
  for (const { name } of await dbOf(connection).listCollections({}, { nameOnly: true }).toArray()) {
    const isEmpty = known.has(name) || name.startsWith('system.') || !(await dbOf(connection).collection(name).findOne({}))
    if (!isEmpty) wrong.push(`${name}: a collection that no model declares`)
  }
  return { documents, indexes, wrong }
}
