/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { SceneOf } from '../../../shared/content/schema.ts'
import { Icon, Key, PrimaryButton } from '../widgets/index.ts'
import { Bubble } from './bubble.tsx'
import { CloseUp } from './close-up.tsx'
import type { Box, Seen } from './composition.ts'
import { Layout, Question } from './layout.tsx'
import { otherSideComposer } from './pictures.ts'
import { type ShownRun, usePlaying } from './playing.ts'

/** The same moment through the eyes of the one it happens to, or of an onlooker: a press on a face tells a thought. */
export function OtherSide({ scene, run }: { readonly scene: SceneOf<'otherSide'>; readonly run: ShownRun }) {
  const playing = usePlaying()
  const { scenario, text, t, give, play, tell, spoken } = playing
  const [open, setOpen] = useState<string>()
  const own = scene.thoughts.find(({ who }) => who === (scene.eyes ?? scenario.cast.happensTo))
  const others = scene.thoughts.filter(thought => thought !== own)
  const words = (id: string) => text(`scene.${run.scene}.thought.${id}`)
  const shown = scene.thoughts.find(({ id }) => id === open) ?? own
  const question = text(`scene.${run.scene}.question`)
  const thinks = (who: string) => t('other.thinks', { who: text(`name.${who}`) })
  tell([
    spoken(`scene.${run.scene}.question`, 'question'),
    ...(shown ? [spoken(`scene.${run.scene}.thought.${shown.id}`, 'thought', `${thinks(shown.who)}:`)] : []),
    { text: t('other.hint'), element: 'hint' },
  ])
  const heads = ({ spots }: Seen, box: Box) => {
    const faces = spots
      .filter(({ id }) => others.some(({ who }) => who === id))
      .flatMap(spot => {
        const thought = others.find(({ who }) => who === spot.id)
        return thought ? [{ spot, thought }] : []
      })
    const opened = faces.find(({ thought }) => thought.id === open)
    return (
      <>
        {faces.map(({ spot, thought }, at) => {
          const size = Math.max(48, spot.head.radius * 2)
          return (
            <button
              key={spot.id}
              type="button"
              class={`head ${thought.id === open ? 'open' : ''}`}
              data-key={String(at + 1)}
              aria-pressed={thought.id === open}
              style={{ left: `${spot.head.x - size / 2}px`, top: `${spot.head.y - size / 2}px`, width: `${size}px`, height: `${size}px` }}
              onClick={() => {
                setOpen(thought.id)
                play('found')
              }}
            >
              <span class="for-readers">{t('other.person', { n: at + 1 })}</span>
              <Key name={at + 1} />
            </button>
          )
        })}
        {!hasRoom(box) ? undefined : opened ? (
          <Bubble key={opened.thought.id} box={box} from={opened.spot} clearOf={spots} look="thought pops">
            {words(opened.thought.id)}
          </Bubble>
        ) : (
          own && (
            <Bubble box={box} from="low-left" clearOf={spots} look="thought" name={text(`name.${own.who}`)}>
              {words(own.id)}
            </Bubble>
          )
        )}
      </>
    )
  }
  return (
    <Layout composer={otherSideComposer(playing, run, scene.eyes)} alt={text(`scene.${run.scene}.alt`)} over={heads}>
      <Question>{question}</Question>
      <div role="log" aria-live="polite">
        {shown && (
          <p class="spoken" id="thought" key={shown.id}>
            <CloseUp who={[shown.who]} run={run} emotion={shown === own && !scene.eyes ? 'sad' : 'worried'} />
            <span>
              <b>{thinks(shown.who)}</b>
              {words(shown.id)}
            </span>
          </p>
        )}
      </div>
      <div class="row">
        <p class="note" id="hint">
          <Icon name="eye" />
          {t('other.hint')}
        </p>
        <PrimaryButton label={t('happens.goOn')} onPress={() => give({ type: 'goOn' })} />
      </div>
    </Layout>
  )
}

/** A small picture belongs to the faces; the thought is said below anyway. */
const hasRoom = ({ width, height }: Box) => width > 620 || height > 380
