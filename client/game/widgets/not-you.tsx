/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { GameText } from '../../../shared/i18n/game/index.ts'
import { type Playing, usePlaying } from './playing.ts'

/** Who sits at the wrong username goes back to the list; asked once, so that nobody leaves by mistake. */
export function NotYou({ t }: { readonly t: GameText }) {
  const playing = usePlaying()
  return playing ? <Asked t={t} playing={playing} /> : null
}

function Asked({ t, playing }: { readonly t: GameText; readonly playing: Playing }) {
  const [step, setStep] = useState<'said' | 'asked' | 'leaving'>('said')
  const stay = useRef<HTMLButtonElement>(null)
  const { username, leave } = playing
  // The button that was pressed is gone: the careful answer has the focus.
  useEffect(() => {
    if (step === 'asked') stay.current?.focus()
  }, [step])
  if (step === 'said')
    return (
      <p class="not-you">
        <span>{t('settings.you', { username })}</span>
        <button type="button" class="chip" onClick={() => setStep('asked')}>
          {t('settings.notYou')}
        </button>
      </p>
    )
  return (
    <fieldset class="not-you" aria-labelledby="not-you">
      <p id="not-you">{t('settings.notYouAsk', { username })}</p>
      <button type="button" class="chip" ref={stay} onClick={() => setStep('said')} disabled={step === 'leaving'}>
        {t('settings.stay', { username })}
      </button>
      <button
        type="button"
        class="chip"
        aria-busy={step === 'leaving'}
        onClick={() => {
          setStep('leaving')
          leave()
        }}
        disabled={step === 'leaving'}
      >
        {t('settings.toList')}
      </button>
    </fieldset>
  )
}
