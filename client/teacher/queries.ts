import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { GetClass, ListClasses } from '../../shared/api/classes.ts'
import { GetLesson, OpenLesson } from '../../shared/api/lessons.ts'
import { keyOf, useAct, useAsk } from '../adults/session.tsx'

export const useClasses = () => useAsk(ListClasses, {})

export const useClass = (id: string | undefined) => useAsk(GetClass, { params: { id: id ?? '' } }, { enabled: id !== undefined })

export const useLesson = (id: string | undefined) => useAsk(GetLesson, { params: { id: id ?? '' } }, { enabled: id !== undefined })

/** Opens a lesson and goes there. Where one is open already, the pages learn of it. */
export function useOpenLesson() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useAct(OpenLesson, {
    changes: [ListClasses, GetClass],
    onDone: lesson => {
      queries.setQueryData(keyOf(GetLesson, { params: { id: lesson.id } }), lesson)
      navigate(`/lessons/${lesson.id}`)
    },
    onRefused: () => {
      void queries.invalidateQueries({ queryKey: keyOf(ListClasses) })
      void queries.invalidateQueries({ queryKey: keyOf(GetClass) })
    },
  })
}
