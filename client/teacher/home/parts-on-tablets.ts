import type { ChapterPart } from './timetables.ts'

const chaptersWith: Readonly<Record<ChapterPart, readonly unknown[]>> = {
  know: Object.values(import.meta.glob('../../../shared/content/recognitions/*/recognition.json', { import: 'chapter', eager: true })),
  circle: Object.values(import.meta.glob('../../../shared/content/circles/*/circle.json', { import: 'chapter', eager: true })),
  do: Object.values(import.meta.glob('../../../shared/content/i-do/*/card.json', { import: 'chapter', eager: true })),
}

/** What this build has on the tablets for a chapter, besides its stories. */
export const partsOnTablets = (chapter: number | undefined): ReadonlySet<ChapterPart> =>
  new Set((['know', 'circle', 'do'] as const).filter(part => chaptersWith[part].includes(chapter)))
