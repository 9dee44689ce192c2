/** @jsxImportSource preact */
import '../help/help.css'
import { useEffect, useRef } from 'preact/hooks'
import { creatureSvg } from '../../art/creature/creature-svg.ts'
import { TakeAlong } from '../i-do/take-along.tsx'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'
import { Drawing } from '../widgets/index.ts'
import type { KnowShelf } from './know-shelf.ts'
import type { LessonState } from './lesson.ts'

/** The last page of a lesson on this tablet: whether all is handed in, then nothing of the pupil is left here. */
export function Goodbye({
  state,
  shelf,
  onToStart,
}: {
  readonly state: LessonState
  readonly shelf: KnowShelf
  readonly onToStart: () => void
}) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const over = state.over ?? 'ended'
  const card = over === 'ended' ? state.player.cards.flatMap(({ id }) => shelf.card(id) ?? []).at(0) : undefined
  const hint = over === 'ended' ? t(state.isHandedIn ? 'lesson.ended.saved' : 'lesson.ended.saving') : t(`lesson.${over}.hint`)
  return (
    <main class={`help-page goodbye ${card ? 'with-card' : ''}`}>
      <section class="help-sheet" aria-labelledby="goodbye">
        <div class="help-head">
          <Drawing svg={creatureSvg(state.player.figure, { stance: 'wave' })} class="goodbye-figure" />
          <div>
            <h1 id="goodbye" tabIndex={-1} ref={heading}>
              {t(`lesson.${over}.title`)}
            </h1>
            <p role="status">{hint}</p>
          </div>
        </div>
        {state.isHandedIn && (
          <div class="help-row">
            <button type="button" class="primary" data-key="Enter" onClick={onToStart}>
              {t('lesson.toStart')}
              <Sign name="arrow-right" />
            </button>
          </div>
        )}
      </section>
      {card && <TakeAlong shelved={card} />}
    </main>
  )
}
