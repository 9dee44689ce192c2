import type { LessonAnswer } from '../../shared/api/lessons.ts'
import { findClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { findSchool } from '../schools/index.ts'
import type { Lesson } from './model.ts'
import { namesOf } from './names.ts'
import { openIn } from './stories.ts'

export async function presentLesson(context: Context, lesson: Lesson): Promise<LessonAnswer> {
  const [schoolClass, school] = await Promise.all([findClass(context, {}, lesson.class), findSchool(context, {}, lesson.school)])
  return {
    id: lesson._id,
    classId: lesson.class,
    className: schoolClass.name,
    schoolName: school.name,
    code: lesson.code ?? schoolClass.code,
    scenario: lesson.scenario,
    begun: lesson.begun ?? false,
    chapters: lesson.chapters ?? [],
    open: openIn(lesson).map(({ id }) => id),
    names: namesOf(lesson),
    openedAt: lesson.openedAt.toISOString(),
    endsAt: lesson.endsAt.toISOString(),
    ...(lesson.endedAt && { endedAt: lesson.endedAt.toISOString() }),
    othersShown: lesson.othersShown,
    paused: lesson.paused ?? false,
    projects: lesson.projects ?? 'code',
    ...(lesson.inWords && { inWords: lesson.inWords }),
  }
}
