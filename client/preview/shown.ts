import { z } from 'zod'
import { languages } from '../../shared/content/language-rules.ts'
import { Numbers } from '../../shared/content/schema.ts'

/** What the desk asks the stage to show. The frame's address says the same, so that a reload shows it again. */
export const Shown = z.strictObject({
  scenario: z.string(),
  language: z.enum(languages),
  level: z.enum(['young', 'older']),
  names: z.record(z.string(), z.string()),
  calm: z.boolean(),
  /** Nothing: the intro. */
  at: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('scene'), id: z.string(), numbers: Numbers }),
      z.strictObject({ kind: z.literal('ending'), id: z.string(), numbers: Numbers }),
    ])
    .optional(),
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
