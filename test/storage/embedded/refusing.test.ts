import { expect, test } from '@jest/globals'
import { inTemporaryFolders } from './folder.ts'

const { createFolder, open } = inTemporaryFolders()

test('what the store does not know is refused by its name', async () => {
  const { db, pupils } = await open(await createFolder())
  await pupils.insertOne({ _id: 'otter', n: 1 })
  const refused: [string, () => Promise<unknown>][] = [
    ['serverStatus', () => db.command({ serverStatus: 1 })],
    ['constructor', () => db.command({ constructor: 1 })],
    ['\\$where', () => pupils.find({ $where: 'true' }).toArray()],
    ['\\$nearSphere', () => pupils.find({ at: { $nearSphere: [1, 2] } }).toArray()],
    ['\\$text', () => pupils.find({ $text: { $search: 'x' } }).toArray()],
    ['\\$type: "long"', () => pupils.find({ n: { $type: 'long' } }).toArray()],
    ['\\$bit', () => pupils.updateOne({}, { $bit: { n: { and: 1 } } })],
    ['\\$currentDate', () => pupils.updateOne({}, { $currentDate: { at: true } })],
    ['\\$group in an update', () => pupils.updateOne({}, [{ $group: { _id: 1 } }])],
    ['\\$out', () => pupils.aggregate([{ $out: 'other' }]).toArray()],
    ['\\$merge', () => pupils.aggregate([{ $facet: { a: [{ $merge: 'other' }] } }]).toArray()],
    ['\\$strangeSum', () => pupils.aggregate([{ $group: { _id: null, n: { $strangeSum: 1 } } }]).toArray()],
    ['the option collation', () => pupils.find({}, { collation: { locale: 'sv' } }).toArray()],
    ['the index option expireAfterSeconds', () => pupils.createIndex({ at: 1 }, { expireAfterSeconds: 1 })],
    ['an index \\{"name":"text"\\}', () => pupils.createIndex({ name: 'text' })],
    ['the option capped', () => db.createCollection('log', { capped: true, size: 1 })],
    ['the projection of list', () => pupils.find({}, { projection: { list: { $slice: 1 } } }).toArray()],
  ]
  for (const [name, attempt] of refused) {
    await expect(attempt()).rejects.toThrow(new RegExp(`^${name} is not supported by the embedded store$`))
  }
  expect(await pupils.find().toArray()).toEqual([{ _id: 'otter', n: 1 }])
})
