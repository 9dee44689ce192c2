import { expect, test } from '@jest/globals'
import { Schema } from 'mongoose'
import { storeUnderTest } from './store.ts'

const { collection, connection } = storeUnderTest()
const storing = (doc: Record<string, unknown>) => collection().insertOne(doc as { _id: string })

// Manual: "Unique Indexes"; server source: "DuplicateKeyErrorInfo" (keyPattern, keyValue)
test('a unique username is refused to a second pupil, with the field and the value', async () => {
  await collection().createIndex({ username: 1 }, { unique: true })
  await storing({ _id: 'a', username: 'otter' })
  const error = await storing({ _id: 'b', username: 'otter' }).catch(caught => caught)
  expect(error).toMatchObject({ code: 11000, keyPattern: { username: 1 }, keyValue: { username: 'otter' } })
  expect(error.message).toMatch(/^E11000 duplicate key error collection: \S+\.pupils index: username_1 dup key: { username: "otter" }$/)
  await storing({ _id: 'b', username: 'hare' })
  await expect(collection().updateOne({ _id: 'b' }, { $set: { username: 'otter' } })).rejects.toMatchObject({ code: 11000 })
  const upsert = collection().findOneAndUpdate({ _id: 'c' }, { $set: { username: 'otter' } }, { upsert: true })
  await expect(upsert).rejects.toMatchObject({ code: 11000, keyValue: { username: 'otter' } })
  expect(await collection().countDocuments()).toBe(2)
})

// Manual: "Unique Indexes"
test('a name that was given up is free again', async () => {
  await collection().createIndex({ username: 1 }, { unique: true })
  await storing({ _id: 'a', username: 'otter' })
  await collection().updateOne({ _id: 'a' }, { $set: { username: 'hare' } })
  await storing({ _id: 'b', username: 'otter' })
  await collection().deleteOne({ _id: 'b' })
  await storing({ _id: 'c', username: 'otter' })
})

// Manual: "Unique Indexes"
test('of thirty who want one username at once, one gets it', async () => {
  await collection().createIndex({ username: 1 }, { unique: true })
  const all = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => storing({ _id: `p${n}`, username: 'otter' })))
  expect(all.filter(each => each.status === 'fulfilled')).toHaveLength(1)
})

// Manual: "Unique Indexes" (missing field), "Sparse Indexes", "Partial Indexes"
test('absent counts as null: unique for one, unless the index is sparse or partial', async () => {
  await collection().createIndex({ username: 1 }, { unique: true })
  await storing({ _id: 'a' })
  await expect(storing({ _id: 'b' })).rejects.toMatchObject({ code: 11000, keyValue: { username: null } })
  await expect(storing({ _id: 'c', username: null })).rejects.toMatchObject({ code: 11000 })
  await collection().dropIndex('username_1')
  await collection().createIndex({ mail: 1 }, { unique: true, sparse: true })
  await collection().createIndex({ card: 1 }, { unique: true, partialFilterExpression: { card: { $type: 'string' } } })
  await storing({ _id: 'b', card: null })
  await storing({ _id: 'c', card: null })
  await storing({ _id: 'd', mail: 'm', card: 'x' })
  await expect(storing({ _id: 'e', mail: 'm' })).rejects.toMatchObject({ code: 11000 })
  await expect(storing({ _id: 'e', card: 'x' })).rejects.toMatchObject({ code: 11000 })
})

// Manual: "Unique Indexes" (compound, multikey)
test('a compound key is unique as a whole, an array by each element', async () => {
  await collection().createIndex({ class: 1, username: 1 }, { unique: true })
  await storing({ _id: 'a', class: '1a', username: 'otter', codes: ['x', 'y'] })
  await storing({ _id: 'b', class: '1b', username: 'otter', codes: ['z'] })
  await expect(storing({ _id: 'c', class: '1a', username: 'otter' })).rejects.toMatchObject({
    keyPattern: { class: 1, username: 1 },
    keyValue: { class: '1a', username: 'otter' },
  })
  await collection().createIndex({ codes: 1 }, { unique: true })
  await expect(storing({ _id: 'c', codes: ['q', 'y'] })).rejects.toMatchObject({ code: 11000 })
})

// Manual: "Unique Indexes" (restrictions)
test('a unique index is not made over pupils who already share a name', async () => {
  await collection().insertMany([
    { _id: 'a', username: 'otter' },
    { _id: 'b', username: 'otter' },
  ])
  await expect(collection().createIndex({ username: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 })
  expect(await collection().indexes()).toHaveLength(1)
})

// Manual: "createIndexes", "listIndexes", "dropIndexes"; driver specification: "Index Management"
test('indexes are listed and dropped, and one that differs is refused', async () => {
  await collection().createIndex({ a: 1, b: -1 })
  await collection().createIndex({ a: 1, b: -1 })
  await collection().createIndex({ c: 1 }, { unique: true, name: 'mine' })
  expect(await collection().indexes()).toEqual([
    { v: 2, key: { _id: 1 }, name: '_id_' },
    { v: 2, key: { a: 1, b: -1 }, name: 'a_1_b_-1' },
    { v: 2, key: { c: 1 }, name: 'mine', unique: true },
  ])
  await expect(collection().createIndex({ c: 1 }, { name: 'mine' })).rejects.toMatchObject({ code: 86 })
  await collection().dropIndex('mine')
  await expect(collection().dropIndex('mine')).rejects.toMatchObject({ code: 27 })
  await collection().dropIndexes()
  expect(await collection().indexes()).toHaveLength(1)
  await expect(collection('never').indexes()).rejects.toMatchObject({ code: 26 })
})

// Manual: "create", "drop", "listCollections"; driver specification, collection-management
test('collections are made, listed and dropped', async () => {
  const db = connection().getClient().db(connection().name)
  const names = async () => (await db.listCollections().toArray()).map(each => each.name).sort()
  await db.createCollection('made')
  await collection('used').insertOne({ _id: 'a' })
  await collection('spared').deleteMany({})
  expect(await names()).toEqual(['made', 'used'])
  await db.dropCollection('used')
  expect(await names()).toEqual(['made'])
  expect(await collection('used').countDocuments()).toBe(0)
  await db.dropDatabase()
  expect(await names()).toEqual([])
})

// Mongoose's guide: "Models", "Queries", "Schemas" (indexes)
test('a Mongoose model works as it is', async () => {
  const schema = new Schema(
    { username: { type: String, unique: true }, answers: [{ text: String }], at: Date, extra: Map },
    { timestamps: true },
  )
  const Pupil = connection().model('Pupil', schema)
  await Pupil.init()
  const pupil = await Pupil.create({ username: 'otter', answers: [{ text: 'hello' }], at: new Date(5) })
  pupil.answers.push({ text: 'again' })
  await pupil.save()
  const found = await Pupil.findOne({ 'answers.text': 'again' })
  expect(found?.answers).toHaveLength(2)
  expect(found?.at).toEqual(new Date(5))
  await expect(Pupil.create({ username: 'otter' })).rejects.toMatchObject({ code: 11000 })
  expect((await Pupil.findByIdAndUpdate(pupil.id, { username: 'hare' }, { returnDocument: 'after' }))?.username).toBe('hare')
  expect(await Pupil.exists({ username: 'otter' })).toBeNull()
  await Pupil.bulkWrite([
    { updateOne: { filter: { username: 'hare' }, update: { $set: { at: new Date(9) } } } },
    { deleteMany: { filter: { username: 'x' } } },
  ])
  expect((await Pupil.findOne({ username: 'hare' }).lean())?.at).toEqual(new Date(9))
  connection().deleteModel('Pupil')
})
