import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import { loadContent, readLibrary } from '../../server/play/content.ts'

const shipped = new URL('../../shared/content/', import.meta.url)

test('a school’s server does not start with a story that has a mistake, and says where it is and what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    for (const part of ['names', 'scenarios']) cpSync(new URL(part, shipped), join(folder, part), { recursive: true })
    const url = pathToFileURL(`${folder}/`)
    expect(readLibrary(url).scenarios.size).toBe(loadContent().scenarios.size)
    const file = join(folder, 'scenarios/newcomer-never-picked/sv.json')
    const spoilt = readFileSync(file, 'utf8').replace('Zuri fnissar.', 'Zuri är en mobbare.')
    writeFileSync(file, spoilt)
    const line = spoilt.split('\n').findIndex(each => each.includes('mobbare')) + 1
    expect(() => readLibrary(url)).toThrow(
      `shared/content/scenarios/newcomer-never-picked/sv.json:${line}: sv scene.look.notice.giggles: It puts a label on a child`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('content is looked at before the store is opened or a page is served', () => {
  const main = readFileSync(new URL('../../server/main.ts', import.meta.url), 'utf8')
  const start = main.slice(main.indexOf('async function start()'))
  expect(start.indexOf('loadContent()')).toBeGreaterThan(0)
  expect(start.indexOf('loadContent()')).toBeLessThan(start.indexOf('openStorage('))
})
