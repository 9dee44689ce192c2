import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useParams } from 'react-router'
import { type Language, languages } from '../../../shared/api/contract.ts'
import { languageNames } from '../../../shared/i18n/languages.ts'
import { Answer, Button, Page, useLanguage } from '../../ui/index.ts'
import { useTeacherTexts } from '../texts.ts'
import { HomeSheet } from './home-sheet.tsx'
import { useForHomeTexts } from './texts.ts'
import { cardOf, useHomeCard } from './use-home-card.ts'

/** The page of a chapter for home: chosen in a family's language, looked at, printed. It knows no pupil and no class. */
export function ForHomePage() {
  const t = useForHomeTexts()
  const teacher = useTeacherTexts()
  const { language: own } = useLanguage()
  const [language, setLanguage] = useState<Language>(own)
  const chapter = Number(useParams().chapter)
  const card = cardOf(chapter)
  const loaded = useHomeCard(card, language)
  useEffect(() => {
    // The browser prints the sheet instead of the page.
    document.documentElement.classList.add('prints-cards')
    return () => document.documentElement.classList.remove('prints-cards')
  }, [])
  const sheetWith = (picture: string) =>
    card && loaded && <HomeSheet card={card} language={language} texts={loaded.texts} picture={picture} />
  return (
    <Page
      title={t('title', { n: card ? chapter : '' })}
      crumb={[{ label: teacher('home.title'), to: '/home' }]}
      facts={t('facts')}
      actions={
        card && (
          <Button look="primary" icon={<Printer aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        )
      }
    >
      {card ? (
        <>
          <fieldset className="home-languages">
            <legend>{t('language')}</legend>
            {languages.map(each => (
              <label key={each} className="pick">
                <input type="radio" name="sheet-language" checked={language === each} onChange={() => setLanguage(each)} />
                <span lang={each}>{languageNames[each]}</span>
              </label>
            ))}
          </fieldset>
          <div className="home-preview">{sheetWith(loaded?.picture ?? '')}</div>
          {loaded && createPortal(<div className="print-root">{sheetWith(loaded.toPrint)}</div>, document.body)}
        </>
      ) : (
        <Answer>{t('none')}</Answer>
      )}
    </Page>
  )
}
