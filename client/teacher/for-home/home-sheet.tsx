import { Scissors } from 'lucide-react'
import type { Language } from '../../../shared/api/contract.ts'
import type { IDoCard } from '../../../shared/content/i-do-schema.ts'
import type { Texts } from '../../../shared/content/schema.ts'
import { forHomeTextsIn } from './texts.ts'

/** One sheet of A4 for a family, in its language: what the class did, what to talk about, and below the cut the child's own card. */
export function HomeSheet({ card, language, texts, picture }: { card: IDoCard; language: Language; texts: Texts; picture: string }) {
  const t = forHomeTextsIn(language)
  const of = (key: string) => texts[key] ?? ''
  return (
    <article className="paper home-sheet" lang={language}>
      <header>
        <p className="home-chapter">Upstander · {t('sheet.chapter', { n: card.chapter })}</p>
        <h2>{of('home.title')}</h2>
        <p className="home-lead">{of('home.lead')}</p>
      </header>
      <div className="home-columns">
        <Part title={t('sheet.practised')} lines={card.home.practised.map(id => of(`home.practised.${id}`))} />
        <Part title={t('sheet.talk')} lines={card.home.talk.map(id => of(`home.talk.${id}`))} />
      </div>
      <section className="home-together">
        <h3>{t('sheet.together')}</h3>
        <p>{of('home.together')}</p>
      </section>
      <Part title={t('sheet.tells')} lines={card.home.tells.map(id => of(`home.tells.${id}`))} />
      <p className="home-school">
        {t('sheet.school')} <span className="by-hand" />
      </p>
      <p className="home-cut">
        <Scissors aria-hidden />
        {t('sheet.cut')}
      </p>
      <section className="home-card">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing of our own, made from data of this build */}
        <div className="home-picture" aria-hidden dangerouslySetInnerHTML={{ __html: picture }} />
        <div className="home-words">
          <div>
            <p className="home-week">{t('sheet.week')}</p>
            <h3>{of('title')}</h3>
            <p>{of('hint')}</p>
          </div>
          <div>
            <p className="home-tick">
              <span className="box" />
              {t('sheet.done')}
            </p>
            <p className="home-own">{t('sheet.own')}</p>
          </div>
        </div>
      </section>
    </article>
  )
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
