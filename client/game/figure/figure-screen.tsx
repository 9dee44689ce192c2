/** @jsxImportSource preact */
import './figure.css'
import { useState } from 'preact/hooks'
import type { Figure } from '../../../shared/api/figure.ts'
import { seededChance } from '../../../shared/play/chance.ts'
import { GamePage, type Helps } from '../shell/game-page.tsx'
import { Sign } from '../shell/sign.tsx'
import { useIsSmall } from '../shell/use-is-small.ts'
import { useWords } from '../shell/words.ts'
import { Drawing } from '../widgets/index.ts'
import { surprise } from './given-figure.ts'
import { mirrorSvg } from './mirror-svg.ts'
import { Wardrobe } from './wardrobe.tsx'

/** A creature, a colour, "That's me": three taps are enough, one is possible. It can be changed any day. */
export function FigureScreen({
  figure,
  onMap,
  onChosen,
  onDone,
  ...helps
}: Helps & {
  readonly figure: Figure
  readonly onMap: () => void
  /** Rejects when it could not be saved. */
  readonly onChosen: (figure: Figure) => Promise<void>
  readonly onDone: () => void
}) {
  const { t } = useWords()
  const { isPhone, isSmall } = useIsSmall()
  const [past, setPast] = useState<readonly Figure[]>([figure])
  const [saving, setSaving] = useState<'no' | 'now' | 'failed'>('no')
  const present = past.at(-1) ?? figure
  const pick = (next: Figure) => setPast([...past, next])
  const undo = () => past.length > 1 && setPast(past.slice(0, -1))
  const dice = () => {
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
    pick(surprise(seededChance(seed)))
  }
  const done = () => {
    if (saving === 'now') return
    setSaving('now')
    onChosen(present).then(onDone, () => setSaving('failed'))
  }
  return (
    <GamePage
      title={t('figure.title')}
      helps={helps}
      onMap={onMap}
      spoken={[{ text: t('figure.make') }, { text: t('figure.anyDay') }]}
      look={`figure-page ${isSmall ? 'by-part' : ''}`}
    >
      <section class="figure-room" aria-label={t('figure.title')}>
        <Drawing svg={mirrorSvg(present, past.length > 1 ? 'wave' : 'stand', isPhone ? 'whole' : 'cover')} class="mirror" />
        <div class="figure-tools">
          <button type="button" class="second" onClick={dice}>
            <Sign name="dices" />
            <span>{t('figure.surprise')}</span>
          </button>
          <button type="button" class="second undo" aria-disabled={past.length < 2} onClick={undo}>
            <Sign name="undo-2" />
            <span>{t('figure.undo')}</span>
          </button>
        </div>
      </section>
      <section class="wardrobe" aria-label={t('figure.make')}>
        <Wardrobe figure={present} isByPart={isSmall} onPick={pick} />
        <div class="figure-end">
          <p class="help-note" role="status">
            <Sign name="undo-2" />
            {t(saving === 'failed' ? 'figure.notSaved' : 'figure.anyDay')}
          </p>
          <button type="button" class="primary" data-key="Enter" aria-disabled={saving === 'now'} onClick={done}>
            {t('figure.thatsMe')}
            <Sign name="check" />
          </button>
        </div>
      </section>
    </GamePage>
  )
}
