/** @jsxImportSource preact */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { Sign } from '../shell/sign.tsx'
import { useStore } from '../shell/store.ts'
import { useWords, type Words, WordsProvider } from '../shell/words.ts'
import type { Lesson } from './lesson.ts'

type Told = Pick<Lesson, 'store' | 'callForTablet' | 'backToCircle'>

/** What concerns this tablet, said quietly below the header of every page of the lesson: no contact; the teacher is on the way. */
export function TabletLine({ lesson }: { readonly lesson: Told }) {
  const { t } = useWords()
  const { connection, tabletHelp, calledToMap, circle } = useStore(lesson.store)
  const isLost = connection === 'lost'
  const isComing = tabletHelp === 'coming'
  const isAway = circle?.isAway === true
  return (
    <div class={isLost || isComing || calledToMap || isAway ? 'tablet-line' : 'for-readers'}>
      <p role="status">
        {isLost && (
          <span>
            <Sign name="wifi-off" />
            {t('lesson.lost')}
          </span>
        )}
        {calledToMap && (
          <span>
            <Sign name="map" />
            {t(calledToMap === 'gone' ? 'lesson.gone' : 'lesson.toMap')}
          </span>
        )}
        {isComing && (
          <span>
            <Sign name="tablet" />
            {t('trouble.coming.title')}
          </span>
        )}
      </p>
      {isAway && (
        <button type="button" class="second" onClick={lesson.backToCircle}>
          {t('lesson.backToCircle')}
        </button>
      )}
      {isComing && (
        <button type="button" class="second" onClick={() => lesson.callForTablet({ needed: false })}>
          {t('trouble.works')}
        </button>
      )}
    </div>
  )
}

/** The same for a page that is drawn apart and has no words of its own. */
export const TabletLineApart = ({ lesson, words }: { readonly lesson: Told; readonly words: Words }) => (
  <WordsProvider value={words}>
    <TabletLine lesson={lesson} />
  </WordsProvider>
)

const LessonOfPage = createContext<Told | undefined>(undefined)
export const LessonProvider = LessonOfPage.Provider
export const useLesson = () => useContext(LessonOfPage)
