import { type RefusalAnswer, type RefusalCode, refusals } from '../../shared/api/refusals.ts'
import { isUnavailable } from '../storage/unavailable.ts'

/** An expected "no". Its code has a status in shared/api/refusals and a text in each language in shared/i18n/refusals. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: readonly string[]
  constructor(code: RefusalCode, fields: readonly string[] = []) {
    super(code)
    this.code = code
    this.fields = fields
  }
  get status() {
    return refusals[this.code]
  }
  present(): RefusalAnswer {
    return { refused: this.code, ...(this.fields.length > 0 && { fields: this.fields }) }
  }
}

type RoomReply = { readonly reject: (why: { code: string }) => unknown }

/**
 * Runs a command for a room message: a refusal is the reply's rejection, also "not saved yet" when the store is away; an answer is its
 * value; a surprise is thrown on.
 */
export async function asReply<T>(reply: RoomReply | undefined, act: () => Promise<T>): Promise<T | unknown> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Refusal && reply) return reply.reject({ code: error.code })
    if (isUnavailable(error) && reply) return reply.reject({ code: 'store.unavailable' satisfies RefusalCode })
    throw error
  }
}
