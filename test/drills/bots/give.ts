import type { Room } from '@colyseus/sdk'
import { type Answer, AnswerReply } from '../../../shared/api/play.ts'
import { refusals } from '../../../shared/api/refusals.ts'

/** Confirmed, or refused for good. */
export type Given = { readonly reply: AnswerReply } | { readonly refused: string }
const replyMs = 5000
/** "Not now": the same answer may be sent again. */
const forLater = ['server.busy', 'store.unavailable']

/** One answer through the room. @throws Error when nothing is known: the connection went, or no reply came in time */
export async function give(room: Room, answer: Answer): Promise<Given> {
  try {
    return { reply: AnswerReply.parse(await room.request('answer.give', answer, { timeout: replyMs })) }
  } catch (error) {
    const code = refusalIn(error)
    if (code && !forLater.includes(code)) return { refused: code }
    throw error
  }
}

function refusalIn(error: unknown): string | undefined {
  const reason = error instanceof Error && 'reason' in error ? error.reason : undefined
  const code = typeof reason === 'object' && reason !== null && 'code' in reason ? reason.code : reason
  return typeof code === 'string' && code in refusals ? code : undefined
}
