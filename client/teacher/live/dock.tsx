import { BookOpen, Hash, Map as MapIcon, MessageCircleQuestion, Pause, Play, Speech, Square, UserRound } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { LessonAnswer } from '../../../shared/api/lessons.ts'
import { Button } from '../../ui/index.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { useTeacherTexts } from '../texts.ts'

type Props = {
  othersShown: boolean
  paused: boolean
  /** What the projector shows; a lesson on the map alone has no question. */
  projects: LessonAnswer['projects'] | undefined
  storiesShown: boolean
  /** What did not reach the server, said beside the buttons. */
  refused: ReactNode
  /** Starting circles; while they run, what takes the place of the map and the stories. */
  circles: { run: boolean; acts: ReactNode }
  busy: boolean
  onPause: (paused: boolean) => void
  onProject: (what: LessonAnswer['projects']) => void
  onStories: () => void
  onShowOthers: (shown: boolean) => void
  onEnd: () => void
}

/** The acts for the whole class; ending asks once, here, and always with the same line. */
export function Dock({ othersShown, paused, projects, storiesShown, refused, circles, busy, ...on }: Props) {
  const { onPause, onProject, onShowOthers, onStories, onEnd } = on
  const t = useTeacherTexts()
  const say = useStoryTexts()
  const [ending, setEnding] = useState(false)
  const question = useRef<HTMLElement>(null)
  useEffect(() => {
    if (ending) question.current?.focus()
  }, [ending])
  if (ending)
    return (
      <section className="dock ending" ref={question} tabIndex={-1} aria-label={t('live.endAsk')}>
        <div className="say">
          <p className="look">
            <b>{t('live.look')}</b> <Link to="/requests">{t('live.requests')}</Link>
          </p>
          <p className="small quiet">{t('live.endText')}</p>
        </div>
        {refused}
        <Act icon={<Play aria-hidden />} title={t('live.goOn')} onClick={() => setEnding(false)} />
        <Act look="danger" busy={busy} icon={<Square aria-hidden />} title={t('live.end')} onClick={onEnd} />
      </section>
    )
  return (
    <section className="dock" aria-label={t('live.dock')}>
      {paused ? (
        <Act look="primary" busy={busy} icon={<Play aria-hidden />} title={t('live.continue')} onClick={() => onPause(false)} />
      ) : (
        <Act
          look="primary"
          busy={busy}
          icon={<Pause aria-hidden />}
          title={t('live.pause')}
          what={t('live.pauseWhat')}
          onClick={() => onPause(true)}
        />
      )}
      {projects === 'code' && (
        <Act
          busy={busy}
          icon={<MessageCircleQuestion aria-hidden />}
          title={t('live.project')}
          what={t('live.projectQuestion')}
          onClick={() => onProject('question')}
        />
      )}
      {projects === 'question' && (
        <Act busy={busy} icon={<Speech aria-hidden />} title={t('live.project')} what={say('words')} onClick={() => onProject('words')} />
      )}
      {(projects === 'question' || projects === 'words') && (
        <Act
          busy={busy}
          icon={<Hash aria-hidden />}
          title={t('live.project')}
          what={t('live.projectCode')}
          onClick={() => onProject('code')}
        />
      )}
      {circles.acts}
      {!circles.run &&
        (othersShown ? (
          <Act
            busy={busy}
            icon={<UserRound aria-hidden />}
            title={t('live.onlySelf')}
            what={t('live.onTheMap')}
            onClick={() => onShowOthers(false)}
          />
        ) : (
          <Act
            busy={busy}
            icon={<MapIcon aria-hidden />}
            title={t('live.showOthers')}
            what={t('live.onTheMap')}
            onClick={() => onShowOthers(true)}
          />
        ))}
      {!circles.run && (
        <Act
          icon={<BookOpen aria-hidden />}
          title={storiesShown ? say('back') : say('dock')}
          {...(!storiesShown && { what: say('dockWhat') })}
          onClick={onStories}
        />
      )}
      <span className="grow">{refused}</span>
      <Act look="danger" icon={<Square aria-hidden />} title={t('live.end')} onClick={() => setEnding(true)} />
    </section>
  )
}

type ActProps = {
  icon: ReactNode
  title: string
  what?: string
  busy?: boolean
  look?: 'primary' | 'default' | 'danger'
  onClick: () => void
}
/** One act for the whole class: what it does over how. */
export function Act({ icon, title, what, busy, look = 'default', onClick }: ActProps) {
  return (
    <Button look={look} size="big" icon={icon} busy={busy} onClick={onClick}>
      <span className="act">
        <b>{title}</b>
        {what && <span>{what}</span>}
      </span>
    </Button>
  )
}
