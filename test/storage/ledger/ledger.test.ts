import { createHmac } from 'node:crypto'
import { appendFile, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { findLedger, openLedger } from '../../../server/storage/ledger/index.ts'
import { afterEachGone } from '../growing/folder.ts'

const { createFolder } = afterEachGone()
const keyed = (use: string, text: string) => createHmac('sha256', 'a key').update(`${use}|${text}`).digest('hex')
const otter = { kind: 'pupil', id: 'otter' } as const
const at = (day: string) => new Date(`${day}T08:00:00Z`)

test('whoever was erased is known again, also by a second process, and nobody else is', async () => {
  const folder = await createFolder()
  await (await openLedger(folder, keyed)).note(otter, at('2026-10-06'))
  const { has } = await (await findLedger(folder, keyed)).read()
  expect(has(otter)).toBe(true)
  expect(has({ kind: 'account', id: 'otter' })).toBe(false)
  expect(has({ kind: 'pupil', id: 'hare' })).toBe(false)
})

test('the ledger holds no id, and a date', async () => {
  const folder = await createFolder()
  await (await openLedger(folder, keyed)).note(otter, at('2026-10-06'))
  const text = await readFile(join(folder, '2026-10-06.erased'), 'utf8')
  expect(text).not.toContain('otter')
  expect(text).toMatch(/^\n2026-10-06T08:00:00\.000Z pupil [0-9a-f]{64}\n$/)
})

test('with another key nobody can tell who was erased', async () => {
  const folder = await createFolder()
  await (await openLedger(folder, keyed)).note(otter, at('2026-10-06'))
  const other = await findLedger(folder, (use, text) => createHmac('sha256', 'another').update(`${use}|${text}`).digest('hex'))
  expect((await other.read()).has(otter)).toBe(false)
})

test('a line that a power cut has torn spoils only itself', async () => {
  const folder = await createFolder()
  const ledger = await openLedger(folder, keyed)
  await ledger.note(otter, at('2026-10-06'))
  await appendFile(join(folder, '2026-10-06.erased'), '2026-10-06T09:00:00.000Z pupil 0123')
  await ledger.note({ kind: 'pupil', id: 'hare' }, at('2026-10-06'))
  const { has, lines } = await ledger.read()
  expect([has(otter), has({ kind: 'pupil', id: 'hare' }), lines.size]).toEqual([true, true, 2])
})

test('an erasure is forgotten only when no backup from before it is left', async () => {
  const folder = await createFolder()
  const ledger = await openLedger(folder, keyed)
  await ledger.note(otter, at('2026-10-06'))
  await ledger.dropOld(at('2026-11-10'))
  expect((await ledger.read()).has(otter)).toBe(true)
  await ledger.dropOld(at('2026-11-12'))
  expect((await ledger.read()).has(otter)).toBe(false)
  expect(await readdir(folder)).toEqual(['ledger.json'])
})

test('a ledger that is not there is not taken for an empty one', async () => {
  await expect(findLedger(await createFolder(), keyed)).rejects.toThrow(/There is no ledger of erasures in/)
})
