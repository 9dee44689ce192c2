/** @jsxImportSource preact */
import type { PlayerAnswer } from '../../../shared/api/play.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'

/** The country's helpline as text; the tablet calls nobody. */
export function Helpline({ country }: { readonly country: PlayerAnswer['country'] }) {
  const { t } = useWords()
  return (
    <div class="helpline">
      <span class="help-sign blue">
        <Sign name="phone" />
      </span>
      <p>
        <b>{t(`helpline.${country}`)}</b> {t('helpline.free')} <span class="emergency">{t(`emergency.${country}`)}</span>
      </p>
    </div>
  )
}
