import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { execForm, type Instruction, letsThrough, readDockerfile } from './read-dockerfile.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const instructions = readDockerfile(read('Dockerfile'))
const last = Math.max(...instructions.map(({ stage }) => stage))
const of = (word: string, stage?: number): Instruction[] =>
  instructions.filter(each => each.word === word && (stage === undefined || each.stage === stage))

test('the image is built in stages on the official image of one Node, by name and major', () => {
  const bases = of('FROM').map(({ rest }) => rest.split(' ')[0])
  expect(bases.length).toBeGreaterThan(1)
  expect(new Set(bases).size).toBe(1)
  expect(bases[0]).toMatch(/^node:\d+(-slim)?$/)
  expect(Number(/\d+/.exec(bases[0] ?? '')?.[0])).toBeGreaterThanOrEqual(24)
})

test('nobody is root in the running image', () => {
  expect(of('USER', last).at(-1)?.rest).toBe('node')
  const user = instructions.findIndex(({ word, stage }) => word === 'USER' && stage === last)
  expect(instructions.slice(user).filter(({ word }) => word === 'RUN' || word === 'COPY')).toEqual([])
})

test('a stop reaches the server itself, and its health is its readiness', () => {
  expect(execForm(of('CMD', last).at(-1)?.rest ?? '')?.at(-1)).toBe('server/main.ts')
  const [health] = of('HEALTHCHECK', last)
  const command = execForm(health?.rest.replace(/^.*?CMD\s+/, '') ?? '')
  expect(command?.[0]).toBe('node')
  expect(read(command?.[1] ?? '')).toContain('/readyz')
})

test('nothing is downloaded but by npm from the lock file, and no secret is baked in', () => {
  expect(of('ADD')).toEqual([])
  expect(of('RUN').filter(({ rest }) => /curl|wget|git clone|apt/.test(rest))).toEqual([])
  for (const { rest } of of('RUN').filter(each => each.rest.startsWith('npm'))) expect(rest).toMatch(/^npm install .*--ignore-scripts/)
  expect(of('ARG')).toEqual([])
  for (const { rest } of of('ENV')) expect(rest).not.toMatch(/PASSWORD|TOKEN|KEY|MONGODB_URI|REDIS_URL/)
})

test('data, keys and backups lie in volumes of their own', () => {
  expect(execForm(of('VOLUME', last)[0]?.rest ?? '')).toEqual(['/data', '/secrets', '/backups'])
  expect(of('ENV', last)[0]?.rest).toContain('DATA_DIR=/data SECRETS_DIR=/secrets')
})

test('data, keys, passwords and history stay out of the build; what is copied is let in', () => {
  const lets = letsThrough(read('.dockerignore'))
  for (const path of ['.env', '.git/config', 'data/store.sqlite', 'secrets/keys.json', 'node_modules/x/y.js', 'dist/client/play.html']) {
    expect([path, lets(path)]).toEqual([path, false])
  }
  const copied = of('COPY').filter(({ rest }) => !rest.startsWith('--from'))
  const sources = copied.flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1))
  expect(sources.length).toBeGreaterThan(5)
  for (const source of sources) expect([source, lets(source), existsSync(join(root, source))]).toEqual([source, true, true])
})
