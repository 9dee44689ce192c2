import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const root = fileURLToPath(new URL('../..', import.meta.url))
const story = 'shared/content/scenarios/newcomer-never-picked'

test('a school’s server does not start with a story that has a mistake, and says where it is and what to do', () => {
  const copy = mkdtempSync(join(tmpdir(), 'content-'))
  try {
    for (const part of ['server', 'shared', 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    const file = join(copy, story, 'sv.json')
    const spoilt = readFileSync(file, 'utf8').replace('Zuri fnissar.', 'Zuri är en mobbare.')
    writeFileSync(file, spoilt)
    const line = spoilt.split('\n').findIndex(each => each.includes('mobbare')) + 1
    // Where the server would keep its keys: it does not come that far.
    const secrets = join(copy, 'secrets')
    const env = { ...process.env, DATA_DIR: join(copy, 'data'), SECRETS_DIR: secrets, PORT: '0' }
    const { status, stderr } = spawnSync(process.execPath, ['server/main.ts'], { cwd: copy, env, encoding: 'utf8', timeout: 25_000 })
    expect(stderr).toContain(
      `${story}/sv.json:${line}: sv scene.look.notice.giggles: It puts a label on a child: name what is done instead.`,
    )
    expect(status).toBe(1)
    expect(() => readFileSync(secrets)).toThrow('ENOENT')
  } finally {
    rmSync(copy, { recursive: true })
  }
})
