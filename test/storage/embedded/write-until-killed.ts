/** Run as a process of its own: writes into a store without end, and prints each id once its write is acknowledged. */
import mongoose from 'mongoose'
import { openEmbeddedStore } from '../../../server/storage/embedded/index.ts'

const { uri } = await openEmbeddedStore({ folder: process.argv[2] ?? '' })
const connection = await mongoose.createConnection(uri).asPromise()
const pupils = connection.getClient().db().collection<{ _id: string }>('pupils')

await Promise.all(Array.from({ length: 10 }, (_, lane) => writeOn(lane)))

async function writeOn(lane: number) {
  for (let n = 0; ; n++) {
    await pupils.insertOne({ _id: `${lane}-${n}` })
    process.stdout.write(`${lane}-${n}\n`)
  }
}
