import type { CastId } from '../cast.ts'
import type { Act } from '../child/look.ts'
import type { ScenePlace } from '../places/place-svg.ts'
import { adultAct, byFeeling, byHeat, plays } from './acts.ts'
import { audiencePlaced } from './bystanders.ts'
import type { Spot } from './floor.ts'
import { seatedCompany } from './on-a-bench.ts'
import { type Setting, settingOf } from './setting.ts'
import type { Placed, Staged, Staging } from './staging.ts'
import { adultsIn, howOf, type SceneCast, type SceneState } from './state.ts'

/** What every scenario has, without things of its own: who it happens to stands alone at the left, who leads in the middle, the rest around. */
export const anyPlace = (place: ScenePlace): Staging => ({ place, stage: (state, cast) => stage(state, cast, settingOf(place)) })

const adultSpots: readonly Spot[] = [
  [0.056, 'back'],
  [0.96, 'back'],
]
const homes: readonly Spot[] = [
  [0.405, 'back'],
  [0.605, 'back'],
  [0.7, 'back'],
  [0.8, 'front'],
  [0.895, 'back'],
  [0.31, 'back'],
]
const beside: readonly Spot[] = [[0.255, 'front'], [0.335, 'back'], ...homes]

function stage(state: SceneState, cast: SceneCast, setting: Setting): Staged {
  const adults = adultsIn(state, cast).map(
    (id, at): Placed => ({ id, spot: adultSpots[at % 2] ?? [0.056, 'back'], act: adultAct(state), toward: cast.happensTo }),
  )
  if (state.moment === 'bench') return benched(state, cast, { adults, setting })
  if (state.moment === 'together') return { people: [...adults, ...together(state, cast, setting)] }
  return {
    people: [
      ...adults,
      { id: cast.happensTo, spot: [0.145, 'front'], act: byFeeling(state.feeling) },
      { id: cast.leads, spot: [0.505, 'front'], act: byHeat(state.heat), toward: cast.happensTo },
      ...audiencePlaced(state, { ids: cast.bystanders, homes, beside, happensTo: cast.happensTo }),
    ],
  }
}

function together(state: SceneState, { happensTo, leads, bystanders }: SceneCast, { mayRun }: Setting): Placed[] {
  const joins = (id: CastId): Act => (mayRun ? plays(id) : staysOnTheSpot(plays(id)))
  const around: readonly Spot[] = [
    [0.27, 'front'],
    [0.53, 'front'],
    [0.335, 'back'],
    [0.465, 'back'],
    [0.2, 'back'],
    [0.6, 'back'],
  ]
  const free = [...around]
  return [
    { id: happensTo, spot: [0.4, 'front'], act: byFeeling(Math.max(state.feeling, 1)) },
    { id: leads, spot: [0.85, 'back'], act: state.heat >= 2 ? byHeat(1) : byHeat(state.heat), toward: happensTo },
    ...bystanders.map((id, at): Placed => {
      const how = howOf(state, id)
      if (how === 'leaving') return { id, spot: [0.7 + at * 0.05, 'far'], act: { view: 'back', pose: 'down' } }
      return {
        id,
        spot: free.shift() ?? [0.7, 'back'],
        act: how === 'standingWith' ? { ...joins(id), pose: 'down' } : joins(id),
        toward: happensTo,
      }
    }),
  ]
}

const staysOnTheSpot = ({ gait, ...act }: Act): Act => (gait === 'run' ? { ...act, pose: 'wave' } : act)

function benched(state: SceneState, cast: SceneCast, { adults, setting }: { adults: readonly Placed[]; setting: Setting }): Staged {
  const far: readonly Spot[] = [
    [0.62, 'far'],
    [0.72, 'far'],
    [0.8, 'far'],
    [0.9, 'far'],
    [0.96, 'far'],
  ]
  const { people, things } = seatedCompany(state, cast, { far, under: setting.seat })
  const leads: Placed = { id: cast.leads, spot: [0.55, 'far'], act: byHeat(Math.min(state.heat, 1)), toward: cast.happensTo }
  return { people: [...adults, ...people, leads], things, light: setting.light }
}
