import type { z } from 'zod'
import { GetClass, ListClasses, MakePupils } from '../../../shared/api/classes.ts'
import { useAct } from '../../adults/session.tsx'

export type Made = z.output<typeof MakePupils.answer>

/** Typed names go with the answer that nobody here has protected identity: the page asked for it before. */
export function useMakePupils(classId: string, onMade: (made: Made) => void) {
  const act = useAct(MakePupils, { changes: [GetClass, ListClasses], onDone: onMade })
  return {
    makeInvented: (usernames: readonly string[]) =>
      act.mutate({ params: { id: classId }, body: { usernames: [...usernames], source: 'invented' } }),
    makeTyped: (usernames: readonly string[]) =>
      act.mutate({ params: { id: classId }, body: { usernames: [...usernames], source: 'typed', nobodyProtected: true } }),
    isPending: act.isPending,
    error: act.error,
  }
}
