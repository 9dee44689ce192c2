import { type CastId, cast } from '../cast.ts'
import { type Act, hasExtra } from '../child/look.ts'
import { bench } from '../places/things.ts'
import { byFeeling, bystanderAct } from './acts.ts'
import type { Spot } from './floor.ts'
import type { Found, Placed, Thing } from './staging.ts'
import { howOf, type SceneCast, type SceneState } from './state.ts'

export type BenchPlan = {
  /** Where the one it happens to sits; the first who stands with that one sits beside, the place between or after is free for you. */
  readonly seat?: Spot
  /** The first is on the bench. */
  readonly company?: readonly Spot[]
  /** Where all others are meanwhile. */
  readonly far: readonly Spot[]
  /** What those do; they stand about otherwise. */
  readonly farActs?: (id: CastId) => Act | undefined
  /** What stands there in the place of a bench. */
  readonly under?: (width: number) => string
  /** What the one it happens to holds. */
  readonly holds?: string
}

/** Afterwards: the one it happens to on a bench, who stands with that one is there, the others are far off. */
export function seatedCompany(
  state: SceneState,
  { happensTo, bystanders }: SceneCast,
  plan: BenchPlan,
): { people: Placed[]; things: (found: Found) => Thing[] } {
  const seat = plan.seat ?? defaultSeat
  const seats = [...(plan.company ?? defaultCompany)]
  const far = [...plan.far]
  const felt = byFeeling(state.feeling)
  const held = plan.holds
    ? { holds: plan.holds, pose: 'hold' as const }
    : { pose: state.feeling <= -2 ? ('hug' as const) : ('hold' as const) }
  const people = bystanders.map((id): Placed => {
    const how = howOf(state, id)
    if (how !== 'standingWith') {
      const act: Act = how === 'leaving' ? bystanderAct(id, how) : (plan.farActs?.(id) ?? { emotion: 'neutral', pose: 'down', turn: 0.3 })
      return { id, spot: far.shift() ?? [0.9, 'far'], act, toward: happensTo }
    }
    const spot = seatFor(id, seats)
    const act = bystanderAct(id, how)
    return { id, spot, act: spot[1] === 'front' ? { ...act, gait: 'sit', pose: 'seated' } : act, toward: happensTo }
  })
  return {
    people: [{ id: happensTo, spot: seat, act: { ...felt, ...held, gait: 'sit', turn: 0.25 } }, ...people],
    things: found => [benchUnder(found, happensTo, { seat, under: plan.under ?? bench })],
  }
}
/** A wheelchair stands beside the bench. */
function seatFor(id: CastId, seats: Spot[]): Spot {
  const at = hasExtra(cast[id], 'wheelchair') ? seats.findIndex(([, row]) => row !== 'front') : 0
  return seats.splice(Math.max(0, at), 1)[0] ?? [0.5, 'back']
}

const defaultSeat: Spot = [0.25, 'front']
const defaultCompany: readonly Spot[] = [
  [0.36, 'front'],
  [0.15, 'back'],
  [0.455, 'back'],
  [0.535, 'back'],
  [0.62, 'back'],
  [0.69, 'back'],
]

/** As long as three sit on it. */
const benchWidth = 520
type Under = { readonly seat: Spot; readonly under: (width: number) => string }
function benchUnder(found: Found, happensTo: CastId, { seat, under }: Under): Thing {
  const at = found.person(happensTo) ?? found.spot(seat)
  // Who has wheels needs no bench: it stands beside.
  const isBeside = hasExtra(cast[happensTo], 'wheelchair')
  const x = at.x + (isBeside ? 245 : 100) * at.scale
  const { width } = found.floor.crop
  const half = Math.min(isBeside ? 150 : benchWidth / 2, (width - 8 - x) / at.scale, (x - 4) / at.scale)
  return {
    id: 'thing-bench',
    x,
    y: at.y - 12 * at.scale,
    scale: at.scale,
    box: { x: -benchWidth * 0.6, y: -204, w: benchWidth * 1.2, h: 228 },
    drawing: under(Math.max(240, half * 2)),
  }
}
