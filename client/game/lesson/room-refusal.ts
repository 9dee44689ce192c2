import { type RefusalCode, refusals } from '../../../shared/api/refusals.ts'
import { CallRefused } from '../../net/call.ts'

/** What a refused room request throws, as the calls of the API say it: the server's code, or `offline` when no answer came. */
export function roomRefusal(thrown: unknown): CallRefused {
  const reason = thrown instanceof Error && 'reason' in thrown ? thrown.reason : undefined
  const named = typeof reason === 'object' && reason !== null ? { ...reason } : { code: reason }
  const code = 'refused' in named ? named.refused : 'code' in named ? named.code : undefined
  return new CallRefused(isRefusal(code) ? code : 'offline')
}

const isRefusal = (code: unknown): code is RefusalCode => typeof code === 'string' && code in refusals
