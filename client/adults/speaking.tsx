import { type ReactNode, useEffect, useState } from 'react'
import type { Language } from '../../shared/api/contract.ts'
import { chooseLanguage } from '../../shared/i18n/languages.ts'
import { LanguageContext } from '../ui/index.ts'
import { useOwnSession, useSession } from './session.tsx'

/** The account's language; before signing in the one chosen on the page, at first the browser's wish. It is kept in no browser. */
export function Speaking({ children }: { children: ReactNode }) {
  const session = useSession()
  const { speak } = useOwnSession()
  const [chosen, setChosen] = useState<Language>(() => chooseLanguage(navigator.languages))
  const [wished, setWished] = useState<Language>()
  const me = session.is === 'in' ? session.me : undefined
  const language = wished ?? me?.language ?? chosen

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    if (me) setChosen(me.language)
  }, [me])

  const choose = (wish: Language) => {
    setChosen(wish)
    if (!me) return
    setWished(wish)
    // A refusal leaves the account's own language; the strip says why.
    speak(wish)
      .catch(() => undefined)
      .finally(() => setWished(undefined))
  }
  return <LanguageContext value={{ language, choose }}>{children}</LanguageContext>
}
