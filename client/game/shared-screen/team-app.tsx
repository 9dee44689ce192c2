/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Language, languages } from '../../../shared/api/contract.ts'
import { JoinSharedScreen, TakeTeamSeat, TeamView, type ToGuests } from '../../../shared/api/shared-screens.ts'
import { chooseLanguage, languageNames } from '../../../shared/i18n/languages.ts'
import { sharedScreenText } from '../../../shared/i18n/shared-screens/index.ts'
import { CallRefused, call } from '../../net/call.ts'
import { DigitPad } from '../shell/digit-pad.tsx'
import type { TabStorage } from '../shell/tab-storage.ts'
import { useWordsIn, WordsProvider } from '../shell/words.ts'
import { applySettings, useKeys } from '../widgets/index.ts'
import { type Line, openLine } from './line.ts'
import { TeamFrame } from './team-frame.tsx'
import { Bye, TeamScreens } from './team-screens.tsx'
import { ScreenWords, useScreenWords } from './words.ts'

const tokenKey = 'guest'
const languageKey = 'language'
type PinNote = 'wrong' | 'tooMany' | 'full' | 'offline'
type Page = { readonly at: 'pin' } | { readonly at: 'in'; readonly token: string } | { readonly at: 'bye'; readonly how: keyof ToGuests }

/** A team at a shared screen: the PIN, then what the board asks. The device keeps nothing but its token, until the tab is closed. */
export function TeamApp({ storage }: { readonly storage: TabStorage }) {
  const kept = storage.read(tokenKey)
  const [page, setPage] = useState<Page>(kept ? { at: 'in', token: kept } : { at: 'pin' })
  const [language, setLanguage] = useState<Language>(
    () => Language.safeParse(storage.read(languageKey)).data ?? chooseLanguage(navigator.languages),
  )
  const words = useWordsIn(language)
  const t = useMemo(() => sharedScreenText(language), [language])
  useKeys()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const onLanguage = (wished: Language) => {
    storage.write(languageKey, wished)
    setLanguage(wished)
  }
  const onOver = (how: keyof ToGuests) => {
    storage.clear()
    applySettings()
    setPage({ at: 'bye', how })
  }
  if (!words) return null
  return (
    <WordsProvider value={words}>
      <ScreenWords value={t}>
        {page.at === 'pin' && (
          <EnterPin
            onLanguage={onLanguage}
            language={language}
            onToken={token => {
              storage.write(tokenKey, token)
              setPage({ at: 'in', token })
            }}
          />
        )}
        {page.at === 'in' && <Playing token={page.token} language={language} onOver={onOver} />}
        {page.at === 'bye' && <Bye how={page.how} onToStart={() => setPage({ at: 'pin' })} />}
      </ScreenWords>
    </WordsProvider>
  )
}

function EnterPin({
  language,
  onLanguage,
  onToken,
}: {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly onToken: (token: string) => void
}) {
  const t = useScreenWords()
  const [note, setNote] = useState<PinNote>()
  const [tries, setTries] = useState(0)
  const enter = (pin: string) => {
    setNote(undefined)
    setTries(tries + 1)
    call(undefined, JoinSharedScreen, { body: { pin } }).then(
      ({ token }) => onToken(token),
      thrown => setNote(noteOf(thrown)),
    )
  }
  return (
    <TeamFrame
      title={t(note ? `pin.${note}.title` : 'pin.title')}
      hint={t(note ? `pin.${note}.hint` : 'pin.hint')}
      tone={note ? 'refused' : 'calm'}
    >
      <div class="kid-code">
        <DigitPad key={tries} onTyped={enter} />
        <fieldset class="kid-languages" aria-label={t('start.language')}>
          {languages.map(each => (
            <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => onLanguage(each)}>
              {languageNames[each]}
            </button>
          ))}
        </fieldset>
      </div>
    </TeamFrame>
  )
}

const notes: Readonly<Record<string, PinNote>> = {
  'code.unknown': 'wrong',
  'input.invalid': 'wrong',
  'server.busy': 'tooMany',
  'screen.full': 'full',
  'screen.ended': 'wrong',
}
const noteOf = (thrown: unknown): PinNote => (thrown instanceof CallRefused && notes[thrown.code]) || 'offline'

function Playing({
  token,
  language,
  onOver,
}: {
  readonly token: string
  readonly language: Language
  readonly onOver: (how: keyof ToGuests) => void
}) {
  const [view, setView] = useState<TeamView>()
  const [isHere, setHere] = useState(false)
  const line = useRef<Line>(undefined)
  const over = useRef(onOver)
  over.current = onOver
  useEffect(() => {
    const session = { token, renew: () => Promise.reject(new CallRefused('session.ended')) }
    const opened = openLine({
      takeSeat: async () => (await call(session, TakeTeamSeat, { body: { language } })).seat,
      hear: {
        team: message => {
          const read = TeamView.safeParse(message)
          if (read.success) setView(read.data)
        },
      },
      here: () => setHere(true),
      lost: () => setHere(false),
      over: how => over.current(how),
    })
    line.current = opened
    return opened.close
  }, [token, language])
  const ask: Line['ask'] = async (message, payload) => line.current?.ask(message, payload)
  return <TeamScreens view={view} isHere={isHere} ask={ask} />
}
