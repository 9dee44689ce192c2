import type { CastId } from '../cast.ts'
import type { Act } from '../child/look.ts'
import { tray } from '../places/belongings.ts'
import { adultAct, byFeeling, bystanderAct } from './acts.ts'
import { longTable, roundTable, seatBehind, tableFarOff, withJacket } from './canteen-tables.ts'
import type { Spot } from './floor.ts'
import type { Placed, Staged, Staging } from './staging.ts'
import { adultsIn, howOf, type SceneCast, type SceneState } from './state.ts'

/** Lunch in the canteen: Kim keeps a hand on the free chair, on which only a jacket lies; Amara stands before the table with a full tray. */
export const seatIsTaken: Staging = { place: 'canteen', stage, seen }

/** Around the long table, whose near end is open to us: who leads and the next one left, two right, one at the far end. */
const seats: readonly Spot[] = [
  [0.56, 'back'],
  [0.92, 'front'],
  [0.8, 'back'],
  [0.68, 'back'],
]
const leadsAt: Spot = [0.465, 'front']
const standsAt: Spot = [0.115, 'front']
const beside: readonly Spot[] = [
  [0.21, 'back'],
  [0.035, 'back'],
  [0.3, 'back'],
  [0.38, 'back'],
]
/** The one who misses it stands by the counter; the one who understands comes. */
const byTheCounter: Spot = [0.985, 'back']

/** The tray, and the hand that keeps the chair. */
function seen(id: CastId, state: SceneState, { happensTo, leads }: SceneCast): Act | undefined {
  if (id === happensTo) return { ...byFeeling(state.feeling), ...withTray, turn: 0.1 }
  if (id === leads && state.heat >= 2) return { emotion: state.heat >= 3 ? 'laughing' : 'proud', pose: 'aside', turn: 0.3 }
  return undefined
}

function stage(state: SceneState, cast: SceneCast): Staged {
  if (state.moment === 'together') return atTheRoundTable(state, cast)
  if (state.moment === 'bench') return byTheWindow(state, cast)
  const adults = adultsFor(state, cast, [0.235, 'back'])
  const free = beside.filter(spot => adults.every(({ spot: [x] }) => Math.abs(x - spot[0]) > 0.05))
  const people = cast.bystanders.map((id, at): Placed => {
    const home = seats[at % seats.length] ?? [0.9, 'back']
    const how = howOf(state, id)
    if (how === 'leaving') return { id, spot: [home[0], 'far'], home, act: bystanderAct(id, how), toward: 'right' }
    if (how === 'standingWith')
      return {
        id,
        spot: free.shift() ?? home,
        home,
        act: { emotion: 'kind', ...withTray, turn: 0.45, gaze: [6, 1] },
        toward: cast.happensTo,
      }
    return { id, spot: home, act: atTable(id, how), toward: how === 'laughing' ? cast.leads : home[0] < 0.6 ? 'right' : 'left' }
  })
  return {
    people: [
      ...adults,
      {
        id: cast.happensTo,
        spot: standsAt,
        act: { ...byFeeling(Math.min(state.feeling, 2)), ...withTray },
        toward: state.moment === 'decide' ? 'left' : 'right',
      },
      { id: cast.leads, spot: leadsAt, act: keepsTheSeat(state), toward: cast.happensTo },
      ...people,
    ],
    things: found => [
      ...cast.bystanders.flatMap(id => (isSeated(state, id) ? seatBehind(found, id) : [])),
      ...seatBehind(found, cast.leads),
      ...withJacket(found, cast.leads, state.heat <= 0),
      ...longTable(
        found,
        cast.leads,
        cast.bystanders.filter(id => isSeated(state, id)),
      ),
    ],
  }
}

const isSeated = (state: SceneState, id: CastId): boolean => ['laughing', 'watching'].includes(howOf(state, id))
const withTray: Act = { pose: 'hold', holds: `<g transform="translate(0 -2)">${tray}</g>` }

function adultsFor(state: SceneState, cast: SceneCast, near: Spot): Placed[] {
  return adultsIn(state, cast).map((id): Placed => {
    if (state.adultHere) return { id, spot: near, act: adultAct(state), toward: cast.happensTo }
    // Busy with a full tray: this one does not see it.
    return { id, spot: byTheCounter, act: { emotion: 'neutral', ...withTray, turn: 0.3 }, toward: 'left' }
  })
}

/** The hand on the chair until it is cool. */
function keepsTheSeat({ heat }: SceneState): Act {
  const seated = { gait: 'sit' as const }
  if (heat >= 3) return { emotion: 'laughing', pose: 'aside', turn: 0.4, ...seated }
  if (heat === 2) return { emotion: 'proud', pose: 'aside', turn: 0.4, ...seated }
  if (heat === 1) return { emotion: 'thinking', pose: 'think', turn: 0.35, gaze: [5, 5], ...seated }
  return { emotion: 'ashamed', pose: 'offer', turn: 0.4, ...seated }
}

/** Giggling behind a hand, or looking at the plate. */
function atTable(id: CastId, how: ReturnType<typeof howOf>): Act {
  if (how === 'laughing') return { emotion: 'laughing', pose: id === 'omar' ? 'cover' : 'belly', gait: 'sit', turn: 0.35 }
  return { emotion: id === 'elias' ? 'ashamed' : 'worried', pose: 'hold', gait: 'sit', turn: 0.25, gaze: [3, 8] }
}

/** The big round table, free until now: Amara in the middle, a free place for you, the old table behind. */
function atTheRoundTable(state: SceneState, cast: SceneCast): Staged {
  const around: Spot[] = [
    [0.2, 'front'],
    [0.41, 'front'],
    [0.25, 'back'],
    [0.36, 'back'],
  ]
  const behind: Spot[] = [
    [0.72, 'far'],
    [0.8, 'far'],
    [0.87, 'far'],
    [0.95, 'far'],
  ]
  const company: CastId[] = []
  const stayed: CastId[] = [cast.leads]
  const people = cast.bystanders.map((id): Placed => {
    const how = howOf(state, id)
    if (how === 'standingWith') {
      const spot = around.shift() ?? [0.6, 'back']
      if (spot[1] === 'front') company.push(id)
      return { id, spot, act: { emotion: 'happy', pose: 'hold', gait: 'sit', turn: 0.35, gaze: [5, 1] }, toward: cast.happensTo }
    }
    const spot = behind.shift() ?? [0.95, 'far']
    if (how === 'leaving') return { id, spot, act: bystanderAct(id, how), toward: 'right' }
    stayed.push(id)
    return { id, spot, act: { emotion: 'neutral', pose: 'hold', turn: 0.3 }, toward: cast.happensTo }
  })
  const adults = adultsFor(state, cast, [0.07, 'back'])
  const leads: Placed = {
    id: cast.leads,
    spot: [0.65, 'far'],
    act: { ...keepsTheSeat({ ...state, heat: Math.min(1, state.heat) }), gait: 'stand', pose: 'pockets' },
    toward: cast.happensTo,
  }
  const felt = byFeeling(Math.max(0, state.feeling))
  return {
    people: [
      ...adults,
      { id: cast.happensTo, spot: [0.305, 'front'], act: { ...felt, pose: 'hold', gait: 'sit', turn: 0.1 } },
      leads,
      ...people,
    ],
    things: found => [
      ...[cast.happensTo, ...company].flatMap(id => seatBehind(found, id)),
      ...roundTable(found, [cast.happensTo, ...company]),
      ...tableFarOff(found, stayed),
    ],
  }
}

/** A table for two by the window: Amara sits, one chair is free for you. */
function byTheWindow(state: SceneState, cast: SceneCast): Staged {
  const sides: Spot[] = [
    [0.09, 'back'],
    [0.51, 'back'],
    [0.31, 'back'],
    [0.59, 'back'],
  ]
  const behind: Spot[] = [
    [0.72, 'far'],
    [0.8, 'far'],
    [0.87, 'far'],
    [0.95, 'far'],
  ]
  const people = cast.bystanders.map((id): Placed => {
    const how = howOf(state, id)
    if (how === 'standingWith')
      return {
        id,
        spot: sides.shift() ?? [0.6, 'back'],
        act: { emotion: 'kind', pose: 'down', turn: 0.4, gaze: [6, 1] },
        toward: cast.happensTo,
      }
    const spot = behind.shift() ?? [0.95, 'far']
    return {
      id,
      spot,
      act: how === 'leaving' ? bystanderAct(id, how) : { emotion: 'neutral', pose: 'hold', turn: 0.3 },
      toward: cast.happensTo,
    }
  })
  const adults = adultsFor(state, cast, [0.425, 'back'])
  const felt = byFeeling(state.feeling)
  return {
    people: [
      ...adults,
      { id: cast.happensTo, spot: [0.2, 'front'], act: { ...felt, pose: state.feeling <= -2 ? 'hug' : 'hold', gait: 'sit', turn: 0.3 } },
      {
        id: cast.leads,
        spot: [0.65, 'far'],
        act: { emotion: state.heat >= 2 ? 'neutral' : 'thinking', pose: 'pockets', turn: 0.3 },
        toward: cast.happensTo,
      },
      ...people,
    ],
    things: found => [...seatBehind(found, cast.happensTo), ...roundTable(found, [cast.happensTo])],
  }
}
