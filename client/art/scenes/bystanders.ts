import type { CastId } from '../cast.ts'
import type { Act } from '../child/look.ts'
import { bystanderAct } from './acts.ts'
import type { Spot } from './floor.ts'
import type { Placed } from './staging.ts'
import { howOf, type SceneState } from './state.ts'

export type AudiencePlan = {
  readonly ids: readonly CastId[]
  /** Where each stands while laughing or watching, in the order of `ids`. */
  readonly homes: readonly Spot[]
  /** Beside the one it happens to, the nearest first. */
  readonly beside: readonly Spot[]
  readonly happensTo: CastId
  /** Where the door is: who leaves walks there. */
  readonly door?: 'left' | 'right'
  /** What somebody does in this place, instead of the usual. */
  readonly acts?: (id: CastId, how: ReturnType<typeof howOf>) => Act | undefined
}

/** The audience: where it stands and what it does, by what each is doing. Who comes leaves a gap, who leaves grows small. */
export function audiencePlaced(state: SceneState, { ids, homes, beside, happensTo, door = 'left', acts }: AudiencePlan): Placed[] {
  const homeOf = (at: number): Spot => homes[at % homes.length] ?? [0.5, 'back']
  const kept = ids.flatMap((id, at) => (howOf(state, id) === 'standingWith' ? [] : [homeOf(at)]))
  const free = beside.filter(spot => !kept.some(([x, row]) => x === spot[0] && row === spot[1]))
  return ids.map((id, at): Placed => {
    const home = homeOf(at)
    const how = howOf(state, id)
    const act = acts?.(id, how) ?? bystanderAct(id, how)
    if (how === 'leaving') return { id, spot: [home[0], 'far'], home, act, toward: door }
    if (how !== 'standingWith') return { id, spot: home, act, toward: happensTo }
    return { id, spot: free.shift() ?? home, home, act, toward: happensTo }
  })
}
