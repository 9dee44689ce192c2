/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Emotion, Scenario, SceneOf } from '../../../shared/content/schema.ts'
import { PrimaryButton, useSettings } from '../widgets/index.ts'
import { Bubble } from './bubble.tsx'
import { CloseUp } from './close-up.tsx'
import type { Entry } from './composition.ts'
import { Layout, Question } from './layout.tsx'
import { isOnScreen, sceneComposer } from './pictures.ts'
import { type ShownRun, usePlaying } from './playing.ts'

type Line = Pick<Entry, 'id' | 'who' | 'words' | 'emotion' | 'voice' | 'own'>

/** What comes of it: one line after the other, then why. The picture shows how all stand now. */
export function Happens({ scene, run }: { readonly scene: SceneOf<'happens'>; readonly run: ShownRun }) {
  const playing = usePlaying()
  const { scenario, text, describe, t, give, play, tell, spoken } = playing
  const [last, setLast] = useState(0)
  const lines = linesOf(scenario, scene, run, text)
  const said = lines.slice(0, last + 1)
  const now = said.at(-1)
  const shownLines = useSettings().size === '145' ? 1 : 2
  const isOver = last >= lines.length - 1
  const because = text(`scene.${run.scene}.because`)
  tell([
    ...said.map(line => {
      const [element, who] = [`line-${line.id}`, `${text(`name.${line.who}`)}:`]
      return line.own ? { text: line.words, element, before: who } : spoken(`scene.${run.scene}.line.${line.id}`, element, who)
    }),
    ...(isOver ? [spoken(`scene.${run.scene}.because`, 'because')] : []),
  ])
  const onScreen = isOnScreen(scenario, scene.moment) ? said.filter(line => line.own || isChild(scenario, line.who)) : []
  const next = () => {
    if (isOver) return give({ type: 'goOn' })
    setLast(last + 1)
    play('happens')
  }
  return (
    <Layout
      composer={sceneComposer(playing, run, scene.moment, emotionsOf(scenario, lines, said), { said: onScreen })}
      alt={describe(run)}
      over={({ spots }, box) => {
        const spot = spots.find(({ id }) => id === now?.who)
        return (
          now &&
          !onScreen.includes(now) && (
            <Bubble key={now.id} box={box} from={spot ?? 'you'} clearOf={spots} look={spot ? '' : 'mine'} name={text(`name.${now.who}`)}>
              {now.words}
            </Bubble>
          )
        )
      }}
    >
      <div class="for-readers">
        <Question>{t('happens.log')}</Question>
      </div>
      <div class="lines" role="log" aria-live="polite" aria-label={t('happens.log')}>
        {said.map((line, at) => (
          <p
            key={line.id}
            id={`line-${line.id}`}
            class={at < said.length - shownLines ? 'for-readers' : `spoken ${line === now ? '' : 'past'}`}
          >
            <CloseUp who={[line.who]} run={run} {...(line.emotion ? { emotion: line.emotion } : {})} />
            <span>
              <b>{text(`name.${line.who}`)}</b>
              {line.words}
            </span>
          </p>
        ))}
      </div>
      <p class="told because" id="because" aria-live="polite">
        <span class="room" aria-hidden="true">
          {because}
        </span>
        {isOver && <span>{because}</span>}
      </p>
      <PrimaryButton label={isOver ? t('happens.goOn') : t('next')} onPress={next} />
    </Layout>
  )
}

/** The player's own built words come first, where they lead here. */
function linesOf(scenario: Scenario, scene: SceneOf<'happens'>, run: ShownRun, text: (key: string) => string): Line[] {
  const lines = scene.lines.map(({ id, ...line }) => ({ ...line, id, words: text(`scene.${run.scene}.line.${id}`) }))
  const { phrase } = run
  const [sayId] =
    Object.entries(scenario.scenes).find(
      ([, each]) =>
        each.kind === 'say' &&
        each.next === run.scene &&
        phrase !== undefined &&
        each.starts.includes(phrase.start) &&
        each.middles.includes(phrase.middle),
    ) ?? []
  if (!sayId || !phrase) return lines
  const words = `${text(`scene.${sayId}.start.${phrase.start}`)} ${text(`scene.${sayId}.middle.${phrase.middle}`)}`
  return [{ id: 'own-words', who: 'you', words, own: true }, ...lines]
}

/** A grown-up speaks beside the screen, and a thought is nobody's message. */
const isChild = ({ cast }: Scenario, who: string) => who !== 'you' && !cast.adults.includes(who)

/** Each shows what the last own line says; an adult who will speak is there from the beginning. */
function emotionsOf(scenario: Scenario, lines: readonly Line[], said: readonly Line[]): Record<string, Emotion> {
  const adults = lines.filter(({ who }) => scenario.cast.adults.includes(who)).map(({ who }) => [who, 'neutral'] as const)
  const spoken = said.flatMap(({ who, emotion }) => (emotion && who !== 'you' ? [[who, emotion] as const] : []))
  return Object.fromEntries([...adults, ...spoken])
}
