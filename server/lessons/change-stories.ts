import { findClass, type Pupil, pupilsOf } from '../classes/index.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../http/refusal.ts'
import { beginTally, deleteTally } from '../play/index.ts'
import { changeLesson } from './change-lesson.ts'
import { keepTallyMs } from './end-lesson.ts'
import type { Lesson } from './model.ts'
import { anotherName, drawNames, namesOf } from './names.ts'
import { planOf, storyToOpen } from './plan.ts'
import { chapterOf, chaptersToOpen, eachOnce, storyOf } from './stories.ts'

/** Opens or closes all stories of a chapter; who is in one plays it to its end. @throws Refusal not.found, lesson.ended */
export function openChapter(context: Context, lesson: Lesson, { chapter, open }: { chapter: number; open: boolean }): Promise<Lesson> {
  chaptersToOpen([chapter])
  return changeLesson(context, lesson, now => {
    mustBeOpen(now)
    const { chapters = [], closed = [] } = now
    if (chapters.includes(chapter) === open) return undefined
    return open
      ? { chapters: eachOnce([...chapters, chapter]), closed: closed.filter(each => each !== chapter) }
      : { chapters: chapters.filter(each => each !== chapter), closed: [...closed, chapter] }
  })
}

/** Another story for the lesson. @throws Refusal not.found, lesson.begun, lesson.ended */
export async function changeStory(context: Context, lesson: Lesson, chosen: string): Promise<Lesson> {
  const scenario = storyToOpen(await planOf(context, await findClass(context, {}, lesson.class)), chosen)
  const changed = await changeLesson(context, lesson, now => {
    mustBeOpen(now)
    if (now.scenario === scenario) return undefined
    if (now.begun && storyOf(now)) throw new Refusal('lesson.begun')
    return { scenario, ...chapterOf(scenario), begun: false }
  })
  // A lesson on the map alone counted nothing until now; what one counted whose story is gone is of no use any more.
  if (storyOf(lesson)) return changed
  await deleteTally(context, lesson._id)
  await beginTally(context, lesson._id, new Date(lesson.endsAt.getTime() + keepTallyMs))
  return changed
}

/** Who begins the lesson's own story makes it this lesson's. */
export async function beginStory(context: Context, lesson: Lesson, scenario: string): Promise<void> {
  if (lesson.begun || lesson.scenario !== scenario) return
  await changeLesson(context, lesson, now => (now.open && !now.begun && now.scenario === scenario ? { begun: true } : undefined), 'claimed')
}

/** @throws Refusal not.found for who has no names to choose from, lesson.ended */
export async function renameInStory(context: Context, lesson: Lesson, who: string): Promise<Lesson> {
  if (!Object.hasOwn(namesOf(lesson), who)) throw new Refusal('not.found')
  const usernames = await usernamesOf(context, lesson)
  return changeLesson(context, lesson, now => {
    mustBeOpen(now)
    return { names: anotherName(who, usernames, namesOf(now)) }
  })
}

/** When a pupil came or was renamed meanwhile: nobody in the story is called as it is. */
export async function keepNamesApart(context: Context, lesson: Lesson, pupils: readonly Pupil[]): Promise<Lesson> {
  if (!lesson.open || !lesson.names) return lesson
  const usernames = pupils.map(({ username }) => username)
  const apart = (now: Lesson) => drawNames(usernames, namesOf(now))
  if (isSame(lesson.names, apart(lesson))) return lesson
  return changeLesson(context, lesson, now => (now.open ? { names: apart(now) } : undefined), 'claimed')
}

const isSame = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) =>
  Object.keys(one).length === Object.keys(other).length && Object.entries(one).every(([who, name]) => other[who] === name)

const usernamesOf = async (context: Context, lesson: Lesson) => (await pupilsOf(context, lesson.class)).map(({ username }) => username)

function mustBeOpen({ open }: Lesson) {
  if (!open) throw new Refusal('lesson.ended')
}
