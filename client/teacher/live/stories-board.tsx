import { type ReactNode, useState } from 'react'
import { AnotherName, ChangeStory, type LessonAnswer, OpenChapter } from '../../../shared/api/lessons.ts'
import { useAct } from '../../adults/session.tsx'
import { Button, Refused } from '../../ui/index.ts'
import { usePlan } from '../queries.ts'
import { useScenarioTexts } from '../scenario-texts.ts'
import { ChapterQuestion } from '../stories/chapter-question.tsx'
import { NamesList } from '../stories/names-list.tsx'
import { isNewChapter } from '../stories/new-chapter.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { byChapter, type Story, useStories } from '../stories/use-stories.ts'

/** What the class may play in this lesson, and what the people in it are called. What is pressed here comes back with the board. */
export function StoriesBoard({ lesson }: { lesson: LessonAnswer }) {
  const t = useStoryTexts()
  const stories = useStories()
  const params = { id: lesson.id }
  const change = useAct(ChangeStory)
  const chapter = useAct(OpenChapter)
  const name = useAct(AnotherName)
  const isNew = useIsNew(lesson, stories)
  // What was pressed, a story or a chapter, and waits for its chapter's question.
  const [asks, setAsks] = useState<string | number>()
  const open = stories.filter(({ id }) => lesson.open.includes(id))
  const take = (story: string) => change.mutate({ params, body: { scenario: story } })
  const openChapter = (n: number, isOpen: boolean) => chapter.mutate({ params, body: { chapter: n, open: isOpen } })
  const question = (n: number, onNo: () => void) => (
    <ChapterQuestion
      chapter={n}
      onYes={() => setAsks(undefined)}
      onNo={() => {
        setAsks(undefined)
        onNo()
      }}
    />
  )
  const people = [...new Set(open.flatMap(story => story.people))]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="board stories-board" tabIndex={0} aria-label={t('dock')}>
      <div className="part">
        <h2>{t('today')}</h2>
        <p className="small quiet">{lesson.scenario ? t(lesson.begun ? 'begun' : 'changeable') : t('mapOnly')}</p>
        <ul className="story-lines">
          {stories
            .filter(({ id }) => id === lesson.scenario || !lesson.begun)
            .map(story => (
              <Line
                key={story.id}
                story={story}
                lesson={lesson}
                busy={change.isPending}
                onTake={() => (isNew(story.chapter) ? setAsks(story.id) : take(story.id))}
              >
                {asks === story.id && question(story.chapter, () => take(story.id))}
              </Line>
            ))}
        </ul>
      </div>
      <div className="part">
        <h2>{t('chapters')}</h2>
        <p className="small quiet">{t('chaptersNote')}</p>
        <ul className="story-lines">
          {byChapter(stories).map(([n, inIt]) => {
            const isOpen = lesson.chapters.includes(n)
            return (
              <li key={n}>
                <span className={`cap chapter-${n}`} aria-hidden>
                  {n}
                </span>
                <span className="what">
                  <b>{t('allOf', { chapter: n, n: inIt.length })}</b>
                  {isOpen && <span className="small open-word">{t('isOpen')}</span>}
                </span>
                <Button
                  label={t(isOpen ? 'closeFor' : 'openFor', { n })}
                  busy={chapter.isPending}
                  onClick={() => (!isOpen && isNew(n) ? setAsks(n) : openChapter(n, !isOpen))}
                >
                  {t(isOpen ? 'close' : 'open')}
                </Button>
                {asks === n && !isOpen && question(n, () => openChapter(n, true))}
              </li>
            )
          })}
        </ul>
      </div>
      {people.length > 0 && (
        <div className="part">
          <h2>{t('names')}</h2>
          <p className="small quiet">{t('namesNote')}</p>
          <NamesList people={people} names={lesson.names} busy={name.isPending} onAnother={who => name.mutate({ params, body: { who } })} />
        </div>
      )}
      <Refused error={change.error ?? chapter.error ?? name.error} />
    </section>
  )
}

/** Whether a chapter is new to the class: then opening it asks first. What this lesson has begun is not, whatever was known before. */
function useIsNew(lesson: LessonAnswer, stories: readonly Story[]) {
  const plan = usePlan(lesson.classId).data
  const begun = lesson.begun ? stories.find(({ id }) => id === lesson.scenario)?.chapter : undefined
  return (chapter: number) => chapter !== begun && isNewChapter(plan?.scenarios ?? [], chapter)
}

type LineProps = { story: Story; lesson: LessonAnswer; busy: boolean; onTake: () => void; children: ReactNode }
function Line({ story, lesson, busy, onTake, children }: LineProps) {
  const t = useStoryTexts()
  const texts = useScenarioTexts(story.id, lesson.names)
  const title = texts?.title ?? story.id
  const isToday = story.id === lesson.scenario
  return (
    <li className={isToday ? 'today' : ''}>
      <span className={`cap chapter-${story.chapter}`} aria-hidden>
        {story.chapter}
      </span>
      <span className="what">
        <b>{title}</b>
        {texts && (
          <span className="small quiet">
            {t('goal')}: {texts.goal}
          </span>
        )}
      </span>
      {isToday ? (
        <span className="small open-word">{t('isOpen')}</span>
      ) : (
        <Button label={t('takeFor', { title })} busy={busy} onClick={onTake}>
          {t('take')}
        </Button>
      )}
      {children}
    </li>
  )
}
