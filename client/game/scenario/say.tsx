/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { SceneOf, Tone } from '../../../shared/content/schema.ts'
import { Drawing, PickCard, PrimaryButton, SecondButton } from '../widgets/index.ts'
import { Bubble } from './bubble.tsx'
import { Layout, Question } from './layout.tsx'
import { isOnScreen, sceneComposer } from './pictures.ts'
import { type ShownRun, usePlaying } from './playing.ts'
import { toneFaceSvg, waveSvg } from './tones.ts'
import { useIsNarrow } from './use-is-narrow.ts'

const parts = ['start', 'middle', 'tone'] as const
type Part = (typeof parts)[number]
type Phrase = { readonly start?: string; readonly middle?: string; readonly tone?: Tone }

/** Building the words: a start, a middle and how they are said. The bubble grows with each. */
export function Say({ scene, run }: { readonly scene: SceneOf<'say'>; readonly run: ShownRun }) {
  const playing = usePlaying()
  const { scenario, text, describe, t, give, play, tell, spoken, voice } = playing
  const isAdult = scenario.cast.adults.includes(scene.to)
  const [phrase, setPhrase] = useState<Phrase>({})
  const [now, setNow] = useState<Part>('start')
  const isWritten = isOnScreen(scenario, scene.moment)
  // Beside a phone there is room for one part.
  const isNarrow = [useIsNarrow(), isWritten].includes(true)
  const question = text(`scene.${run.scene}.question`)
  const offered = { start: scene.starts, middle: scene.middles, tone: scene.tones } satisfies Record<Part, readonly string[]>
  const keyOf = (part: Part, id: string) => (part === 'tone' ? `tone.${id}` : `scene.${run.scene}.${part}.${id}`)
  const words = (part: Part, id: string) => text(keyOf(part, id))
  const numberOf = (part: Part, at: number) => parts.slice(0, parts.indexOf(part)).reduce((sum, each) => sum + offered[each].length, at + 1)
  const shown = isNarrow ? [now] : parts
  tell([
    spoken(`scene.${run.scene}.question`, 'question'),
    ...shown.flatMap(part => [
      { text: t(`say.${part}`), element: `part-${part}` },
      ...offered[part].map((id, at) => spoken(keyOf(part, id), `${part}-${id}`, `${numberOf(part, at)}.`)),
    ]),
  ])
  const pick = (part: Part, id: string) => {
    setPhrase({ ...phrase, [part]: id })
    play('chosen')
    const next = parts[parts.indexOf(part) + 1]
    if (next) setNow(next)
  }
  const { start, middle, tone } = phrase
  const said = [start && words('start', start), middle && words('middle', middle)].filter(Boolean).join(' ')
  const whole = start && middle && tone ? { start, middle, tone } : undefined
  const pieces = (
    <>
      <Piece number={1} words={start && words('start', start)} /> <Piece number={2} words={middle && words('middle', middle)} />{' '}
      {tone ? <Drawing svg={waveSvg(tone)} class="wave said" /> : <Piece number={3} words={undefined} />}
    </>
  )
  const draft = (
    <div class={`entry-words phrase ${tone ?? ''}`}>
      <b>{text('name.you')}</b>
      {pieces}
    </div>
  )
  return (
    <Layout
      composer={sceneComposer(playing, run, scene.moment, isAdult ? { [scene.to]: 'neutral' } : {}, { draft })}
      alt={describe(run)}
      over={({ spots }, box) =>
        !isWritten && (
          <Bubble box={box} from="you" clearOf={spots} look={`phrase ${tone ?? ''}`} name={text('name.you')}>
            {pieces}
          </Bubble>
        )
      }
    >
      <Question>{question}</Question>
      {isNarrow && (
        <div class="parts">
          {parts.map((part, at) => (
            <button key={part} type="button" aria-pressed={now === part} onClick={() => setNow(part)}>
              <span class="number">{at + 1}</span>
              {t(`say.${part}`)}
            </button>
          ))}
        </div>
      )}
      <div class={`columns-frame ${isNarrow ? 'one-part' : ''}`}>
        <div class="columns">
          {parts.map((part, at) => (
            <fieldset key={part} class={`column part-of-${part} ${now === part ? 'now' : ''}`}>
              <legend id={`part-${part}`}>
                <span class="number" aria-hidden="true">
                  {at + 1}
                </span>
                {t(`say.${part}`)}
              </legend>
              <div class="column-cards">
                {offered[part].map((id, position) => (
                  <PickCard
                    key={id}
                    id={`${part}-${id}`}
                    type="radio"
                    name={part}
                    class={`piece ${part === 'tone' ? 'tone' : ''}`}
                    keyName={String(numberOf(part, position))}
                    checked={phrase[part] === id}
                    onPick={() => pick(part, id)}
                  >
                    {part === 'tone' && <ToneSign tone={scene.tones[position]} />}
                    <span class="words">{words(part, id)}</span>
                  </PickCard>
                ))}
              </div>
            </fieldset>
          ))}
        </div>
      </div>
      <div class="row">
        {voice.hasVoice() && said !== '' && (
          <SecondButton label={t('say.hear')} icon="volume-2" onPress={() => voice.read([{ text: said }])} />
        )}
        <PrimaryButton
          label={t('say.say')}
          icon="message-circle"
          waits={whole ? undefined : t('say.notYet')}
          onPress={() => whole && give({ type: 'say', ...whole })}
        />
      </div>
    </Layout>
  )
}

function ToneSign({ tone }: { readonly tone: Tone | undefined }): ComponentChildren {
  if (!tone) return null
  return (
    <>
      <Drawing svg={toneFaceSvg(tone)} class="portrait" />
      <Drawing svg={waveSvg(tone)} class="wave" />
    </>
  )
}

function Piece({ number, words }: { readonly number: number; readonly words: string | undefined }) {
  const { t } = usePlaying()
  if (words) return <span class={`part-${number}`}>{words}</span>
  return (
    <span class="gap">
      <span aria-hidden="true">{number}</span>
      <span class="for-readers">{t('say.empty', { n: number })}</span>
    </span>
  )
}
