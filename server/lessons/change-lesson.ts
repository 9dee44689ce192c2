import { trusted } from 'mongoose'
import type { Filter } from '../access/reach.ts'
import { findClassByCode } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { type Lesson, Lessons, type StoredCircle } from './model.ts'

export type LessonEvent =
  | { readonly kind: 'changed' | 'wall' }
  /** `finished`: the story that it has come to the end of. */
  | { readonly kind: 'progress'; readonly pupil: string; readonly finished?: string }
  | { readonly kind: 'figure' | 'sentOut'; readonly pupil: string }
/** Where a lesson's room hears what happened outside it. */
export const channelOf = (lesson: string) => `lesson:${lesson}`

/** @throws Refusal not.found, also when it is another's */
export async function findLesson(context: Context, within: Filter, id: string): Promise<Lesson> {
  const lesson = await context.storage
    .model(Lessons)
    .findOne({ $and: [within, { _id: id }] })
    .lean<Lesson>()
  if (!lesson) throw new Refusal('not.found')
  return lesson
}

/** Open, and its time not over. */
export const isOpen = ({ clock }: Context, lesson: Lesson) => lesson.open && lesson.endsAt > clock.now()

export async function openLessonOf(context: Context, classId: string): Promise<Lesson | undefined> {
  const lesson = await context.storage.model(Lessons).findOne({ class: classId, open: true }).lean<Lesson>()
  return lesson && isOpen(context, lesson) ? lesson : undefined
}

/** The open lesson of a code: the lesson's own, or its class's, as the cards carry it. */
export async function openLessonByCode(context: Context, code: string): Promise<Lesson | undefined> {
  const lesson = await context.storage.model(Lessons).findOne({ open: true, code }).lean<Lesson>()
  if (lesson && isOpen(context, lesson)) return lesson
  const schoolClass = await findClassByCode(context, code)
  return schoolClass && openLessonOf(context, schoolClass._id)
}

/** Class → its open lesson. */
export async function openLessonsOf(context: Context, classIds: readonly string[]): Promise<Map<string, string>> {
  const open = await context.storage
    .model(Lessons)
    .find({ class: trusted({ $in: [...classIds] }), open: true })
    .lean<Lesson[]>()
  return new Map(open.filter(lesson => isOpen(context, lesson)).map(lesson => [lesson.class, lesson._id]))
}

/**
 * Changes the document as `change` says of its newest state (nothing: leaves it), and tells its room. Two who change at once do it
 * one after the other. `claimed`: only while the process that read `lesson` still leads it. @throws what `change` throws, server.busy
 */
export async function changeLesson(
  context: Context,
  lesson: Lesson,
  change: (now: Lesson) => Partial<Lesson> | undefined,
  by: 'anybody' | 'claimed' = 'anybody',
): Promise<Lesson> {
  for (let now = lesson; ; now = await findLesson(context, {}, lesson._id)) {
    // Another process leads it since: there the tablet finds its seat.
    if (by === 'claimed' && now.epoch !== lesson.epoch) throw new Refusal('server.busy')
    const changed = change(now)
    if (!changed) return now
    const written = await context.storage
      .model(Lessons)
      .findOneAndUpdate(
        { _id: now._id, version: now.version, epoch: now.epoch },
        { ...changed, version: now.version + 1 },
        { returnDocument: 'after' },
      )
      .lean<Lesson>()
    if (written) {
      tellRoom(context, lesson._id, { kind: 'changed' })
      return written
    }
  }
}

/** A process takes the lesson over: whoever led it before can write no more. */
export async function claimLesson(context: Context, id: string): Promise<Lesson> {
  const claimed = await context.storage
    .model(Lessons)
    .findOneAndUpdate({ _id: id, open: true }, { $inc: { epoch: 1, version: 1 } }, { returnDocument: 'after' })
    .lean<Lesson>()
  if (!claimed) throw new Refusal('lesson.ended')
  return claimed
}

/**
 * Writes the circles that run, none when they are over. Only the process that leads the lesson can, and the version stays: nobody else
 * writes this field. @throws Refusal lesson.ended
 */
export async function keepCircles(
  context: Context,
  { lesson, epoch }: { readonly lesson: string; readonly epoch: number },
  circles: readonly StoredCircle[],
): Promise<void> {
  const { matchedCount } = await context.storage.model(Lessons).updateOne({ _id: lesson, epoch, open: true }, { circles })
  if (matchedCount === 0) throw new Refusal('lesson.ended')
}

export const tellRoom = (context: Context, lesson: string, event: LessonEvent) => context.presence.publish(channelOf(lesson), event)

/** Something of a class changed outside its lesson: who is in it, say. */
export async function tellRoomOfClass(context: Context, classId: string): Promise<void> {
  const lesson = await openLessonOf(context, classId)
  if (lesson) tellRoom(context, lesson._id, { kind: 'changed' })
}
