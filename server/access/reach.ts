import { type Action, type Actor, type Role, rules, type Scope } from './rules.ts'

/** How each scope narrows one collection; every model states its own next to its fields. */
export type Scopes = Partial<Record<Scope, (actor: Actor) => Filter>>
export type Filter = Readonly<Record<string, unknown>>

/** What of a collection the actor may do this to; `undefined` means nothing at all. */
export function reach(actor: Actor, action: Action, scopes: Scopes): Filter | undefined {
  if (actor.handInOnly && action !== 'answer.handIn') return undefined
  const scope = (rules[action] as Partial<Record<Role, Scope>>)[actor.role]
  return scope && scopes[scope]?.(actor)
}

/** For actions that touch nobody else's things: the row in the table alone decides. */
export const oneself: Scopes = { own: () => ({}), any: () => ({}), ownSchool: () => ({}) }
