import type { z } from 'zod'
import type { AnswerReply } from '../../shared/api/play.ts'
import type { PendingKey } from './count-keys.ts'

/** What an answer does to a pupil's progress, and what is said to its tablet: all of it in one write. */
export type Outcome = {
  readonly reply: z.output<typeof AnswerReply>
  /** What it may earn; what this pupil is counted in already is left out later. */
  readonly keys: readonly PendingKey[]
  readonly set: Readonly<Record<string, unknown>>
  readonly unset?: string
  readonly stickers?: readonly string[]
}
