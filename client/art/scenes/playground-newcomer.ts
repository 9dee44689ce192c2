import type { AudienceState } from '../../../shared/content/schema.ts'
import type { CastId } from '../cast.ts'
import type { Act } from '../child/look.ts'
import { type Crop, cropOf, placeSvg } from '../places/place-svg.ts'
import { ball, bench } from '../places/things.ts'
import { type Size, shifted } from '../svg.ts'
import {
  type BystanderId,
  bystanderActs,
  bystanderIds,
  leoActs,
  miaActs,
  type NewcomerState,
  plays,
  samActs,
  teacherActs,
} from './newcomer-people.ts'
import { personAt, type ScenePerson } from './person.ts'

export type NewcomerOptions = Size &
  NewcomerState & {
    /** Calm mode: who has moved left footprints. */
    readonly calm?: boolean
    /** The second frame, with all eyes shut. */
    readonly blink?: boolean
  }

/**
 * Breaktime on the playground: Leo and Mia pick teams, Sam stands alone by the swings and is not picked. Everything is in pixels of
 * the box. The background goes below, each person is a picture of its own.
 */
export function newcomerScene(options: NewcomerOptions): { readonly background: string; readonly people: ScenePerson[] } {
  const crop = cropOf(options)
  const spots = spotsFor(options)
  const zoom = zoomOf(crop)
  const people = spots.map(({ id, spot, act }) => {
    const [x, row] = spot
    const { y, size } = rows[row]
    const emotion = options.emotions?.[id]
    const shown: Act = { ...act, ...(emotion && act.view !== 'back' ? { emotion } : {}), ...(options.blink ? { blink: true } : {}) }
    return personAt({ id, x: x * crop.width, y: (y - crop.top) * crop.scale, scale: size * zoom * crop.scale, act: shown }, crop)
  })
  const over = [
    options.moment === 'bench' ? shifted(toPicture(crop, benchAt), rows.front.y - 12, bench(benchWidth), sizeOf(zoom, 'front')) : '',
    shifted(toPicture(crop, ballAt[options.moment]), ballGround, ball(26), zoom),
    options.calm ? footprints(crop, spots) : '',
  ]
  const light = options.moment === 'bench' ? 'evening' : 'day'
  return {
    background: placeSvg('playground', options, { over: over.join(''), light }),
    people: people.sort((one, other) => one.y - other.y),
  }
}

/** Rows from the school to the grass: where feet stand in the 1600 × 900 picture, and how large people are there. */
const rows = {
  far: { y: 700, size: 0.52 },
  back: { y: 752, size: 0.77 },
  front: { y: 816, size: 0.94 },
} as const
type Row = keyof typeof rows
/** A share of the visible width, and a row. */
type Spot = readonly [x: number, row: Row]
type Placed = { readonly id: CastId; readonly spot: Spot; readonly act: Act; readonly home?: Spot }

/** People are as large as fits all of them beside each other. */
const zoomOf = ({ width, scale }: Crop): number => (0.88 * width) / scale / 1600
const sizeOf = (zoom: number, row: Row): number => rows[row].size * zoom
const toPicture = ({ width, scale, left }: Crop, x: number): number => Math.round(left + (x * width) / scale)

const samAt: Spot = [0.145, 'front']
const homes: Record<BystanderId, Spot> = { jin: [0.405, 'back'], zuri: [0.605, 'back'], amara: [0.695, 'back'], noor: [0.895, 'back'] }
const leoAt: Spot = [0.505, 'front']
const miaAt: Spot = [0.795, 'front']
const adultAt: Spot = [0.056, 'back']
/** Beside Sam, the nearest first; the last ones are free when those who stood there have come. */
const besideSam: readonly Spot[] = [[0.24, 'front'], [0.325, 'back'], homes.jin, homes.zuri]

const ballGround = 834
const ballAt: Record<NewcomerState['moment'], number> = { see: 0.65, decide: 0.65, happens: 0.65, together: 0.49, bench: 0.7 }
const benchAt = 0.3
const benchWidth = 520

function spotsFor(state: NewcomerState): Placed[] {
  const adult = state.adultHere || state.emotions?.teacher ? [{ id: 'teacher' as const, spot: adultAt, act: teacherActs(state) }] : []
  if (state.moment === 'together') return [...adult, ...inTheGame(state)]
  if (state.moment === 'bench') return [...adult, ...onTheBench(state)]
  return [
    ...adult,
    { id: 'sam', spot: samAt, act: samActs(state) },
    { id: 'leo', spot: leoAt, act: leoActs(state) },
    { id: 'mia', spot: miaAt, act: miaActs(state) },
    ...audience(state),
  ]
}

function audience(state: NewcomerState): Placed[] {
  const howOf = (id: BystanderId): AudienceState => state.audience[id] ?? 'watching'
  const stayed = bystanderIds.filter(id => howOf(id) !== 'standingWith').map(id => homes[id])
  const behindSam: readonly Spot[] = state.adultHere || state.emotions?.teacher ? [] : [adultAt]
  const [nearest, ...others] = besideSam.filter(spot => !stayed.includes(spot))
  const free = [...(nearest ? [nearest] : []), ...behindSam, ...others]
  return bystanderIds.map(id => {
    const home = homes[id]
    const how = howOf(id)
    if (how === 'leaving') return { id, spot: [home[0], 'far'], home, act: bystanderActs(id, how, 'left') }
    if (how !== 'standingWith') return { id, spot: home, act: bystanderActs(id, how, 'left') }
    const spot = free.shift() ?? home
    return { id, spot, home, act: bystanderActs(id, how, spot[0] > samAt[0] ? 'left' : 'right') }
  })
}

/** Sam in the middle of it; who has turned away stays away. */
function inTheGame(state: NewcomerState): Placed[] {
  const players = bystanderIds.map((id): Placed => {
    const away = state.audience[id] === 'leaving'
    return { id, spot: [inGame[id], away ? 'far' : 'back'], act: away ? bystanderActs(id, 'leaving', 'left') : plays[id] }
  })
  return [
    { id: 'sam', spot: [0.4, 'front'], act: samActs(state) },
    { id: 'leo', spot: [0.605, 'front'], act: leoActs(state) },
    { id: 'mia', spot: [0.81, 'front'], act: miaActs(state) },
    ...players,
  ]
}
const inGame: Record<BystanderId, number> = { jin: 0.175, amara: 0.29, zuri: 0.5, noor: 0.705 }

/** After the game: Sam on the bench, who stands with Sam is there, the others play on far behind. */
function onTheBench(state: NewcomerState): Placed[] {
  const seats: Spot[] = [
    [0.36, 'front'],
    [0.15, 'back'],
    [0.455, 'back'],
    [0.535, 'back'],
  ]
  const far: Spot[] = [
    [0.6, 'far'],
    [0.72, 'far'],
    [0.8, 'far'],
    [0.94, 'far'],
  ]
  const company = bystanderIds.map((id): Placed => {
    const how = state.audience[id] ?? 'watching'
    if (how !== 'standingWith')
      return {
        id,
        spot: far.shift() ?? homes[id],
        act: how === 'leaving' ? bystanderActs(id, how, 'left') : { emotion: 'neutral', pose: 'down', turn: -0.3 },
      }
    const spot = seats.shift() ?? homes[id]
    const act = bystanderActs(id, how, spot[0] > 0.25 ? 'left' : 'right')
    return { id, spot, act: spot[1] === 'front' ? { ...act, gait: 'sit', pose: 'seated' } : act }
  })
  const leo: Placed = {
    id: 'leo',
    spot: [0.66, 'far'],
    act: state.heat >= 2 ? { emotion: 'happy', pose: 'kick', gait: 'kick' } : { emotion: 'thinking', pose: 'pockets', turn: -0.4 },
  }
  const mia: Placed = { id: 'mia', spot: [0.87, 'far'], act: { emotion: 'neutral', pose: 'down', turn: -0.4 } }
  return [{ id: 'sam', spot: [0.25, 'front'], act: samActs(state) }, leo, mia, ...company]
}

/** From where somebody stood to where somebody stands now: the end of a movement as a still. */
function footprints(crop: Crop, people: readonly Placed[]): string {
  const zoom = zoomOf(crop)
  const prints = people.flatMap(({ spot, home }) => {
    if (!home) return []
    const [fromX, toX] = [toPicture(crop, home[0]), toPicture(crop, spot[0])]
    const [fromY, toY] = [rows[home[1]].y, rows[spot[1]].y]
    const steps = Math.max(3, Math.round(Math.hypot(toX - fromX, toY - fromY) / (46 * zoom)))
    return Array.from({ length: steps }, (_, index) => {
      const share = index / steps
      const side = index % 2 ? 7 : -7
      return `<ellipse cx="${Math.round(fromX + (toX - fromX) * share)}" cy="${Math.round(fromY + (toY - fromY) * share + side * zoom)}" rx="${Math.round(11 * zoom)}" ry="${Math.round(6 * zoom)}"/>`
    })
  })
  return prints.length > 0 ? `<g fill="#8a6a4a" opacity=".55">${prints.join('')}</g>` : ''
}
