import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'
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

test('where there are no such sockets, as on Windows, a free port of this computer serves', async () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform') ?? {}
  Object.defineProperty(process, 'platform', { value: 'win32', configurable: true })
  try {
    const { store, pupils } = await open(await createFolder())
    expect(store.uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\//)
    await pupils.insertOne({ _id: 'otter' })
    expect(await pupils.countDocuments()).toBe(1)
  } finally {
    Object.defineProperty(process, 'platform', platform)
  }
})

test('closing twice is no mistake', async () => {
  const { store, close } = await open(await createFolder())
  await close()
  await store.close()
})
