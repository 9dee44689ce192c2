import { trusted } from 'mongoose'
import { endSession, type Session, Sessions } from '../accounts/index.ts'
import type { Context } from '../context.ts'
import { tellRoom } from './change-lesson.ts'
import type { Lesson } from './model.ts'

/** Signs a pupil out of this lesson. Its tablet is told why first; what it had confirmed stays, and it may sign in again. */
export async function sendOut(context: Context, lesson: Lesson, pupil: string): Promise<void> {
  const sessions = await context.storage
    .model(Sessions)
    .find({ owner: pupil, kind: 'pupil', lesson: lesson._id, expiresAt: trusted({ $gt: context.clock.now() }) })
    .lean<Session[]>()
  tellRoom(context, lesson._id, { kind: 'sentOut', pupil })
  for (const { _id } of sessions) await endSession(context, _id)
}
