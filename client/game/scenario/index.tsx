/** @jsxImportSource preact */
import { type ComponentChildren, render } from 'preact'
import type { Language } from '../../../shared/api/contract.ts'
import type { Names } from '../../../shared/content/names.ts'
import type { Scenario, Texts } from '../../../shared/content/schema.ts'
import type { GameText } from '../../../shared/i18n/game/index.ts'
import { readAsTheClass } from '../widgets/index.ts'
import { ScenarioApp, type ScenarioState } from './app.tsx'
import type { Finished, Given, Saved, ShownRun } from './playing.ts'
import { stageHost } from './stage-host.ts'
import '../style/index.css'

export type { Given, Saved, ShownRun } from './playing.ts'

/** What the header of the shell needs to know. */
export type HeaderSlot = { readonly title: string; readonly isReading: boolean; readonly onReadAloud: () => void }
export type ScenarioOptions = {
  readonly scenario: Scenario
  readonly texts: Texts
  /** Of this lesson; without them everybody has the first name. */
  readonly names?: Names
  readonly language: Language
  readonly t: GameText
  /** Nothing moves; the tablet's own settings may say so as well, at any time. */
  readonly calm: boolean
  /** Whether the class reads the shorter texts; the pupil may choose otherwise. */
  readonly youngReader: boolean
  readonly run?: ShownRun
  readonly endingsSeen: readonly string[]
  readonly give: (input: Given) => void
  readonly leave: () => void
  /** From an ending to the pupil's own stickers, where it has an album; `label` is in the page's language. */
  readonly album?: { readonly label: string; readonly open: () => void }
  readonly header: (slot: HeaderSlot) => ComponentChildren
  /** A screen of one's own in the place of the usual one, where it gives something. */
  readonly instead?: (state: ScenarioState) => ComponentChildren
}
export type ScenarioScreen = {
  /** The state after an answer, at once as the tablet's own rules predict it. `finished` stays until a run begins again. */
  readonly show: (run: ShownRun | undefined, finished?: Finished) => void
  readonly showSaved: (state: Saved) => void
  readonly close: () => void
}

/** Plays one scenario in `host`, which it fills. Nothing is sent from here: answers go to `give`. */
export function openScenario(host: HTMLElement, options: ScenarioOptions): ScenarioScreen {
  readAsTheClass({ young: options.youngReader })
  const stage = stageHost({ calm: options.calm })
  let state: ScenarioState = {
    run: options.run,
    lastRun: options.run,
    finished: undefined,
    saved: 'saved',
    endingsSeen: options.endingsSeen,
  }
  const draw = () => render(<ScenarioApp options={options} state={state} stage={stage} />, host)
  const change = (next: Partial<ScenarioState>) => {
    state = { ...state, ...next }
    draw()
  }
  draw()
  return {
    show: (run, finished) => {
      if (run) return change({ run, lastRun: run, finished: undefined })
      const endingsSeen = finished ? [...new Set([...state.endingsSeen, finished.ending])] : state.endingsSeen
      change({ run: undefined, finished: finished ?? state.finished, endingsSeen })
    },
    showSaved: saved => change({ saved }),
    close: () => {
      render(null, host)
      stage.destroy()
    },
  }
}
