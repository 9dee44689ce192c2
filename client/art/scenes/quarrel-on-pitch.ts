import type { Act } from '../child/look.ts'
import { bottle } from '../places/belongings.ts'
import { ball, bench } from '../places/things.ts'
import { adultAct, bystanderAct, plays } from './acts.ts'
import { atOdds, seatOfBoth, seenAtOdds, sitDown } from './equals.ts'
import { onFloor, type Spot } from './floor.ts'
import type { Found, Placed, Staged, Staging, Thing } from './staging.ts'
import { adultsIn, howOf, type SceneCast, type SceneState } from './state.ts'

/** A goal or not: two quarrel as equals, on the pitch. */
export const quarrelOnPitch: Staging = { place: 'pitch', stage, seen: seenAtOdds }

function stage(state: SceneState, cast: SceneCast): Staged {
  if (state.moment === 'together') return playingOn(state, cast)
  if (state.moment === 'bench') return { people: sitDown(state, cast, plays), things: found => benchFor(found, cast) }
  return { people: atOdds(state, cast), things: found => [ballOnTheLine(found, cast)] }
}

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

/** The game goes on: one shoots, the other is ready in the goal, who has not left plays. */
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

/** Beside the pitch, their bottles between them. */
function benchFor(found: Found, cast: SceneCast): Thing[] {
  const [seat] = seatOfBoth(found, cast, bench)
  const y = found.person(cast.happensTo)?.y
  if (!seat || y === undefined) return []
  const box = { x: -24, y: -82, w: 48, h: 90 }
  const beside = (id: string, x: number, color: string): Thing => ({
    ...{ id, x: seat.x + x * seat.scale, y: y - 88 * seat.scale, scale: seat.scale },
    ...{ box, drawing: bottle(color), depth: y + 1 },
  })
  return [seat, beside('thing-bottle-1', -34, '#ff8f5a'), beside('thing-bottle-2', 34, '#5fb3e8')]
}
