import type { PupilAnswer } from '../../../shared/api/classes.ts'
import type { ScenarioTitle } from './use-scenario-titles.ts'

export type Step = PupilAnswer['progress'][string]
/** A column of the grid: one story, or all those of a chapter. */
export type Column = { readonly id: string; readonly chapter: number; readonly title: string; readonly stories: readonly string[] }

/** One column for each chapter. */
export function chapterColumns(titles: readonly ScenarioTitle[], titleOf: (chapter: number) => string): Column[] {
  const chapters = [...new Set(titles.map(({ chapter }) => chapter))]
  return chapters.map(chapter => ({
    id: `chapter ${chapter}`,
    chapter,
    title: titleOf(chapter),
    stories: titles.filter(each => each.chapter === chapter).map(({ id }) => id),
  }))
}

export const storyColumns = (titles: readonly ScenarioTitle[]): Column[] =>
  titles.map(({ id, chapter, title }) => ({ id, chapter, title, stories: [id] }))

/** Finished when all its stories are, begun when any is. */
export function stepIn({ stories }: Column, progress: PupilAnswer['progress']): Step {
  const steps = stories.map(story => progress[story] ?? 'notYet')
  if (steps.every(step => step === 'finished')) return 'finished'
  return steps.every(step => step === 'notYet') ? 'notYet' : 'begun'
}

/** How many stories of it are finished. */
export const finishedIn = ({ stories }: Column, progress: PupilAnswer['progress']): number =>
  stories.filter(story => progress[story] === 'finished').length
