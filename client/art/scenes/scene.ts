import type { CastId } from '../cast.ts'
import type { Act, Emotion } from '../child/look.ts'
import { placeCrop, placeSvg } from '../places/place-svg.ts'
import type { Size } from '../svg.ts'
import { aimed, shown } from './acts.ts'
import { type Floor, floorOf, type Ground } from './floor.ts'
import { footprints } from './footprints.ts'
import { freeBoxes } from './free-boxes.ts'
import { drawn, heightOf, type PersonSpot, type ScenePerson, spotOf } from './person.ts'
import { spread } from './spread.ts'
import type { Found, Placed, Stand, Thing } from './staging.ts'
import { stagingOf } from './stagings.ts'
import type { SceneCast, SceneState } from './state.ts'
import { type SceneThing, thingAt } from './thing.ts'

/** What of a scenario a picture needs. */
export type SceneOf = { readonly id: string; readonly place: string; readonly cast: SceneCast }
export type SceneOptions = Size &
  SceneState & {
    /** Calm mode: who has moved left footprints. */
    readonly calm?: boolean
    /** The second frame, with all eyes shut. */
    readonly blink?: boolean
  }
/** The background goes below; people and things are pictures of their own, in the order in which they are drawn. */
export type Scene = {
  readonly background: string
  readonly pieces: readonly (ScenePerson | SceneThing)[]
  readonly people: readonly ScenePerson[]
  readonly foreground?: string
}

/** Where everybody and everything of a moment is, before it is drawn; the farthest first. */
export type SceneLayout = {
  readonly people: readonly PersonSpot[]
  readonly things: readonly Thing[]
  readonly background: () => string
}

/** One moment of a scenario. Everything is in pixels of the box. */
export function sceneOf(scenario: SceneOf, options: SceneOptions): Scene {
  const layout = layOut(scenario, options)
  const people = layout.people.map(drawn)
  const pieces = [...people, ...layout.things.map(thingAt)]
  return { background: layout.background(), people, pieces: pieces.sort((one, other) => depthOf(one) - depthOf(other)) }
}

export function layOut(scenario: SceneOf, options: SceneOptions): SceneLayout {
  const staging = stagingOf(scenario)
  const staged = staging.stage(options, scenario.cast)
  const floor = headsInside(floorOf(placeCrop(staging.place, options), staged.people), staged.people)
  const stands = standsOf(staged.people, floor)
  const found: Found = {
    floor,
    person: id => stands.get(id),
    spot: ([x, row]) => ({ x: x * options.width, ...floor.rows[row] }),
  }
  const people = staged.people.map(placed => {
    const stand = stands.get(placed.id) ?? found.spot(placed.spot)
    return spotOf({ id: placed.id, ...stand, act: actOf(placed, stand, options, found) }, options)
  })
  return {
    people: freeBoxes(people.sort((one, other) => one.y - other.y)),
    things: (staged.things?.(found) ?? []).flatMap(thing => thing ?? []),
    background: () => {
      const over = options.calm ? footprints(staged.people, found) : ''
      return placeSvg(staging.place, options, { over, light: staged.light ?? 'day' })
    },
  }
}

/** What somebody's face shows in this state, whether or not a line says so. */
export function emotionShown(scenario: SceneOf, state: SceneState, id: CastId): Emotion {
  const placed = stagingOf(scenario)
    .stage(state, scenario.cast)
    .people.find(person => person.id === id)
  return placed?.act.emotion ?? (scenario.cast.adults.includes(id) ? 'kind' : 'neutral')
}

export const isPerson = (piece: ScenePerson | SceneThing): piece is ScenePerson => 'face' in piece

const depthOf = (piece: ScenePerson | SceneThing): number => (isPerson(piece) ? piece.y : piece.depth)

function standsOf(people: readonly Placed[], floor: Floor): Map<CastId, Stand> {
  const xs = spread(people, floor)
  return new Map(people.map(({ id, spot: [, row] }, at) => [id, { x: xs[at] ?? 0, ...floor.rows[row] }] as const))
}

/** Where somebody would stand out above the picture, all are smaller on the same feet. */
function headsInside(floor: Floor, people: readonly Placed[]): Floor {
  const room = people.map(({ id, spot: [, row] }) => (floor.rows[row].y - headRoom) / (heightOf(id) * floor.rows[row].scale))
  const factor = Math.min(1, ...room)
  const smaller = ({ y, scale }: Ground): Ground => ({ y, scale: scale * factor })
  const { far, back, front } = floor.rows
  return { crop: floor.crop, rows: { far: smaller(far), back: smaller(back), front: smaller(front) } }
}
const headRoom = 8

function actOf({ id, act, toward }: Placed, { x }: Stand, { emotions, blink }: SceneOptions, found: Found): Act {
  const other = toward === undefined || toward === 'left' || toward === 'right' ? undefined : found.person(toward)
  const side = toward === 'left' || (other !== undefined && other.x < x) ? 'left' : 'right'
  return { ...shown(aimed(act, side), emotions?.[id]), ...(blink ? { blink: true } : {}) }
}
