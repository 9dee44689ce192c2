import { Figure } from '../../../shared/api/figure.ts'
import { type FigureState, PlaceId } from '../../../shared/api/lessons.ts'

/** Somebody on the map, as this tablet may see it. */
export type SeenFigure = {
  readonly pupil: string
  readonly username: string
  readonly figure: Figure
  readonly from: PlaceId
  readonly to: PlaceId
  /** Server time in ms; another number is another walk. */
  readonly startedAt: number
  readonly asleep: boolean
  readonly gesture: string
  readonly gestureAt: number
}

/** The room's state as plain values; what is malformed is left out. */
export function seenFigures(state: unknown): SeenFigure[] {
  const seen: SeenFigure[] = []
  figuresOf(state)?.forEach((figure, key) => {
    const parsed = plain(figure, key)
    if (parsed) seen.push(parsed)
  })
  return seen
}

export const sameFigures = (one: readonly SeenFigure[], other: readonly SeenFigure[]) => JSON.stringify(one) === JSON.stringify(other)

/** Whether the teacher shows the classmates, if the room says so. */
export function othersShownIn(state: unknown): boolean | undefined {
  const shown = (state as { othersShown?: unknown } | undefined)?.othersShown
  return typeof shown === 'boolean' ? shown : undefined
}

/** Everyone looks at the board, if the room says so. */
export const isPausedIn = (state: unknown): boolean => (state as { paused?: unknown } | undefined)?.paused === true

/** Whether circles run, if the room says so. */
export function doCirclesRunIn(state: unknown): boolean | undefined {
  const told = (state as { circles?: unknown } | undefined)?.circles
  return typeof told === 'boolean' ? told : undefined
}

export type Crowd = 'nobody' | 'some' | 'many'
/** Place → how many are there, where more are in the lesson than this tablet is sent. */
export type Crowds = Readonly<Partial<Record<PlaceId, Crowd>>>

/** In a crowd the room says in words how many are where; otherwise it says nothing, and all are sent. */
export function crowdsIn(state: unknown): Crowds | undefined {
  const found: Partial<Record<PlaceId, Crowd>> = {}
  ;(state as { crowds?: { forEach: (each: (word: unknown, place: string) => void) => void } } | undefined)?.crowds?.forEach(
    (word, place) => {
      const at = PlaceId.safeParse(place)
      if (at.success && (word === 'some' || word === 'many')) found[at.data] = word
    },
  )
  return Object.keys(found).length > 0 ? found : undefined
}

type OnWire = Partial<FigureState> & { readonly pupil?: string }
type FigureMap = { forEach: (each: (figure: OnWire, key: string) => void) => void }
const figuresOf = (state: unknown) => (state as { figures?: FigureMap } | undefined)?.figures

function plain(wire: OnWire, key: string): SeenFigure | undefined {
  const figure = Figure.safeParse(parsed(wire.figure))
  const from = PlaceId.safeParse(wire.from)
  const to = PlaceId.safeParse(wire.to)
  if (!figure.success || !to.success) return undefined
  return {
    pupil: wire.pupil ?? key,
    username: wire.username ?? '',
    figure: figure.data,
    from: from.success ? from.data : to.data,
    to: to.data,
    startedAt: wire.startedAt ?? 0,
    asleep: wire.asleep ?? false,
    gesture: wire.gesture ?? '',
    gestureAt: wire.gestureAt ?? 0,
  }
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
