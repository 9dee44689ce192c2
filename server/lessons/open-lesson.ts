import { type SchoolClass, takePass, unusePass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { beginTally } from '../play/index.ts'
import { isDuplicateKey } from '../storage/open.ts'
import { changeLesson } from './change-lesson.ts'
import { drawCode, yieldCode } from './draw-code.ts'
import { endLesson, keepTallyMs } from './end-lesson.ts'
import { doorsOf, type Lesson, Lessons } from './model.ts'
import { planOf, storyToOpen } from './plan.ts'
import { chapterOf, chaptersToOpen } from './stories.ts'
import { forgiven } from './tries.ts'

type Wish = {
  readonly plays?: 'scenario' | 'map'
  readonly scenario?: string | undefined
  readonly chapters?: readonly number[]
  readonly names?: Readonly<Record<string, string>>
  readonly byPassOf?: string | undefined
}

/** One open lesson per class; a forgotten one whose time is over is closed first. @throws Refusal lesson.alreadyOpen, not.found */
export async function openLesson(context: Context, schoolClass: SchoolClass, minutes: number, wish: Wish = {}): Promise<Lesson> {
  const now = context.clock.now()
  const forgotten = await context.storage.model(Lessons).findOne({ class: schoolClass._id, open: true }).lean<Lesson>()
  if (forgotten && forgotten.endsAt <= now) await endLesson(context, forgotten)
  const plan = await planOf(context, schoolClass, wish.names)
  const scenario = wish.plays === 'map' ? '' : storyToOpen(plan, wish.scenario)
  await yieldCode(context, schoolClass.code)
  const endsAt = new Date(now.getTime() + minutes * 60_000)
  const lesson: Lesson = {
    _id: context.secrets.id(),
    school: schoolClass.school,
    class: schoolClass._id,
    version: 1,
    epoch: 0,
    open: true,
    ...(wish.byPassOf !== undefined && { byPassOf: wish.byPassOf }),
    scenario,
    ...chapterOf(scenario),
    chapters: chaptersToOpen(wish.chapters),
    names: plan.names,
    code: await drawCode(context),
    openedAt: now,
    endsAt,
    othersShown: schoolClass.othersShown,
    tries: {},
    knocks: [],
    letIn: [],
  }
  if (wish.byPassOf !== undefined) await takePass(context, schoolClass, wish.byPassOf, lesson._id)
  try {
    await context.storage.model(Lessons).create(lesson)
    if (lesson.scenario) await beginTally(context, lesson._id, new Date(endsAt.getTime() + keepTallyMs))
    return lesson
  } catch (error) {
    if (wish.byPassOf !== undefined) await unusePass(context, schoolClass, lesson._id)
    if (isDuplicateKey(error, 'class')) throw new Refusal('lesson.alreadyOpen')
    // Another lesson drew the same code in this moment.
    if (isDuplicateKey(error, 'code')) return openLesson(context, schoolClass, minutes, wish)
    throw error
  }
}

/** The teacher's tap at the door: the newest tab that waits as this username may come in, and its tries begin anew. */
export function letIn(context: Context, lesson: Lesson, pupil: string): Promise<Lesson> {
  return changeLesson(context, lesson, ({ knocks, letIn, tries, restsUntil }) => {
    const knock = knocks.findLast(each => each.pupil === pupil)
    if (!knock) return undefined
    return {
      knocks: knocks.filter(each => each.pupil !== pupil),
      letIn: [...letIn.filter(each => each.pupil !== pupil), knock],
      ...forgiven({ tries, restsUntil }, doorsOf(pupil)),
    }
  })
}
