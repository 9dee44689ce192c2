import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'
import { mongo } from 'mongoose'
import { openEmbeddedStore } from '../../../server/storage/embedded/index.ts'
import { inTemporaryFolders } from './folder.ts'

const { createFolder, open } = inTemporaryFolders()

test('a folder that is in use is not opened a second time, until it is free', async () => {
  const folder = await createFolder()
  const first = await open(folder)
  await expect(openEmbeddedStore({ folder })).rejects.toMatchObject({
    code: 'STORE_LOCKED',
    message: expect.stringMatching(/in use by another process\. Stop that one first/),
  })
  await first.pupils.insertOne({ _id: 'still here' })
  await first.close()
  expect(await (await open(folder)).pupils.countDocuments()).toBe(1)
})

test('a second process is told that the folder is in use', async () => {
  const folder = await createFolder()
  await open(folder)
  const script = join(import.meta.dirname, 'write-until-killed.ts')
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TMPDIR: folder } })
  const exited = once(child, 'exit')
  expect(await text(child.stderr)).toContain("code: 'STORE_LOCKED'")
  expect(await exited).toEqual([1, null])
})

test('a folder that cannot be written is refused with the cure', async () => {
  const file = join(await createFolder(), 'file')
  await writeFile(file, '')
  await expect(openEmbeddedStore({ folder: join(file, 'data') })).rejects.toMatchObject({
    code: 'STORE_NOT_WRITABLE',
    message: expect.stringContaining('Make it a folder that this user may write'),
  })
})

test('a folder on a system that is only for reading is refused with the cure', async () => {
  if (process.platform !== 'linux') return
  await expect(openEmbeddedStore({ folder: '/sys/upstander' })).rejects.toMatchObject({
    code: 'STORE_NOT_WRITABLE',
    message: expect.stringContaining('Make it a folder that this user may write'),
  })
})

test('a folder with a very long path is no obstacle, and is made when it is missing', async () => {
  const folder = join(await createFolder(), 'long-'.repeat(20), 'data')
  const { pupils } = await open(folder)
  await pupils.insertOne({ _id: 'otter' })
  expect(await pupils.countDocuments()).toBe(1)
})

test('only its user may reach the socket, which is gone when the store is closed', async () => {
  if (process.platform === 'win32') return
  const { store, close } = await open(await createFolder())
  const socketFolder = dirname(decodeURIComponent(store.uri.split('/')[2] ?? ''))
  expect((await stat(socketFolder)).mode & 0o777).toBe(0o700)
  await close()
  await expect(stat(socketFolder)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('where there are no such sockets, as on Windows, a free port of this computer serves those who know the password', async () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform') ?? {}
  Object.defineProperty(process, 'platform', { value: 'win32', configurable: true })
  try {
    const { store, pupils } = await open(await createFolder())
    expect(store.uri).toMatch(/^mongodb:\/\/upstander:[\w-]{40,}@127\.0\.0\.1:\d+\//)
    await pupils.insertOne({ _id: 'otter' })
    expect(await pupils.countDocuments()).toBe(1)
    const stranger = mongo.MongoClient.connect(store.uri.replace(/:[\w-]{40,}@/, ':guess@'))
    await expect(stranger).rejects.toMatchObject({ code: 18, codeName: 'AuthenticationFailed' })
    const nameless = new mongo.MongoClient(store.uri.replace(/\/\/.*@/, '//').replace(/&.*/, ''))
    await expect(nameless.db().collection('pupils').findOne()).rejects.toMatchObject({ code: 13, codeName: 'Unauthorized' })
    await nameless.close()
  } finally {
    Object.defineProperty(process, 'platform', platform)
  }
})

test('a file that is not a store of this program is refused and left as it is', async () => {
  const folder = await createFolder()
  const path = join(folder, 'store.sqlite')
  const other = new DatabaseSync(path)
  other.exec('CREATE TABLE songs (name TEXT)')
  other.close()
  for (const content of [await readFile(path), Buffer.from('a letter to grandmother')]) {
    await writeFile(path, content)
    await expect(openEmbeddedStore({ folder })).rejects.toMatchObject({
      code: 'STORE_FOREIGN',
      message: expect.stringMatching(/is not a store of this program\. Move it away/),
    })
    expect(await readFile(path)).toEqual(content)
    expect((await readdir(folder)).filter(name => !name.startsWith('store.lock'))).toEqual(['store.sqlite'])
  }
})

test('a store of a newer program is refused and left as it is', async () => {
  const folder = await createFolder()
  await (await open(folder)).close()
  const path = join(folder, 'store.sqlite')
  const content = await readFile(path)
  content.writeUInt32BE(99, 60)
  await writeFile(path, content)
  await expect(openEmbeddedStore({ folder })).rejects.toMatchObject({
    code: 'STORE_NEWER',
    message: expect.stringMatching(/has format 99/),
  })
  expect(await readFile(path)).toEqual(content)
})

test('a damaged store is refused and left as it is', async () => {
  const folder = await createFolder()
  const first = await open(folder)
  await first.pupils.insertMany(Array.from({ length: 2000 }, (_, n) => ({ _id: `p${n}`, text: 'x'.repeat(100) })))
  await first.close()
  const path = join(folder, 'store.sqlite')
  const content = await readFile(path)
  content.fill(7, 4096 * 10, 4096 * 30)
  await writeFile(path, content)
  await expect(openEmbeddedStore({ folder })).rejects.toMatchObject({
    code: 'STORE_DAMAGED',
    message: expect.stringMatching(/is damaged .*restore the last backup/),
  })
  expect(await readFile(path)).toEqual(content)
})

test('closing twice is no mistake', async () => {
  const { store, close } = await open(await createFolder())
  await close()
  await store.close()
})
