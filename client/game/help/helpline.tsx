/** @jsxImportSource preact */
import type { PlayerAnswer } from '../../../shared/api/play.ts'
import { Sign } from '../shell/sign.tsx'
import { useWords } from '../shell/words.ts'

/** The country's helpline as text; the tablet calls nobody. */
export function Helpline({ country, named }: { readonly country: PlayerAnswer['country']; readonly named?: true }) {
  const { t } = useWords()
  return (
    <div class="helpline">
      <span class="help-sign blue">
        <Sign name="phone" />
      </span>
      <p>
        {named && <span class="helpline-country">{t(`country.${country}`)}</span>}
        <b>{t(`helpline.${country}`)}</b> {t('helpline.free')} <span class="emergency">{t(`emergency.${country}`)}</span>
      </p>
    </div>
  )
}
