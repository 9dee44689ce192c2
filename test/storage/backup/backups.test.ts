import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Pupils } from '../../../server/classes/index.ts'
import { commandNamed } from '../../../server/commands/index.ts'
import { readConfig } from '../../../server/config.ts'
import { loadKeys } from '../../../server/keys.ts'
import { Progresses } from '../../../server/play/index.ts'
import { withSnapshot } from '../../../server/storage/backup/data-folder.ts'
import { openStorage } from '../../../server/storage/open.ts'
import { ErasePupil } from '../../../shared/api/classes.ts'
import {
  type ClassInHand,
  classWith,
  deletePupil,
  granted,
  openLesson,
  programmeStaff,
  schoolWithTeacher,
  tabletOf,
} from '../../support/cast.ts'
import { giveAll, wayThrough } from '../../support/play.ts'
import { type Started, start } from '../../support/start.ts'
import { afterEachGone } from '../growing/folder.ts'

const { createFolder } = afterEachGone()
const names = ['Blå Lykta', 'Grön Gran', 'Röd Räv']
let folder: string
let env: Record<string, string>
let server: Started
let isStopped: boolean
let inClass: ClassInHand
let teacher: Awaited<ReturnType<typeof schoolWithTeacher>>['teacher']

beforeEach(async () => {
  folder = await createFolder()
  env = { DATA_DIR: join(folder, 'data'), SECRETS_DIR: join(folder, 'secrets'), BACKUP_DIR: join(folder, 'backups') }
  server = await start({ env })
  isStopped = false
  ;({ teacher } = await schoolWithTeacher(server, await programmeStaff(server)))
  inClass = await classWith(teacher, names)
  await openLesson(teacher, inClass)
  const { tablet } = await tabletOf(server, inClass, 'Röd Räv')
  await giveAll(tablet, wayThrough.slice(0, 3))
})
afterEach(stop)

async function stop() {
  if (!isStopped) await server.stop()
  isStopped = true
}

/** An operator's command, some days after the server's own time. */
async function run(name: string, args: string[] = [], { days = 0, others = {} }: { days?: number; others?: Record<string, string> } = {}) {
  const lines: string[] = []
  const act = await commandNamed(name)
  const now = () => new Date(server.time.now().getTime() + days * 86_400_000)
  const config = readConfig({ ...env, ...others })
  const code = await act({ config, args, now, say: line => lines.push(line), signal: new AbortController().signal })
  return { code, lines }
}
const backups = async () => (await readdir(join(folder, 'backups'))).map(name => join(folder, 'backups', name))
async function backUp(): Promise<string> {
  const before = existsSync(join(folder, 'backups')) ? await backups() : []
  await run('backup')
  return (await backups()).find(file => !before.includes(file)) ?? ''
}
const pupilCalled = (username: string) => inClass.pupils.find(each => each.username === username)?.id ?? ''

/** Who is stored, once the server is stopped. */
async function stored() {
  const { fingerprint } = loadKeys(env.SECRETS_DIR ?? '')
  const storage = await openStorage({ mongodbUri: undefined, dataDir: env.DATA_DIR ?? '', keysFingerprint: fingerprint })
  const pupils = (await storage.model(Pupils).find().lean<{ username: string }[]>()).map(({ username }) => username).sort()
  const numbers = (await storage.model(Progresses).find().lean<{ number: number }[]>()).map(({ number }) => number)
  await storage.close()
  return { pupils, numbers }
}

test('a backup that was made while the server ran is put back, whatever became of the store', async () => {
  const file = await backUp()
  await classWith(teacher, ['Gul Sol'], '4C')
  await stop()
  await rm(join(folder, 'data'), { recursive: true })
  const { code, lines } = await run('restore', [file])
  expect([code, lines.at(-1)]).toEqual([0, 'Restored. Start the server.'])
  expect(await stored()).toEqual({ pupils: names, numbers: [3] })
})

test('nobody who was erased since the backup comes back with it', async () => {
  const file = await backUp()
  await deletePupil(teacher, inClass, pupilCalled('Röd Räv'))
  await granted(teacher.ask(ErasePupil, { params: { id: pupilCalled('Röd Räv') } }))
  await stop()
  const { lines } = await run('restore', [file])
  expect(lines).toContain('Erased again: 1 who had been erased since the backup.')
  expect(await stored()).toEqual({ pupils: ['Blå Lykta', 'Grön Gran'], numbers: [] })
  expect((await readdir(env.DATA_DIR ?? '')).sort()).toEqual(['store.lock', 'store.sqlite'])
})

test('a backup can be read by nobody who has only the backup', async () => {
  const file = await backUp()
  const text = (await readFile(file)).toString('latin1')
  for (const word of ['Lykta', 'pupil', 'SQLite', loadKeys(env.SECRETS_DIR ?? '').backup.toString('hex')]) expect(text).not.toContain(word)
  await stop()
  await rm(join(env.SECRETS_DIR ?? '', 'keys.json'))
  await expect(run('restore', [file])).rejects.toThrow(/SECRETS_DIR holds/)
})

test('a restore wants the server stopped', async () => {
  const file = await backUp()
  await expect(run('restore', [file])).rejects.toThrow('Stop the server first')
})

test('a restore is refused without the ledger, with another one, and with one that is older than the backup', async () => {
  await deletePupil(teacher, inClass, pupilCalled('Röd Räv'))
  await granted(teacher.ask(ErasePupil, { params: { id: pupilCalled('Röd Räv') } }))
  const file = await backUp()
  await stop()
  const before = await stored()
  await rm(join(env.SECRETS_DIR ?? '', 'erasures', '2026-10-06.erased'))
  await expect(run('restore', [file])).rejects.toThrow('it lacks an erasure of 2026-10-06')
  await rm(join(env.SECRETS_DIR ?? '', 'erasures'), { recursive: true })
  await expect(run('restore', [file])).rejects.toThrow('There is no ledger of erasures')
  const elsewhere = { days: 0, others: { LEDGER_DIR: join(folder, 'other') } }
  await mkdir(join(folder, 'other'))
  await expect(run('restore', [file], elsewhere)).rejects.toThrow('There is no ledger of erasures')
  await run('backup', [], elsewhere)
  await expect(run('restore', [file], elsewhere)).rejects.toThrow('This backup belongs to the ledger of erasures')
  expect(await stored()).toEqual(before)
})

test('a backup in which one byte was changed is refused, and the store stays as it was', async () => {
  const file = await backUp()
  await stop()
  const before = await stored()
  const handle = await open(file, 'r+')
  const { size } = await handle.stat()
  const byte = Buffer.alloc(1)
  await handle.read(byte, 0, 1, size - 100)
  await handle.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, size - 100)
  await handle.close()
  await expect(run('restore', [file])).rejects.toThrow('is damaged or was changed. Nothing was restored')
  expect(await stored()).toEqual(before)
})

test('a backup older than 35 days is removed by the next one, and refused where somebody kept a copy', async () => {
  const file = await backUp()
  const kept = await readFile(file)
  const { lines } = await run('backup', [], { days: 36 })
  expect(lines.join('\n')).toContain(`Removed ${file.slice(dirname(file).length + 1)}`)
  expect(await backups()).toHaveLength(1)
  await stop()
  const copy = await open(join(folder, 'copy.backup'), 'w')
  await copy.write(kept)
  await copy.close()
  await expect(run('restore', [join(folder, 'copy.backup')], { days: 36 })).rejects.toThrow('older than 35 days')
})

test('a store that is broken is no obstacle', async () => {
  const file = await backUp()
  await stop()
  await writeFile(join(env.DATA_DIR ?? '', 'store.sqlite'), 'not a store any more '.repeat(500))
  const { lines } = await run('restore', [file])
  expect(lines.join()).toContain('The store that was here is broken and is not kept')
  expect(await stored()).toEqual({ pupils: names, numbers: [3] })
})

test('a copy that a killed command has left in the data folder goes with the next one', async () => {
  await mkdir(join(env.DATA_DIR ?? '', 'temporary-4194304-abc'))
  await mkdir(join(env.DATA_DIR ?? '', `temporary-${process.pid}-abc`))
  await backUp()
  expect((await readdir(env.DATA_DIR ?? '')).filter(name => name.startsWith('temporary'))).toEqual([`temporary-${process.pid}-abc`])
})

test('what a restore replaces is kept as a backup of its own', async () => {
  const file = await backUp()
  await classWith(teacher, ['Gul Sol'], '4C')
  await stop()
  await run('restore', [file], { days: 1 })
  const [, newer] = (await backups()).sort()
  await run('restore', [newer ?? ''], { days: 1 })
  expect((await stored()).pupils).toEqual(['Blå Lykta', 'Grön Gran', 'Gul Sol', 'Röd Räv'])
})

test('erasures are applied again to a store that was restored by other tools', async () => {
  const copied = join(folder, 'copied.sqlite')
  await withSnapshot(env.DATA_DIR ?? '', from => copyFile(join(from, 'store.sqlite'), copied))
  await deletePupil(teacher, inClass, pupilCalled('Röd Räv'))
  await granted(teacher.ask(ErasePupil, { params: { id: pupilCalled('Röd Räv') } }))
  await stop()
  await copyFile(copied, join(env.DATA_DIR ?? '', 'store.sqlite'))
  expect((await stored()).pupils).toEqual(names)
  expect((await run('reapply-erasures')).lines).toEqual(['Erased again: 1 who had been erased since the backup.'])
  expect(await stored()).toEqual({ pupils: ['Blå Lykta', 'Grön Gran'], numbers: [] })
})
