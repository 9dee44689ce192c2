import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useParams } from 'react-router'
import { type Board, GetLesson, type LessonAnswer, type SeatClosed } from '../../../shared/api/lessons.ts'
import { keyOf } from '../../adults/session.tsx'
import { Answered } from '../../ui/index.ts'
import { useLesson } from '../queries.ts'
import { AfterLesson } from './after-lesson.tsx'
import { LiveLesson } from './live-lesson.tsx'
import { SeatClosedPage } from './seat-closed.tsx'

/** "Who needs me, where is the class?" and, when it is over, who finished. */
export function LivePage() {
  const { id } = useParams()
  return <Answered ask={useLesson(id)}>{lesson => <Lesson key={lesson.id} lesson={lesson} />}</Answered>
}

function Lesson({ lesson }: { lesson: LessonAnswer }) {
  const [over, setOver] = useState<{ lesson: LessonAnswer; rows: Board['rows'] | undefined }>()
  const [closed, setClosed] = useState<SeatClosed['why']>()
  const queries = useQueryClient()
  const end = useCallback(
    (why: SeatClosed['why'] | 'ended') => {
      if (why !== 'ended') return setClosed(why)
      // It ended while this page was away.
      void queries.invalidateQueries({ queryKey: keyOf(GetLesson) })
    },
    [queries],
  )
  if (closed) return <SeatClosedPage lesson={lesson} why={closed} />
  if (over) return <AfterLesson lesson={over.lesson} rows={over.rows} />
  if (lesson.endedAt) return <AfterLesson lesson={lesson} rows={undefined} />
  return <LiveLesson first={lesson} onOver={(ended, rows) => setOver({ lesson: ended, rows })} onClosed={end} />
}
