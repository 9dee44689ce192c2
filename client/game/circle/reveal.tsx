/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Ring } from '../../../shared/api/circles.ts'
import type { Deed } from '../../../shared/content/circle-schema.ts'
import { cast as looks } from '../../art/cast.ts'
import { portraitSvg } from '../../art/child/child-svg.ts'
import { heatSvg, markSvg } from '../../art/circle/marks.ts'
import { byFeeling } from '../../art/scenes/acts.ts'
import { Drawing, Icon, PrimaryButton } from '../widgets/index.ts'
import { type Does, doesIn, revealComposer } from './pictures.ts'
import { useCircle } from './playing.ts'
import { Me } from './signs.tsx'
import { Title, View } from './view.tsx'

export const deedsInOrder: readonly Deed[] = ['standWith', 'speak', 'checkIn', 'fetchHelp', 'watch', 'leave', 'laugh']
/** First the ring, then all moves at once, then the marks. */
const ringMs = 400
const walkMs = 1200

/** The crowd's move is played out at once: what was done, never by whom. `stood`: how they stood before. */
export function Reveal({ ring, stood, onGoOn }: { readonly ring: Ring; readonly stood: Does; readonly onGoOn: () => void }) {
  const { circle, view, calm, text, t, tell, spoken, play, stage } = useCircle()
  const before = view.rings.at(view.rings.length - 2)
  const from = view.rings.length > 1 && before ? before : view.start
  const [step, setStep] = useState<'ring' | 'moves' | 'marks'>(calm ? 'marks' : 'ring')
  // biome-ignore lint/correctness/useExhaustiveDependencies: played once
  useEffect(() => {
    play('happens')
    if (calm) return
    const timers = [setTimeout(() => setStep('moves'), ringMs), setTimeout(() => setStep('marks'), ringMs + walkMs)]
    return () => timers.forEach(clearTimeout)
  }, [stage])
  const says = text(`reveal.${ring.says}`)
  const adult = ring.adult === 'none' || ring.adult === adultBefore(from) ? undefined : text(`adult.${ring.adult}`)
  const did = didOf(ring).map(deed => ({ deed, words: t(`did.${deed}`, { n: ring.counts[deed] }) }))
  const heat = ring.heat > from.heat ? 'up' : ring.heat < from.heat ? 'down' : 'same'
  const feels = ring.feeling > from.feeling ? t('reveal.lighter') : t('reveal.asBefore')
  tell([
    spoken(`reveal.${ring.says}`, 'question'),
    ...did.map(({ deed, words }) => ({ text: words, element: `did-${deed}` })),
    ...(adult ? [spoken(`adult.${ring.adult}`, 'adult-news')] : []),
  ])
  const shown = step === 'ring' ? { ...ring, heat: from.heat, feeling: from.feeling, adult: adultBefore(from) } : ring
  return (
    <View
      composer={revealComposer(circle, view, shown, step === 'ring' && ring.beat < 4 ? stood : doesIn(view), calm)}
      alt={`${did.map(({ words }) => words).join(', ')}. ${t(`reveal.${heat}`)}. ${t('crowd.heat', { n: ring.heat })} ${feels} ${t('reveal.you')}`}
      over={({ marks }, box) => (
        <>
          <Me />
          <Lift from={from.feeling} to={ring.feeling} words={feels} />
          {ring.beat < 4 && (
            <div class="crowd-sign">
              <p>{t(`reveal.${heat}`)}</p>
              <Drawing svg={heatSvg(ring.heat)} class="crowd-heat" />
            </div>
          )}
          {step === 'marks' &&
            marks.map(({ id, x, y, scale }) => {
              const size = Math.max(30, Math.min(58, 150 * scale))
              // Whoever stands at the edge of a narrow picture has the mark inside of it.
              const left = Math.max(2, Math.min(box.width - size - 2, x - size / 2))
              return (
                <span key={id} class="deed-mark pops" style={{ left: `${left}px`, top: `${y - size * 0.9}px`, width: `${size}px` }}>
                  <Drawing svg={markSvg(doesIn(view)[id] ?? 'watch')} />
                </span>
              )
            })}
        </>
      )}
    >
      <Title>{says}</Title>
      {adult && (
        <p class="adult-news" id="adult-news">
          <Icon name="hand-helping" />
          {adult}
        </p>
      )}
      <div class="sums">
        <ul>
          {did.map(({ deed, words }) => (
            <li key={deed} id={`did-${deed}`}>
              <Drawing svg={markSvg(deed)} class="sum-mark" />
              {words}
            </li>
          ))}
        </ul>
        <PrimaryButton label={t('goOn')} onPress={onGoOn} />
      </div>
    </View>
  )
}

export const didOf = ({ counts }: Pick<Ring, 'counts'>): Deed[] => deedsInOrder.filter(deed => counts[deed] > 0)
const adultBefore = (from: Ring | { readonly heat: number }): Ring['adult'] => ('adult' in from ? from.adult : 'none')

/** The face of the one it happens to, before and after. */
function Lift({ from, to, words }: { readonly from: number; readonly to: number; readonly words: string }) {
  const { cast, circle, text } = useCircle()
  const face = (feeling: number) => {
    const { emotion = 'neutral', strength = 2 } = byFeeling(feeling)
    return portraitSvg(looks[cast.happensTo], { emotion, strength, ground: '#ffe3ec' })
  }
  return (
    <div class="lift" title={words}>
      <b>{text(`name.${circle.cast.happensTo}`)}</b>
      <Drawing svg={face(from)} class="lift-face" />
      <Icon name="arrow-right" />
      <Drawing svg={face(to)} class="lift-face now" />
    </div>
  )
}
