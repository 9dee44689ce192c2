/** @jsxImportSource preact */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { Sign } from '../shell/sign.tsx'
import { type Store, useStore } from '../shell/store.ts'
import { useWords, type Words, WordsProvider } from '../shell/words.ts'
import type { LessonState } from './lesson.ts'

/** Says quietly that there is no contact, below the header of every page of the lesson. */
export function LostLine({ store }: { readonly store: Store<LessonState> }) {
  const { t } = useWords()
  const isLost = useStore(store).connection === 'lost'
  return (
    <p class={isLost ? 'lost-line' : 'for-readers'} role="status">
      {isLost && (
        <>
          <Sign name="wifi-off" />
          {t('lesson.lost')}
        </>
      )}
    </p>
  )
}

/** The same for a page that is drawn apart and has no words of its own. */
export const LostLineApart = ({ store, words }: { readonly store: Store<LessonState>; readonly words: Words }) => (
  <WordsProvider value={words}>
    <LostLine store={store} />
  </WordsProvider>
)

const StoreOfLesson = createContext<Store<LessonState> | undefined>(undefined)
export const LessonProvider = StoreOfLesson.Provider
export const useLessonStore = () => useContext(StoreOfLesson)
