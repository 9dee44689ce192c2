/** @jsxImportSource preact */
import { castIdOf } from '../../art/cast.ts'
import { cardBackSvg, cardSvg } from '../../art/circle/card.ts'
import { planSvg } from '../../art/circle/signs.ts'
import { Drawing, Icon, PrimaryButton, SecondButton } from '../widgets/index.ts'
import { castIn } from './pictures.ts'
import { useCircle } from './playing.ts'
import { Title } from './view.tsx'

/** A card turns out of the fan: who one is, what one thinks, where one stands. */
export function Dealt({ onSeen }: { readonly onSeen: () => void }) {
  const { circle, cast, view, text, t, tell, spoken, readNow } = useCircle()
  const { part } = view
  const [title, thought, place] = [text(`part.${part}.title`), text(`part.${part}.thought.dealt`), text(`part.${part}.place`)]
  tell([spoken(`part.${part}.title`, 'question'), spoken(`part.${part}.thought.dealt`, 'thought'), spoken(`part.${part}.place`, 'place')])
  return (
    <main class="dealt">
      <div class="dealt-card" aria-hidden="true">
        <div class="card-fan">
          {[0, 1, 2].map(at => (
            <Drawing key={at} svg={cardBackSvg} class={`card-back card-back-${at}`} />
          ))}
        </div>
        <div class="card-front">
          <Drawing svg={cardSvg(castIdOf(part), cast.picture)} />
        </div>
      </div>
      <section class="dealt-words" aria-labelledby="question">
        <p class="note">
          <Icon name="lock" />
          {t('dealt.only')}
        </p>
        <Title class="part-title">{title}</Title>
        <p class="thought-line" id="thought">
          <span class="for-readers">{t('thinks', { thought: '' })}</span>
          {thought}
        </p>
        <div class="place-box">
          <Drawing svg={planSvg(castIn(circle, view), castIdOf(part), { heat: view.start.heat })} class="place-plan" />
          <p id="place">
            <b>{t('dealt.place')}</b>
            {place}
          </p>
        </div>
        <p class="intro">{text('intro')}</p>
        <div class="row start">
          <PrimaryButton label={t('dealt.seen')} onPress={onSeen} />
          <SecondButton label={t('dealt.hear')} icon="volume-2" onPress={readNow} />
        </div>
      </section>
    </main>
  )
}
