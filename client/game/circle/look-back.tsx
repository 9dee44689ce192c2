/** @jsxImportSource preact */
import { useMemo, useRef, useState } from 'preact/hooks'
import { lookBackScene } from '../../art/circle/look-back.ts'
import { markSvg } from '../../art/circle/marks.ts'
import { useBox } from '../scenario/use-box.ts'
import { Drawing, Icon, Key, PrimaryButton, SecondButton } from '../widgets/index.ts'
import { castIn, islandsOf } from './pictures.ts'
import { useCircle } from './playing.ts'
import { didOf } from './reveal.tsx'
import { Title } from './view.tsx'

const nextTime = ['standWith', 'speak', 'fetchHelp'] as const

/** The ring as it was after each beat: how the crowd shrank or grew. */
export function LookBack() {
  const { circle, view, text, t, tell, spoken, play, again, toMap, isRehearsal } = useCircle()
  const [shown, setShown] = useState<number>()
  const place = useRef<HTMLDivElement>(null)
  const box = useBox(place)
  const islands = useMemo(() => islandsOf(circle, view), [circle, view])
  const svg = useMemo(
    () => box && lookBackScene(castIn(circle, view), islands, { ...box, ...(shown !== undefined && { shown }) }),
    [box, circle, view, islands, shown],
  )
  const course = text(`lookBack.${view.course ?? 'single'}`)
  const ring = shown === undefined ? undefined : view.rings[shown]
  const isSilent = view.course === 'silent'
  const isEnded = view.ended === true
  const beats = view.rings.map(each => ({
    ring: each,
    name: t(`lookBack.${beatName(each.beat)}`),
    did: didOf(each).map(deed => ({ deed, n: each.counts[deed], words: t(`did.${deed}`, { n: each.counts[deed] }) })),
  }))
  tell([
    spoken(`lookBack.${view.course ?? 'single'}`, 'question'),
    ...beats.map(({ name, did, ring: { beat } }) => ({
      text: `${name}: ${did.map(({ words }) => words).join(', ')}.`,
      element: `beat-${beat}`,
    })),
    ...(isSilent ? [{ text: t('lookBack.nextTime') }, ...nextTime.map(way => ({ text: t(`next.${way}`) }))] : []),
  ])
  return (
    <main>
      <div class="view" ref={place}>
        <p id="picture" class="for-readers">
          {t('lookBack.alt')}
        </p>
        {svg && <Drawing svg={svg} class="around-picture" />}
      </div>
      <section class="panel" aria-labelledby="question">
        <Title>{course}</Title>
        <ol class={`beats beats-${beats.length}`}>
          {beats.map(({ ring: { beat, heat }, name, did }, at) => (
            <li key={beat}>
              <button
                type="button"
                id={`beat-${beat}`}
                class="beat-button"
                aria-pressed={shown === at}
                data-key={String(at + 1)}
                onClick={() => {
                  setShown(shown === at ? undefined : at)
                  play('chosen')
                }}
              >
                <Key name={at + 1} />
                <b>{name}</b>
                <span class="beat-marks" aria-hidden="true">
                  {did.map(({ deed, n }) => (
                    <span key={deed}>
                      <Drawing svg={markSvg(deed)} class="beat-mark" />
                      {n}
                    </span>
                  ))}
                </span>
                <span class="for-readers">{`: ${did.map(({ words }) => words).join(', ')}. ${t('crowd.heat', { n: heat })}`}</span>
              </button>
            </li>
          ))}
        </ol>
        <p class="beat-said" role="status">
          {ring ? text(`reveal.${ring.says}`) : view.wishesAgain && !isEnded ? t('again.wished') : ''}
        </p>
        {isSilent && (
          <div class="next-time">
            <b>{t('lookBack.nextTime')}</b>
            {nextTime.map(way => (
              <span key={way}>
                <Drawing svg={markSvg(way)} class="beat-mark" />
                {t(`next.${way}`)}
              </span>
            ))}
          </div>
        )}
        <div class="row">
          {isRehearsal ? (
            <SecondButton label={t('rehearsal.again')} icon="shuffle" onPress={() => again({ wished: true })} />
          ) : (
            !isEnded && (
              <button
                type="button"
                class="second"
                aria-pressed={view.wishesAgain === true}
                onClick={() => again({ wished: view.wishesAgain !== true })}
              >
                <Icon name={view.wishesAgain ? 'check' : 'shuffle'} />
                {t('again.button')}
              </button>
            )
          )}
          <PrimaryButton label={isRehearsal ? t('rehearsal.close') : isEnded ? t('over.toMap') : t('goOn')} onPress={toMap} />
        </div>
      </section>
    </main>
  )
}

type BeatName = 1 | 2 | 3 | 4
const beatName = (beat: number): BeatName => ([1, 2, 3, 4] as const).find(each => each === beat) ?? 4
