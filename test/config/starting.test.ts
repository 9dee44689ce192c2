import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ConfigMistakes, readConfig, settings } from '../../server/config.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = join(root, 'node_modules', '.bin', 'node')
let folder: string
const started: ChildProcess[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upstander-test-'))
})
afterAll(async () => {
  for (const child of started.filter(({ exitCode }) => exitCode === null)) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
})

const mistakesOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigMistakes) return error.mistakes
    throw error
  }
}

test('without any setting it listens to this machine alone', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 2567, publicUrl: undefined, trustedProxies: 0, demo: false })
  expect(readConfig({ PUBLIC_URL: 'https://upstander.test' }).host).toBe('0.0.0.0')
  expect(readConfig({ PUBLIC_URL: 'http://localhost:2567' }).host).toBe('127.0.0.1')
  expect(readConfig({ PORT: ' ', PUBLIC_URL: '' })).toMatchObject({ port: 2567, publicUrl: undefined })
})

test('all mistakes are said at once, each with its setting, what was given, and a cure', () => {
  const wrong = {
    PORT: 'eighty',
    PUBLIC_URL: 'upstander.test',
    ALLOW_PLAIN_HTTP_LAN: 'perhaps',
    MONGODB_URI: 'postgres://x',
    REDIS_URL: 'x',
    TRUSTED_PROXIES: '-1',
    LOG_LEVEL: 'loud',
  }
  const mistakes = mistakesOf(wrong)
  expect(mistakes).toHaveLength(Object.keys(wrong).length)
  for (const [name, given] of Object.entries(wrong)) {
    const said = mistakes.find(mistake => mistake.startsWith(`${name}=`)) ?? ''
    expect(said).toContain(given)
    expect(said).toContain(settings[name as keyof typeof settings].why)
  }
})

test('an address with a path, a public address without encryption and a private one without leave are refused, with what to do', () => {
  expect(mistakesOf({ PUBLIC_URL: 'https://upstander.test/game' })).toHaveLength(1)
  for (const url of ['http://upstander.test', 'http://8.8.8.8', 'http://172.32.0.1']) {
    const [said] = mistakesOf({ PUBLIC_URL: url, ALLOW_PLAIN_HTTP_LAN: 'yes' })
    expect({ url, said }).toMatchObject({ url, said: expect.stringContaining('Use https') })
  }
  const [lan] = mistakesOf({ PUBLIC_URL: 'http://10.0.0.5:2567' })
  expect(lan).toContain('ALLOW_PLAIN_HTTP_LAN=yes')
  for (const url of ['http://10.0.0.5:2567', 'http://192.168.1.7', 'http://172.16.0.1', 'http://school.local']) {
    expect({ url, mistakes: mistakesOf({ PUBLIC_URL: url, ALLOW_PLAIN_HTTP_LAN: 'yes' }) }).toEqual({ url, mistakes: [] })
  }
})

// Known: readConfig looks at the address only when all else is well, and takes a name that begins like a private address for one.
test('an address that is refused is said together with the other mistakes', () => {
  expect(mistakesOf({ PORT: 'eighty', PUBLIC_URL: 'http://upstander.test' })).toHaveLength(2)
})
test('a public name that begins like a private address is a public name', () => {
  expect(mistakesOf({ PUBLIC_URL: 'http://10.0.0.5.elsewhere.test', ALLOW_PLAIN_HTTP_LAN: 'yes' })).toHaveLength(1)
})

type Ran = { readonly child: ChildProcess; readonly said: () => string }
function run(env: Record<string, string>): Ran {
  const child = spawn(node, ['server/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_NO_WARNINGS: '1',
      SECRETS_DIR: join(folder, 'secrets'),
      BACKUP_DIR: join(folder, 'backups'),
      ...env,
    },
  })
  started.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => (said += data))
  return { child, said: () => said }
}
async function failsWith(env: Record<string, string>): Promise<string> {
  const { child, said } = run(env)
  const [code] = await once(child, 'close')
  expect({ code, said: said() }).toMatchObject({ code: 1 })
  // What a person reads last is a sentence, and no stack.
  return said().trimEnd().split('\n\n').at(-1) ?? ''
}
const says = async ({ child, said }: Ran, pattern: RegExp) => {
  while (!pattern.test(said())) {
    if (child.exitCode !== null) throw new Error(said())
    await Promise.race([once(child.stdout as NonNullable<typeof child.stdout>, 'data'), once(child, 'close')])
  }
}

test('a wrong setting ends the start with its sentence', async () => {
  expect(await failsWith({ PORT: 'eighty', LOG_LEVEL: 'loud', DATA_DIR: join(folder, 'a') })).toMatch(
    /PORT="eighty"[\s\S]*LOG_LEVEL="loud"/,
  )
})

test('a taken port ends the start, and says which setting chooses another', async () => {
  const other: Server = createServer()
  await new Promise<void>(resolve => void other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const said = failsWith({ PORT: String(port), DATA_DIR: join(folder, 'b') }).finally(() => other.close())
  expect(await said).toBe(`Port ${port} is taken. End the other program, or choose another with PORT.`)
})

test('a second server on the same data folder does not start, and the first goes on; a signal ends it cleanly', async () => {
  const env = { PORT: '0', DATA_DIR: join(folder, 'c') }
  const first = run(env)
  await says(first, /The first visit asks for this code: [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/)
  expect(await failsWith(env)).toContain(join(folder, 'c'))
  expect(first.child.exitCode).toBeNull()
  first.child.kill('SIGTERM')
  expect(await once(first.child, 'close')).toEqual([0, null])
  const again = run(env)
  await says(again, /is ready/)
  again.child.kill('SIGTERM')
  await once(again.child, 'close')
})

test('a folder that cannot be written ends the start, and is named', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  expect(await failsWith({ PORT: '0', DATA_DIR: join(file, 'data') })).toContain(file)
  expect(await failsWith({ PORT: '0', DATA_DIR: join(folder, 'd'), SECRETS_DIR: join(file, 'secrets') })).toContain('SECRETS_DIR')
})

test('a damaged key file and a store of other keys end the start, and say what to put back', async () => {
  const secrets = mkdtempSync(join(folder, 'secrets-'))
  writeFileSync(join(secrets, 'keys.json'), '{"pepper":"x"}')
  expect(await failsWith({ PORT: '0', DATA_DIR: join(folder, 'e'), SECRETS_DIR: secrets })).toContain('keys.json is damaged')
  expect(await failsWith({ PORT: '0', DATA_DIR: join(folder, 'c'), SECRETS_DIR: join(folder, 'new secrets') })).toContain('SECRETS_DIR')
})
