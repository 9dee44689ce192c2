import { ObjectId } from 'bson'
import { keyOf } from './keys.ts'
import { operators } from './operators.ts'
import { type Positions, placesOf, put } from './paths.ts'
import { changeByPipeline } from './pipeline.ts'
import { badValue, StoreError, unsupported } from './refusal.ts'
import { type Doc, documentOf, isDocument, plain } from './values.ts'

/** @param before typed, and the caller's to lose. @param update typed. @returns the typed document that follows. */
export function updated(before: Doc, update: unknown, positions: Positions): Doc {
  if (Array.isArray(update)) return withSameId(before, changeByPipeline(before, update.map(documentOf)))
  assertUpdate(update)
  if (!isOperators(update)) {
    if (update._id !== undefined && keyOf(plain(update._id)) !== keyOf(plain(before._id))) throw immutableId()
    return withIdFirst({ ...update, _id: before._id })
  }
  const id = keyOf(plain(before._id))
  const { $setOnInsert: _, ...whenFound } = update
  const after = apply(before, whenFound, positions)
  if (keyOf(plain(after._id)) !== id) throw immutableId()
  return withIdFirst(after)
}

function withSameId(before: Doc, { _id = before._id, ...rest }: Doc): Doc {
  if (keyOf(plain(_id)) !== keyOf(plain(before._id))) throw immutableId()
  return { _id: before._id, ...rest }
}

/** The typed document that an upsert inserts: what the filter says by equality, and then the update. */
export function upserted(filter: Doc, update: unknown, positions: Positions): Doc {
  const start: Doc = {}
  if (Array.isArray(update)) {
    for (const [path, value] of equalIn(filter)) for (const place of placesOf(start, path, 'build', positions)) put(place, value)
    const made = changeByPipeline(start, update.map(documentOf))
    return withIdFirst({ ...made, _id: made._id ?? new ObjectId() })
  }
  assertUpdate(update)
  if (!isOperators(update)) Object.assign(start, update, { _id: update._id ?? equalIn(filter).get('_id') })
  else {
    for (const [path, value] of equalIn(filter)) for (const place of placesOf(start, path, 'build', positions)) put(place, value)
    assertNoConflict(update)
    const { $setOnInsert, ...rest } = update
    apply(start, $setOnInsert ? { ...rest, $set: { ...documentOf(rest.$set), ...documentOf($setOnInsert) } } : rest, positions)
  }
  start._id ??= new ObjectId()
  return withIdFirst(start)
}

export const withIdFirst = ({ _id, ...rest }: Doc): Doc => ({ _id, ...rest })

const isOperators = (update: Doc) => Object.keys(update)[0]?.startsWith('$') ?? false

function assertUpdate(update: unknown): asserts update is Doc {
  if (!isDocument(update)) throw badValue('An update must be a document.')
}

function apply(doc: Doc, update: Doc, positions: Positions): Doc {
  assertNoConflict(update)
  for (const [operator, fields] of Object.entries(update)) {
    const change = operators[operator]
    if (!change) throw unsupported(operator)
    for (const [path, argument] of Object.entries(documentOf(fields))) {
      for (const place of placesOf(doc, path, change.reach, positions)) change.act(place, argument, doc)
    }
  }
  return doc
}

function assertNoConflict(update: Doc) {
  const paths = Object.values(update).flatMap(fields => Object.keys(documentOf(fields)))
  for (const [at, path] of paths.entries()) {
    const clash = paths.some((other, index) => index !== at && (other === path || other.startsWith(`${path}.`)))
    if (clash) throw new StoreError(40, 'ConflictingUpdateOperators', `Updating the path '${path}' would create a conflict at '${path}'`)
  }
}

function equalIn(filter: Doc, found = new Map<string, unknown>()) {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) for (const part of condition) equalIn(documentOf(part), found)
    if (path.startsWith('$') || condition instanceof RegExp) continue
    if (!isDocument(condition) || !isOperators(condition)) found.set(path, condition)
    else if ('$eq' in condition) found.set(path, condition.$eq)
  }
  return found
}

const immutableId = () =>
  new StoreError(66, 'ImmutableField', "Performing an update on the path '_id' would modify the immutable field '_id'")
