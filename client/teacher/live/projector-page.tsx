import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect } from 'react'
import { useParams } from 'react-router'
import { GetLesson } from '../../../shared/api/lessons.ts'
import { keyOf } from '../../adults/session.tsx'
import { Answered, Mark } from '../../ui/index.ts'
import { useLesson } from '../queries.ts'
import { useScenarioTexts } from '../scenario-texts.ts'
import { useTeacherTexts } from '../texts.ts'
import { Lawn } from './lawn.tsx'
import { ProjectedCode } from './projected-code.tsx'
import { ProjectedWords } from './projected-words.tsx'
import { useProjectorView } from './use-board.ts'

/** Read from the back row, in a window of its own: how to come in, later the question. It is told no username. */
export function ProjectorPage() {
  const { id } = useParams()
  useLayoutEffect(() => {
    document.documentElement.classList.add('lesson-live')
    return () => document.documentElement.classList.remove('lesson-live')
  }, [])
  // After the end the line is gone, and the talk goes on.
  const hasEnded = useLesson(id).data?.endedAt !== undefined
  const ask = useLesson(id, hasEnded ? 3000 : undefined)
  return <Answered ask={ask}>{lesson => <Beam key={lesson.id} first={lesson} />}</Answered>
}

type First = NonNullable<ReturnType<typeof useLesson>['data']>
function Beam({ first }: { first: First }) {
  const t = useTeacherTexts()
  const { news, aheadMs, closed } = useProjectorView(first.endedAt ? undefined : first.id)
  const queries = useQueryClient()
  const hasEnded = closed === 'ended' || news?.lesson.endedAt !== undefined
  useEffect(() => {
    if (hasEnded) void queries.invalidateQueries({ queryKey: keyOf(GetLesson) })
  }, [hasEnded, queries])
  const lesson = first.endedAt ? first : (news?.lesson ?? first)
  const texts = useScenarioTexts(lesson.scenario || undefined, lesson.names)
  // After the end the talk goes on: the question stays.
  const asks = lesson.projects !== 'code' || lesson.endedAt !== undefined
  const title = texts?.title ?? (lesson.scenario ? '' : t('live.onlyMap'))
  return (
    <div className={asks ? 'beam asks' : 'beam'}>
      <title>{`${t('live.projector')} · Upstander`}</title>
      <header className="beam-head">
        <p className="beam-brand">
          <Mark />
          Upstander
        </p>
        <p className="beam-what">
          {lesson.className}
          {title && `, ${title}`}
        </p>
        {news && !asks && <Here here={news.here} of={news.of} />}
      </header>
      {lesson.projects === 'words' && lesson.inWords && texts ? (
        <ProjectedWords said={lesson.inWords} texts={texts} />
      ) : asks ? (
        <main id="main">
          {lesson.scenario ? (
            <>
              <p className="beam-pairs">{t('beam.pairs')}</p>
              <h1>{texts?.debrief}</h1>
              <p className="beam-several">{t('beam.several')}</p>
            </>
          ) : (
            <h1>{lesson.endedAt ? t('beam.over') : title}</h1>
          )}
        </main>
      ) : (
        <ProjectedCode code={lesson.code} aheadMs={aheadMs} />
      )}
      <Lawn />
    </div>
  )
}

/** Beyond sixty the figure says it alone. */
function Here({ here, of }: { here: number; of: number }) {
  const t = useTeacherTexts()
  return (
    <p className="beam-here" role="status">
      {of <= 60 && (
        <span className="pawns" aria-hidden>
          {Array.from({ length: of }, (_, pawn) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pawns are nobody
            <i key={pawn} className={pawn < here ? 'in' : ''} />
          ))}
        </span>
      )}
      <b>{t('live.nOf', { n: here, of })}</b> {t('beam.here')}
    </p>
  )
}
