import { ArrowRight, Presentation } from 'lucide-react'
import { type Board, GetLesson, type LessonAnswer, ProjectLesson } from '../../../shared/api/lessons.ts'
import { useAct } from '../../adults/session.tsx'
import { Answer, Answered, Band, Button, Foot, LinkButton, Note, Page, useFormats } from '../../ui/index.ts'
import { ForHomeBand } from '../for-home/for-home-link.tsx'
import { useClass, useHasClass } from '../queries.ts'
import { useScenarioTexts } from '../scenario-texts.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { useStories } from '../stories/use-stories.ts'
import { useTeacherTexts } from '../texts.ts'
import { CouldHelp } from './could-help.tsx'
import { openProjector } from './live-frame.tsx'
import { outcomeOfPupils, outcomeOfRows } from './outcome.ts'
import { StoriesBesides, WhereTheyAre } from './where-they-are.tsx'

/** A calm end: what to talk about, who finished, in words, and the way back. */
export function AfterLesson({ lesson, rows }: { lesson: LessonAnswer; rows: Board['rows'] | undefined }) {
  const t = useTeacherTexts()
  const { shortDay, time } = useFormats()
  const texts = useScenarioTexts(lesson.scenario || undefined, lesson.names)
  const isOwn = useHasClass(lesson.classId)
  const whole = useClass(isOwn ? lesson.classId : undefined)
  const say = useStoryTexts()
  const stories = useStories()
  const story = stories.find(({ id }) => id === lesson.scenario)
  // What is told from inside is for each reader alone.
  const isShared = story?.isAlone !== true
  const question = useAct(ProjectLesson, { changes: [GetLesson] })
  return (
    <div className="after-lesson">
      <Page
        title={t('after.title')}
        crumb={[{ label: t('home.title'), to: '/home' }, ...(isOwn ? [{ label: lesson.className, to: `/classes/${lesson.classId}` }] : [])]}
        actions={
          lesson.scenario &&
          isShared &&
          isOwn && (
            <Button
              icon={<Presentation aria-hidden />}
              onClick={() => {
                openProjector(lesson.id)
                question.mutate({ params: { id: lesson.id }, body: { what: 'question' } })
              }}
            >
              {t('after.project')}
            </Button>
          )
        }
        facts={
          <>
            {texts && `${texts.title}. `}
            {t('after.facts', {
              class: lesson.className,
              day: shortDay(lesson.openedAt),
              from: time(lesson.openedAt),
              to: time(lesson.endedAt ?? lesson.endsAt),
            })}
          </>
        }
      >
        <Band title={t('after.talk')} note={t('after.talkText')}>
          {texts && <Answer className="broad">{texts.debrief}</Answer>}
          {!lesson.scenario && <Answer>{t('after.mapOnly')}</Answer>}
          <div className="debrief-stop">
            <Note>
              <b>{t('after.stop')}</b> {t('after.stopSay')}
            </Note>
          </div>
        </Band>
        {texts && isShared && isOwn && (
          <Band title={t('after.help')} note={t('after.helpNote')}>
            <CouldHelp lesson={lesson} texts={texts} />
          </Band>
        )}
        {(lesson.scenario || !isOwn) && (
          <Band title={t('after.where')} note={t('after.whereNote')}>
            <div className={isOwn ? undefined : 'stack'}>
              {!isOwn && <p className="prose">{say('pass.after')}</p>}
              {rows ? (
                <WhereTheyAre outcome={outcomeOfRows(rows)} mayKnowWho={whole.data !== undefined} />
              ) : (
                <Answered ask={whole}>
                  {({ pupils }) => <WhereTheyAre outcome={outcomeOfPupils(pupils, lesson.scenario)} mayKnowWho />}
                </Answered>
              )}
            </div>
          </Band>
        )}
        {whole.data && <StoriesBesides lesson={lesson} pupils={whole.data.pupils} />}
        <ForHomeBand chapter={story?.chapter ?? lesson.chapters.at(-1)} />
        <div className="row next-row">
          <LinkButton to="/requests">{t('after.requests')}</LinkButton>
          <span className="grow" />
          <LinkButton
            look="primary"
            size="big"
            className="onward"
            icon={<ArrowRight aria-hidden />}
            to={isOwn ? `/classes/${lesson.classId}` : '/home'}
          >
            {isOwn ? t('after.toClass') : say('closed.home')}
          </LinkButton>
        </div>
      </Page>
      <Foot />
    </div>
  )
}
