import type { Scenario } from '../../shared/content/schema.ts'
import { Refusal } from '../http/refusal.ts'
import { scenarios } from '../play/index.ts'
import type { Lesson } from './model.ts'

type Opened = Pick<Lesson, 'scenario' | 'chapters' | 'closed' | 'names'>

/** Every scenario there is, in the order in which classes meet them. */
export const allStories = (): readonly Scenario[] => scenarios()

/** The lesson's own story. `undefined` for the map alone, which is also what a lesson becomes whose story is gone with an upgrade. */
export const storyOf = ({ scenario }: Pick<Lesson, 'scenario'>): Scenario | undefined => allStories().find(({ id }) => id === scenario)

/** What may be begun in a lesson: its own scenario first, then those of the open chapters in which everybody has a name. */
export function openIn({ scenario, chapters = [], names }: Opened): Scenario[] {
  const all = allStories()
  const besides = all.filter(({ id, chapter, ...story }) => id !== scenario && chapters.includes(chapter) && isNamed(story, names))
  return [...all.filter(({ id }) => id === scenario), ...besides]
}

type OfChapters = Pick<Lesson, 'scenario' | 'chapter' | 'chapters'>
/** Whose recognitions and cards belong to a lesson: its own scenario's chapter, and those that the teacher opened. */
export const chaptersOf = (lesson: OfChapters): number[] => eachOnce([...ownChapter(lesson), ...(lesson.chapters ?? [])])

/** The same chapters in the order in which they matter today: its own story's first, then the newest. */
export function chaptersToday(lesson: OfChapters): number[] {
  const own = ownChapter(lesson)
  const others = chaptersOf(lesson).filter(chapter => !own.includes(chapter))
  return [...own, ...others.reverse()]
}

/** Also when the story is gone: what else its chapter has stays open, and the class has had it. */
function ownChapter(lesson: OfChapters): number[] {
  const chapter = storyOf(lesson)?.chapter ?? lesson.chapter
  return chapter === undefined ? [] : [chapter]
}

/** What a lesson keeps of its story's chapter. */
export function chapterOf(scenario: string): Pick<Lesson, 'chapter'> {
  const chapter = storyOf({ scenario })?.chapter
  return chapter === undefined ? {} : { chapter }
}

/** What was open before: it may be played to its end. */
export const goOnIn = ({ closed = [] }: Opened): Scenario[] => allStories().filter(({ chapter }) => closed.includes(chapter))

/** Each once, in their order. @throws Refusal not.found for a chapter that has no story */
export function chaptersToOpen(chapters: readonly number[] = []): number[] {
  const written = allStories().map(({ chapter }) => chapter)
  if (!chapters.every(chapter => written.includes(chapter))) throw new Refusal('not.found')
  return eachOnce(chapters)
}

export const eachOnce = (chapters: readonly number[]): number[] => [...new Set(chapters)].sort((one, other) => one - other)

/** Lessons from before there were names use the first ones. */
export const isNamed = (story: Pick<Scenario, 'names'>, names: Lesson['names']) =>
  !names || Object.keys(story.names).every(who => names[who] !== undefined)
