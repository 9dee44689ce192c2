import { trusted } from 'mongoose'
import { endForHandIn, type Session, Sessions } from '../accounts/index.ts'
import type { Context } from '../context.ts'
import { tellRoom } from './change-lesson.ts'
import type { Lesson } from './model.ts'

/** So long a tablet that was signed out may hand in what it had not confirmed. */
const handInMs = 15_000

/** Signs a pupil out of this lesson. Its tablet is told why first and hands in its last answer; it may sign in again. */
export async function sendOut(context: Context, lesson: Lesson, pupil: string): Promise<void> {
  const sessions = await context.storage
    .model(Sessions)
    .find({ owner: pupil, kind: 'pupil', lesson: lesson._id, expiresAt: trusted({ $gt: context.clock.now() }) })
    .lean<Session[]>()
  tellRoom(context, lesson._id, { kind: 'sentOut', pupil })
  const until = new Date(context.clock.now().getTime() + handInMs)
  for (const { _id } of sessions) await endForHandIn(context, _id, until)
}
