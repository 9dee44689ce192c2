import { House } from 'lucide-react'
import { Answer, Band, LinkButton, useLanguage } from '../../ui/index.ts'
import { useForHomeTexts } from './texts.ts'
import { cardOf, useHomeCard } from './use-home-card.ts'

/** The card for the real week of a chapter, without any count, and the way to its page for home. Nothing where there is no card. */
export function ForHomeBand({ chapter }: { chapter: number | undefined }) {
  const t = useForHomeTexts()
  const { language } = useLanguage()
  const card = chapter === undefined ? undefined : cardOf(chapter)
  const loaded = useHomeCard(card, language)
  if (!card || !loaded) return null
  return (
    <Band title={t('band')} note={t('bandNote')}>
      <Answer className="broad">
        {loaded.texts.title} {loaded.texts.hint}
      </Answer>
      <LinkButton to={`/chapters/${card.chapter}/home`} icon={<House aria-hidden />}>
        {t('link')}
      </LinkButton>
    </Band>
  )
}
