import { createContext } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import type { Language } from '../../../shared/api/contract.ts'
import type { GameText } from '../../../shared/i18n/game/index.ts'
import type { ShellTexts } from '../../../shared/i18n/game-shell/index.ts'
import type { GrowingTexts } from '../../../shared/i18n/growing/index.ts'
import { translator } from '../../../shared/i18n/translate.ts'
import { readAloud, type Spoken } from '../widgets/index.ts'

/** The language of the page, and its words. */
export type Words = { readonly language: Language; readonly t: ShellTexts; readonly game: GameText; readonly growing: GrowingTexts }

const againMs = 2000
const files = {
  en: () => import('../languages/en.ts'),
  sv: () => import('../languages/sv.ts'),
  nb: () => import('../languages/nb.ts'),
  fi: () => import('../languages/fi.ts'),
}
const fetched = new Map<Language, Words>()

async function fetchWords(language: Language): Promise<Words> {
  const { shell, game, growing } = await files[language]()
  const words = { language, t: translator(shell, language), game: translator(game, language), growing: translator(growing, language) }
  fetched.set(language, words)
  return words
}

/** The words in `language`; until they have come those of before, or none. A lost network is asked again. */
export function useWordsIn(language: Language): Words | undefined {
  const [words, setWords] = useState(fetched.get(language))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const ask = () =>
      void fetchWords(language).then(
        come => isOver || setWords(come),
        () => {
          if (!isOver) timer = setTimeout(ask, againMs)
        },
      )
    ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [language])
  return words
}

const WordsOfPage = createContext<Words | undefined>(undefined)
export const WordsProvider = WordsOfPage.Provider
export function useWords(): Words {
  const words = useContext(WordsOfPage)
  if (!words) throw new Error('No words around this part of the page')
  return words
}

/** Reads what is given on the first press and stops on the second. */
export function useReader() {
  const { language } = useWords()
  const [isReading, setReading] = useState(false)
  const voice = useMemo(() => readAloud(language, setReading), [language])
  useEffect(() => () => voice.stop(), [voice])
  return { isReading, hasVoice: voice.hasVoice, read: (sentences: readonly Spoken[]) => (isReading ? voice.stop() : voice.read(sentences)) }
}
