/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { type Face, faces, type SceneOf } from '../../../shared/content/schema.ts'
import { Drawing, Icon, PickCard, PrimaryButton } from '../widgets/index.ts'
import { Layout, Question } from './layout.tsx'
import { faceComposer, portrait, type Strength } from './pictures.ts'
import { type ShownRun, usePlaying } from './playing.ts'

const strengths = [1, 2, 3] as const satisfies readonly Strength[]
const strengthKeys: Readonly<Record<Strength, string>> = { 1: 'Q', 2: 'W', 3: 'E' }

/** How does that one feel? The large face follows the choice; no answer is wrong. */
export function Feel({ scene, run }: { readonly scene: SceneOf<'feel'>; readonly run: ShownRun }) {
  const { scenario, text, t, give, play, tell, spoken } = usePlaying()
  const [face, setFace] = useState<Face>()
  const [strength, setStrength] = useState<Strength>()
  const question = text(`scene.${run.scene}.question`)
  tell([
    spoken(`scene.${run.scene}.question`, 'question'),
    ...faces.map((each, at) => spoken(`face.${each}`, `face-${each}`, `${at + 1}.`)),
    { text: t('feel.howMuch'), element: 'how-much' },
    ...strengths.map(each => spoken(`strength.${each}`, `strength-${each}`)),
  ])
  const done = face && strength
  return (
    <Layout
      look="sideways"
      composer={faceComposer(scenario, scene.who, { emotion: face ?? 'neutral', strength: strength ?? 2 })}
      alt={text(`scene.${run.scene}.alt`)}
    >
      <Question>{question}</Question>
      <fieldset>
        <legend class="for-readers">{question}</legend>
        <div class="faces">
          {faces.map((each, at) => (
            <PickCard
              key={each}
              id={`face-${each}`}
              type="radio"
              name="face"
              class="face"
              keyName={String(at + 1)}
              checked={face === each}
              onPick={() => {
                setFace(each)
                play('chosen')
              }}
            >
              <Drawing svg={portrait(scene.who, { emotion: each })} />
              <span>{text(`face.${each}`)}</span>
            </PickCard>
          ))}
        </div>
      </fieldset>
      <h3 id="how-much">{t('feel.howMuch')}</h3>
      <fieldset>
        <legend class="for-readers">{t('feel.howMuch')}</legend>
        <div class="faces strengths">
          {strengths.map(each => (
            <PickCard
              key={each}
              id={`strength-${each}`}
              type="radio"
              name="strength"
              class={`face strength-${each}`}
              keyName={strengthKeys[each]}
              checked={strength === each}
              onPick={() => {
                setStrength(each)
                play('chosen')
              }}
            >
              <Drawing svg={portrait(scene.who, { emotion: face ?? 'neutral', strength: each })} />
              <span>{text(`strength.${each}`)}</span>
              <span class="dots" aria-hidden="true">
                {strengths.slice(0, each).map(dot => (
                  <i key={dot} />
                ))}
              </span>
            </PickCard>
          ))}
        </div>
      </fieldset>
      <div class="row">
        <p class="note" aria-live="polite">
          <Icon name="heart" />
          {done ? text(`scene.${run.scene}.feedback`) : t('feel.noWrong')}
        </p>
        <PrimaryButton
          label={t('next')}
          waits={done ? undefined : t('feel.howMuch')}
          onPress={() => face && strength && give({ type: 'feel', face, strength })}
        />
      </div>
    </Layout>
  )
}
