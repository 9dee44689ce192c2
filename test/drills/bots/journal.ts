import type { Answer, AnswerReply } from '../../../shared/api/play.ts'

/** What one bot knows for certain, to hold against what the server stored. The product itself keeps no such list. */
export type Journal = {
  readonly acknowledged: Acknowledged[]
  /** Sent, and not yet answered: it may be stored or not, until it was sent again. */
  open: Answer | undefined
  /** Ids of the requests for a talk that were confirmed and not taken back. */
  readonly requests: Set<string>
  /** Answers that no server in order gives; each fails the drill. */
  readonly surprises: string[]
}
export type Acknowledged = { readonly answer: Answer; readonly reply: AnswerReply }

export const openJournal = (): Journal => ({ acknowledged: [], open: undefined, requests: new Set(), surprises: [] })
