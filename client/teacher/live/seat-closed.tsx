import type { LessonAnswer, SeatClosed } from '../../../shared/api/lessons.ts'
import { LinkButton, Page } from '../../ui/index.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { useTeacherTexts } from '../texts.ts'

/** Whoever leads the class no more is told why. The lesson itself goes on. */
export function SeatClosedPage({ lesson, why }: { lesson: LessonAnswer; why: SeatClosed['why'] }) {
  const t = useStoryTexts()
  const home = useTeacherTexts()
  return (
    <div className="after-lesson">
      <Page title={t('closed')} crumb={[{ label: home('home.title'), to: '/home' }]}>
        <div className="stack seat-closed" role="alert">
          <p className="answer">
            {lesson.className}. {t(`closed.${why}`)}
          </p>
          <p className="prose">{t('closed.goesOn')}</p>
          <div className="row">
            <LinkButton look="primary" size="big" to={why === 'signedOut' || why === 'unlinked' ? '/sign-in' : '/home'}>
              {t(why === 'signedOut' || why === 'unlinked' ? 'closed.signIn' : 'closed.home')}
            </LinkButton>
          </div>
        </div>
      </Page>
    </div>
  )
}
