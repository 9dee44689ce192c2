/** @jsxImportSource preact */
import './shell.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Language } from '../../../shared/api/contract.ts'
import { ChoosePlayLanguage } from '../../../shared/api/play.ts'
import { chooseLanguage } from '../../../shared/i18n/languages.ts'
import { call } from '../../net/call.ts'
import type { PlaySession } from '../lesson/session.ts'
import { type ShownCard, takeCard } from '../sign-in/card-address.ts'
import type { ClassList } from '../sign-in/flow.ts'
import { SignIn } from '../sign-in/sign-in.tsx'
import { applySettings, readAsTheClass } from '../widgets/index.ts'
import { lazily } from './lazily.tsx'
import type { TabStorage } from './tab-storage.ts'
import { useWordsIn, WordsProvider } from './words.ts'

type Page =
  | { readonly at: 'signIn'; readonly list?: ClassList | undefined; readonly card?: ShownCard | undefined }
  /** `card`: shown to a tablet on which somebody plays; `isOver`: who played is gone from it. */
  | { readonly at: 'lesson'; readonly session: PlaySession; readonly card?: ShownCard | undefined; readonly isOver?: true }
/** Comes while the pupil signs in. */
const Lesson = lazily(() => import('../lesson/index.tsx').then(({ Lesson }) => Lesson))
const CardInLesson = lazily(() => import('../sign-in/card-in-lesson.tsx').then(({ CardInLesson }) => CardInLesson))
const languageKey = 'language'

/** Sign-in, then the lesson, then sign-in for the next one. */
export function App({ storage, card }: { readonly storage: TabStorage; readonly card: string | undefined }) {
  const [page, setPage] = useState<Page>({ at: 'signIn', card: shownCard(card) })
  const shown = useRef(page)
  shown.current = page
  // A card that signs in as soon as whoever played has left.
  const next = useRef<string>(undefined)
  const [language, setLanguage] = useState<Language>(() => chosen(storage) ?? chooseLanguage(navigator.languages))
  const words = useWordsIn(language)
  useEffect(() => {
    document.documentElement.lang = words?.language ?? language
  }, [words, language])
  useEffect(Lesson.fetch, [])
  const signedIn = (session: PlaySession) => {
    const wished = chosen(storage)
    if (wished && wished !== session.player.language) {
      // Kept for the next time; what is read now is chosen already.
      void call(session.session, ChoosePlayLanguage, { body: { language: wished } }).catch(() => undefined)
    }
    setLanguage(wished ?? session.player.language)
    setPage({ at: 'lesson', session })
  }
  const begin = useRef((list?: ClassList) => {
    storage.clear()
    setLanguage(chooseLanguage(navigator.languages))
    // The next pupil reads as the tablet does, and not as the one before.
    readAsTheClass({ young: false })
    applySettings()
    setPage({ at: 'signIn', list, card: shownCard(next.current) })
    next.current = undefined
  }).current
  useEffect(() => {
    const scanned = () => {
      const now = shown.current
      const secret = takeCard()
      if (secret === undefined) return
      if (now.at === 'signIn' || !now.isOver) return setPage({ ...now, card: { secret } })
      next.current = secret
      begin()
    }
    addEventListener('hashchange', scanned)
    return () => removeEventListener('hashchange', scanned)
  }, [begin])
  const over = useRef(() => {
    const now = shown.current
    if (now.at === 'lesson') setPage({ at: 'lesson', session: now.session, isOver: true })
  }).current
  const toStart = () => begin()
  const onLanguage = (wished: Language) => {
    storage.write(languageKey, wished)
    setLanguage(wished)
  }
  if (!words) return null
  return (
    <WordsProvider value={words}>
      {page.at === 'signIn' && <SignIn storage={storage} list={page.list} card={page.card} onSignedIn={signedIn} onLanguage={onLanguage} />}
      {page.at === 'lesson' && words.language === language && (
        <Lesson session={page.session} storage={storage} onToStart={toStart} onSomebodyElse={begin} onOver={over} />
      )}
      {page.at === 'lesson' && page.card && (
        <CardInLesson
          key={page.card}
          card={page.card.secret}
          player={page.session.player.id}
          onStay={() => setPage({ at: 'lesson', session: page.session })}
          onTaken={secret => {
            next.current = secret
          }}
        />
      )}
    </WordsProvider>
  )
}

const shownCard = (secret: string | undefined): ShownCard | undefined => (secret === undefined ? undefined : { secret })
const chosen = (storage: TabStorage): Language | undefined => Language.safeParse(storage.read(languageKey)).data
