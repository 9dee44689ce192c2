/** @jsxImportSource preact */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Scene } from '../../../shared/content/schema.ts'
import { textOf } from '../../../shared/content/texts.ts'
import { describe } from '../../../shared/play/describe.ts'
import { caption, playSound, readAloud, type Spoken, spokenIn, useKeys, useSettings } from '../widgets/index.ts'
import { Decide } from './decide.tsx'
import { Ending } from './ending.tsx'
import { Feel } from './feel.tsx'
import { Happens } from './happens.tsx'
import type { ScenarioOptions } from './index.tsx'
import { Intro } from './intro.tsx'
import { OtherSide } from './other-side.tsx'
import { type Finished, type Playing, PlayingContext, type Saved, type ShownRun } from './playing.ts'
import { Say } from './say.tsx'
import { See } from './see.tsx'
import type { StageHost } from './stage-host.ts'
import { WhatIf } from './what-if.tsx'

export type ScenarioState = {
  readonly run: ShownRun | undefined
  /** The run that ended: its picture stays. */
  readonly lastRun: ShownRun | undefined
  readonly finished: Finished | undefined
  readonly saved: Saved
  readonly endingsSeen: readonly string[]
}
type AppProps = { readonly options: ScenarioOptions; readonly state: ScenarioState; readonly stage: StageHost }

/** Chooses the screen, and gives all screens what they share. */
export function ScenarioApp({ options, state, stage }: AppProps) {
  const { scenario, texts, names, language, t, header } = options
  const [isReading, setReading] = useState(false)
  const told = useRef<readonly Spoken[]>([])
  const first = useRef<readonly Spoken[]>([])
  const voice = useMemo(() => readAloud(language, setReading), [language])
  const { calm: set, easy } = useSettings()
  const atFirst = useRef(set).current
  // What the pupil has set since then wins.
  const calm = set === atFirst ? set || options.calm : set
  useEffect(() => stage.setCalm({ calm }), [stage, calm])
  useKeys()
  const screen = state.run?.scene ?? (state.finished ? 'ending' : 'between')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen ends the reading of the old one
  useEffect(() => () => voice.stop(), [voice, screen])
  const level = easy ? 'young' : 'older'
  const playing: Playing = {
    ...{ scenario, t, stage, voice, calm, saved: state.saved, give: options.give, leave: options.leave, album: options.album },
    text: key => textOf(texts, key, level, names),
    describe: run => describe({ ...run, adultHere: run.adultHere === true }, texts, level, names),
    play: sound => playSound(sound, t),
    spoken: spokenIn({ folder: 'scenarios', piece: scenario, texts, language, level, names }),
    tell: all => {
      told.current = all
      first.current = []
    },
    tellFirst: all => {
      first.current = all
    },
  }
  const onReadAloud = () => {
    const read = [...first.current, ...told.current]
    if (isReading) voice.stop()
    else if (voice.hasVoice() || read.some(({ recording }) => recording)) voice.read(read)
    else caption(t('read.noVoice'))
  }
  return (
    <PlayingContext.Provider value={playing}>
      <div class="scenario">
        {header({ title: playing.text('title'), isReading, onReadAloud })}
        <Screen options={options} state={state} />
      </div>
    </PlayingContext.Provider>
  )
}

function Screen({ options: { scenario, instead }, state }: Pick<AppProps, 'options' | 'state'>) {
  const { run, finished, endingsSeen } = state
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    if (run) setAsking(false)
  }, [run])
  const other = instead?.(state)
  if (other) return other
  const scene = run && scenario.scenes[run.scene]
  if (run && scene) return <Beat key={run.scene} scene={scene} run={run} />
  const last: ShownRun = state.lastRun ?? { scene: scenario.first, ...scenario.start }
  if (finished && !isAsking) return <Ending finished={finished} run={last} onWhatIf={() => setAsking(true)} />
  if (endingsSeen.length > 0) return <WhatIf run={last} seen={endingsSeen} />
  return <Intro run={last} />
}

function Beat({ scene, run }: { readonly scene: Scene; readonly run: ShownRun }) {
  switch (scene.kind) {
    case 'see':
      return <See scene={scene} run={run} />
    case 'feel':
      return <Feel scene={scene} run={run} />
    case 'decide':
      return <Decide scene={scene} run={run} />
    case 'say':
      return <Say scene={scene} run={run} />
    case 'happens':
      return <Happens scene={scene} run={run} />
    case 'otherSide':
      return <OtherSide scene={scene} run={run} />
  }
}
