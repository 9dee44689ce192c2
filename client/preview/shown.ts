import { z } from 'zod'
import { languages } from '../../shared/content/language-rules.ts'
import { Numbers } from '../../shared/content/schema.ts'

/** The kinds of content, as their folders are called. */
export const folders = ['scenarios', 'circles', 'recognitions', 'i-do'] as const
export type Folder = (typeof folders)[number]

/** Where in a piece: a scene or an ending of a story, a moment of a circle from a part's place, a card of a recognition, a sheet of paper. */
const At = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scene'), id: z.string(), numbers: Numbers }),
  z.strictObject({ kind: z.literal('ending'), id: z.string(), numbers: Numbers }),
  z.strictObject({ kind: z.literal('moment'), id: z.string(), part: z.string() }),
  /** `option`: what was answered. */
  z.strictObject({ kind: z.literal('card'), id: z.string(), ask: z.string(), option: z.string().optional() }),
  z.strictObject({ kind: z.literal('sheet'), id: z.enum(['end', 'home']) }),
])
export type At = z.infer<typeof At>

/** What the desk asks the stage to show. The frame's address says the same, so that a reload shows it again. */
export const Shown = z.strictObject({
  folder: z.enum(folders),
  id: z.string(),
  language: z.enum(languages),
  level: z.enum(['young', 'older']),
  names: z.record(z.string(), z.string()),
  calm: z.boolean(),
  /** Nothing: how it begins. */
  at: At.optional(),
})
export type Shown = z.infer<typeof Shown>

export const hashOf = (shown: Shown): string => `#${encodeURIComponent(JSON.stringify(shown))}`

export function shownIn(hash: string): Shown | undefined {
  try {
    return Shown.safeParse(JSON.parse(decodeURIComponent(hash.slice(1)))).data
  } catch {
    return undefined
  }
}
