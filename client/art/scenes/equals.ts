import { type CastId, cast } from '../cast.ts'
import type { Act } from '../child/look.ts'
import { hasExtra } from '../child/look.ts'
import { adultAct, bystanderAct } from './acts.ts'
import type { Spot } from './floor.ts'
import type { Found, Placed, Thing } from './staging.ts'
import { adultsIn, howOf, type SceneCast, type SceneState } from './state.ts'

/** Two who quarrel as equals, in any place: with as much anger and as much room each; others cheer as at a match, and nobody is pointed at. */
export function atOdds(state: SceneState, cast: SceneCast): Placed[] {
  const gap = state.moment === 'see' ? 0.115 : state.heat <= 1 ? 0.13 : 0.1
  return [
    ...adultsIn(state, cast).map(
      (id, at): Placed => ({ id, spot: adultsAt[at % adultsAt.length] ?? adultsAt[0], act: { ...adultAct(state), turn: 0 } }),
    ),
    { id: cast.happensTo, spot: [0.5 - gap, 'front'], ...quarrels(state, cast.leads, 'left') },
    { id: cast.leads, spot: [0.5 + gap, 'front'], ...quarrels(state, cast.happensTo, 'right') },
    ...audience(state, cast),
  ]
}
const adultsAt: readonly [Spot, Spot] = [
  [0.5, 'back'],
  [0.425, 'back'],
]

/** The other one shouts at you; those who cheer do not point. */
export function seenAtOdds(id: CastId, state: SceneState, { happensTo, leads }: SceneCast): Act | undefined {
  if (id !== happensTo && id !== leads) return howOf(state, id) === 'laughing' ? cheers : undefined
  if (state.heat <= 0) return { emotion: 'neutral', pose: 'down', turn: 0.1 }
  if (state.heat === 1) return { emotion: 'thinking', pose: 'hug', turn: 0.1, gaze: [0, 6] }
  return { emotion: 'angry', strength: 3, pose: 'hips', turn: 0.1 }
}

/** The same for both, whoever it is; only the side differs. */
function quarrels({ heat, moment, feeling }: SceneState, other: CastId, side: 'left' | 'right'): Pick<Placed, 'act' | 'toward'> {
  const angry: Act = { emotion: 'angry', strength: 3, turn: 0.45, gaze: [6, 0] }
  if (heat <= 0) return { act: { emotion: feeling >= 1 ? 'kind' : 'neutral', pose: 'down', turn: 0.45, gaze: [6, 0] }, toward: other }
  if (heat === 1) return { act: { emotion: 'thinking', pose: 'hug', turn: 0.35, gaze: [4, 7] }, toward: side }
  if (moment === 'see') return { act: { ...angry, pose: 'point' }, toward: other }
  if (heat >= 3) return { act: { ...angry, pose: moment === 'decide' ? 'hips' : 'point' }, toward: other }
  return { act: { ...angry, strength: 2, pose: 'hips' }, toward: other }
}

const homes: readonly Spot[] = [
  [0.12, 'front'],
  [0.88, 'front'],
  [0.245, 'back'],
  [0.755, 'back'],
  [0.045, 'back'],
  [0.955, 'back'],
]
/** `laughing` is cheering here: arms up, nobody is pointed at. */
function audience(state: SceneState, { bystanders }: SceneCast): Placed[] {
  const beside: Spot[] = [
    [0.275, 'front'],
    [0.725, 'front'],
    [0.345, 'back'],
    [0.655, 'back'],
    [0.2, 'back'],
    [0.8, 'back'],
  ]
  return bystanders.map((id, at): Placed => {
    const home = homes[at % homes.length] ?? [0.9, 'back']
    const how = howOf(state, id)
    const inwards = home[0] < 0.5 ? 'right' : 'left'
    const outwards = home[0] < 0.5 ? 'left' : 'right'
    if (how === 'leaving') return { id, spot: [home[0], 'far'], home, act: bystanderAct(id, how), toward: outwards }
    if (how === 'laughing') return { id, spot: home, act: cheers, toward: inwards }
    if (how === 'watching')
      return {
        id,
        spot: home,
        act: { emotion: 'worried', pose: id === 'noor' || id === 'kim' ? 'think' : 'down', turn: 0.45, gaze: [6, 6] },
        toward: inwards,
      }
    // One beside each of the two: nobody takes sides.
    const near = beside.findIndex(([x]) => x < 0.5 === home[0] < 0.5)
    const spot = beside.splice(Math.max(0, near), 1)[0] ?? home
    return { id, spot, home, act: { emotion: 'kind', pose: 'offer', turn: 0.45, gaze: [6, 1] }, toward: spot[0] < 0.5 ? 'right' : 'left' }
  })
}
const cheers: Act = { emotion: 'happy', strength: 3, pose: 'cheer', turn: 0.35 }

/** Afterwards: both sit, with a gap between them; how they feel decides whether they look at each other. */
export function sitDown(state: SceneState, cast: SceneCast, joins: (id: CastId) => Act): Placed[] {
  const turned = state.feeling >= 0 && state.heat <= 1
  const sits: Act = turned
    ? { emotion: state.feeling >= 1 ? 'kind' : 'neutral', pose: 'hold', gait: 'sit', turn: 0.45, gaze: [6, 0] }
    : { emotion: state.heat >= 2 ? 'angry' : 'sad', strength: 1, pose: 'hug', gait: 'sit', turn: 0.45, gaze: [4, 6] }
  const beside: Spot[] = [
    [0.185, 'front'],
    [0.77, 'front'],
    [0.095, 'back'],
    [0.86, 'back'],
    [0.24, 'back'],
    [0.7, 'back'],
  ]
  const far: Spot[] = [
    [0.16, 'far'],
    [0.7, 'far'],
    [0.24, 'far'],
    [0.8, 'far'],
    [0.08, 'far'],
    [0.9, 'far'],
  ]
  const people = cast.bystanders.map((id): Placed => {
    const how = howOf(state, id)
    if (how !== 'standingWith')
      return { id, spot: far.shift() ?? [0.95, 'far'], act: how === 'leaving' ? bystanderAct(id, how) : joins(id) }
    const spot = beside.shift() ?? [0.9, 'back']
    return { id, spot, act: { emotion: 'kind', pose: 'down', turn: 0.4, gaze: [6, 2] }, toward: spot[0] < 0.5 ? 'right' : 'left' }
  })
  const adults = adultsIn(state, cast).map(
    (id, at): Placed => ({ id, spot: [at === 0 ? 0.475 : 0.545, 'back'], act: { ...adultAct(state), turn: 0, gaze: [0, 6] } }),
  )
  return [
    ...adults,
    { id: cast.happensTo, spot: [0.34, 'front'], act: sits, toward: turned ? cast.leads : 'left' },
    { id: cast.leads, spot: [0.61, 'front'], act: sits, toward: turned ? cast.happensTo : 'right' },
    ...people,
  ]
}

/** What both sit on, with room between them; who has wheels is beside it. */
export function seatOfBoth(found: Found, { happensTo, leads }: SceneCast, drawing: (width: number) => string): Thing[] {
  const [one, other] = [found.person(happensTo), found.person(leads)]
  if (!one || !other) return []
  const overhang = (id: CastId) => (hasExtra(cast[id], 'wheelchair') ? -95 : 105)
  const left = one.x - overhang(happensTo) * one.scale
  const right = other.x + overhang(leads) * other.scale
  const width = (right - left) / one.scale
  const box = { x: -width * 0.58, y: -176, w: width * 1.16, h: 200 }
  return [{ id: 'thing-bench', x: (left + right) / 2, y: one.y - 12 * one.scale, scale: one.scale, box, drawing: drawing(width) }]
}

/** It goes on, the two as before: side by side, who has not left around them. `joins`: what one does in that place. */
export function onAgain(state: SceneState, cast: SceneCast, joins: (id: CastId) => Act): Placed[] {
  const felt: Act = { emotion: state.heat <= 0 ? 'happy' : 'neutral', strength: state.heat <= 0 ? 3 : 1, pose: 'down', turn: 0.4 }
  const around: Spot[] = [
    [0.25, 'front'],
    [0.75, 'front'],
    [0.33, 'back'],
    [0.67, 'back'],
    [0.17, 'back'],
    [0.83, 'back'],
  ]
  const gone = [0.74, 0.3, 0.93, 0.08, 0.83, 0.19]
  return [
    ...adultsIn(state, cast).map((id, at): Placed => ({ id, spot: [at === 0 ? 0.045 : 0.955, 'back'], act: adultAct(state) })),
    { id: cast.happensTo, spot: [0.42, 'front'], act: felt, toward: cast.leads },
    { id: cast.leads, spot: [0.58, 'front'], act: felt, toward: cast.happensTo },
    ...cast.bystanders.map((id): Placed => {
      const how = howOf(state, id)
      if (how === 'leaving') return { id, spot: [gone.shift() ?? 0.74, 'far'], act: { view: 'back', pose: 'down' } }
      const act = joins(id)
      return { id, spot: around.shift() ?? [0.9, 'back'], act: how === 'standingWith' ? { ...act, pose: 'down' } : act, toward: cast.leads }
    }),
  ]
}
