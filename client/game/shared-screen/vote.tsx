/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ScreenView } from '../../../shared/api/shared-screens.ts'
import { faces, type Scene } from '../../../shared/content/schema.ts'
import { isIconName } from '../../art/icons.ts'
import { Layout, Question } from '../scenario/layout.tsx'
import { faceComposer, portrait, sceneComposer } from '../scenario/pictures.ts'
import { type ShownRun, usePlaying } from '../scenario/playing.ts'
import { useStore } from '../shell/store.ts'
import { Drawing, Icon, PickCard, PrimaryButton, SecondButton } from '../widgets/index.ts'
import type { Board } from './board-store.ts'
import { useScreenWords } from './words.ts'

type Asks = NonNullable<ScreenView['asks']>

/**
 * A question to the class. Teams answer on their devices, then the board says in words what they would do; without devices hands go up.
 * Either way the teacher's tap goes on, with what most would do or with another.
 */
export function BoardVote({ board, run }: { readonly board: Board; readonly run: ShownRun }) {
  const playing = usePlaying()
  const { scenario, text, describe, play, tell } = playing
  const t = useScreenWords()
  const { view } = useStore(board.store)
  const [tapped, setTapped] = useState<string>()
  const scene = scenario.scenes[run.scene]
  const asks = view?.run?.scene === run.scene ? view.asks : undefined
  if (!view || !asks || !scene || (scene.kind !== 'feel' && scene.kind !== 'decide')) return null
  const { outcome } = asks
  const leader = outcome?.leaders.length === 1 ? outcome.leaders[0] : undefined
  const chosen = tapped ?? leader
  const question = text(`scene.${run.scene}.question`)
  const label = (id: string) => text(asks.kind === 'feel' ? `face.${id}` : `scene.${run.scene}.choice.${id}`)
  const wordOf = (id: string) => outcome?.words?.find(({ option }) => option === id)?.word
  const spoken = (id: string) => [label(id), wordOf(id) && t(`word.${wordOf(id) ?? 'none'}`)].filter(Boolean).join(': ')
  const said = whatIsSaid(
    asks,
    view.teams.some(({ isHere }) => isHere),
    leader,
    tapped,
  )
  tell([
    { text: question, element: 'question' },
    ...asks.options.map((id, at) => ({ text: `${at + 1}. ${spoken(id)}`, element: `option-${id}` })),
    { text: t(said), element: 'said' },
  ])
  const mayShow = !outcome && view.teams.length > 0
  const show = () => board.ask('screen.show', { step: view.step })
  const showLabel = t(asks.kind === 'feel' ? 'vote.showFeel' : 'vote.show')
  const face = faces.find(each => each === chosen)
  const composer =
    scene.kind === 'feel'
      ? faceComposer(scenario, scene.who, { emotion: face ?? 'neutral', strength: 2 })
      : sceneComposer(playing, run, scene.moment)
  return (
    <Layout
      composer={composer}
      alt={scene.kind === 'feel' ? text(`scene.${run.scene}.alt`) : describe(run)}
      look={scene.kind === 'feel' ? 'sideways' : ''}
    >
      <Question>{question}</Question>
      <fieldset class={scene.kind === 'feel' ? 'faces' : `choices board-ways ${asks.options.length === 4 ? 'of-four' : ''}`}>
        <legend class="for-readers">{question}</legend>
        {asks.options.map((id, at) => (
          <PickCard
            key={id}
            id={`option-${id}`}
            type="radio"
            name="option"
            class={scene.kind === 'feel' ? 'face' : `board-choice edge-${at % 6}`}
            keyName={String(at + 1)}
            checked={chosen === id}
            onPick={() => {
              setTapped(id)
              play('chosen')
            }}
          >
            <OptionFace scene={scene} id={id} />
            <span class={scene.kind === 'feel' ? '' : 'choice-words'}>
              {label(id)}
              <Word word={wordOf(id)} />
            </span>
          </PickCard>
        ))}
      </fieldset>
      <div class="row board-row">
        <p class="note" id="said" role="status">
          <Icon name={outcome && leader && !tapped ? 'users-round' : 'hand'} />
          {t(said)}
        </p>
        {mayShow && chosen && <SecondButton label={showLabel} icon="eye" onPress={show} />}
        {mayShow && !chosen ? (
          <PrimaryButton label={showLabel} icon="eye" onPress={show} />
        ) : (
          <PrimaryButton
            label={t('vote.goOn')}
            waits={chosen ? undefined : t('vote.choose')}
            onPress={() => chosen && board.ask('screen.choose', { step: view.step, option: chosen })}
          />
        )}
      </div>
    </Layout>
  )
}

/** The one sentence below the choices: how far the teams are, or what the class does now. */
function whatIsSaid({ kind, answered, outcome }: Asks, hasTeams: boolean, leader: string | undefined, tapped: string | undefined) {
  if (outcome && outcome.leaders.length > 1) return 'vote.level'
  if (outcome && leader && !tapped) return kind === 'feel' ? 'vote.leadsFeel' : 'vote.leads'
  if (outcome || !hasTeams) return `vote.handsUp.${kind}` as const
  return `answered.${answered}` as const
}

function Word({ word }: { readonly word: 'none' | 'few' | 'many' | 'most' | undefined }): ComponentChildren {
  const t = useScreenWords()
  return word && <span class={`help-word ${word} pops`}>{t(`word.${word}`)}</span>
}

function OptionFace({ scene, id }: { readonly scene: Scene; readonly id: string }) {
  const face = faces.find(each => each === id)
  if (scene.kind === 'feel') return <Drawing svg={portrait(scene.who, { emotion: face ?? 'neutral' })} />
  const icon = scene.kind === 'decide' ? (scene.choices.find(each => each.id === id)?.icon ?? '') : ''
  return (
    <span class="choice-sign">
      <Icon name={isIconName(icon) ? icon : 'circle-help'} />
    </span>
  )
}
