/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { CircleView } from '../../../shared/api/circles.ts'
import type { Move } from '../../../shared/content/circle-schema.ts'
import { type CircleText, circleText } from '../../../shared/i18n/circle/index.ts'
import { circleCastOf } from '../../art/circle/circle-cast.ts'
import type { HeaderSlot } from '../scenario/index.tsx'
import { stageHost } from '../scenario/stage-host.ts'
import { caption, playSound, readAloud, type Spoken, spokenIn, useKeys, useSettings } from '../widgets/index.ts'
import { Around } from './around.tsx'
import { Beat } from './beat.tsx'
import { Dealt } from './dealt.tsx'
import { DealtAnew } from './dealt-anew.tsx'
import type { CircleOptions } from './index.tsx'
import { LookBack } from './look-back.tsx'
import { type Does, doesIn } from './pictures.ts'
import { CircleContext, type CirclePlaying, type Wanted, wordsOf } from './playing.ts'
import { Reveal } from './reveal.tsx'

/** Chooses the screen of a circle, and gives all screens what they share. */
export function CircleApp(options: CircleOptions) {
  const { circle, texts, names, view, language, game, header, isHere, isRehearsal = false } = options
  const [isReading, setReading] = useState(false)
  const spoken = useRef<readonly Spoken[]>([])
  const voice = useMemo(() => readAloud(language, setReading), [language])
  const { calm, easy } = useSettings()
  // biome-ignore lint/correctness/useExhaustiveDependencies: one stage; the effect below tells it what changes
  const stage = useMemo(() => stageHost({ calm }), [])
  useEffect(() => stage.setCalm({ calm }), [stage, calm])
  useEffect(() => () => stage.destroy(), [stage])
  useKeys()
  const around: CircleText = useMemo(() => circleText(language), [language])
  const level = easy ? 'young' : 'older'
  const words = wordsOf(circle, texts, names, level, around)
  const { wanted, choose } = useMove(options)
  const isMine = wanted?.deal === view.deal && wanted.beat === view.beat
  const chosen = isMine ? wanted.move : view.chosen
  const onReadAloud = () => {
    if (isReading) voice.stop()
    else if (voice.hasVoice() || spoken.current.some(({ recording }) => recording)) voice.read(spoken.current)
    else caption(game('read.noVoice'))
  }
  const play = (sound: Parameters<typeof playSound>[0]) => playSound(sound, game)
  const playing: CirclePlaying = {
    ...{ circle, view, stage, calm, game, chosen, play, isRehearsal, ...words },
    cast: circleCastOf(circle),
    spoken: spokenIn({ folder: 'circles', piece: circle, texts, language, level, names }),
    tell: sentences => {
      spoken.current = sentences
    },
    readNow: onReadAloud,
    keeps: chosen === view.chosen ? 'kept' : isHere ? 'saving' : 'notKept',
    choose: move => {
      play('chosen')
      choose(move)
    },
    again: ({ wished }) => {
      play('chosen')
      void options.again({ deal: view.deal, wished }).catch(() => caption(around('kept.notKept')))
    },
    toMap: options.toMap,
  }
  const slot: HeaderSlot = { title: view.phase === 'lookBack' ? words.t('lookBack.title') : words.text('title'), isReading, onReadAloud }
  return (
    <CircleContext.Provider value={playing}>
      <div class="scenario circle">
        {header(slot)}
        <Screen view={view} chosen={chosen} isBegun={options.isBegun === true} stopReading={voice.stop} />
      </div>
    </CircleContext.Provider>
  )
}

/** A move that could not be sent is sent again once there is contact, for as long as its beat lasts. */
function useMove({ view: { deal, beat, chosen }, move: send, isHere }: CircleOptions) {
  const [wanted, setWanted] = useState<Wanted>()
  const isDue = wanted !== undefined && wanted.deal === deal && wanted.beat === beat && wanted.move !== chosen
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent for each wish and each new contact
  useEffect(() => {
    // A refused one: the beat is over, and the next view says so.
    if (isDue && isHere) void send(wanted).catch(() => undefined)
  }, [wanted, isHere, isDue])
  return { wanted, choose: (move: Move) => setWanted({ deal, beat, move }) }
}

type ScreenProps = {
  readonly view: CircleView
  readonly chosen: Move | undefined
  readonly isBegun: boolean
  readonly stopReading: () => void
}
function Screen({ view, chosen, isBegun, stopReading }: ScreenProps) {
  const isOver = view.phase === 'lookBack'
  // A tablet that comes back sees its card again, and nothing that was revealed before.
  const [seen, setSeen] = useState({ deal: isOver || isBegun ? view.deal : 0, anew: view.deal })
  const [shown, setShown] = useState({ deal: view.deal, rings: view.rings.length })
  const [isChoosing, setChoosing] = useState<string>()
  const stood = useStood(view)
  const beatKey = `${view.deal}-${view.beat}`
  const ring = view.rings.at(-1)
  const shownRings = shown.deal === view.deal ? shown.rings : 0
  const isNew = ring !== undefined && view.rings.length > shownRings
  const at =
    seen.deal !== view.deal && !isOver
      ? view.before && seen.anew !== view.deal
        ? 'anew'
        : 'dealt'
      : isNew
        ? 'reveal'
        : isOver
          ? 'lookBack'
          : chosen && isChoosing !== beatKey
            ? 'around'
            : 'beat'
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen ends the reading of the old one
  useEffect(() => () => stopReading(), [at, beatKey])
  switch (at) {
    case 'anew':
      return <DealtAnew before={view.before ?? view.part} onSee={() => setSeen({ ...seen, anew: view.deal })} />
    case 'dealt':
      return <Dealt key={view.deal} onSeen={() => setSeen({ ...seen, deal: view.deal })} />
    case 'reveal':
      return (
        ring && (
          <Reveal
            key={`${view.deal}-${ring.beat}`}
            ring={ring}
            stood={stood}
            onGoOn={() => setShown({ deal: view.deal, rings: view.rings.length })}
          />
        )
      )
    case 'lookBack':
      return <LookBack />
    case 'around':
      return chosen && <Around key={beatKey} move={chosen} onAgain={() => setChoosing(beatKey)} />
    case 'beat':
      return <Chooses key={beatKey} onChosen={() => setChoosing(undefined)} />
  }
}

/** Choosing again ends with the choice. */
function Chooses({ onChosen }: { readonly onChosen: () => void }) {
  return (
    <CircleContext.Consumer>
      {playing =>
        playing && (
          <CircleContext.Provider
            value={{
              ...playing,
              choose: move => {
                playing.choose(move)
                onChosen()
              },
            }}
          >
            <Beat />
          </CircleContext.Provider>
        )
      }
    </CircleContext.Consumer>
  )
}

/** How all stood before the last reveal. */
function useStood(view: CircleView): Does {
  const last = useRef({ deal: view.deal, rings: view.rings.length, does: doesIn(view), before: {} as Does })
  const { deal, rings } = last.current
  if (deal !== view.deal) last.current = { deal: view.deal, rings: view.rings.length, does: doesIn(view), before: {} }
  else if (rings !== view.rings.length) last.current = { deal, rings: view.rings.length, does: doesIn(view), before: last.current.does }
  return last.current.before
}
