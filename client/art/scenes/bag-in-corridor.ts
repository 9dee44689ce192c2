import type { CastId } from '../cast.ts'
import type { Act } from '../child/look.ts'
import { bag, ladder, pencils, slidingBag } from '../places/belongings.ts'
import { cat } from '../places/things.ts'
import { adultAct, byFeeling, byHeat } from './acts.ts'
import { audiencePlaced } from './bystanders.ts'
import type { Spot } from './floor.ts'
import { seatedCompany } from './on-a-bench.ts'
import type { Found, Placed, Staged, Staging, Thing } from './staging.ts'
import { adultsIn, howOf, type SceneCast, type SceneState } from './state.ts'

/** Between lessons in the corridor: Mia's bag lies on the floor, Tuva pushes it along with the foot, two laugh. */
export const bagInCorridor: Staging = { place: 'corridor', stage }

const homes: readonly Spot[] = [
  [0.655, 'back'],
  [0.785, 'front'],
  [0.325, 'back'],
  [0.9, 'back'],
]
const beside: readonly Spot[] = [
  [0.075, 'back'],
  [0.265, 'front'],
  [0.325, 'back'],
  [0.42, 'back'],
]
const adultAt: Spot = [0.06, 'back']

function stage(state: SceneState, cast: SceneCast): Staged {
  const adults = adultsIn(state, cast).map((id): Placed => ({ id, spot: adultAt, act: adultAct(state), toward: cast.happensTo }))
  if (state.moment === 'bench') return onTheBench(state, cast, adults)
  if (state.moment === 'together') return together(state, cast, adults)
  const miaHolds = hasBag(state)
  const places = adults.length > 0 ? beside.slice(1) : beside
  return {
    people: [
      ...adults,
      {
        id: cast.happensTo,
        spot: [0.165, 'front'],
        act: miaHolds ? { ...byFeeling(state.feeling), ...holding } : reaching(state),
        toward: 'right',
      },
      { id: cast.leads, spot: [0.525, 'front'], ...pushing(state, cast) },
      ...audiencePlaced(state, {
        ids: cast.bystanders,
        homes,
        beside: places,
        happensTo: cast.happensTo,
        door: 'right',
        acts: audienceAct,
      }),
    ],
    things: found => [adults.length > 0 ? ladderAt(found) : undefined, ...(miaHolds ? [] : bagOnFloor(state, found, cast))],
  }
}

/** Once it is quiet, and not before: then the bag is back. */
const hasBag = ({ heat, moment }: SceneState): boolean => moment === 'happens' && heat <= 1
const holding: Act = { pose: 'hold', holds: `<g transform="translate(0 40) scale(.9)">${bag()}</g>` }

/** Mia stands two steps off, arms out for it, or hugs herself. */
function reaching({ feeling, moment }: SceneState): Act {
  const felt = byFeeling(feeling)
  if (moment === 'see' && feeling > -3) return { ...felt, pose: 'offer', turn: 0.35 }
  return felt
}

/** Tuva: the foot on the bag, then hands on hips behind it; the cooler, the more she sees. */
function pushing({ heat, moment }: SceneState, { happensTo }: SceneCast): Pick<Placed, 'act' | 'toward'> {
  if (moment === 'see')
    return { act: { emotion: heat >= 3 ? 'laughing' : 'proud', pose: 'kick', gait: 'kick', turn: 0.3 }, toward: happensTo }
  if (heat <= 0) return { act: { emotion: 'ashamed', pose: 'down', turn: 0.35 }, toward: happensTo }
  if (heat === 1) return { act: byHeat(1), toward: happensTo }
  return { act: { ...byHeat(heat), ...(moment === 'decide' || heat === 2 ? { pose: 'hips' } : {}) }, toward: happensTo }
}

/** Arjun holds the straps of his own bag. */
function audienceAct(id: CastId, how: ReturnType<typeof howOf>): Act | undefined {
  if (id === 'leo' && how === 'laughing') return { emotion: 'laughing', pose: 'laughPoint', turn: 0.4 }
  if (id === 'kim' && how === 'laughing') return { emotion: 'laughing', pose: 'belly', turn: 0.4 }
  return undefined
}

function bagOnFloor({ moment }: SceneState, found: Found, { happensTo, leads }: SceneCast): Thing[] {
  const from = found.person(leads)
  const to = found.person(happensTo)
  if (!from || !to) return []
  const share = moment === 'happens' ? 0.62 : 0.5
  const slides = moment === 'see'
  const x = moment === 'decide' ? from.x - 20 * from.scale : slides ? from.x - 168 * from.scale : from.x + (to.x - from.x) * share
  const near = moment === 'decide' ? 10 : 4
  const y = Math.min(found.floor.crop.height - 4, from.y + near * from.scale)
  const small = moment === 'decide' ? 0.86 : 0.92
  return [
    {
      id: 'thing-bag',
      x,
      y,
      scale: from.scale * small,
      box: { x: -150, y: -136, w: 300, h: 150 },
      drawing: slides ? slidingBag('right') : bag(),
      depth: y + 2,
    },
    {
      id: 'thing-pencils',
      x: x - (moment === 'decide' ? 130 : 118) * from.scale,
      y,
      scale: from.scale * 0.9,
      box: { x: -72, y: -30, w: 144, h: 64 },
      drawing: pencils,
      depth: 0,
    },
  ]
}

function ladderAt(found: Found): Thing {
  const { y, scale } = found.spot(adultAt)
  const x = (found.person('caretaker')?.x ?? 0) + 8 * scale
  return { id: 'thing-ladder', x, y: y - 14 * scale, scale: scale * 0.98, box: { x: -130, y: -530, w: 260, h: 546 }, drawing: ladder }
}

/** Mia has her bag, and company; Tuva stands at the side and thinks. Those who laughed have found the cat. */
function together(state: SceneState, cast: SceneCast, adults: readonly Placed[]): Staged {
  const around: Spot[] = [
    [0.5, 'front'],
    [0.28, 'front'],
    [0.44, 'back'],
    [0.21, 'back'],
    [0.555, 'back'],
  ]
  const aside: Spot[] = [
    [0.635, 'back'],
    [0.74, 'back'],
    [0.555, 'back'],
    [0.44, 'back'],
  ]
  const people = cast.bystanders.map((id): Placed => {
    const how = howOf(state, id)
    if (how === 'standingWith')
      return {
        id,
        spot: around.shift() ?? [0.6, 'back'],
        act: { emotion: 'happy', pose: 'down', turn: 0.4, gaze: [5, 2] },
        toward: cast.happensTo,
      }
    const spot = aside.shift() ?? [0.7, 'back']
    if (how === 'leaving') return { id, spot: [spot[0], 'far'], act: { view: 'back', pose: 'walk' }, toward: 'right' }
    return { id, spot, act: { emotion: 'kind', pose: 'pockets', turn: 0.4, gaze: [5, 6] }, toward: 'right' }
  })
  const looksAtCat = people.filter(({ spot: [x, row] }) => x > 0.6 && row === 'back')
  return {
    people: [
      ...adults,
      { id: cast.happensTo, spot: [0.39, 'front'], act: { ...byFeeling(Math.max(0, state.feeling)), ...holding } },
      {
        id: cast.leads,
        spot: [0.905, 'back'],
        act: state.heat >= 2 ? { emotion: 'neutral', pose: 'pockets', turn: 0.3, gaze: [6, 2] } : byHeat(1),
        toward: 'left',
      },
      ...people,
    ],
    things: found => [adults.length > 0 ? ladderAt(found) : undefined, looksAtCat.length > 0 ? catAt(found) : undefined],
  }
}

function catAt(found: Found): Thing {
  const { y, scale } = found.spot([0.8, 'front'])
  return {
    id: 'thing-cat',
    x: found.floor.crop.width * 0.8,
    y: y - 10 * scale,
    scale: scale * 0.95,
    box: { x: -72, y: -136, w: 152, h: 146 },
    drawing: cat('sits'),
  }
}

/** Later, on the bench under the hooks: the bag on her lap, a free place beside her. */
function onTheBench(state: SceneState, cast: SceneCast, adults: readonly Placed[]): Staged {
  const far: readonly Spot[] = [
    [0.66, 'far'],
    [0.75, 'far'],
    [0.84, 'far'],
    [0.93, 'far'],
  ]
  const { people, things } = seatedCompany(state, cast, { far, holds: `<g transform="translate(0 36) scale(.86)">${bag()}</g>` })
  const leads: Placed = {
    id: cast.leads,
    spot: [0.58, 'far'],
    act: state.heat >= 2 ? { emotion: 'neutral', pose: 'pockets', turn: 0.3 } : { emotion: 'ashamed', pose: 'down', turn: 0.3 },
    toward: cast.happensTo,
  }
  return { people: [...adults, ...people, leads], things: found => [...things(found), adults.length > 0 ? ladderAt(found) : undefined] }
}
