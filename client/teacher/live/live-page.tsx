import { useState } from 'react'
import { useParams } from 'react-router'
import type { Board, LessonAnswer } from '../../../shared/api/lessons.ts'
import { Answered } from '../../ui/index.ts'
import { useLesson } from '../queries.ts'
import { AfterLesson } from './after-lesson.tsx'
import { LiveLesson } from './live-lesson.tsx'

/** "Who needs me, where is the class?" and, when it is over, who finished. */
export function LivePage() {
  const { id } = useParams()
  return <Answered ask={useLesson(id)}>{lesson => <Lesson key={lesson.id} lesson={lesson} />}</Answered>
}

function Lesson({ lesson }: { lesson: LessonAnswer }) {
  const [over, setOver] = useState<{ lesson: LessonAnswer; rows: Board['rows'] | undefined }>()
  if (over) return <AfterLesson lesson={over.lesson} rows={over.rows} />
  if (lesson.endedAt) return <AfterLesson lesson={lesson} rows={undefined} />
  return <LiveLesson first={lesson} onOver={(ended, rows) => setOver({ lesson: ended, rows })} />
}
