import type { Contract, Parsed } from '../../shared/api/contract.ts'
import type { Filter, Scopes } from '../access/reach.ts'
import type { Action, Actor } from '../access/rules.ts'
import type { Context } from '../context.ts'
import type { Cookies } from './cookies.ts'

/** What a handler is given: parsed input, who asks, and `within` which things this actor may do it. */
export type Call<C extends Contract> = Asked<C> & { readonly actor: Actor; readonly within: Filter }
/** The same for a route that anybody may ask. */
export type Asked<C extends Contract> = {
  readonly context: Context
  readonly params: Parsed<C['params']>
  readonly query: Parsed<C['query']>
  readonly body: Parsed<C['body']>
  readonly cookies: Cookies
  /** How it was reached: over https, from this machine, or in plain http on a private network. */
  readonly over: Over
  /** The full address, for throttling only; never stored, never logged. */
  readonly address: string
}
export type Over = 'https' | 'loopback' | 'lan'
type Answer<C extends Contract> = Promise<import('zod').input<C['answer']>>

export type Route = {
  readonly contract: Contract
  readonly action: Action | 'public'
  readonly scopes: Scopes
  readonly handle: (call: never) => Promise<unknown>
}

/** One line per route: contract, right, sentence. The server, the OpenAPI document and the authorisation tests are all built from these. */
export const routesOf =
  (scopes: Scopes) =>
  <C extends Contract>(contract: C, action: Action, handle: (call: Call<C>) => Answer<C>): Route => ({ contract, action, scopes, handle })

/** A route without a signed-in actor; it throttles for itself. */
export const openRoute = <C extends Contract>(contract: C, handle: (asked: Asked<C>) => Answer<C>): Route => ({
  contract,
  action: 'public',
  scopes: {},
  handle,
})
