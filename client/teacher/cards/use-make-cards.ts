import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { GetClass, MakeCards } from '../../../shared/api/classes.ts'
import type { Language } from '../../../shared/api/contract.ts'
import { keyOf, useCall } from '../../adults/session.tsx'
import { CallRefused } from '../../net/call.ts'

export type MadeCards = z.output<typeof MakeCards.answer>

/** Not through the queries' cache: the secrets are held by this page alone and go with it. */
export function useMakeCards(classId: string) {
  const call = useCall()
  const queries = useQueryClient()
  const [made, setMade] = useState<MadeCards>()
  const [error, setError] = useState<CallRefused>()
  const [busy, setBusy] = useState(false)
  const make = async (pupils: readonly string[], language: Language) => {
    setBusy(true)
    setError(undefined)
    try {
      setMade(await call(MakeCards, { params: { id: classId }, body: { pupils: [...pupils], language } }))
      await queries.invalidateQueries({ queryKey: keyOf(GetClass) })
    } catch (refused) {
      setError(refused instanceof CallRefused ? refused : new CallRefused('fault'))
    } finally {
      setBusy(false)
    }
  }
  return { made, error, busy, make }
}
