import { useQuery } from '@tanstack/react-query'
import { NameForms, type Names, withForms } from '../../shared/content/names.ts'
import { Texts } from '../../shared/content/schema.ts'
import { textOf } from '../../shared/content/texts.ts'
import { useLanguage } from '../ui/index.ts'

const files = import.meta.glob<unknown>('../../shared/content/scenarios/*/{sv,nb,fi,en}.json', { import: 'default' })
const forms = import.meta.glob<unknown>('../../shared/content/names/{sv,nb,fi,en}.json', { import: 'default' })

export type ScenarioTexts = {
  readonly title: string
  /** What it is about, in a few words. */
  readonly goal: string
  readonly intro: string
  readonly debrief: string
  /** Any text of it, by its key. */
  readonly of: (key: string) => string
}

/**
 * What adults read of a scenario in their language, with the names of the lesson or else the first ones; undefined until it is loaded,
 * or when this build does not have it.
 */
export function useScenarioTexts(scenario: string | undefined, names: Names = {}): ScenarioTexts | undefined {
  const { language } = useLanguage()
  const { data } = useQuery({
    queryKey: ['scenario-texts', scenario ?? '', language],
    queryFn: async () =>
      withForms(
        Texts.parse(await files[`../../shared/content/scenarios/${scenario}/${language}.json`]?.()),
        NameForms.parse(await forms[`../../shared/content/names/${language}.json`]?.()),
      ),
    enabled: scenario !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (!data) return undefined
  const of = (key: string) => (Object.hasOwn(data, key) ? textOf(data, key, 'older', names) : '')
  return { title: of('title'), goal: of('goal'), intro: of('intro'), debrief: of('debrief'), of }
}
