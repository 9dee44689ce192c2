/** @jsxImportSource preact */
import { isInside } from '../../../shared/content/inside.ts'
import { PrimaryButton, SecondButton } from '../widgets/index.ts'
import { Layout, Question } from './layout.tsx'
import { sceneComposer } from './pictures.ts'
import { type ShownRun, usePlaying } from './playing.ts'

/** What this is about, before anything counts. */
export function Intro({ run }: { readonly run: ShownRun }) {
  const playing = usePlaying()
  const { scenario, text, describe, t, give, leave, play, tell, spoken } = playing
  tell([spoken('title', 'question'), spoken('intro', 'intro')])
  const begin = () => {
    play('chosen')
    give({ type: 'start' })
  }
  return (
    <Layout composer={sceneComposer(playing, run, scenario.scenes[run.scene]?.moment ?? 'see')} alt={describe(run)}>
      <Question>{text('title')}</Question>
      <p class="told" id="intro">
        {text('intro')}
      </p>
      {isInside(scenario) ? (
        // What is told from inside may be left without a word.
        <div class="row">
          <SecondButton label={t('intro.notToday')} icon="map" onPress={leave} />
          <PrimaryButton label={t('intro.begin')} onPress={begin} />
        </div>
      ) : (
        <PrimaryButton label={t('intro.begin')} onPress={begin} />
      )}
    </Layout>
  )
}
