import { useQueries } from '@tanstack/react-query'
import { NameForms, withForms } from '../../../shared/content/names.ts'
import { Texts } from '../../../shared/content/schema.ts'
import { textOf } from '../../../shared/content/texts.ts'
import { useLanguage } from '../../ui/index.ts'
import { useStories } from '../stories/use-stories.ts'

const files = import.meta.glob<unknown>('../../../shared/content/scenarios/*/{sv,nb,fi,en}.json', { import: 'default' })
const forms = import.meta.glob<unknown>('../../../shared/content/names/{sv,nb,fi,en}.json', { import: 'default' })

/** `n`: its number in its chapter. */
export type ScenarioTitle = { readonly id: string; readonly chapter: number; readonly n: number; readonly title: string }

/** All scenarios of this build as classes meet them, with their titles in one's language; the id until they are loaded. */
export function useScenarioTitles(): readonly ScenarioTitle[] {
  const { language } = useLanguage()
  const stories = useStories()
  const asks = useQueries({
    queries: stories.map(({ id }) => ({
      queryKey: ['scenario-title', id, language],
      queryFn: async () => {
        const texts = Texts.parse(await files[`../../../shared/content/scenarios/${id}/${language}.json`]?.())
        const written = NameForms.parse(await forms[`../../../shared/content/names/${language}.json`]?.())
        return textOf(withForms(texts, written), 'title')
      },
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    })),
  })
  const inChapter = (at: number) => stories.slice(0, at + 1).filter(({ chapter }) => chapter === stories[at]?.chapter).length
  return stories.map(({ id, chapter }, at) => ({ id, chapter, n: inChapter(at), title: asks[at]?.data ?? id }))
}
