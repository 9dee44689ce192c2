import '../style/circle.css'
import type { ComponentChildren } from 'preact'
import type { CircleView } from '../../../shared/api/circles.ts'
import type { Language } from '../../../shared/api/contract.ts'
import type { Circle } from '../../../shared/content/circle-schema.ts'
import type { Names } from '../../../shared/content/names.ts'
import type { Texts } from '../../../shared/content/schema.ts'
import type { GameText } from '../../../shared/i18n/game/index.ts'
import type { HeaderSlot } from '../scenario/index.tsx'
import type { Wanted } from './playing.ts'

export { CircleApp } from './app.tsx'
export { Waits } from './waits.tsx'

export type CircleOptions = {
  readonly circle: Circle
  readonly texts: Texts
  readonly names: Names
  readonly language: Language
  readonly game: GameText
  readonly view: CircleView
  /** Whether there is contact. */
  readonly isHere: boolean
  /** @throws CallRefused */
  readonly move: (wanted: Wanted) => Promise<void>
  /** @throws CallRefused */
  readonly again: (wish: { deal: number; wished: boolean }) => Promise<void>
  readonly toMap: () => void
  readonly header: (slot: HeaderSlot) => ComponentChildren
  readonly isRehearsal?: true
  /** The card has been looked at already: begins with the choice, for who looks at one moment alone. */
  readonly isBegun?: true
}
