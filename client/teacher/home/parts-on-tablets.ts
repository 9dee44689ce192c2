import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { cardOf } from '../for-home/use-home-card.ts'
import { type ChapterPart, chapterParts } from './timetables.ts'

const recognitions = import.meta.glob('../../../shared/content/recognitions/*/recognition.json', { import: 'default' })
const circles = import.meta.glob('../../../shared/content/circles/*/circle.json', { import: 'default' })
const OfChapter = z.object({ chapter: z.number() })
const chaptersOf = (files: Readonly<Record<string, () => Promise<unknown>>>) =>
  Promise.all(Object.values(files).map(async load => OfChapter.parse(await load()).chapter))

/** What this build has on the tablets for a chapter, besides its stories; all of it until that is known. */
export function usePartsOnTablets(chapter: number | undefined): ReadonlySet<ChapterPart> {
  const { data } = useQuery({
    queryKey: ['parts on tablets'],
    queryFn: async () => ({ know: await chaptersOf(recognitions), circle: await chaptersOf(circles) }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (!data || chapter === undefined) return new Set(chapterParts)
  return new Set(chapterParts.filter(part => (part === 'do' ? cardOf(chapter) !== undefined : data[part].includes(chapter))))
}
