import type { SchoolClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { scenarios } from '../play/index.ts'
import { isDuplicateKey } from '../storage/open.ts'
import { changeLesson } from './change-lesson.ts'
import { endLesson } from './end-lesson.ts'
import { type Lesson, Lessons } from './model.ts'

/** One open lesson per class; a forgotten one whose time is over is closed first. @throws Refusal lesson.alreadyOpen */
export async function openLesson(context: Context, schoolClass: SchoolClass, minutes: number): Promise<Lesson> {
  const now = context.clock.now()
  const forgotten = await context.storage.model(Lessons).findOne({ class: schoolClass._id, open: true }).lean<Lesson>()
  if (forgotten && forgotten.endsAt <= now) await endLesson(context, forgotten)
  const lesson: Lesson = {
    _id: context.secrets.id(),
    school: schoolClass.school,
    class: schoolClass._id,
    version: 1,
    epoch: 0,
    open: true,
    scenario: scenarios()[0]?.id ?? '',
    openedAt: now,
    endsAt: new Date(now.getTime() + minutes * 60_000),
    othersShown: schoolClass.othersShown,
    tries: {},
    knocks: [],
    letIn: [],
  }
  try {
    await context.storage.model(Lessons).create(lesson)
    return lesson
  } catch (error) {
    throw isDuplicateKey(error, 'class') ? new Refusal('lesson.alreadyOpen') : error
  }
}

/** The teacher's tap at the door: the newest tab that waits as this username may come in, and its tries begin anew. */
export function letIn(context: Context, lesson: Lesson, pupil: string): Promise<Lesson> {
  return changeLesson(context, lesson, ({ knocks, letIn, tries }) => {
    const knock = knocks.findLast(each => each.pupil === pupil)
    if (!knock) return undefined
    return {
      knocks: knocks.filter(each => each.pupil !== pupil),
      letIn: [...letIn.filter(each => each.pupil !== pupil), knock],
      tries: { ...tries, [pupil]: 0 },
    }
  })
}
