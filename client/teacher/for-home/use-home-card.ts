import { useQuery } from '@tanstack/react-query'
import type { Language } from '../../../shared/api/contract.ts'
import { IDoCard } from '../../../shared/content/i-do-schema.ts'
import { Texts } from '../../../shared/content/schema.ts'

const cards = import.meta.glob<unknown>('../../../shared/content/i-do/*/card.json', { import: 'default', eager: true })
const texts = import.meta.glob<unknown>('../../../shared/content/i-do/*/{sv,nb,fi,en}.json', { import: 'default' })
const all = Object.values(cards).map(card => IDoCard.parse(card))

/** The card for the real week of a chapter, if this build has one. */
export const cardOf = (chapter: number): IDoCard | undefined => all.find(card => card.chapter === chapter)

/** `toPrint`: the same picture with ids of its own, since the page holds it twice and hides one of them. */
export type HomeCard = { readonly texts: Texts; readonly picture: string; readonly toPrint: string }

/** Its texts in one language and its picture; undefined until they are loaded. The art comes with it and not with every page. */
export function useHomeCard(card: IDoCard | undefined, language: Language): HomeCard | undefined {
  const { data } = useQuery({
    queryKey: ['i-do', card?.id ?? '', language],
    queryFn: async () => {
      if (!card) throw new Error('There is no card.')
      const [read, { cardSvg }, { scopeIds }, { fetchPlaces }] = await Promise.all([
        texts[`../../../shared/content/i-do/${card.id}/${language}.json`]?.(),
        import('../../art/cards/card-svg.ts'),
        import('../../art/svg.ts'),
        import('../../art/places/drawn-places.ts'),
      ])
      if (card.picture.kind !== 'icon') await fetchPlaces([card.picture.place])
      const picture = card.picture.kind === 'icon' ? '' : cardSvg(card.picture)
      return { texts: Texts.parse(read), picture, toPrint: scopeIds(picture, 'print') }
    },
    enabled: card !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return data
}
