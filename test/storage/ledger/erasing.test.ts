import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { Pupils } from '../../../server/classes/index.ts'
import { findLedgerOf } from '../../../server/privacy/index.ts'
import { ErasePupil } from '../../../shared/api/classes.ts'
import { classWith, deletePupil, granted, programmeStaff, schoolWithTeacher } from '../../support/cast.ts'
import { start } from '../../support/start.ts'
import { afterEachGone } from '../growing/folder.ts'

const { createFolder, afterwards } = afterEachGone()

async function classOnServer(ledgerDir: string) {
  const server = await start({ env: { LEDGER_DIR: ledgerDir } })
  afterwards(server.stop)
  const { teacher } = await schoolWithTeacher(server, await programmeStaff(server))
  const inClass = await classWith(teacher, ['Blå Lykta', 'Grön Gran'])
  const [pupil = '', other = ''] = inClass.pupils.map(({ id }) => id)
  await deletePupil(teacher, inClass, pupil)
  return { server, teacher, pupil, other }
}

test('an erased pupil is in the ledger, its classmate is not', async () => {
  const { server, teacher, pupil, other } = await classOnServer(join(await createFolder(), 'ledger'))
  await granted(teacher.ask(ErasePupil, { params: { id: pupil } }))
  const { has } = await (await findLedgerOf(server.context.config, server.context.secrets)).read()
  expect([has({ kind: 'pupil', id: pupil }), has({ kind: 'pupil', id: other })]).toEqual([true, false])
})

test('nobody is told "erased" while the ledger cannot be written, and nothing is erased', async () => {
  const file = join(await createFolder(), 'a file')
  writeFileSync(file, '')
  const { server, teacher, pupil } = await classOnServer(file)
  server.context.log.level = 'silent'
  expect((await teacher.ask(ErasePupil, { params: { id: pupil } })).status).toBe(500)
  expect(await server.context.storage.model(Pupils).countDocuments({ _id: pupil })).toBe(1)
})

test('only the privacy folder erases people, because it writes the ledger', () => {
  const root = fileURLToPath(new URL('../../../server/', import.meta.url))
  const calling = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    path => path.endsWith('.ts') && /\berasePerson\(/.test(readFileSync(join(root, path), 'utf8')),
  )
  const elsewhere = calling.filter(path => !path.startsWith('privacy') && path !== join('storage', 'declare.ts'))
  expect(elsewhere).toEqual([])
  expect(calling.length).toBeGreaterThan(2)
})
