import type { z } from 'zod'
import type { Contract } from '../../shared/api/contract.ts'
import { type RefusalCode, refusals } from '../../shared/api/refusals.ts'

/** The server's "no", or `offline` when nothing answered and `fault` when it broke: both mean "not saved yet". */
export class CallRefused extends Error {
  readonly code: RefusalCode | 'offline' | 'fault'
  readonly fields: readonly string[]
  constructor(code: RefusalCode | 'offline' | 'fault', fields: readonly string[] = []) {
    super(code)
    this.code = code
    this.fields = fields
  }
}
type In<S> = S extends z.ZodType ? z.input<S> : never
type Parts<C extends Contract> = (C['params'] extends z.ZodType ? { params: In<C['params']> } : unknown) &
  (C['query'] extends z.ZodType ? { query: In<C['query']> } : unknown) &
  (C['body'] extends z.ZodType ? { body: In<C['body']> } : unknown)
type Given = { params?: Record<string, string>; query?: Record<string, string>; body?: unknown }
/** How a page calls the API: the session's token goes along; an access token that ran out is renewed once through `renew`. */
export type Session = { token: string | undefined; renew: () => Promise<void> }

/** @throws CallRefused */
export async function call<C extends Contract>(session: Session | undefined, contract: C, parts: Parts<C>): Promise<z.output<C['answer']>> {
  const given = parts as Given
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given.params?.[name] ?? ''))
  const query = given.query ? `?${new URLSearchParams(given.query)}` : ''
  const ask = () => send(`/api${path}${query}`, contract.method, session?.token, given.body)
  let response = await ask()
  if (response.status === 401 && session?.token) {
    await session.renew()
    response = await ask()
  }
  if (response.ok) return contract.answer.parse(await response.json()) as z.output<C['answer']>
  throw await refusalOf(response)
}

async function send(url: string, method: 'get' | 'post', token: string | undefined, body: unknown): Promise<Response> {
  try {
    return await fetch(url, {
      method: method.toUpperCase(),
      headers: { ...(method === 'post' && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) },
      ...(method === 'post' && { body: JSON.stringify(body ?? {}) }),
    })
  } catch {
    throw new CallRefused('offline')
  }
}

async function refusalOf(response: Response): Promise<CallRefused> {
  const answer = (await response.json().catch(() => undefined)) as { refused?: string; fields?: string[] } | undefined
  const code = answer?.refused
  return code && code in refusals ? new CallRefused(code as RefusalCode, answer.fields ?? []) : new CallRefused('fault')
}
