import type { AnyAnswer } from '../../shared/api/play.ts'
import type { Context } from '../context.ts'
import { createThrottle } from '../http/throttle.ts'
import { giveAnswer } from '../play/index.ts'
import { tellRoom } from './change-lesson.ts'
import { beginStory } from './change-stories.ts'
import { countedOf } from './counted-of.ts'
import type { Lesson } from './model.ts'

/** More than a pupil gives in a lesson, so that a tablet may hand in all of them at once; who still has some tries again by itself. */
export const handingIn = createThrottle({ tries: 300, perSeconds: 60 })

/** An answer that the room could not take. @throws Refusal tooMany.tries, and what `giveAnswer` throws */
export async function handIn(context: Context, pupil: string, lesson: Lesson, answer: AnyAnswer): ReturnType<typeof giveAnswer> {
  await handingIn.count(pupil)
  const reply = await giveAnswer(context, pupil, await countedOf(context, lesson), answer)
  if ('scenario' in answer) await beginStory(context, lesson, answer.scenario)
  const finished = 'scenario' in answer && reply.finished ? { finished: answer.scenario } : {}
  tellRoom(context, lesson._id, { kind: 'progress', pupil, ...finished })
  return reply
}
