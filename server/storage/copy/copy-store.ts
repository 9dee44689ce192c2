import type { Connection, mongo } from 'mongoose'
import { registry } from '../declare.ts'
import { migrations } from '../migrations/all.ts'
import { storeVersion } from '../migrations/index.ts'
import { aboutOf, type Db } from '../migrations/migration.ts'
import { dbOf, modelOn } from '../open.ts'
import { type Sum, sumOf } from './checksum.ts'

type Options = {
  readonly say?: (line: string) => void
  /** Ends the copy after the batch at hand; running it again goes on from there. */
  readonly signal?: AbortSignal
}
type Copying = { readonly source: Db; readonly target: Db; readonly say: (line: string) => void; readonly signal: AbortSignal | undefined }
/** In the target while the copy is unfinished: whose copy it is, and the last id of each collection that has arrived. */
type Mark = { _id: string; of: string; arrived: Record<string, string> }

const batchSize = 500
const ofTheStoreItself = 'store'
/** About one running store, not about its content. */
const left = new Set<unknown>(['copy', 'copied', 'lock', 'ready'])

/**
 * Copies a store of this program's version into an empty one and compares every collection. What was interrupted goes on where it stopped.
 * The target can be opened by a server only once it is complete. Nothing may write to the source meanwhile.
 * @throws Error when the target holds anything that is not this copy, or when a comparison fails
 */
export async function copyStore(
  from: Connection,
  to: Connection,
  { say = () => undefined, signal }: Options = {},
): Promise<Map<string, Sum>> {
  const copying: Copying = { source: dbOf(from), target: dbOf(to), say, signal }
  await assertCopyable(copying.source)
  const of = await nameOf(copying.source)
  await markOrRefuse(copying.target, of)
  const sums = new Map<string, Sum>()
  for (const name of await collectionsOf(copying.source)) {
    if (name !== ofTheStoreItself) sums.set(name, await copyCollection(copying, name))
  }
  await refuseStrangers(copying)
  say('Building the indexes …')
  for (const declared of registry.values()) await modelOn(to, declared).createIndexes()
  // Last, since a store with its version is one that a server may open.
  sums.set(ofTheStoreItself, await copyCollection(copying, ofTheStoreItself))
  await marks(copying.target).deleteOne({ _id: 'copy' })
  return sums
}

async function copyCollection(copying: Copying, name: string): Promise<Sum> {
  const { source, target, say } = copying
  const wanted = await sumOf(source.collection(name), isContent)
  const isResumed = (await arrived(target, name)) !== undefined
  await carry(copying, name, wanted.count)
  let found = await sumOf(target.collection(name), isContent)
  if (isResumed && found.checksum !== wanted.checksum) {
    say(`${name}: has changed since the copy began; once more from its beginning …`)
    await target.collection<{ _id: string }>(name).deleteMany({ _id: { $nin: [...left] as string[] } })
    await marks(target).updateOne({ _id: 'copy' }, { $unset: { [`arrived.${name}`]: 1 } })
    await carry(copying, name, wanted.count)
    found = await sumOf(target.collection(name), isContent)
  }
  if (found.count !== wanted.count || found.checksum !== wanted.checksum) {
    throw new Error(
      `${name}: ${wanted.count} documents (${wanted.checksum.slice(0, 12)}) were to be copied, ${found.count} (${found.checksum.slice(0, 12)}) arrived. Does anything still write to one of the stores? Stop it, and run the copy again.`,
    )
  }
  say(`${name}: ${found.count} documents, compared`)
  return found
}

/** Typed values go and come as they are: a 1 that was stored as a double stays one. */
const asStored = { promoteValues: false, promoteLongs: false, promoteBuffers: false } as const

async function carry({ source, target, say, signal }: Copying, name: string, total: number) {
  const after = await arrived(target, name)
  const cursor = source
    .collection<{ _id: string }>(name)
    .find(after === undefined ? {} : { _id: { $gt: after } }, { ...asStored, batchSize })
    .sort({ _id: 1 })
  let batch: mongo.WithId<{ _id: string }>[] = []
  let count = 0
  const send = async () => {
    const last = batch.at(-1)
    if (!last) return
    const operations = batch
      .filter(({ _id }) => isContent(_id))
      .map(document => ({ replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true } }))
    if (operations.length > 0) await target.collection<{ _id: string }>(name).bulkWrite(operations, { ordered: false })
    await marks(target).updateOne({ _id: 'copy' }, { $set: { [`arrived.${name}`]: last._id } })
    count += batch.length
    batch = []
    if (total > batchSize) say(`${name}: ${count} of ${total}${after === undefined ? '' : ' (the rest)'}`)
    signal?.throwIfAborted()
  }
  for await (const document of cursor) if (batch.push(document) >= batchSize) await send()
  await send()
}

const isContent = (id: unknown) => !left.has(id)

const marks = (db: Db) => db.collection<Mark>(ofTheStoreItself)

const arrived = async (target: Db, name: string) => (await marks(target).findOne({ _id: 'copy' }))?.arrived[name]

async function assertCopyable(source: Db) {
  const about = aboutOf(source)
  if (await about.findOne({ _id: 'copy' })) throw new Error('The source is itself an unfinished copy. Finish that one first.')
  const version = (await about.findOne({ _id: 'version' }))?.version
  if (version === undefined) throw new Error('The source is empty: there is nothing to copy.')
  if (version > storeVersion)
    throw new Error(`The source has version ${version}, this program knows ${storeVersion}. Use the newer program.`)
  if (version < storeVersion) {
    throw new Error(
      `The source has version ${version}, this program makes ${storeVersion} (${migrations.at(-1)?.name}). Run "npm run store:migrate" first.`,
    )
  }
}

/** What makes this source this one and no other: a random name that it is given at its first copy. */
async function nameOf(source: Db): Promise<string> {
  const { ObjectId } = await import('bson')
  const found = await aboutOf(source).findOneAndUpdate(
    { _id: 'copied' },
    { $setOnInsert: { owner: new ObjectId().toHexString() } },
    { upsert: true, returnDocument: 'after' },
  )
  return found?.owner ?? ''
}

async function markOrRefuse(target: Db, of: string) {
  const mark = await marks(target).findOne({ _id: 'copy' })
  if (mark?.of === of) return
  const [filled] = await filledIn(target)
  if (mark || filled) {
    throw new Error(
      mark
        ? 'The target holds an unfinished copy of another store. Name an empty database, or empty this one yourself.'
        : `The target is not empty (it has ${filled}). Name an empty database, or empty this one yourself.`,
    )
  }
  await marks(target).insertOne({ _id: 'copy', of, arrived: {} })
}

/** A target that was filled by somebody else meanwhile would be more than a copy. */
async function refuseStrangers({ source, target }: Copying) {
  const known = new Set(await collectionsOf(source))
  const stranger = (await filledIn(target)).find(name => !known.has(name))
  if (stranger) throw new Error(`The target has ${stranger}, which the source has not. Name an empty database.`)
}

async function filledIn(db: Db): Promise<string[]> {
  const names = await collectionsOf(db)
  const first = await Promise.all(names.map(name => db.collection(name).findOne({})))
  return names.filter((_, at) => first[at])
}

const collectionsOf = async (db: Db) =>
  (await db.listCollections({}, { nameOnly: true }).toArray())
    .map(({ name }) => name)
    .filter(name => !name.startsWith('system.'))
    .sort()
