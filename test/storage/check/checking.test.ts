import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type mongoose from 'mongoose'
import { Pupils } from '../../../server/classes/index.ts'
import { checkStore } from '../../../server/storage/check/check-store.ts'
import { dbOf } from '../../../server/storage/open.ts'
import { classWith, openLesson, programmeStaff, schoolWithTeacher, tabletOf } from '../../support/cast.ts'
import { giveAll, wayThrough } from '../../support/play.ts'
import { type Started, start } from '../../support/start.ts'

let server: Started
beforeAll(async () => {
  server = await start()
  const { teacher } = await schoolWithTeacher(server, await programmeStaff(server))
  const inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
  await openLesson(teacher, inClass)
  const { tablet } = await tabletOf(server, inClass, 'Blå Lykta')
  await giveAll(tablet, wayThrough)
})
afterAll(() => server.stop())

const connection = () => server.context.storage.model(Pupils).db as mongoose.Connection
const pupils = () => dbOf(connection()).collection<{ _id: string }>('pupils')
const wrong = async () => (await checkStore(connection())).wrong
const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const each of undo.splice(0)) await each()
  expect(await wrong()).toEqual([])
})

test('what the program itself has stored is in order', async () => {
  const { documents, indexes, wrong: found } = await checkStore(connection())
  expect(found).toEqual([])
  expect(documents).toBeGreaterThan(8)
  expect(indexes).toBeGreaterThan(15)
})

test('a field that nobody declared is told', async () => {
  undo.push(() => pupils().updateMany({}, { $unset: { diary: 1 } }))
  await pupils().updateOne({ username: 'Blå Lykta' } as never, { $set: { diary: 'secret' } })
  expect(await wrong()).toEqual([expect.stringMatching(/^pupil \S{22}: the field "diary" is not declared$/)])
})

test('a field of another type than declared, and one that is missing, are told', async () => {
  undo.push(() => pupils().deleteOne({ _id: 'odd' }))
  const whole = { _id: 'odd', school: 's', class: 'c', username: 'x', likeness: 5, figure: {} }
  await pupils().insertOne(whole)
  expect(await wrong()).toEqual(['pupil odd: the field "likeness" is not a String', 'pupil odd: Path `createdAt` is required.'])
})

test('two pupils with a name that only one of their class may have are told when the index did not prevent it', async () => {
  undo.push(
    () => pupils().deleteOne({ _id: 'twin' }),
    () => server.context.storage.model(Pupils).createIndexes(),
  )
  await pupils().dropIndex('class_1_likeness_1')
  const [first] = await pupils().find().toArray()
  await pupils().insertOne({ ...first, _id: 'twin', cardHash: 'another' } as never)
  const found = await wrong()
  expect(found).toContain('pupil, index {"class":1,"likeness":1}: missing')
  expect(found).toContainEqual(
    expect.stringMatching(/^pupil, index {"class":1,"likeness":1}: \S{4,22} and \S{4,22} have the same value, which is unique$/),
  )
})

test('a collection that no model declares is told', async () => {
  undo.push(() => dbOf(connection()).collection('diaries').drop())
  await dbOf(connection()).collection('diaries').insertOne({ n: 1 })
  expect(await wrong()).toEqual(['diaries: a collection that no model declares'])
})
