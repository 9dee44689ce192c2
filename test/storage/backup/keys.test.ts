import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { loadKeys } from '../../../server/keys.ts'
import { afterEachGone } from '../growing/folder.ts'

const { createFolder } = afterEachGone()

test('keys from before there were backups get the one that they lack, once, and stay as they were', async () => {
  const folder = await createFolder()
  const file = join(folder, 'keys.json')
  const old = { pepper: '1'.repeat(64), signing: '2'.repeat(64) }
  await writeFile(file, JSON.stringify(old))
  const { backup, pepper, fingerprint } = loadKeys(folder)
  expect(pepper.toString('hex')).toBe(old.pepper)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...old, backup: backup.toString('hex') })
  expect(loadKeys(folder)).toMatchObject({ backup, fingerprint })
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0)
})
