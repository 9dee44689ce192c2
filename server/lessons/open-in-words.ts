import { isInside } from '../../shared/content/inside.ts'
import { inWords, waysToHelp } from '../../shared/play/in-words.ts'
import { firstDecision } from '../../shared/play/scenario.ts'
import { pupilsOf } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { deleteTally, tallyOf } from '../play/index.ts'
import { changeLesson } from './change-lesson.ts'
import type { Lesson } from './model.ts'
import { storyOf } from './stories.ts'

/**
 * Fixes in words what the class would do to help, once: whoever opens it again reads the same, and the count behind it is gone.
 * @throws Refusal not.found in a lesson without a scenario, or whose scenario is told from inside
 */
export async function openInWords(context: Context, lesson: Lesson): Promise<Lesson> {
  const fixed = lesson.inWords ? lesson : await fix(context, lesson)
  // Also when an earlier opening was cut off before this.
  await deleteTally(context, lesson._id)
  return fixed
}

async function fix(context: Context, lesson: Lesson): Promise<Lesson> {
  const content = storyOf(lesson)
  const decision = content && firstDecision(content)
  if (!content || !decision || isInside(content)) throw new Refusal('not.found')
  const pupils = await pupilsOf(context, lesson.class)
  const tally = await tallyOf(
    context,
    lesson._id,
    decision,
    pupils.map(({ _id }) => _id),
  )
  const words = tally
    ? inWords(waysToHelp(content, decision), decision, tally.came, tally.chose)
    : { decision, withheld: 'tooLate' as const }
  return changeLesson(context, lesson, now => (now.inWords ? undefined : { inWords: words }))
}
