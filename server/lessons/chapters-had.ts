import type { Context } from '../context.ts'
import { iDoCards } from '../play/index.ts'
import { type Lesson, Lessons } from './model.ts'
import { chaptersOf } from './stories.ts'

/** So long a card for real life runs. */
const weekMs = 7 * 24 * 60 * 60_000

/** The chapters that the class has had lessons of, which are over: what has changed in its school since. Whole lessons only, nobody's progress. */
export const chaptersHad = async (context: Context, lesson: Lesson): Promise<number[]> =>
  [...(await firstTimes(context, lesson)).keys()].sort()

/** The chapters whose week in real life is over by now: it began when the class had its first lesson of the chapter. */
export async function weeksOver(context: Context, lesson: Lesson): Promise<number[]> {
  const before = context.clock.now().getTime() - weekMs
  const withCard = new Set(iDoCards().map(({ chapter }) => chapter))
  return [...(await firstTimes(context, lesson))].flatMap(([chapter, at]) => (at <= before && withCard.has(chapter) ? [chapter] : []))
}

/** Chapter → when the first lesson of it ended. */
async function firstTimes(context: Context, { class: schoolClass }: Lesson): Promise<Map<number, number>> {
  const over = await context.storage
    .model(Lessons)
    .find({ class: schoolClass, open: false }, { scenario: 1, chapter: 1, chapters: 1, endedAt: 1 })
    .sort({ openedAt: 1 })
    .lean<Pick<Lesson, 'scenario' | 'chapter' | 'chapters' | 'endedAt'>[]>()
  const first = new Map<number, number>()
  for (const lesson of over)
    for (const chapter of chaptersOf(lesson)) if (lesson.endedAt && !first.has(chapter)) first.set(chapter, lesson.endedAt.getTime())
  return first
}
