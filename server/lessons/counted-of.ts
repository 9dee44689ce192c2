import { findClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import type { Counted } from '../play/index.ts'
import { findSchool } from '../schools/index.ts'
import type { Lesson } from './model.ts'
import { chaptersOf, goOnIn, openIn } from './stories.ts'

/** As what the answers of a lesson are counted: school, grade and the school's own time. */
export async function countedOf(context: Context, lesson: Lesson): Promise<Counted> {
  const [{ grades }, { timeZone }] = await Promise.all([findClass(context, {}, lesson.class), findSchool(context, {}, lesson.school)])
  return {
    school: lesson.school,
    grade: grades.from === grades.to ? `${grades.from}` : `${grades.from}-${grades.to}`,
    timeZone,
    lesson: {
      id: lesson._id,
      scenario: lesson.scenario,
      open: openIn(lesson).map(({ id }) => id),
      goOn: goOnIn(lesson).map(({ id }) => id),
      chapters: chaptersOf(lesson),
      closed: lesson.closed ?? [],
    },
  }
}
