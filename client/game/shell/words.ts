import { createContext } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import type { Language } from '../../../shared/api/contract.ts'
import { type GameText, gameText } from '../../../shared/i18n/game/index.ts'
import { type ShellTexts, shellTexts } from '../../../shared/i18n/game-shell/index.ts'
import { readAloud, type Spoken } from '../widgets/index.ts'

/** The language of the page, and its words. */
export type Words = { readonly language: Language; readonly t: ShellTexts; readonly game: GameText }

export const wordsIn = (language: Language): Words => ({ language, t: shellTexts(language), game: gameText(language) })

const WordsOfPage = createContext<Words>(wordsIn('en'))
export const WordsProvider = WordsOfPage.Provider
export const useWords = (): Words => useContext(WordsOfPage)

/** Reads what is given on the first press and stops on the second. */
export function useReader() {
  const { language } = useWords()
  const [isReading, setReading] = useState(false)
  const voice = useMemo(() => readAloud(language, setReading), [language])
  useEffect(() => () => voice.stop(), [voice])
  return { isReading, hasVoice: voice.hasVoice, read: (sentences: readonly Spoken[]) => (isReading ? voice.stop() : voice.read(sentences)) }
}
