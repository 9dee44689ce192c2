import express, { type Request, type Response, Router } from 'express'
import { type Contract, Nothing } from '../../shared/api/contract.ts'
import { reach } from '../access/reach.ts'
import type { Actor } from '../access/rules.ts'
import type { Context } from '../context.ts'
import { asUnavailable } from '../storage/open.ts'
import { isOwnOrigin, overOf } from './address.ts'
import { cookiesOf } from './cookies.ts'
import { Refusal } from './refusal.ts'
import type { Over, Route } from './route.ts'

export type Identify = (token: string, over: Over) => Promise<Actor | undefined>

/** The API: parse, identify, reach, act, present; a refusal becomes its status, a surprise a 500 with a short number. */
export function serveRoutes(context: Context, routes: readonly Route[], identify: Identify): Router {
  const api = Router()
  api.use(express.json({ limit: '200kb', strict: true }))
  for (const route of routes) {
    api[route.contract.method](route.contract.path, (request, response) => answer(context, route, identify, request, response))
  }
  api.use((_request: Request, _response: Response) => {
    throw new Refusal('not.found')
  })
  return api
}

async function answer(context: Context, route: Route, identify: Identify, request: Request, response: Response) {
  const over = overOf(context.config, request.headers.host, request.ip)
  if (!over || !isOwnOrigin(context.config, request.headers)) throw new Refusal('origin.foreign')
  const asked = {
    context,
    ...parse(route.contract, request),
    cookies: cookiesOf(request, response, over),
    over,
    address: request.ip ?? '',
  }
  const rights = route.action === 'public' ? {} : await rightsOf(route, request, over, identify)
  const body = await route.handle({ ...asked, ...rights } as never)
  response.set('cache-control', 'no-store').json(route.contract.answer.parse(body))
}

async function rightsOf(route: Route, request: Request, over: Over, identify: Identify) {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  const actor = token && (await identify(token, over))
  if (!actor) throw new Refusal(token ? 'session.ended' : 'not.signedIn')
  const within = route.action === 'public' ? undefined : reach(actor, route.action, route.scopes)
  if (!within) throw new Refusal('not.allowed')
  return { actor, within }
}

function parse(contract: Contract, request: Request) {
  const parts = { params: request.params, query: request.query, body: request.body ?? {} }
  const wrong: string[] = []
  // Who posts to an address that takes nothing has mistaken it for another.
  const shapes = { ...contract, body: contract.body ?? (contract.method === 'post' ? Nothing : undefined) }
  const read = (part: keyof typeof parts) => {
    const parsed = shapes[part]?.safeParse(parts[part])
    for (const issue of parsed?.error?.issues ?? []) wrong.push(issue.path.join('.') || part)
    return parsed?.data
  }
  const found = { params: read('params'), query: read('query'), body: read('body') }
  // An id that cannot be one is answered like one that is not there.
  if (wrong.length > 0 && contract.params && !found.params) throw new Refusal('not.found')
  if (wrong.length > 0) throw new Refusal('input.invalid', [...new Set(wrong)])
  return found
}

/** Express' last word: what was refused, what was malformed, and what nobody expected. */
export const answerErrors =
  (context: Context) =>
  (error: unknown, request: Request, response: Response, _next: unknown): void => {
    const refusal = error instanceof Refusal ? error : (asUnavailable(error) ?? asMalformed(error))
    if (refusal) {
      response.status(refusal.status).set('cache-control', 'no-store').json(refusal.present())
      return
    }
    const number = context.secrets.digits(6)
    context.log.error({ err: error, number, method: request.method, route: request.route?.path }, 'a request failed')
    response.status(500).json({ failed: number })
  }

/** What body-parser and Express' own decoding throw: errors that carry a status in the 400s. */
function asMalformed(error: unknown): Refusal | undefined {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0
  if (status === 413) return new Refusal('input.tooLarge')
  return status >= 400 && status < 500 ? new Refusal('input.invalid') : undefined
}
