import type { CastId } from '../cast.ts'
import type { Act } from '../child/look.ts'
import type { ScenePlace } from '../places/drawn-places.ts'
import { adultAct, byFeeling, byHeat, plays } from './acts.ts'
import { audiencePlaced } from './bystanders.ts'
import { atOdds, onAgain, seatOfBoth, seenAtOdds, sitDown } from './equals.ts'
import type { Spot } from './floor.ts'
import { seatedCompany } from './on-a-bench.ts'
import { type Setting, settingOf } from './setting.ts'
import type { Placed, Staged, Staging } from './staging.ts'
import { adultsIn, howOf, type SceneCast, type SceneState } from './state.ts'

/**
 * What every scenario has, without things of its own: who it happens to stands alone at the left, who leads in the middle, the rest around.
 * Two who quarrel as equals stand in the middle, face to face.
 */
export const anyPlace = (place: ScenePlace): Staging => ({
  place,
  stage: (state, cast) => (cast.equals ? quarrel : stage)(state, cast, settingOf(place)),
  seen: (id, state, cast) => (cast.equals ? seenAtOdds(id, state, cast) : undefined),
})

const adultSpots: readonly Spot[] = [
  [0.056, 'back'],
  [0.96, 'back'],
]
// biome-ignore format: one number of people a row
const homesOf: readonly (readonly Spot[])[] = [
  [[0.4, 'back'], [0.655, 'back'], [0.81, 'front']],
  [[0.4, 'back'], [0.62, 'back'], [0.74, 'back'], [0.87, 'front']],
  [[0.405, 'back'], [0.605, 'back'], [0.7, 'back'], [0.8, 'front'], [0.895, 'back']],
  [[0.405, 'back'], [0.605, 'back'], [0.7, 'back'], [0.8, 'front'], [0.895, 'back'], [0.31, 'back']],
]
/** The fewer they are, the wider apart. */
const homesFor = (count: number): readonly Spot[] => homesOf[Math.max(0, Math.min(count, 6) - 3)] ?? []
const nearest: readonly Spot[] = [
  [0.255, 'front'],
  [0.335, 'back'],
]

function stage(state: SceneState, cast: SceneCast, setting: Setting): Staged {
  const adults = adultsIn(state, cast).map(
    (id, at): Placed => ({ id, spot: adultSpots[at % 2] ?? [0.056, 'back'], act: adultAct(state), toward: cast.happensTo }),
  )
  if (state.moment === 'bench') return benched(state, cast, { adults, setting })
  if (state.moment === 'together') return { people: [...adults, ...together(state, cast, setting)] }
  const homes = homesFor(cast.bystanders.length)
  return {
    people: [
      ...adults,
      { id: cast.happensTo, spot: [0.145, 'front'], act: byFeeling(state.feeling) },
      { id: cast.leads, spot: [0.505, 'front'], act: byHeat(state.heat), toward: cast.happensTo },
      ...audiencePlaced(state, { ids: cast.bystanders, homes, beside: [...nearest, ...homes], happensTo: cast.happensTo }),
    ],
  }
}

function quarrel(state: SceneState, cast: SceneCast, { mayRun, seat, light }: Setting): Staged {
  const joins = (id: CastId): Act => (mayRun ? plays(id) : staysOnTheSpot(plays(id)))
  if (state.moment === 'together') return { people: onAgain(state, cast, joins) }
  if (state.moment === 'bench') return { people: sitDown(state, cast, joins), things: found => seatOfBoth(found, cast, seat), light }
  return { people: atOdds(state, cast) }
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
  const gone = [0.74, 0.67, 0.93, 0.61, 0.79, 0.55]
  return [
    { id: happensTo, spot: [0.4, 'front'], act: byFeeling(Math.max(state.feeling, 1)) },
    { id: leads, spot: [0.85, 'back'], act: state.heat >= 2 ? byHeat(1) : byHeat(state.heat), toward: happensTo },
    ...bystanders.map((id): Placed => {
      const how = howOf(state, id)
      if (how === 'leaving') return { id, spot: [gone.shift() ?? 0.74, 'far'], act: { view: 'back', pose: 'down' } }
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
  const far = [0.62, 0.9, 0.55, 0.76, 0.69, 0.48].map((x): Spot => [x, 'far'])
  const { people, things } = seatedCompany(state, cast, { far, under: setting.seat })
  const leads: Placed = { id: cast.leads, spot: [0.83, 'far'], act: byHeat(Math.min(state.heat, 1)), toward: cast.happensTo }
  return { people: [...adults, ...people, leads], things, light: setting.light }
}
