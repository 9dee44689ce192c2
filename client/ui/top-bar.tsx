import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Language } from '../../shared/api/contract.ts'
import { languageNames } from '../../shared/i18n/languages.ts'
import { useLanguage } from './language.ts'
import { useTexts } from './texts.ts'

/** As in the Nordic schools that use it; English last. */
export const order: readonly Language[] = ['sv', 'nb', 'fi', 'en']
export type Place = { readonly label: string; readonly to: string; readonly here: boolean }

/** The bar of signed-in pages: mark, places, and at the right who one is and how to leave. */
export function TopBar({ places, children }: { places: readonly Place[]; children: ReactNode }) {
  const t = useTexts()
  return (
    <>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <header className="top">
        <Brand to={places[0]?.to ?? '/'} />
        {places.length > 0 && (
          <nav className="places" aria-label={t('frame.places')}>
            {places.map(place => (
              <Link key={place.to} to={place.to} aria-current={place.here ? 'page' : undefined}>
                {place.label}
              </Link>
            ))}
          </nav>
        )}
        <div className="who">{children}</div>
      </header>
    </>
  )
}

/** The bar of public pages: mark and four languages in words. */
export function BareBar() {
  const t = useTexts()
  const { language, choose } = useLanguage()
  return (
    <>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <header className="top bare">
        <Brand to="/" />
        <div className="who">
          <nav className="langs" aria-label={t('frame.languages')}>
            {order.map(each => (
              <button key={each} type="button" lang={each} aria-current={each === language || undefined} onClick={() => choose(each)}>
                {languageNames[each]}
              </button>
            ))}
          </nav>
        </div>
      </header>
    </>
  )
}

export function Brand({ to }: { to: string }) {
  return (
    <Link className="brand" to={to}>
      <Mark />
      Upstander
    </Link>
  )
}

/** The programme's mark: one who stands before two others. */
export function Mark() {
  return (
    <svg viewBox="0 0 34 28" aria-hidden="true">
      <g fill="#b9a680">
        <circle cx="6" cy="14" r="4" />
        <path d="M0 28v-3a6 6 0 0 1 12 0v3Z" />
        <circle cx="28" cy="14" r="4" />
        <path d="M22 28v-3a6 6 0 0 1 12 0v3Z" />
      </g>
      <g fill="#5b45c9" stroke="#fffaf0" strokeWidth="1.6">
        <path d="M9 29V19.500a8 8 0 0 1 16 0V29Z" />
        <circle cx="17" cy="6" r="5.6" />
      </g>
    </svg>
  )
}

export function Foot() {
  const t = useTexts()
  return (
    <footer className="foot">
      <span>Upstander</span>
      <span className="grow" />
      <span>{t('foot.cookie')}</span>
    </footer>
  )
}
