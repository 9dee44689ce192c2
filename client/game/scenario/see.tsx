/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { SceneOf } from '../../../shared/content/schema.ts'
import { Icon, Key, PickCard, PrimaryButton } from '../widgets/index.ts'
import { CloseUp, Unknown } from './close-up.tsx'
import type { Seen, Spot } from './composition.ts'
import { Layout, Question } from './layout.tsx'
import { isOnScreen, sceneComposer } from './pictures.ts'
import { type ShownRun, usePlaying } from './playing.ts'

/** Enough to have understood what goes on; looking at all is welcome. */
const enough = 3

/** Looking around: people in the picture, or the same in a list. Nothing is ever wrong. */
export function See({ scene, run }: { readonly scene: SceneOf<'see'>; readonly run: ShownRun }) {
  const playing = usePlaying()
  const { text, describe, t, give, play, tell, spoken } = playing
  const [way, setWay] = useState<'picture' | 'list'>('picture')
  const [found, setFound] = useState<readonly string[]>([])
  const keyOf = (id: string) => `scene.${run.scene}.notice.${id}`
  const words = (id: string) => text(keyOf(id))
  const question = text(`scene.${run.scene}.question`)
  tell([
    spoken(`scene.${run.scene}.question`, 'question'),
    ...(way === 'list' ? scene.notice.map(({ id }, at) => spoken(keyOf(id), `notice-${id}`, `${at + 1}.`)) : []),
    ...(way === 'picture' ? found.map(id => spoken(keyOf(id), `notice-${id}`)) : []),
    ...(way === 'picture' && found.length < enough ? [{ text: t('see.hint'), element: 'hint' }] : []),
  ])
  const find = (id: string) => {
    if (found.includes(id)) return
    setFound([...found, id])
    play('found')
  }
  const done = () => give({ type: 'see', noticed: scene.notice.map(({ id }) => id).filter(id => found.includes(id)) })
  // Narrower than the figure, so that people who stand close together can be told apart.
  const wideness = isOnScreen(playing.scenario, scene.moment) ? 1 : 0.82
  const widthOf = ({ width }: Spot) => Math.max(smallest, width * wideness)
  const targets = ({ spots }: Seen) =>
    spots
      .flatMap(spot => {
        const notice = scene.notice.find(({ who }) => who.includes(spot.id))
        return notice ? [{ spot, notice }] : []
      })
      .map(({ spot, notice }, at) => {
        const isFound = found.includes(notice.id)
        return (
          <button
            key={spot.id}
            type="button"
            class={`spot ${isFound ? 'found' : ''}`}
            data-key={String(at + 1)}
            style={{
              left: `${middleOf(spot) - widthOf(spot) / 2}px`,
              top: `${spot.top}px`,
              width: `${widthOf(spot)}px`,
              height: `${spot.height}px`,
            }}
            onClick={() => find(notice.id)}
          >
            <span class="for-readers">{isFound ? t('see.found', { what: words(notice.id) }) : t('see.person', { n: at + 1 })}</span>
            {isFound && (
              <span class="tick found pops">
                <Icon name="check" />
              </span>
            )}
            <Key name={at + 1} />
          </button>
        )
      })
  return (
    <Layout
      composer={sceneComposer(playing, run, scene.moment, {}, { length: 'all' })}
      alt={describe(run)}
      over={way === 'picture' ? targets : () => null}
    >
      <div class="wide">
        <Question>{question}</Question>
        <fieldset class="two-ways">
          <legend class="for-readers">{t('see.howToLook')}</legend>
          {(['picture', 'list'] as const).map(each => (
            <label key={each} class={way === each ? 'picked' : ''}>
              <input type="radio" name="way" checked={way === each} onChange={() => setWay(each)} />
              <Icon name={each === 'picture' ? 'image' : 'list'} />
              {t(`see.${each}`)}
            </label>
          ))}
        </fieldset>
      </div>
      {way === 'picture' ? (
        <ul class="finds" aria-live="polite">
          {scene.notice.map(({ id, who }) => (
            <li key={id} id={`notice-${id}`} class={`find ${found.includes(id) ? 'found' : ''}`}>
              {found.includes(id) ? <CloseUp who={who} run={run} /> : <Unknown />}
              <span>{found.includes(id) ? words(id) : t('see.notFound')}</span>
              {found.includes(id) && (
                <span class="tick found pops">
                  <Icon name="check" />
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <fieldset class="notices">
          <legend class="for-readers">{question}</legend>
          {scene.notice.map(({ id, who }, at) => (
            <PickCard
              key={id}
              id={`notice-${id}`}
              type="checkbox"
              name="notice"
              class="notice"
              keyName={String(at + 1)}
              checked={found.includes(id)}
              onPick={isPicked => (isPicked ? find(id) : setFound(found.filter(each => each !== id)))}
            >
              <span class="box">{found.includes(id) && <Icon name="check" />}</span>
              <CloseUp who={who} run={run} />
              <span class="words">{words(id)}</span>
            </PickCard>
          ))}
        </fieldset>
      )}
      <div class="row">
        {way === 'list' || found.length >= Math.min(enough, scene.notice.length) ? (
          <PrimaryButton label={t('see.done')} onPress={done} />
        ) : (
          <p class="note" id="hint">
            <Icon name="search" />
            {t('see.hint')}
          </p>
        )}
      </div>
    </Layout>
  )
}

const middleOf = ({ left, width }: Spot) => left + width / 2
/** A fingertip. */
const smallest = 44
