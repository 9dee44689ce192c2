import type { CastId } from '../cast.ts'
import type { Act } from '../child/look.ts'
import { bottle } from '../places/belongings.ts'
import { ball, bench } from '../places/things.ts'
import { adultAct, bystanderAct, plays } from './acts.ts'
import { onFloor, type Spot } from './floor.ts'
import type { Found, Placed, Staged, Staging, Thing } from './staging.ts'
import { adultsIn, howOf, type SceneCast, type SceneState } from './state.ts'

/** A goal or not: Omar and Zuri quarrel as equals, with as much anger and as much room each; others cheer as at a match. */
export const quarrelOnPitch: Staging = { place: 'pitch', stage, seen }

const homes: readonly Spot[] = [
  [0.12, 'front'],
  [0.88, 'front'],
  [0.245, 'back'],
  [0.755, 'back'],
]
const adultAt: Spot = [0.5, 'back']

/** The other one shouts at you; those who cheer do not point. */
function seen(id: CastId, state: SceneState, { happensTo, leads }: SceneCast): Act | undefined {
  if (id !== happensTo && id !== leads) return howOf(state, id) === 'laughing' ? cheers : undefined
  if (state.heat <= 0) return { emotion: 'neutral', pose: 'down', turn: 0.1 }
  if (state.heat === 1) return { emotion: 'thinking', pose: 'hug', turn: 0.1, gaze: [0, 6] }
  return { emotion: 'angry', strength: 3, pose: 'hips', turn: 0.1 }
}

function stage(state: SceneState, cast: SceneCast): Staged {
  if (state.moment === 'together') return playingOn(state, cast)
  if (state.moment === 'bench') return sittingDown(state, cast)
  const gap = state.moment === 'see' ? 0.115 : state.heat <= 1 ? 0.13 : 0.1
  const adults = adultsIn(state, cast).map((id): Placed => ({ id, spot: adultAt, act: { ...adultAct(state), turn: 0 } }))
  return {
    people: [
      ...adults,
      { id: cast.happensTo, spot: [0.5 - gap, 'front'], ...quarrels(state, cast.leads, 'left') },
      { id: cast.leads, spot: [0.5 + gap, 'front'], ...quarrels(state, cast.happensTo, 'right') },
      ...audience(state, cast),
    ],
    things: found => [ballOnTheLine(found, cast)],
  }
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

/** `laughing` is cheering here: arms up, nobody is pointed at. */
function audience(state: SceneState, { bystanders }: SceneCast): Placed[] {
  const beside: Spot[] = [
    [0.275, 'front'],
    [0.725, 'front'],
    [0.345, 'back'],
    [0.655, 'back'],
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

/** Between the two, on the goal line; on a phone, where they stand before it, on the next one. */
function ballOnTheLine(found: Found, { happensTo, leads }: SceneCast): Thing {
  const { crop, rows } = found.floor
  const line = onFloor(found.floor, 800, crop.isNear ? 834 : 742)[1]
  const x = ((found.person(happensTo)?.x ?? 0) + (found.person(leads)?.x ?? crop.width)) / 2
  return { id: 'thing-ball', x, y: line + 14 * rows.front.scale, scale: rows.front.scale, ...aBall }
}
const aBall = {
  box: { x: -44, y: -70, w: 88, h: 82 },
  drawing: `<ellipse cx="0" cy="0" rx="32" ry="8" fill="#2c4a3a" opacity=".2"/><g transform="translate(0 -30)">${ball(30)}</g>`,
}

/** The game goes on: Omar shoots, Zuri is ready in the goal, who has not left plays. */
function playingOn(state: SceneState, cast: SceneCast): Staged {
  const felt: Act = { emotion: state.heat <= 0 ? 'happy' : 'neutral', strength: state.heat <= 0 ? 3 : 1 }
  const spots: readonly Spot[] = [
    [0.14, 'front'],
    [0.87, 'front'],
    [0.25, 'back'],
    [0.76, 'back'],
  ]
  const people = cast.bystanders.map((id, at): Placed => {
    const spot = spots[at % spots.length] ?? [0.9, 'back']
    const inwards = spot[0] < 0.5 ? 'right' : 'left'
    if (howOf(state, id) === 'leaving')
      return { id, spot: [spot[0], 'far'], act: bystanderAct(id, 'leaving'), toward: inwards === 'left' ? 'right' : 'left' }
    return { id, spot, act: plays(id), toward: inwards }
  })
  const adults = adultsIn(state, cast).map((id): Placed => ({ id, spot: [0.045, 'back'], act: adultAct(state) }))
  return {
    people: [
      ...adults,
      { id: cast.happensTo, spot: [0.375, 'front'], act: { ...felt, pose: 'kick', gait: 'kick', turn: 0.4 } },
      { id: cast.leads, spot: [0.625, 'back'], act: { ...felt, pose: 'ready', turn: 0.35 }, toward: 'left' },
      ...people,
    ],
    things: found => {
      const kicks = found.person(cast.happensTo) ?? found.spot([0.375, 'front'])
      return [
        {
          id: 'thing-ball',
          x: kicks.x + 156 * kicks.scale,
          y: kicks.y - 24 * kicks.scale,
          scale: kicks.scale,
          ...aBall,
          depth: kicks.y + 1,
        },
      ]
    },
  }
}

/** Beside the pitch: both sit, with a gap between them; how they feel decides whether they look at each other. */
function sittingDown(state: SceneState, cast: SceneCast): Staged {
  const turned = state.feeling >= 0 && state.heat <= 1
  const sits: Act = turned
    ? { emotion: state.feeling >= 1 ? 'kind' : 'neutral', pose: 'hold', gait: 'sit', turn: 0.45, gaze: [6, 0] }
    : { emotion: state.heat >= 2 ? 'angry' : 'sad', strength: 1, pose: 'hug', gait: 'sit', turn: 0.45, gaze: [4, 6] }
  const beside: Spot[] = [
    [0.185, 'front'],
    [0.77, 'front'],
    [0.095, 'back'],
    [0.86, 'back'],
  ]
  const far: Spot[] = [
    [0.16, 'far'],
    [0.7, 'far'],
    [0.24, 'far'],
    [0.8, 'far'],
  ]
  const people = cast.bystanders.map((id): Placed => {
    const how = howOf(state, id)
    if (how !== 'standingWith')
      return { id, spot: far.shift() ?? [0.95, 'far'], act: how === 'leaving' ? bystanderAct(id, how) : plays(id) }
    const spot = beside.shift() ?? [0.9, 'back']
    return { id, spot, act: { emotion: 'kind', pose: 'down', turn: 0.4, gaze: [6, 2] }, toward: spot[0] < 0.5 ? 'right' : 'left' }
  })
  const adults = adultsIn(state, cast).map(
    (id): Placed => ({ id, spot: [0.475, 'back'], act: { ...adultAct(state), turn: 0, gaze: [0, 6] } }),
  )
  return {
    people: [
      ...adults,
      { id: cast.happensTo, spot: [0.34, 'front'], act: sits, toward: turned ? cast.leads : 'left' },
      { id: cast.leads, spot: [0.61, 'front'], act: sits, toward: turned ? cast.happensTo : 'right' },
      ...people,
    ],
    things: found => benchFor(found, cast),
  }
}

function benchFor(found: Found, { happensTo, leads }: SceneCast): Thing[] {
  const [one, other] = [found.person(happensTo), found.person(leads)]
  if (!one || !other) return []
  const middle = (one.x + other.x) / 2
  const width = (other.x - one.x) / one.scale + 210
  const stand = { y: one.y - 12 * one.scale, scale: one.scale }
  return [
    { id: 'thing-bench', x: middle, ...stand, box: { x: -width * 0.58, y: -176, w: width * 1.16, h: 200 }, drawing: bench(width) },
    {
      id: 'thing-bottle-1',
      x: middle - 34 * one.scale,
      y: one.y - 88 * one.scale,
      scale: one.scale,
      box: { x: -24, y: -82, w: 48, h: 90 },
      drawing: bottle('#ff8f5a'),
      depth: one.y + 1,
    },
    {
      id: 'thing-bottle-2',
      x: middle + 34 * one.scale,
      y: one.y - 88 * one.scale,
      scale: one.scale,
      box: { x: -24, y: -82, w: 48, h: 90 },
      drawing: bottle('#5fb3e8'),
      depth: one.y + 1,
    },
  ]
}
