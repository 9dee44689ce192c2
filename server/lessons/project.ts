import type { LessonAnswer } from '../../shared/api/lessons.ts'
import { isInside } from '../../shared/content/inside.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { changeLesson } from './change-lesson.ts'
import type { Lesson } from './model.ts'
import { openInWords } from './open-in-words.ts'
import { storyOf } from './stories.ts'

/**
 * What the projector shows from now on. What could help is fixed in words for it, once. The talk goes on after the end, the way in does not.
 * @throws Refusal lesson.ended, not.found for words or the question of a lesson on the map alone, or of a story told from inside
 */
export async function project(context: Context, lesson: Lesson, what: LessonAnswer['projects']): Promise<Lesson> {
  const story = storyOf(lesson)
  if (what !== 'code' && (!story || isInside(story))) throw new Refusal('not.found')
  const fixed = what === 'words' ? await openInWords(context, lesson) : lesson
  return changeLesson(context, fixed, ({ open, endsAt }) => {
    if (what === 'code' && (!open || endsAt <= context.clock.now())) throw new Refusal('lesson.ended')
    return { projects: what }
  })
}
