/** @jsxImportSource preact */
import type { SceneOf } from '../../../shared/content/schema.ts'
import { isIconName } from '../../art/icons.ts'
import { ChoiceButton, Icon } from '../widgets/index.ts'
import { Layout, Question } from './layout.tsx'
import { sceneComposer } from './pictures.ts'
import { type ShownRun, usePlaying } from './playing.ts'

/** What do you do? All ways in the same manner, each with its sign and number. */
export function Decide({ scene, run }: { readonly scene: SceneOf<'decide'>; readonly run: ShownRun }) {
  const playing = usePlaying()
  const { text, describe, t, give, play, tell, spoken } = playing
  const question = text(`scene.${run.scene}.question`)
  const keyOf = (id: string) => `scene.${run.scene}.choice.${id}`
  const label = (id: string) => text(keyOf(id))
  tell([
    spoken(`scene.${run.scene}.question`, 'question'),
    ...scene.choices.map(({ id }, at) => spoken(keyOf(id), `choice-${id}`, `${at + 1}.`)),
  ])
  const choose = (choice: string) => {
    play('chosen')
    give({ type: 'choose', choice })
  }
  return (
    <Layout composer={sceneComposer(playing, run, scene.moment)} alt={describe(run)}>
      <Question>{question}</Question>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no fieldset */}
      <div role="group" aria-labelledby="question" class={`choices ${scene.choices.length === 4 ? 'of-four' : ''}`}>
        {scene.choices.map(({ id, icon }, at) => (
          <ChoiceButton
            key={id}
            id={`choice-${id}`}
            number={at + 1}
            label={label(id)}
            icon={isIconName(icon) ? icon : 'circle-help'}
            onPress={() => choose(id)}
          />
        ))}
      </div>
      <p class="note">
        <Icon name="heart" />
        {t('decide.safe')}
      </p>
    </Layout>
  )
}
