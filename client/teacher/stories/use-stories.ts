import { useQuery } from '@tanstack/react-query'
import order from '../../../shared/content/chapters.json' with { type: 'json' }
import { inOrder } from '../../../shared/content/chapters.ts'
import { isInside } from '../../../shared/content/inside.ts'
import { Scenario } from '../../../shared/content/schema.ts'

const files = import.meta.glob<unknown>('../../../shared/content/scenarios/*/scenario.json', { import: 'default' })

/** What the pages need of a story; `people`: those who have several names; `isAlone`: told from inside, never on a projector. */
export type Story = Pick<Scenario, 'id' | 'chapter' | 'place' | 'names'> & {
  readonly people: readonly string[]
  readonly isAlone: boolean
}

/** Every story of this build, as classes meet them; none until they are loaded. */
export function useStories(): readonly Story[] {
  const { data } = useQuery({
    queryKey: ['stories'],
    queryFn: async () => {
      const all = await Promise.all(Object.values(files).map(async load => Scenario.parse(await load())))
      return inOrder(all, order).map(story => {
        const { id, chapter, place, names } = story
        return { id, chapter, place, names, people: Object.keys(names), isAlone: isInside(story) }
      })
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return data ?? []
}

/** Chapter → its stories, in their order. */
export function byChapter<S extends { readonly chapter: number }>(stories: readonly S[]): readonly (readonly [number, readonly S[]])[] {
  const chapters = [...new Set(stories.map(({ chapter }) => chapter))]
  return chapters.map(chapter => [chapter, stories.filter(story => story.chapter === chapter)])
}
