import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { chaptersToKnow } from '../classes/know-columns.ts'
import { cardOf } from '../for-home/use-home-card.ts'
import { type ChapterPart, chapterParts } from './timetables.ts'

const circles = import.meta.glob('../../../shared/content/circles/*/circle.json', { import: 'default' })
const OfChapter = z.object({ chapter: z.number() })

/** What this build has on the tablets for a chapter, besides its stories; all of it until that is known. */
export function usePartsOnTablets(chapter: number | undefined): ReadonlySet<ChapterPart> {
  const { data } = useQuery({
    queryKey: ['chapters with circles'],
    queryFn: () => Promise.all(Object.values(circles).map(async load => OfChapter.parse(await load()).chapter)),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (!data || chapter === undefined) return new Set(chapterParts)
  const has = { know: chaptersToKnow.includes(chapter), circle: data.includes(chapter), do: cardOf(chapter) !== undefined }
  return new Set(chapterParts.filter(part => has[part]))
}
