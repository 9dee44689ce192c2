import order from '../../../shared/content/chapters.json' with { type: 'json' }
import { inOrder } from '../../../shared/content/chapters.ts'
import { Recognition } from '../../../shared/content/recognition-schema.ts'
import type { Column } from './progress-columns.ts'

const files = import.meta.glob<unknown>('../../../shared/content/recognitions/*/recognition.json', { import: 'default', eager: true })
const all = inOrder(
  Object.values(files).map(file => Recognition.parse(file)),
  order,
)

/** The chapters that have recognitions. */
export const chaptersToKnow: readonly number[] = [...new Set(all.map(({ chapter }) => chapter))]

/** One column for the recognitions of each chapter: how many are finished, and no more. */
export function knowColumns(titleOf: (chapter: number) => string): Column[] {
  return chaptersToKnow.map(chapter => ({
    id: `know ${chapter}`,
    chapter,
    title: titleOf(chapter),
    stories: all.filter(each => each.chapter === chapter).map(({ id }) => id),
  }))
}
