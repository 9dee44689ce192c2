import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { ListPasses } from '../../shared/api/class-care.ts'
import { GetClass, ListClasses } from '../../shared/api/classes.ts'
import { GetLesson, OpenLesson, PlanLesson } from '../../shared/api/lessons.ts'
import { keyOf, useAct, useAsk } from '../adults/session.tsx'

export const useClasses = () => useAsk(ListClasses, {})

export const useClass = (id: string | undefined) => useAsk(GetClass, { params: { id: id ?? '' } }, { enabled: id !== undefined })

export const useLesson = (id: string | undefined, everyMs?: number) =>
  useAsk(GetLesson, { params: { id: id ?? '' } }, { enabled: id !== undefined, ...(everyMs !== undefined && { everyMs }) })

/** Whether it is one of one's own classes, or lent to one; false for who leads a lesson of it by a pass. */
export const useHasClass = (id: string) => useClasses().data?.some(each => each.id === id) ?? true

/** What a class may play, and what is next. */
export const usePlan = (id: string | undefined) => useAsk(PlanLesson, { params: { id: id ?? '' } }, { enabled: id !== undefined })

/** Classes of colleagues in which whoever is signed in may lead one lesson. */
export const usePasses = () => useAsk(ListPasses, {})

/** Opens a lesson and goes there. Where one is open already, the pages learn of it. */
export function useOpenLesson() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useAct(OpenLesson, {
    changes: [ListClasses, GetClass, PlanLesson, ListPasses],
    onDone: lesson => {
      queries.setQueryData(keyOf(GetLesson, { params: { id: lesson.id } }), lesson)
      navigate(`/lessons/${lesson.id}`)
    },
    onRefused: () => {
      void queries.invalidateQueries({ queryKey: keyOf(ListClasses) })
      void queries.invalidateQueries({ queryKey: keyOf(GetClass) })
      void queries.invalidateQueries({ queryKey: keyOf(PlanLesson) })
    },
  })
}
