import { useQuery } from '@tanstack/react-query'
import { Texts } from '../../shared/content/schema.ts'
import { useLanguage } from '../ui/index.ts'

const files = import.meta.glob<unknown>('../../shared/content/scenarios/*/{sv,nb,fi,en}.json', { import: 'default' })

export type ScenarioTexts = {
  readonly title: string
  readonly intro: string
  readonly debrief: string
  /** Any text of it, by its key. */
  readonly of: (key: string) => string
}

/** What adults read of a scenario in their language; undefined until it is loaded, or when this build does not have it. */
export function useScenarioTexts(scenario: string | undefined): ScenarioTexts | undefined {
  const { language } = useLanguage()
  const { data } = useQuery({
    queryKey: ['scenario-texts', scenario ?? '', language],
    queryFn: async () => Texts.parse(await files[`../../shared/content/scenarios/${scenario}/${language}.json`]?.()),
    enabled: scenario !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return data && { title: data.title ?? '', intro: data.intro ?? '', debrief: data.debrief ?? '', of: key => data[key] ?? '' }
}

/** The scenarios of this build, in the order of their names; a lesson opens the first. */
export const scenarioIds: readonly string[] = [...new Set(Object.keys(files).map(path => path.split('/').at(-2) ?? ''))].sort()
