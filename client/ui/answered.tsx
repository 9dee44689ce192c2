import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { CallRefused } from '../net/call.ts'
import { ErrorState, Loading } from './states.tsx'

/** What the server answered, or the state of the asking: loading, refused, offline. What was answered before stays while it is asked again. */
export function Answered<T>({ ask, rows, children }: { ask: UseQueryResult<T, Error>; rows?: number; children: (answer: T) => ReactNode }) {
  if (ask.data !== undefined) return children(ask.data)
  if (ask.error) {
    const error = ask.error instanceof CallRefused ? ask.error : new CallRefused('fault')
    return <ErrorState error={error} onRetry={() => ask.refetch()} />
  }
  return <Loading {...(rows === undefined ? {} : { rows })} />
}
