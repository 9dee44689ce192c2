import { ArrowRight } from 'lucide-react'
import { Band, Button, Refused } from '../../ui/index.ts'
import { useOpenLesson } from '../queries.ts'
import { useScenarioTexts } from '../scenario-texts.ts'
import { isNewChapter } from '../stories/new-chapter.ts'
import type { Plan } from '../stories/story-choice.tsx'
import { useStoryTexts } from '../stories/texts.ts'
import { useTeacherTexts } from '../texts.ts'

type Props = {
  classId: string
  plan: Plan
  story: string
  names: Readonly<Record<string, string>>
  minutes: number
  body: { readonly minutes: number; readonly chapters: number[]; readonly names: Record<string, string> }
}

/** The chosen story and the doors into the lesson. Where its chapter is new to the class: one question, and both answers open a lesson. */
export function OpeningDoors({ classId, plan, story, names, minutes, body }: Props) {
  const t = useTeacherTexts()
  const say = useStoryTexts()
  const open = useOpenLesson()
  const texts = useScenarioTexts(story, names)
  const chosen = plan.scenarios.find(({ id }) => id === story)
  const inChapter = plan.scenarios.filter(({ chapter }) => chapter === chosen?.chapter)
  const asks = isNewChapter(inChapter, chosen?.chapter ?? 0)
  const other = inChapter.find(({ id, namesTaken }) => id !== story && !namesTaken)
  const otherTitle = useScenarioTexts(other?.id, names)?.title ?? ''
  const begin = (what: { plays: 'map' } | { plays: 'scenario'; scenario: string }) => {
    // Only "no" opens the rest of a new chapter, also where it is ticked.
    const isNo = what.plays === 'scenario' && what.scenario === story
    const chapters = asks && !isNo ? body.chapters.filter(each => each !== chosen?.chapter) : body.chapters
    open.mutate({ params: { id: classId }, body: { ...body, ...what, chapters } })
  }
  return (
    <Band title={asks ? t('before.question') : t('before.scenario')} {...(asks && { note: say('askNote') })}>
      <div className="before-box leaf">
        <h2>{asks ? say('ask', { n: chosen?.chapter ?? 1 }) : texts?.title}</h2>
        <div className="before-story">
          <p>
            {asks && <b>{texts?.title}. </b>}
            {texts?.intro}
          </p>
          {texts && (
            <p className="small quiet">
              {say('goal')}: {texts.goal}
            </p>
          )}
        </div>
        <div className="two-doors">
          <div>
            <Button
              look="primary"
              size="big"
              className="onward"
              icon={<ArrowRight aria-hidden />}
              busy={open.isPending}
              onClick={() => begin({ plays: 'scenario', scenario: story })}
            >
              {asks ? say('no') : t('home.open')}
            </Button>
            <p className="small quiet">
              {texts?.title}, {t('minutes.of', { n: minutes })}
            </p>
          </div>
          {asks && other ? (
            <div>
              <Button size="big" busy={open.isPending} onClick={() => begin({ plays: 'scenario', scenario: other.id })}>
                {say('yesOther')}
              </Button>
              <p className="small quiet">{say('yesText', { title: otherTitle })}</p>
            </div>
          ) : (
            <div>
              <Button size="big" busy={open.isPending} onClick={() => begin({ plays: 'map' })}>
                {asks ? say('yesMap') : t('before.onlyMap')}
              </Button>
              <p className="small quiet">{asks ? say('yesMapText') : t('minutes.of', { n: minutes })}</p>
            </div>
          )}
        </div>
        {asks && other && (
          <Button look="text" busy={open.isPending} onClick={() => begin({ plays: 'map' })}>
            {t('before.onlyMap')}
          </Button>
        )}
        <Refused error={open.error} />
        {asks && <p className="small quiet">{t('before.stored')}</p>}
      </div>
    </Band>
  )
}
