import type { Actor } from '../access/rules.ts'
import { findSessionToHandIn, readToken } from '../accounts/index.ts'
import { type Pupil, Pupils } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { isOpen } from './change-lesson.ts'
import { type Lesson, Lessons } from './model.ts'

/** The pupil behind an access token, in its lesson; when that is over or the teacher has signed it out, only for handing in. */
export async function identifyPupil(context: Context, token: string): Promise<Actor | undefined> {
  const read = readToken(context, 'pupil', token)
  const session = read && (await findSessionToHandIn(context, 'pupil', read.about))
  if (!session?.lesson) return undefined
  const [pupil, lesson] = await Promise.all([
    context.storage.model(Pupils).findById(session.owner).lean<Pupil>(),
    context.storage.model(Lessons).findById(session.lesson).lean<Lesson>(),
  ])
  if (!pupil || !lesson || pupil.class !== lesson.class) return undefined
  const actor: Actor = {
    id: pupil._id,
    role: 'pupil',
    session: session._id,
    school: pupil.school,
    classes: [pupil.class],
    lesson: lesson._id,
  }
  return isOpen(context, lesson) && !session.handInOnly ? actor : { ...actor, handInOnly: true }
}
