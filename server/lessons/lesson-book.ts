import type { LessonAnswer } from '../../shared/api/lessons.ts'
import { type Pupil, pupilsOf } from '../classes/index.ts'
import type { Context } from '../context.ts'
import type { Counted } from '../play/index.ts'
import { claimLesson, findLesson } from './change-lesson.ts'
import { keepNamesApart } from './change-stories.ts'
import { countedOf } from './counted-of.ts'
import type { Lesson } from './model.ts'
import { presentLesson } from './present-lesson.ts'

type Known = {
  readonly lesson: Lesson
  readonly pupils: readonly Pupil[]
  readonly presented: LessonAnswer
  readonly counted: Counted
}
export type LessonBook = {
  readonly known: () => Known
  /** The process takes the lesson over. @throws Refusal lesson.ended */
  readonly claim: (lesson: string) => Promise<void>
  /** Reads anew. Many who ask while it reads are one more reading, begun after the last of them. */
  readonly learn: () => Promise<void>
  /** Resolves when nothing is being read any more. */
  readonly close: () => Promise<void>
}

/**
 * What a room knows of its lesson's document and class: copies, never more than an event old. `lost`: another process has claimed the lesson;
 * what is known stays as it was, so that its old epoch writes nothing.
 */
export function openBook(context: Context, changed: () => void, lost: () => void): LessonBook {
  let known: Known | undefined
  let reading: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined

  const read = async (id: string) => {
    const found = await findLesson(context, {}, id)
    if (known && found.epoch !== known.lesson.epoch) return lost()
    const pupils = await pupilsOf(context, found.class)
    const lesson = await keepNamesApart(context, found, pupils)
    const [presented, counted] = await Promise.all([presentLesson(context, lesson), countedOf(context, lesson)])
    known = { lesson, pupils, presented, counted }
  }
  const sure = (): Known => {
    if (!known) throw new Error('The lesson was not read yet')
    return known
  }
  const readAnew = () => {
    next = undefined
    reading = read(sure().lesson._id).then(changed)
    return reading
  }
  return {
    known: sure,
    claim: async id => read((await claimLesson(context, id))._id),
    learn: () => {
      next ??= reading.then(readAnew, readAnew)
      return next
    },
    close: async () => {
      while (next) await next.catch(() => undefined)
      await reading.catch(() => undefined)
    },
  }
}
