import { expect, test } from '@jest/globals'
import { inTemporaryFolders } from './folder.ts'

const { createFolder, open } = inTemporaryFolders()
const group = [{ $group: { _id: '$grade', n: { $sum: '$n' }, all: { $sum: 1 } } }, { $sort: { _id: 1 } }] as const
const count = 30_000

async function filled() {
  const opened = await open(await createFolder())
  const documents = Array.from({ length: count }, (_, n) => ({ _id: `p${n}`, n: 1, grade: n % 3, text: 'x'.repeat(100) }))
  await opened.pupils.insertMany(documents)
  return opened
}

test('while everything is read and grouped, single writes and reads go on', async () => {
  const { pupils } = await filled()
  let isReading = true
  const reading = pupils
    .aggregate([...group])
    .toArray()
    .finally(() => {
      isReading = false
    })
  let answers = 0
  while (isReading) {
    await pupils.updateOne({ _id: 'p1' }, { $set: { answers: ++answers } })
    expect(await pupils.findOne({ _id: 'p1' }, { projection: { answers: 1 } })).toEqual({ _id: 'p1', answers })
  }
  expect(await reading).toEqual([0, 1, 2].map(_id => ({ _id, n: count / 3, all: count / 3 })))
  expect(answers).toBeGreaterThan(3)
})

test('a long answer is of one moment, whole, and comes in parts', async () => {
  const { pupils } = await filled()
  const found = pupils.find({ n: 1 }, { projection: { n: 1 } }).toArray()
  await pupils.updateMany({}, { $set: { n: 2 } })
  expect(new Set((await found).map(each => each._id)).size).toBe(count)
  expect(await pupils.countDocuments({ n: 2 })).toBe(count)
  expect(await pupils.find({ text: /y/ }).toArray()).toEqual([])
  await expect(pupils.find({ text: { $strange: 1 } as never }).toArray()).rejects.toMatchObject({ code: 238 })
})
