import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..')
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8')
const Service = z.looseObject({
  image: z.string().optional(),
  restart: z.string().optional(),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
  environment: z.record(z.string(), z.unknown()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()),
})
const Compose = z.object({
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.unknown()),
  networks: z.record(z.string(), z.unknown()),
})
const compose = Compose.parse(parse(text, { uniqueKeys: true }))
const services = Object.entries(compose.services)
const databases = services.filter(([name]) => name !== 'upstander')

test('there are the server and its two databases, each of a pinned major', () => {
  expect(services.map(([name]) => name).sort()).toEqual(['mongo', 'redis', 'upstander'])
  for (const [, { image }] of databases) expect(image).toMatch(/^(mongo|redis):\d+$/)
})

test('each starts again by itself and says whether it is well', () => {
  for (const [, { restart }] of services) expect(restart).toBe('unless-stopped')
  for (const [, { healthcheck }] of databases) expect(healthcheck?.test[0]).toMatch(/^CMD/)
})

test('nobody may do more than needed', () => {
  for (const [name, service] of services) {
    expect([name, 'privileged' in service, 'network_mode' in service, 'pid' in service, 'cap_add' in service]).toEqual([
      name,
      false,
      false,
      false,
      false,
    ])
    expect([name, service.security_opt]).toEqual([name, ['no-new-privileges:true']])
  }
})

test('no database is reachable from outside, and the server from this machine alone', () => {
  for (const [name, { ports, networks }] of databases) expect([name, ports, networks]).toEqual([name, [], ['back']])
  expect(compose.networks.back).toEqual({ internal: true })
  for (const port of compose.services.upstander?.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/)
})

test('what must be kept lies in named volumes; of the folder only files to read are mounted', () => {
  const mounts = services.flatMap(([, { volumes }]) => volumes)
  const named = mounts.filter(mount => !mount.startsWith('.')).map(mount => mount.split(':')[0])
  expect([...new Set(named)].sort()).toEqual(Object.keys(compose.volumes).sort())
  for (const mount of mounts.filter(each => each.startsWith('.'))) {
    const [from = '', , mode] = mount.split(':')
    expect([mount, mode, existsSync(join(root, from))]).toEqual([mount, 'ro', true])
  }
  expect(compose.services.redis?.command).toEqual(expect.arrayContaining(['--appendonly', 'yes']))
})

test('without its passwords nothing starts, and none is written here', () => {
  const secret = /PASSWORD|KEY|AUTH|URI|REDIS_URL/
  const values = services.flatMap(([, { environment }]) => Object.entries(environment).filter(([name]) => secret.test(name)))
  expect(values.length).toBeGreaterThanOrEqual(6)
  for (const [name, value] of values) expect([name, value]).toEqual([name, expect.stringMatching(/\$\{[A-Z_]+:\?[^}]+\}/)])
  for (const [, name, rest] of text.matchAll(/\$\{([A-Z_]+)([^}]*)\}/g)) {
    if (/PASSWORD|KEY/.test(name ?? '')) expect([name, rest]).toEqual([name, expect.stringMatching(/^:\?./)])
  }
})

test('docker/make-env.mjs makes all that is asked for', () => {
  const maker = readFileSync(join(root, 'docker/make-env.mjs'), 'utf8')
  const needed = [...text.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name ?? '')
  expect(new Set(needed).size).toBe(5)
  for (const name of needed) expect(maker).toContain(name)
})

test('the databases are all that differs from one process', () => {
  expect(Object.keys(compose.services.upstander?.environment ?? {}).sort()).toEqual([
    'LOG_LEVEL',
    'MONGODB_URI',
    'PUBLIC_URL',
    'REDIS_URL',
    'TRUSTED_PROXIES',
  ])
})
