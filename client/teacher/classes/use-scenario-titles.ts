import { useQueries } from '@tanstack/react-query'
import { Texts } from '../../../shared/content/schema.ts'
import { useLanguage } from '../../ui/index.ts'
import { scenarioIds } from '../scenario-texts.ts'

const files = import.meta.glob<unknown>('../../../shared/content/scenarios/*/{sv,nb,fi,en}.json', { import: 'default' })

export type ScenarioTitle = { readonly id: string; readonly n: number; readonly title: string }

/** All scenarios of this build with their titles in one's language; the id until they are loaded. */
export function useScenarioTitles(): readonly ScenarioTitle[] {
  const { language } = useLanguage()
  const asks = useQueries({
    queries: scenarioIds.map(id => ({
      queryKey: ['scenario-title', id, language],
      queryFn: async () => Texts.parse(await files[`../../../shared/content/scenarios/${id}/${language}.json`]?.()).title ?? id,
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    })),
  })
  return scenarioIds.map((id, at) => ({ id, n: at + 1, title: asks[at]?.data ?? id }))
}
