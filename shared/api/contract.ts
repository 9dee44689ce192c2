import { z } from 'zod'

/** One address of the API: the server's route and the client's call are both typed from it. */
export type Contract = {
  readonly method: 'get' | 'post'
  /** Below /api, with `:name` for what `params` parses. */
  readonly path: string
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType
}
/** What a handler gets for one part of a contract. */
export type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined

/** Ids are random 128-bit strings; nothing readable is an id. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
export const OfId = z.strictObject({ id: Id })
export const Nothing = z.strictObject({})
export const Done = z.strictObject({ done: z.literal(true) })
export const done = { done: true } as const
/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime()
export const languages = ['en', 'sv', 'nb', 'fi'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>
