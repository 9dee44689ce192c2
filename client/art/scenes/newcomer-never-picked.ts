import type { CastId } from '../cast.ts'
import type { Act } from '../child/look.ts'
import { ball } from '../places/things.ts'
import { adultAct, byFeeling, byHeat, plays } from './acts.ts'
import { audiencePlaced } from './bystanders.ts'
import type { Spot } from './floor.ts'
import { seatedCompany } from './on-a-bench.ts'
import type { Found, Placed, Staged, Staging, Thing } from './staging.ts'
import { adultsIn, howOf, type SceneCast, type SceneState } from './state.ts'

/** Breaktime on the playground: Leo and Mia pick teams, Sam stands alone by the swings and is not picked. */
export const newcomerNeverPicked: Staging = { place: 'playground', stage, alsoSeen: ['mia'] }

const samAt: Spot = [0.145, 'front']
const homes: readonly Spot[] = [
  [0.695, 'back'],
  [0.405, 'back'],
  [0.605, 'back'],
  [0.895, 'back'],
]
const adultAt: Spot = [0.056, 'back']
/** Beside Sam; who would stand behind him there makes room for the adult. */
const besideSam: readonly Spot[] = [
  [0.24, 'front'],
  [0.325, 'back'],
  [0.405, 'back'],
  [0.605, 'back'],
]

function stage(state: SceneState, cast: SceneCast): Staged {
  const adults = adultsIn(state, cast).map((id): Placed => ({ id, spot: adultAt, act: adultAct(state), toward: 'right' }))
  if (state.moment === 'together') return { people: [...adults, ...inTheGame(state, cast)], things: found => [ballAt(found, 0.49)] }
  if (state.moment === 'bench') return onTheBench(state, cast, adults)
  const [nearest, ...others] = besideSam
  const beside = [...(nearest ? [nearest] : []), ...(adults.length > 0 ? [] : [adultAt]), ...others]
  return {
    people: [
      ...adults,
      { id: cast.happensTo, spot: samAt, act: byFeeling(state.feeling) },
      { id: cast.leads, spot: [0.505, 'front'], ...picking(state, cast) },
      { id: 'mia', spot: [0.795, 'front'], act: otherPicker(state), toward: 'left' },
      ...audiencePlaced(state, { ids: cast.bystanders, homes, beside, happensTo: cast.happensTo }),
    ],
    things: found => [ballAt(found, 0.65)],
  }
}

/** Leo picks: at first he points at the next one of his team. */
function picking({ heat, moment }: SceneState, { happensTo }: SceneCast): Pick<Placed, 'act' | 'toward'> {
  if (moment === 'see')
    return { act: { emotion: heat >= 3 ? 'laughing' : heat === 2 ? 'proud' : 'neutral', pose: 'point', turn: 0.35 }, toward: 'right' }
  return { act: heat === 2 ? { emotion: 'proud', pose: 'stop', turn: 0.3 } : byHeat(heat), toward: happensTo }
}

/** Mia picks the other team. */
function otherPicker({ heat }: Pick<SceneState, 'heat'>): Act {
  if (heat <= 1) return { emotion: 'kind', pose: 'down', turn: 0.4, gaze: [5, 1] }
  return { emotion: heat === 2 ? 'neutral' : 'thinking', pose: 'hips', turn: 0.35 }
}

/** Sam in the middle of it; who has turned away stays away. */
function inTheGame(state: SceneState, { happensTo, leads, bystanders }: SceneCast): Placed[] {
  const xs = [0.29, 0.175, 0.5, 0.705]
  const players = bystanders.map((id, at): Placed => {
    const x = xs[at] ?? 0.9
    if (howOf(state, id) === 'leaving')
      return { id, spot: [x, 'far'], act: { view: 'back', pose: id === 'jin' ? 'down' : 'walk' }, toward: 'left' }
    return { id, spot: [x, 'back'], act: plays(id), toward: x > 0.4 ? 'left' : 'right' }
  })
  const felt = byFeeling(state.feeling)
  const sam: Act = state.feeling < 0 ? { ...felt, pose: 'down', turn: 0.35 } : { ...felt, pose: 'kick', gait: 'kick', turn: 0.4 }
  return [
    { id: happensTo, spot: [0.4, 'front'], act: sam },
    {
      id: leads,
      spot: [0.605, 'front'],
      act: { emotion: state.heat >= 2 ? 'neutral' : 'happy', pose: 'ready', turn: 0.4 },
      toward: 'left',
    },
    { id: 'mia', spot: [0.81, 'front'], act: { emotion: 'happy', pose: 'cheer', turn: 0.3 }, toward: 'left' },
    ...players,
  ]
}

/** After the game: Sam on the bench, the others play on far behind. */
function onTheBench(state: SceneState, cast: SceneCast, adults: readonly Placed[]): Staged {
  const far: readonly Spot[] = [
    [0.6, 'far'],
    [0.72, 'far'],
    [0.8, 'far'],
    [0.94, 'far'],
  ]
  const { people, things } = seatedCompany(state, cast, { far })
  const leads: Placed = {
    id: cast.leads,
    spot: [0.66, 'far'],
    act: state.heat >= 2 ? { emotion: 'happy', pose: 'kick', gait: 'kick' } : { emotion: 'thinking', pose: 'pockets', turn: 0.4 },
    toward: state.heat >= 2 ? 'right' : 'left',
  }
  const mia: Placed = { id: 'mia', spot: [0.87, 'far'], act: { emotion: 'neutral', pose: 'down', turn: 0.4 }, toward: 'left' }
  return {
    people: [...adults, ...people, leads, mia],
    things: found => [...things(found), farBall(found, cast.leads)],
    light: 'evening',
  }
}

function ballAt(found: Found, x: number): Thing {
  const { y, scale } = found.spot([x, 'front'])
  return { id: 'thing-ball', x: x * found.floor.crop.width, y: y + 8 * scale, scale, ...aBall }
}
function farBall(found: Found, leads: CastId): Thing {
  const { x, y, scale } = found.person(leads) ?? found.spot([0.7, 'far'])
  return { id: 'thing-ball', x: x + 118 * scale, y, scale, ...aBall }
}
const aBall = {
  box: { x: -40, y: -64, w: 80, h: 76 },
  drawing: `<ellipse cx="0" cy="0" rx="30" ry="7" fill="#2c2440" opacity=".16"/><g transform="translate(0 -27)">${ball(27)}</g>`,
}
