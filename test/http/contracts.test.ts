import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { z } from 'zod'
import { routes } from '../../server/app.ts'
import { scenarioOf } from '../../server/play/index.ts'
import { EndLesson } from '../../shared/api/lessons.ts'
import { bodies, nameOf } from '../access/samples.ts'
import { openBrowser } from '../support/cast.ts'
import { send } from '../support/send.ts'
import { type Started, start } from '../support/start.ts'

let server: Started
beforeAll(async () => {
  server = await start()
})
afterAll(() => server.stop())

const { id, version } = scenarioOf('newcomer-never-picked')
const first = `${id}/${version}`
const withBody = routes.filter(({ contract }) => contract.body)

test('each sample body is well-formed, and there is one for every address that takes a body', () => {
  expect(withBody.map(({ contract }) => nameOf(contract)).sort()).toEqual([...bodies.keys()].sort())
  for (const { contract } of withBody) expect(contract.body?.safeParse(bodies.get(nameOf(contract))).error).toBeUndefined()
})

test('nobody can smuggle in a field: every body is strict, to its last corner', () => {
  const loose = withBody.flatMap(({ contract }) => looseObjects(jsonSchemaOf(contract.body), nameOf(contract)))
  expect(loose).toEqual([])
  // The search itself can find one.
  expect(looseObjects(jsonSchemaOf(z.strictObject({ a: z.array(z.object({ b: z.string() })) })), 'x')).toEqual(['x.properties.a.items'])
})

test('every answer is strict too, but for the seat, which is Colyseus’ own', () => {
  const loose = routes.flatMap(({ contract }) => looseObjects(jsonSchemaOf(contract.answer, 'output'), nameOf(contract)))
  expect(loose).toEqual([])
})

test('a surplus field is refused and named, also where no body is expected', async () => {
  const browser = openBrowser(server.url)
  for (const { contract } of routes.filter(each => each.contract.method === 'post')) {
    const reply = await browser.ask(
      contract as never,
      { params: { id: 'AAAAAAAAAAAAAAAAAAAAAA' }, body: { ...bodies.get(nameOf(contract)), surplus: 1 } } as never,
    )
    expect({ name: nameOf(contract), status: reply.status, body: reply.body }).toEqual({
      name: nameOf(contract),
      status: 400,
      body: { refused: 'input.invalid', fields: ['body'] },
    })
  }
  expect((await browser.ask(EndLesson, { params: { id: 'AAAAAAAAAAAAAAAAAAAAAA' } })).status).toBe(401)
})

test('what is no JSON, too large or no address is said so, and nothing of the inside is told', async () => {
  const post = (body: string, headers = {}) =>
    send(`${server.url}/api/sign-in`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  expect(await post('{"email":')).toMatchObject({ status: 400, text: '{"refused":"input.invalid"}' })
  expect(await post('[1]')).toMatchObject({ status: 400 })
  expect(await post(JSON.stringify({ email: 'x'.repeat(300_000) }))).toMatchObject({ status: 413, text: '{"refused":"input.tooLarge"}' })
  expect(await post('{"__proto__":{"admin":true},"email":"a@b.test","password":"x"}')).toMatchObject({ status: 400 })
  expect(await send(`${server.url}/api/nothing-here`)).toMatchObject({ status: 404, text: '{"refused":"not.found"}' })
  expect(await send(`${server.url}/api/classes/%E0%A4%A`)).toMatchObject({ status: 400 })
  const { headers } = await send(`${server.url}/api/first-run`)
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
})

test('a file that is no page carries few headers; one that is not there, all of them', async () => {
  const story = await send(`${server.url}/content/${first}/scenario.json`)
  expect(story).toMatchObject({ status: 200 })
  expect(story.headers.get('x-content-type-options')).toBe('nosniff')
  expect(story.headers.get('content-security-policy')).toBeNull()
  for (const path of ['/content/no-story/1/scenario.json', '/assets/nothing.js']) {
    const { status, headers } = await send(`${server.url}${path}`)
    expect(status).toBe(404)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

test('an operator object in the place of a text is refused at the door', async () => {
  const reply = await openBrowser(server.url).ask(
    { ...nothingLike, path: '/sign-in' } as never,
    {
      body: { email: { $gt: '' }, password: { $gt: '' } },
    } as never,
  )
  expect(reply).toMatchObject({ status: 400, body: { refused: 'input.invalid', fields: ['email', 'password'] } })
})
const nothingLike = { method: 'post', answer: z.unknown() }

test('the OpenAPI document lists exactly the addresses that are served, each with its right', async () => {
  const { status, text } = await send(`${server.url}/api/openapi.json`)
  expect(status).toBe(200)
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, { 'x-action': string; security?: unknown }>> }
  const listed = Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, one]) => `${method} ${path} ${one['x-action']} ${one.security ? 'session' : 'open'}`),
  )
  const served = routes.map(
    ({ contract, action }) =>
      `${contract.method} ${contract.path.replace(/:(\w+)/g, '{$1}')} ${action} ${action === 'public' ? 'open' : 'session'}`,
  )
  expect(listed.sort()).toEqual(served.sort())
})

test('a scenario’s data and texts are served by version; nothing else lies there', async () => {
  const get = async (path: string) => (await send(`${server.url}/content/${path}.json`, { headers: { accept: 'application/json' } })).status
  expect(await get(`${first}/scenario`)).toBe(200)
  expect(await get(`${first}/fi`)).toBe(200)
  for (const wrong of [`${id}/${version + 1}/scenario`, `${first}/de`, 'nothing/1/scenario']) expect(await get(wrong)).toBe(404)
  for (const inherited of ['constructor', '__proto__', 'toString']) expect(await get(`${first}/${inherited}`)).toBe(404)
})

test('the server says whether it lives and whether its store answers', async () => {
  expect(JSON.parse((await send(`${server.url}/healthz`)).text)).toEqual({ alive: true })
  expect(JSON.parse((await send(`${server.url}/readyz`)).text)).toEqual({ ready: true })
})

const jsonSchemaOf = (schema: z.ZodType | undefined, io: 'input' | 'output' = 'input') =>
  schema ? z.toJSONSchema(schema, { io, unrepresentable: 'any' }) : {}

/** Where an object is described that takes fields it does not name. */
function looseObjects(node: unknown, at: string): string[] {
  if (typeof node !== 'object' || node === null) return []
  const here = 'type' in node && node.type === 'object' && !('additionalProperties' in node) ? [at] : []
  return [...here, ...Object.entries(node).flatMap(([name, child]) => looseObjects(child, `${at}.${name}`))]
}
