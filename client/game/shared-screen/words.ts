import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type SharedScreenText, sharedScreenText } from '../../../shared/i18n/shared-screens/index.ts'

const WordsOfScreen = createContext<SharedScreenText>(sharedScreenText('en'))
export const ScreenWords = WordsOfScreen.Provider
export const useScreenWords = (): SharedScreenText => useContext(WordsOfScreen)
