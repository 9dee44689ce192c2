import type { LessonAnswer } from '../../../shared/api/lessons.ts'
import { writeCode } from '../codes.ts'
import { useTeacherTexts } from '../texts.ts'

/** The class code so large that the last row reads it. */
export function BigCode({ lesson }: { lesson: LessonAnswer }) {
  const t = useTeacherTexts()
  return (
    <section className="board big-code" aria-label={t('live.code')}>
      <p className="address">{location.host}</p>
      <p className="digits">{writeCode(lesson.code)}</p>
      <p>{t('live.codeText')}</p>
    </section>
  )
}
