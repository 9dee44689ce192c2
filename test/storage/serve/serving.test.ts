import { expect, test } from '@jest/globals'
import { dbOf } from '../../../server/storage/open.ts'
import { serveStore } from '../../../server/storage/serve/serve-store.ts'
import { afterEachGone } from '../growing/folder.ts'

const { createFolder, open, connect, afterwards } = afterEachGone()

test('any driver reads and writes a store that is served alone, and a server finds it afterwards', async () => {
  const folder = await createFolder()
  const served = await serveStore({ folder, port: 0 })
  expect(served.uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/upstander\?directConnection=true/)
  const connection = await connect(served.uri)
  await dbOf(connection).collection<{ _id: string }>('pupils').insertOne({ _id: 'otter' })
  await connection.close()
  await served.close()
  const { connection: later } = await open(folder)
  expect(await dbOf(later).collection('pupils').countDocuments()).toBe(1)
})

test('a store that is in use is not served', async () => {
  const folder = await createFolder()
  await open(folder)
  await expect(serveStore({ folder, port: 0 })).rejects.toMatchObject({ code: 'STORE_LOCKED' })
})

test('a port that is taken is said, and the folder is free again', async () => {
  const first = await serveStore({ folder: await createFolder(), port: 0 })
  afterwards(first.close)
  const port = Number(new URL(first.uri.replace('mongodb:', 'http:')).port)
  const folder = await createFolder()
  await expect(serveStore({ folder, port })).rejects.toThrow(`Port ${port} is taken. Choose another with --port.`)
  await open(folder)
})
