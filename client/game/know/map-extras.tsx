/** @jsxImportSource preact */
import './map-notes.css'
import type { LessonState } from '../lesson/lesson.ts'
import { Icon } from '../widgets/index.ts'
import { knowMark } from './knowable.ts'
import { useKnowWords } from './use-texts.ts'

/** On the map: to the recognitions and to the card for the real week, where the lesson has some. */
export function MapExtras({
  state,
  onKnow,
  onIDo,
}: {
  readonly state: LessonState
  readonly onKnow: () => void
  readonly onIDo: () => void
}) {
  const t = useKnowWords()
  const mark = knowMark(state)
  return (
    <>
      {mark && (
        <button type="button" class="second to-know" data-key="K" onClick={onKnow}>
          <Icon name={mark === 'finished' ? 'check' : 'star'} />
          {t('know.title')}
          <span class="for-readers">{t(`know.${mark}`)}</span>
        </button>
      )}
      {state.player.cards.length > 0 && (
        <button type="button" class="second to-do" data-key="D" onClick={onIDo}>
          <Icon name="sun" />
          {t('do.title')}
        </button>
      )}
    </>
  )
}
