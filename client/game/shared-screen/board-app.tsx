/** @jsxImportSource preact */
import '../sign-in/sign-in.css'
import './shared-screen.css'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ScreenView } from '../../../shared/api/shared-screens.ts'
import type { Scenario, Texts } from '../../../shared/content/schema.ts'
import { chooseLanguage } from '../../../shared/i18n/languages.ts'
import { sharedScreenText } from '../../../shared/i18n/shared-screens/index.ts'
import { loadStory } from '../lesson/content.ts'
import { useStore } from '../shell/store.ts'
import type { TabStorage } from '../shell/tab-storage.ts'
import { useWordsIn, WordsProvider } from '../shell/words.ts'
import { changeSettings, readAsTheClass } from '../widgets/index.ts'
import { type Board, openBoard } from './board-store.ts'
import { Door } from './door.tsx'
import { Farewell, TalkQuestion } from './farewell.tsx'
import { Story } from './story.tsx'
import { ScreenWords } from './words.ts'

export type Content = { readonly scenario: Scenario; readonly texts: Texts }

/** The page in front of the class. Its key came in the address, which forgets it at once; this tab alone keeps it. */
export function BoardApp({ storage }: { readonly storage: TabStorage }) {
  const key = useMemo(() => keyOf(storage), [storage])
  return key ? <Running screenKey={key} /> : <Farewell language={chooseLanguage(navigator.languages)} why="noKey" />
}

function keyOf(storage: TabStorage): string | undefined {
  const place = `screen ${location.pathname}`
  const given = /^#key=([\w.-]+)$/.exec(location.hash)?.[1]
  if (given) {
    storage.write(place, given)
    history.replaceState(null, '', location.pathname)
    // Read from the back row; the page's settings may say otherwise afterwards.
    changeSettings({ size: '120' })
  }
  return given ?? storage.read(place)
}

function Running({ screenKey }: { readonly screenKey: string }) {
  const board = useMemo(() => openBoard(screenKey), [screenKey])
  useEffect(() => board.close, [board])
  const { view, isOver } = useStore(board.store)
  const content = useContent(view)
  if (isOver) return <Farewell language={view?.language ?? chooseLanguage(navigator.languages)} why={view ? 'over' : 'noKey'} />
  if (!view || !content) return null
  return <Shown board={board} view={view} content={content} />
}

function Shown({ board, view, content }: { readonly board: Board; readonly view: ScreenView; readonly content: Content }) {
  const { language, level, phase } = view
  const [isIntro, setIntro] = useState(false)
  const words = useWordsIn(language)
  const t = useMemo(() => sharedScreenText(language), [language])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => readAsTheClass({ young: level === 'young' }), [level])
  if (words?.language !== language) return null
  return (
    <WordsProvider value={words}>
      <ScreenWords value={t}>
        {phase === 'door' && !isIntro && <Door board={board} view={view} content={content} onBegin={() => setIntro(true)} />}
        {phase === 'question' && <TalkQuestion board={board} view={view} content={content} />}
        {(phase === 'playing' || phase === 'ending' || (phase === 'door' && isIntro)) && (
          <Story board={board} view={view} content={content} />
        )}
      </ScreenWords>
    </WordsProvider>
  )
}

/** Story and texts, once; a lost connection asks again. */
function useContent(view: ScreenView | undefined): Content | undefined {
  const [content, setContent] = useState<Content>()
  const [tries, setTries] = useState(0)
  const { scenario: id, version, language } = view ?? {}
  useEffect(() => {
    if (id === undefined || version === undefined || language === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    loadStory({ id, version }, language).then(setContent, () => {
      timer = setTimeout(() => setTries(tries + 1), 2000)
    })
    return () => clearTimeout(timer)
  }, [id, version, language, tries])
  return content
}
