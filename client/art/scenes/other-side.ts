import type { CastId } from '../cast.ts'
import type { Act } from '../child/look.ts'
import { placeBehind } from '../places/place-behind.ts'
import type { Size } from '../svg.ts'
import { aimed, byFeeling, byHeat, bystanderAct, shown } from './acts.ts'
import { ownEdge } from './own-edge.ts'
import { drawn, spotOf } from './person.ts'
import type { Scene, SceneOf } from './scene.ts'
import { stagingOf } from './stagings.ts'
import { howOf, type SceneState } from './state.ts'

export type OtherSideOptions = Size &
  Pick<SceneState, 'audience' | 'emotions'> & {
    readonly feeling?: number
    readonly heat?: number
    /** Whose eyes; those of the one it happens to where it is left out. */
    readonly eyes?: CastId
    readonly blink?: boolean
  }

/**
 * The same moment as one of them sees it. The one that it is about stands nearest; whose eyes they are is seen by hair and sleeves alone,
 * in the foreground above the people.
 */
export function otherSideScene(scenario: SceneOf, options: OtherSideOptions): Scene {
  const { width, height, heat = 2, feeling = -2, audience, emotions, blink } = options
  const { cast } = scenario
  const eyes = options.eyes ?? cast.happensTo
  const staging = stagingOf(scenario)
  const main = eyes === cast.happensTo ? cast.leads : cast.happensTo
  const second = [cast.leads, cast.happensTo].filter(id => id !== main && id !== eyes)
  const others = [...cast.bystanders.filter(id => id !== eyes), ...(staging.alsoSeen ?? []).filter(id => id !== eyes), ...second]
  const isNarrow = width / height < 1.6
  const slots = isNarrow ? narrowSlots(others.length) : wideSlots(others.length)
  const unit = Math.min(height / 520, width / (isNarrow ? 470 : 900))
  const state: SceneState = { moment: 'see', heat, feeling, audience }
  const stand = (id: CastId, { x, y, scale }: Slot, side: 'left' | 'right') => {
    const act = seenAct(id, { state, cast, eyes, main, own: staging.seen?.(id, state, cast) })
    const away = act.view === 'back'
    const shownAct: Act = { ...shown(aimed(act, side), emotions?.[id]), ...(blink ? { blink: true } : {}) }
    return drawn(
      spotOf({ id, x: x * width, y: y * height - (away ? 14 : 0) * unit, scale: scale * unit * (away ? 0.8 : 1), act: shownAct }, options),
    )
  }
  const people = [
    ...others.map((id, at) => {
      const slot = slots[at] ?? { x: 0.5, y: 0.8, scale: 0.4 }
      return stand(id, slot, slot.x > mainAt(isNarrow).x ? 'left' : 'right')
    }),
    stand(main, mainAt(isNarrow), 'left'),
  ].sort((one, other) => one.y - other.y)
  return { background: placeBehind(staging.place, options, unit), people, pieces: people, foreground: ownEdge(eyes, options, unit) }
}

type Slot = { readonly x: number; readonly y: number; readonly scale: number }
/** Shares of the box; `y` is the feet's, so a near one's are below the edge. */
const mainAt = (isNarrow: boolean): Slot => (isNarrow ? { x: 0.6, y: 1.08, scale: 0.76 } : { x: 0.69, y: 1.04, scale: 0.92 })

/** From the left, the last right of the one who stands nearest. */
function wideSlots(count: number): Slot[] {
  const left = Math.max(1, count - 1)
  const beside = Array.from({ length: left }, (_, at): Slot => {
    const x = 0.085 + (at * (0.525 - 0.085)) / Math.max(1, left - 1)
    return { x: left === 1 ? 0.3 : x, y: 0.795 + (at % 2) * 0.03, scale: count > 5 ? 0.5 : 0.56 }
  })
  return [...beside, { x: 0.9, y: 0.87, scale: 0.66 }].slice(-count)
}

function narrowSlots(count: number): Slot[] {
  return Array.from({ length: count }, (_, at): Slot => {
    const x = count === 1 ? 0.3 : 0.095 + (at * 0.81) / (count - 1)
    return { x, y: 0.645, scale: Math.min(0.6, 3 / count) }
  })
}

type Seen = {
  readonly state: SceneState
  readonly cast: SceneOf['cast']
  readonly eyes: CastId
  readonly main: CastId
  readonly own: Act | undefined
}
/** Written towards the right, as all acts are. */
function seenAct(id: CastId, { state, cast, eyes, main, own }: Seen): Act {
  if (own) return own
  const isMine = eyes === cast.happensTo
  if (id === cast.happensTo) return { ...byFeeling(state.feeling), turn: 0.1 }
  if (id === cast.leads) {
    if (state.heat < 2) return { ...byHeat(1), turn: 0.1 }
    return { emotion: state.heat >= 3 ? 'laughing' : 'proud', pose: 'hips', turn: isMine ? 0.1 : 0.4 }
  }
  const how = howOf(state, id)
  if (!(id in state.audience)) return { emotion: state.heat >= 2 ? 'thinking' : 'kind', pose: 'hips', turn: 0.1, gaze: [3, 2] }
  const act = bystanderAct(id, how)
  if (how === 'leaving') return { ...act, pose: 'down' }
  if (!isMine && id !== main) return act
  // Everybody looks at you.
  const offers = how === 'standingWith' && id !== 'jin' ? { pose: 'offer' as const } : {}
  return { ...act, turn: 0, gaze: how === 'watching' ? [0, 2] : [0, 1], ...offers }
}
