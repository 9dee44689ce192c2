import { Band } from '../../ui/index.ts'
import { ChapterQuestion } from '../stories/chapter-question.tsx'
import type { Plan } from '../stories/story-choice.tsx'
import { useStoryTexts } from '../stories/texts.ts'
import { byChapter } from '../stories/use-stories.ts'

type Props = {
  plan: Plan
  ticked: readonly number[]
  /** Ticked, and not open before its question is answered. */
  waits: (chapter: number) => boolean
  onTick: (chapters: readonly number[]) => void
  onNo: (chapter: number) => void
}

/** Whole chapters besides the lesson's story; one that is new to the class asks its question first. */
export function AlsoOpen({ plan, ticked, waits, onTick, onNo }: Props) {
  const say = useStoryTexts()
  const without = (chapter: number) => ticked.filter(each => each !== chapter)
  return (
    <Band title={say('besides')} note={say('besidesNote')}>
      <div className="chapter-picks">
        {byChapter(plan.scenarios).map(([chapter, stories]) => (
          <div key={chapter}>
            <label className="pick">
              <input
                type="checkbox"
                checked={ticked.includes(chapter)}
                onChange={({ currentTarget }) => onTick(currentTarget.checked ? [...ticked, chapter] : without(chapter))}
              />
              {say('allOf', { chapter, n: stories.length })}
            </label>
            {waits(chapter) && <ChapterQuestion chapter={chapter} onNo={() => onNo(chapter)} onYes={() => onTick(without(chapter))} />}
          </div>
        ))}
      </div>
    </Band>
  )
}
