import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { CircleView } from '../../../shared/api/circles.ts'
import type { Circle, Move } from '../../../shared/content/circle-schema.ts'
import { fillNames, type Names } from '../../../shared/content/names.ts'
import type { Texts } from '../../../shared/content/schema.ts'
import { type ReadingLevel, textOf } from '../../../shared/content/texts.ts'
import type { CircleText, CircleTextKey } from '../../../shared/i18n/circle/index.ts'
import type { GameText } from '../../../shared/i18n/game/index.ts'
import type { Values } from '../../../shared/i18n/translate.ts'
import type { CircleCast } from '../../art/scenes/circle-scene.ts'
import type { StageHost } from '../scenario/stage-host.ts'
import type { Sound, Spoken, SpokenOf } from '../widgets/index.ts'

/** A move that this tablet has made for one beat, before the server has kept it. */
export type Wanted = { readonly deal: number; readonly beat: number; readonly move: Move }

/** What all screens of one circle share. */
export type CirclePlaying = {
  readonly circle: Circle
  readonly cast: CircleCast
  readonly view: CircleView
  readonly stage: StageHost
  readonly calm: boolean
  readonly game: GameText
  /** A text of the content, for this reader. */
  readonly text: (key: string) => string
  /** A word around the circle; `{who}` is the one it happens to. */
  readonly t: (key: CircleTextKey, values?: Values) => string
  readonly play: (sound: Sound) => void
  /** A text of the content as "read aloud" reads it. */
  readonly spoken: SpokenOf
  /** What "read aloud" would read now. */
  readonly tell: (sentences: readonly Spoken[]) => void
  readonly readNow: () => void
  readonly chosen: Move | undefined
  /** Whether the server keeps the choice. */
  readonly keeps: 'kept' | 'saving' | 'notKept'
  readonly choose: (move: Move) => void
  readonly again: (wish: { wished: boolean }) => void
  readonly toMap: () => void
  /** Whether the game plays all other parts. */
  readonly isRehearsal: boolean
}

export const CircleContext = createContext<CirclePlaying | undefined>(undefined)
/** @throws Error outside a circle. */
export function useCircle(): CirclePlaying {
  const playing = useContext(CircleContext)
  if (!playing) throw new Error('There is no circle around this screen.')
  return playing
}

/** The texts of a circle for one reader. */
export function wordsOf(circle: Circle, texts: Texts, names: Names, level: ReadingLevel, around: CircleText) {
  const someone = circle.cast.happensTo
  return {
    text: (key: string) => textOf(texts, key, level, names),
    t: (key: CircleTextKey, values?: Values) => fillNames(around(key, values).replaceAll('{who', `{${someone}`), texts, names),
  }
}

/** The words of a move: while it goes on each part's own, afterwards the same for all. */
export const moveKey = ({ part, situation }: Pick<CircleView, 'part' | 'situation'>, move: Move): string =>
  situation === 'hot' || situation === 'calmer' ? `part.${part}.choice.${move}` : `${situation}.choice.${move}`
