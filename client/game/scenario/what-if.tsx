/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { decisions } from '../../../shared/play/scenario.ts'
import { ChoiceButton, Icon, PrimaryButton, SecondButton } from '../widgets/index.ts'
import { CloseUp, Unknown } from './close-up.tsx'
import { Layout, Question } from './layout.tsx'
import { sceneComposer } from './pictures.ts'
import { type ShownRun, usePlaying } from './playing.ts'
import { wayPoints, waysComposer } from './ways-picture.ts'

/** One path forks into the endings; seen ones are paved. From here back to a decision, or to the map. */
export function WhatIf({ run, seen }: { readonly run: ShownRun; readonly seen: readonly string[] }) {
  const playing = usePlaying()
  const { scenario, text, describe, t, give, leave, play, tell, spoken } = playing
  const start: ShownRun = { scene: scenario.first, ...scenario.start }
  const [isChoosing, setChoosing] = useState(false)
  const ways = scenario.endings.map(({ id }) => ({ id, isSeen: seen.includes(id) }))
  const count = ways.filter(({ isSeen }) => isSeen).length
  const title = count === ways.length ? t('whatIf.all', { n: count }) : t('whatIf.seen', { n: count, of: ways.length })
  const moments = decisions(scenario)
  tell(
    isChoosing
      ? [
          { text: t('whatIf.where'), element: 'question' },
          ...moments.map((id, at) => spoken(`scene.${id}.question`, `moment-${id}`, `${at + 1}.`)),
        ]
      : [
          { text: title, element: 'question' },
          ...ways.filter(({ isSeen }) => isSeen).map(({ id }) => spoken(`ending.${id}.title`, `way-${id}`)),
          { text: t('whatIf.onlyYou'), element: 'only-you' },
        ],
  )
  const again = (from: string) => {
    play('chosen')
    give({ type: 'startAgain', from })
  }
  return (
    <Layout
      look={isChoosing ? '' : 'of-ways'}
      composer={isChoosing ? sceneComposer(playing, start, 'decide') : waysComposer(ways)}
      alt={isChoosing ? describe(start) : t('whatIf.alt', { n: ways.length })}
      over={(_, box) =>
        !isChoosing && (
          <ul class="ways">
            {wayPoints(box, ways.length).map(({ x, y }, at) => {
              const way = ways[at]
              if (!way) return null
              return (
                <li
                  key={way.id}
                  id={`way-${way.id}`}
                  class={`way ${way.isSeen ? 'seen' : ''}`}
                  style={{ left: `${x}px`, top: `${y}px`, position: 'absolute' }}
                >
                  {way.isSeen ? <CloseUp who={[scenario.cast.happensTo]} run={run} emotion="happy" /> : <Unknown />}
                  <span>
                    {way.isSeen && text(`ending.${way.id}.title`)}
                    <small>
                      {way.isSeen && <Icon name="check" />}
                      {t(way.isSeen ? 'whatIf.waySeen' : 'whatIf.wayNotYet')}
                    </small>
                  </span>
                </li>
              )
            })}
          </ul>
        )
      }
    >
      {isChoosing ? (
        <>
          <Question key="where">{t('whatIf.where')}</Question>
          {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no fieldset */}
          <div role="group" aria-labelledby="question" class="choices of-four">
            {moments.map((id, at) => (
              <ChoiceButton
                key={id}
                id={`moment-${id}`}
                number={at + 1}
                label={text(`scene.${id}.question`)}
                icon="rotate-ccw"
                onPress={() => again(id)}
              />
            ))}
          </div>
          <SecondButton label={t('whatIf.back')} icon="arrow-left" onPress={() => setChoosing(false)} />
        </>
      ) : (
        <>
          <Question key="seen">{title}</Question>
          <p class="note" id="only-you">
            <Icon name="lock" />
            {t('whatIf.onlyYou')}
          </p>
          <div class="row">
            <SecondButton label={t('toTheMap')} icon="map" onPress={leave} />
            <PrimaryButton label={t('whatIf.again')} onPress={() => setChoosing(true)} />
          </div>
        </>
      )}
    </Layout>
  )
}
