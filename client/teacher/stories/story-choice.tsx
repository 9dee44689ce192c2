import type { z } from 'zod'
import type { PlanLesson } from '../../../shared/api/lessons.ts'
import { StepMark } from '../../ui/index.ts'
import { useScenarioTexts } from '../scenario-texts.ts'
import { useStoryTexts } from './texts.ts'
import { byChapter } from './use-stories.ts'

export type Plan = z.output<typeof PlanLesson.answer>
export type PlannedStory = Plan['scenarios'][number]
type Props = {
  plan: Pick<Plan, 'next' | 'scenarios'>
  chosen: string
  names: Readonly<Record<string, string>>
  onChoose: (story: string) => void
}

/** All stories by chapter, with what they are about; one is chosen. */
export function StoryChoice({ plan, chosen, names, onChoose }: Props) {
  const t = useStoryTexts()
  return (
    <div className="story-choice">
      {byChapter(plan.scenarios).map(([chapter, stories]) => (
        <fieldset key={chapter}>
          <legend>
            <span className={`cap chapter-${chapter}`} aria-hidden>
              {chapter}
            </span>
            {t('chapter', { n: chapter })}
          </legend>
          {stories.map(story => (
            <StoryLine
              key={story.id}
              story={story}
              names={names}
              isNext={story.id === plan.next}
              isChosen={story.id === chosen}
              onChoose={() => onChoose(story.id)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  )
}

type LineProps = {
  story: PlannedStory
  names: Readonly<Record<string, string>>
  isNext: boolean
  isChosen: boolean
  onChoose: () => void
}
function StoryLine({ story, names, isNext, isChosen, onChoose }: LineProps) {
  const t = useStoryTexts()
  const texts = useScenarioTexts(story.id, names)
  const isTaken = story.namesTaken === true
  return (
    <label className={isChosen ? 'story chosen' : 'story'}>
      <input type="radio" name="story" checked={isChosen} disabled={isTaken} onChange={onChoose} />
      <span className="what">
        <b>{texts?.title ?? story.id}</b>
        {(texts || isTaken) && <span className="small quiet">{isTaken ? t('namesTaken') : `${t('goal')}: ${texts?.goal}`}</span>}
      </span>
      {story.class && (
        <span className="far small">
          {isNext && story.class === 'notYet' ? (
            t('next')
          ) : (
            <>
              <StepMark step={story.class} />
              {t(`class.${story.class}`)}
            </>
          )}
        </span>
      )}
    </label>
  )
}
