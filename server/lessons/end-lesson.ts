import { trusted } from 'mongoose'
import { lookBack } from '../../shared/play/circle.ts'
import { Sessions } from '../accounts/index.ts'
import { endPass, paintWall } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { deleteOldTallies, keepTallyUntil } from '../play/index.ts'
import { changeLesson, findLesson } from './change-lesson.ts'
import { type Lesson, Lessons } from './model.ts'

/** For so long after the end a tablet may hand in answers made before. */
export const handInMs = 15 * 60_000
/** For so long the lesson's count waits to be opened in words. */
export const keepTallyMs = 24 * 60 * 60_000

/** Ends it, once. Its sign-ins end with it, but for handing in. */
export async function endLesson(context: Context, lesson: Lesson): Promise<Lesson> {
  const now = context.clock.now()
  await paintForCircles(context, await findLesson(context, {}, lesson._id))
  const ended = await changeLesson(context, lesson, ({ open, endsAt, projects }) =>
    open
      ? {
          ...{ open: false, endedAt: new Date(Math.min(endsAt.getTime(), now.getTime())) },
          ...{
            tries: {},
            wrongTries: 0,
            restsUntil: {},
            knocks: [],
            letIn: [],
            circles: [],
            paused: false,
            projects: projects === 'words' ? projects : 'code',
          },
        }
      : undefined,
  )
  if (ended.byPassOf !== undefined) await endPass(context, lesson._id)
  if (ended.endedAt) await keepTallyUntil(context, lesson._id, new Date(ended.endedAt.getTime() + keepTallyMs))
  // From the one end, also when it is ended again; what has run out before is not brought back.
  const expiresAt = new Date((ended.endedAt ?? now).getTime() + handInMs)
  await context.storage.model(Sessions).updateMany({ lesson: lesson._id, expiresAt: trusted({ $gt: now }) }, { expiresAt })
  return ended
}

/** A circle that all have played to its look-back has ended, though nobody pressed so. */
async function paintForCircles(context: Context, { _id, class: schoolClass, open, circles = [] }: Lesson) {
  const [first] = circles
  if (!open || !first || !circles.every(({ beat }) => beat === lookBack)) return
  await paintWall(context, { class: schoolClass, lesson: _id }, { kind: 'circle', circle: first.circle, lesson: _id })
}

/** Lessons that nobody ended, sign-ins that ran out, and counts that nobody opened in words. */
export async function endOverdueLessons(context: Context): Promise<void> {
  const now = context.clock.now()
  const overdue = await context.storage
    .model(Lessons)
    .find({ open: true, endsAt: trusted({ $lte: now }) })
    .lean<Lesson[]>()
  for (const lesson of overdue) await endLesson(context, lesson)
  await context.storage.model(Sessions).deleteMany({ expiresAt: trusted({ $lte: now }) })
  await deleteOldTallies(context)
}
