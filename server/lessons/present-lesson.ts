import type { LessonAnswer } from '../../shared/api/lessons.ts'
import { findClass } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { findSchool } from '../schools/index.ts'
import type { Lesson } from './model.ts'
import { namesOf } from './names.ts'
import { openIn, storyOf } from './stories.ts'

export async function presentLesson(context: Context, lesson: Lesson): Promise<LessonAnswer> {
  const story = storyOf(lesson)
  const [schoolClass, school] = await Promise.all([findClass(context, {}, lesson.class), findSchool(context, {}, lesson.school)])
  return {
    id: lesson._id,
    classId: lesson.class,
    className: schoolClass.name,
    schoolName: school.name,
    code: lesson.code ?? schoolClass.code,
    scenario: story?.id ?? '',
    begun: story !== undefined && lesson.begun === true,
    chapters: lesson.chapters ?? [],
    open: openIn(lesson).map(({ id }) => id),
    names: namesOf(lesson),
    openedAt: lesson.openedAt.toISOString(),
    endsAt: lesson.endsAt.toISOString(),
    ...(lesson.endedAt && { endedAt: lesson.endedAt.toISOString() }),
    othersShown: lesson.othersShown,
    paused: lesson.paused ?? false,
    projects: lesson.projects ?? 'code',
    // Words about a decision that the story does not have any more cannot be read.
    ...(lesson.inWords && story?.scenes[lesson.inWords.decision]?.kind === 'decide' && { inWords: lesson.inWords }),
  }
}
