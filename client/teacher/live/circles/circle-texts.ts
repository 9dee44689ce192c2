import { useQuery } from '@tanstack/react-query'
import { Circle } from '../../../../shared/content/circle-schema.ts'
import { NameForms, type Names, withForms } from '../../../../shared/content/names.ts'
import { Texts } from '../../../../shared/content/schema.ts'
import { textOf } from '../../../../shared/content/texts.ts'
import { useLanguage } from '../../../ui/index.ts'

const files = import.meta.glob<unknown>('../../../../shared/content/circles/*/{sv,nb,fi,en}.json', { import: 'default' })
const data = import.meta.glob<unknown>('../../../../shared/content/circles/*/circle.json', { import: 'default' })
const forms = import.meta.glob<unknown>('../../../../shared/content/names/{sv,nb,fi,en}.json', { import: 'default' })

/** What adults read of a circle in their language; undefined until it is loaded. */
export function useCircleTexts(circle: string | undefined, names: Names = {}) {
  const { language } = useLanguage()
  const { data: loaded } = useQuery({
    queryKey: ['circle-texts', circle ?? '', language],
    queryFn: async () => ({
      version: Circle.parse(await data[`../../../../shared/content/circles/${circle}/circle.json`]?.()).version,
      texts: withForms(
        Texts.parse(await files[`../../../../shared/content/circles/${circle}/${language}.json`]?.()),
        NameForms.parse(await forms[`../../../../shared/content/names/${language}.json`]?.()),
      ),
    }),
    enabled: circle !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (!loaded) return undefined
  const of = (key: string) => textOf(loaded.texts, key, 'older', names)
  return { title: of('title'), debrief: of('debrief'), version: loaded.version }
}

/** The teacher alone against the game: a window of its own, with the screens of a tablet. */
export function rehearsalAddress(circle: string, version: number, language: string, names: Names): string {
  return `/play/rehearse#${new URLSearchParams({ circle, version: String(version), language, names: JSON.stringify(names) })}`
}
