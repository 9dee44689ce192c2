/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import type { Figure } from '../../../shared/api/figure.ts'
import { creatureSvg } from '../../art/creature/creature-svg.ts'
import type { Saved } from '../lesson/answers.ts'
import { useWords } from '../shell/words.ts'
import { Drawing, PrimaryButton, SecondButton } from '../widgets/index.ts'
import { SavedSign } from './saved-sign.tsx'
import { useKnowWords } from './use-texts.ts'

/** After the last card: what helps to see it, and two ways on. Nothing is counted. */
export function TheEnd({
  words,
  figure,
  saved,
  onMap,
  onOthers,
}: {
  readonly words: string
  readonly figure: Figure
  readonly saved: Saved
  readonly onMap: () => void
  readonly onOthers: () => void
}) {
  const t = useKnowWords()
  const { game } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  // A new one begins at its top, wherever the last one was left.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest('.know-page')?.scrollTo({ top: 0 })
  }, [])
  return (
    <section class="know-end" aria-labelledby="question">
      <Drawing svg={creatureSvg(figure, { stance: 'up' })} class="know-figure" />
      <h2 id="question" ref={heading} tabIndex={-1}>
        {t('know.looked')}
      </h2>
      <p class="know-said">{words}</p>
      <div class="row">
        <SecondButton label={game('toTheMap')} icon="map" onPress={onMap} />
        <PrimaryButton label={t('know.another')} onPress={onOthers} />
      </div>
      <SavedSign saved={saved} />
    </section>
  )
}
