import type { LessonAnswer } from '../../../shared/api/lessons.ts'
import { Qr } from '../cards/qr.tsx'
import { writeCode } from '../codes.ts'
import { useTabletTexts } from '../tablets/texts.ts'
import { useAddress } from '../tablets/use-address.ts'
import { useTeacherTexts } from '../texts.ts'

/** The class code so large that the last row reads it. */
export function BigCode({ lesson }: { lesson: LessonAnswer }) {
  const t = useTeacherTexts()
  const tablets = useTabletTexts()
  const { origin, host } = useAddress()
  const address = `${host}/play`
  return (
    <section className="board big-code" aria-label={t('live.code')}>
      <p className="address">{address}</p>
      <p className="digits">{writeCode(lesson.code)}</p>
      <Qr text={`${origin}/play`} label={tablets('qr', { address })} />
      <p>{t('live.codeText')}</p>
    </section>
  )
}
