import { MessageCircle, Presentation } from 'lucide-react'
import { type ReactNode, useLayoutEffect } from 'react'
import { Link } from 'react-router'
import type { LessonAnswer } from '../../../shared/api/lessons.ts'
import { Button, LinkButton, Mark } from '../../ui/index.ts'
import { writeCode } from '../codes.ts'
import { useHasClass } from '../queries.ts'
import { useTeacherTexts } from '../texts.ts'

type Props = {
  lesson: LessonAnswer
  title: string
  signedIn: { readonly n: number; readonly of: number } | undefined
  minutesLeft: number
  strip: ReactNode
  dock: ReactNode
  children: ReactNode
}

/** A window of its own, to be moved to the projector; pressed again it is the same one. */
export const openProjector = (lesson: string) => void window.open(`/lessons/${lesson}/projector`, `projector-${lesson}`)

/** The live lesson fills the screen: header, what needs the teacher and the class, dock. */
export function LiveFrame({ lesson, title, signedIn, minutesLeft, strip, dock, children }: Props) {
  const t = useTeacherTexts()
  const isOwn = useHasClass(lesson.classId)
  useLayoutEffect(() => {
    document.documentElement.classList.add('lesson-live')
    return () => document.documentElement.classList.remove('lesson-live')
  }, [])
  return (
    <div className="live">
      <title>{`${title}, ${lesson.className} · Upstander`}</title>
      <header className="live-head">
        <Link className="home" to={isOwn ? `/classes/${lesson.classId}` : '/home'} aria-label={t('live.home')}>
          <Mark />
        </Link>
        <div className="what">
          <p className="tiny">
            {lesson.className}, {lesson.schoolName}
          </p>
          <h1>{title}</h1>
        </div>
        <dl className="live-facts">
          {signedIn && (
            <div>
              <dt>{t('live.signedIn')}</dt>
              <dd>{t('live.nOf', signedIn)}</dd>
            </div>
          )}
          <div>
            <dt>{t('live.code')}</dt>
            <dd className="code">{writeCode(lesson.code)}</dd>
          </div>
          <div className="time">
            <dt>{minutesLeft > 0 ? t('live.left') : t('live.over')}</dt>
            <dd>{t('live.minutes', { n: minutesLeft })}</dd>
          </div>
        </dl>
        <Button icon={<Presentation aria-hidden />} onClick={() => openProjector(lesson.id)}>
          {t('live.projector')}
        </Button>
        <LinkButton to="/requests" icon={<MessageCircle aria-hidden />}>
          {t('live.requests')}
        </LinkButton>
      </header>
      <div className="strips">{strip}</div>
      <main id="main" className="live-main">
        {children}
      </main>
      {dock}
    </div>
  )
}
