/** @jsxImportSource preact */
import './shell.css'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Language } from '../../../shared/api/contract.ts'
import { ChoosePlayLanguage } from '../../../shared/api/play.ts'
import { chooseLanguage } from '../../../shared/i18n/languages.ts'
import { call } from '../../net/call.ts'
import { type Begun, LessonDoor } from '../lesson/lesson-door.tsx'
import { LessonScreens } from '../lesson/lesson-screens.tsx'
import type { PlaySession } from '../lesson/session.ts'
import { SignIn } from '../sign-in/sign-in.tsx'
import { applySettings } from '../widgets/index.ts'
import type { TabStorage } from './tab-storage.ts'
import { WordsProvider, wordsIn } from './words.ts'

type Page =
  | { readonly at: 'signIn' }
  | { readonly at: 'door'; readonly session: PlaySession }
  | { readonly at: 'lesson'; readonly begun: Begun }
const languageKey = 'language'

/** Sign-in, then the lesson, then sign-in for the next one. */
export function App({ storage }: { readonly storage: TabStorage }) {
  const [page, setPage] = useState<Page>({ at: 'signIn' })
  const [language, setLanguage] = useState<Language>(() => chosen(storage) ?? chooseLanguage(navigator.languages))
  const words = useMemo(() => wordsIn(language), [language])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const signedIn = (session: PlaySession) => {
    const wished = chosen(storage)
    if (wished && wished !== session.player.language) {
      // Kept for the next time; what is read now is chosen already.
      void call(session.session, ChoosePlayLanguage, { body: { language: wished } }).catch(() => undefined)
    }
    setLanguage(wished ?? session.player.language)
    setPage({ at: 'door', session })
  }
  const toStart = () => {
    storage.clear()
    setLanguage(chooseLanguage(navigator.languages))
    applySettings()
    setPage({ at: 'signIn' })
  }
  const onLanguage = (wished: Language) => {
    storage.write(languageKey, wished)
    setLanguage(wished)
  }
  return (
    <WordsProvider value={words}>
      {page.at === 'signIn' && <SignIn storage={storage} onSignedIn={signedIn} onLanguage={onLanguage} />}
      {page.at === 'door' && (
        <LessonDoor session={page.session} storage={storage} onBegun={begun => setPage({ at: 'lesson', begun })} onGone={toStart} />
      )}
      {page.at === 'lesson' && <LessonScreens begun={page.begun} storage={storage} onToStart={toStart} />}
    </WordsProvider>
  )
}

const chosen = (storage: TabStorage): Language | undefined => Language.safeParse(storage.read(languageKey)).data
