import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { z } from 'zod'
import type { Answer } from '../../../shared/api/play.ts'
import type { Scenario } from '../../../shared/content/schema.ts'
import type { GameText } from '../../../shared/i18n/game/index.ts'
import type { Finished, Run } from '../../../shared/play/scenario.ts'
import type { ReadAloud, Sound, Spoken, SpokenOf } from '../widgets/index.ts'
import type { StageHost } from './stage-host.ts'

export type Given = z.infer<typeof Answer>['input']
/** What of a run is seen; the server's word and the tablet's own run are both enough. */
export type ShownRun = Pick<Run, 'scene' | 'feeling' | 'heat' | 'audience' | 'adultHere' | 'felt' | 'phrase'>
export type Saved = 'saving' | 'saved' | 'notSaved'
export type { Finished }

/** What all screens of one scenario share. */
export type Playing = {
  readonly scenario: Scenario
  /** A text of the content, for this reader. */
  readonly text: (key: string) => string
  /** The picture in words. */
  readonly describe: (run: ShownRun) => string
  readonly t: GameText
  readonly stage: StageHost
  readonly saved: Saved
  readonly calm: boolean
  readonly give: (input: Given) => void
  readonly leave: () => void
  readonly album: { readonly label: string; readonly open: () => void } | undefined
  readonly play: (sound: Sound) => void
  /** A text of the content as "read aloud" reads it: by its recording, where there is one that says the same. `before`: a number, who speaks. */
  readonly spoken: SpokenOf
  /** What "read aloud" would read now. */
  readonly tell: (texts: readonly Spoken[]) => void
  /** What it reads before that, of a screen that the page draws; for the texts that were told last. */
  readonly tellFirst: (texts: readonly Spoken[]) => void
  readonly voice: ReadAloud
}

export const PlayingContext = createContext<Playing | undefined>(undefined)
/** @throws Error outside a scenario. */
export function usePlaying(): Playing {
  const playing = useContext(PlayingContext)
  if (!playing) throw new Error('There is no scenario around this screen.')
  return playing
}
