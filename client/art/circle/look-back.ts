import type { Deed } from '../../../shared/content/circle-schema.ts'
import { type CastId, cast as looks } from '../cast.ts'
import { childDrawing } from '../child/child-svg.ts'
import type { Act } from '../child/look.ts'
import { circleRooms } from '../room/circle-rooms.ts'
import { byFeeling, bystanderAct } from '../scenes/acts.ts'
import { ringDrawing } from '../scenes/circle-ring.ts'
import { type CircleCast, tilesOf } from '../scenes/circle-scene.ts'
import { type At, extraStands, partStands } from '../scenes/circle-stands.ts'
import { round, type Size, scopeIds, standing, svgDocument } from '../svg.ts'
import { flames } from './marks.ts'

/** The ring as it was after one beat. */
export type Island = {
  readonly does: Readonly<Record<string, Deed>>
  readonly heat: number
  readonly feeling: number
  readonly adult?: CastId
}
export type LookBackOptions = Size & { readonly shown?: number }
type Middle = { readonly x: number; readonly y: number; readonly unit: number }

/** How the audience shrank or grew: an island for each ring, from coral to mint. `shown` is the one that is looked at. */
export function lookBackScene(cast: CircleCast, islands: readonly Island[], options: LookBackOptions): string {
  const { width, height, shown } = options
  const isTall = width / height < 1.2
  const middles = placesOf(islands.length, options, isTall)
  const ground = `<defs><linearGradient id="back" x1="0" y1="0" x2="${isTall ? 0.25 : 1}" y2="${isTall ? 1 : 0.25}"><stop offset="0" stop-color="#ffc9b8"/><stop offset=".5" stop-color="#ffeccb"/><stop offset="1" stop-color="#c9eedd"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#back)"/>`
  const road = `<path d="M${middles.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}" fill="none" stroke="#fff" stroke-width="${isTall ? 12 : 18}" stroke-dasharray="2 30" stroke-linecap="round"/>`
  // The lower ones are nearer.
  const drawn = islands
    .flatMap((island, at) => {
      const middle = middles[at]
      return middle ? [{ island, middle, at }] : []
    })
    .sort((one, other) => one.middle.y - other.middle.y)
    .map(({ island, middle, at }) => islandDrawing(cast, island, middle, at, shown === at))
  return svgDocument({ x: 0, y: 0, w: width, h: height }, scopeIds(ground + road + drawn.join('')), options)
}

/** From an island's middle to the end of its glow. */
const reach = 3.4

function placesOf(count: number, { width, height }: Size, isTall: boolean): Middle[] {
  return Array.from({ length: count }, (_, at): Middle => {
    const share = count === 1 ? 0.5 : at / (count - 1)
    const size = 0.82 + share * (count === 1 ? 0.36 : 0.3)
    if (isTall) {
      const unit = Math.min(width / 8.6, (height / (count * 2 + 1.6)) * 0.57) * size
      return { x: width * (at % 2 ? 0.64 : 0.36), y: height * ((at + 0.75) / (count + 0.4)), unit }
    }
    const unit = Math.min(width / (count * 6.2), height / 8) * size
    const x = width * (count === 1 ? 0.5 : 0.125 + share * 0.71)
    // The first and the last one stay inside, with what glows round them.
    const inside = Math.max(reach * unit, Math.min(width - reach * unit, x))
    return { x: inside, y: height * ((at % 2 ? 0.68 : 0.46) + share * 0.03), unit }
  })
}

function islandDrawing(cast: CircleCast, island: Island, { x, y, unit }: Middle, at: number, isShown: boolean): string {
  const { heat, does } = island
  const { ground } = circleRooms[cast.picture.room]
  const put = ([dx, dz]: At): readonly [number, number] => [x + dx * unit, y - dz * unit * 0.52]
  const oval = (radius: number, lower: number, color: string, more = '') =>
    `<ellipse cx="${round(x)}" cy="${round(y + lower)}" rx="${round(radius * unit)}" ry="${round(radius * unit * 0.52)}" fill="${color}" ${more}/>`
  const glow =
    heat > 1
      ? oval(2.95 + heat * 0.14, unit * 0.08, '#f0705e', 'opacity=".42"')
      : heat === 1
        ? oval(3.1, unit * 0.08, '#f2b84b', 'opacity=".4"')
        : oval(3.2, unit * 0.08, '#fff', 'opacity=".75"')
  const chosen = isShown ? oval(3.35, unit * 0.1, 'none', `stroke="#5b45c9" stroke-width="${round(unit * 0.16)}"`) : ''
  const actors = actorsOn(cast, island)
  const near = actors.filter(({ isBeside }) => isBeside)
  const patch = (more: number, color: string) =>
    near.length < 2
      ? ''
      : near
          .map(
            ({ spot }) =>
              `<ellipse cx="${round(put(spot)[0])}" cy="${round(put(spot)[1])}" rx="${round(unit * (0.62 + more))}" ry="${round(unit * (0.34 + more * 0.7))}" fill="${color}"/>`,
          )
          .join('')
  const tiles = tilesOf(cast, { heat, does }).filter(({ kind }) => kind === 'laugh' || kind === 'watch')
  const people = [...actors]
    .sort((one, other) => other.spot[1] - one.spot[1])
    .map(({ id, spot, act }) =>
      standing(put(spot)[0], put(spot)[1], (unit * 1.86 * (looks[id].size ? 1.08 : 1)) / 410, childDrawing(looks[id], act)),
    )
  return [
    glow + chosen + rays(x, y, unit, heat),
    oval(2.8, unit * 0.22, ground.rim) + oval(2.8, 0, ground.top) + oval(2.8, 0, '#fff', 'opacity=".2"'),
    goneSteps(cast, does, put, unit),
    ringDrawing(([dx, dz]) => put([dx, dz]), tiles),
    patch(0.08, '#fff') + patch(0, '#13806f'),
    people.join(''),
    label(x, y + unit * 1.66, unit, at, heat),
  ].join('')
}

type Actor = { readonly id: CastId; readonly spot: At; readonly act: Act; readonly isBeside: boolean }
const besideSpots: readonly At[] = [
  [-0.95, 0.05],
  [0.95, -0.35],
  [-1.85, 0.6],
  [1.85, 0.45],
  [-0.35, -0.85],
]

/** Who is left on the island: whoever went away or for help left footprints. */
function actorsOn(cast: CircleCast, { does, heat, feeling, adult }: Island): Actor[] {
  const audience = [
    ...cast.parts.map((id, at) => ({ id, stand: partStands[at] })),
    ...cast.extras.map((id, at) => ({ id, stand: extraStands[at] })),
  ]
  const coming = audience.filter(({ id }) => isComing(does[id]))
  const mood = byFeeling(feeling)
  const lead: Act =
    heat >= 2 ? { emotion: 'proud', pose: 'hips', turn: -0.6 } : { emotion: heat === 1 ? 'thinking' : 'ashamed', pose: 'down', turn: 0.5 }
  const happens: Act = {
    ...(mood.emotion ? { emotion: mood.emotion } : {}),
    ...(mood.strength ? { strength: mood.strength } : {}),
    pose: feeling < -1 ? 'hug' : 'down',
    turn: 0,
  }
  return [
    { id: cast.happensTo, spot: [-0.05, 0.15], act: happens, isBeside: coming.length > 0 || adult !== undefined },
    { id: cast.leads, spot: heat >= 2 ? [1.1, -0.1] : [1.1, 1.75], act: lead, isBeside: false },
    ...(adult ? [{ id: adult, spot: [-0.55, 1.5] as At, act: { emotion: 'kind', pose: 'down', turn: 0.4 } as Act, isBeside: false }] : []),
    ...coming.map(({ id }, at): Actor => {
      const spot = besideSpots[at] ?? [0, -0.9]
      return { id, spot, act: { emotion: 'kind', pose: at === 0 ? 'offer' : 'down', turn: spot[0] < 0 ? 0.4 : -0.4 }, isBeside: true }
    }),
    ...audience.flatMap(({ id, stand }): Actor[] => {
      if (!stand || (does[id] !== 'laugh' && does[id] !== 'watch')) return []
      const spot: At = [Math.sin(stand.tile) * 2.4, Math.cos(stand.tile) * 2.4]
      const { turn: _turn, gaze: _gaze, ...act } = bystanderAct(id, does[id] === 'laugh' ? 'laughing' : 'watching')
      const isLeft = spot[0] > 0.2
      return [
        {
          id,
          spot,
          act: {
            ...act,
            turn: isLeft ? -0.6 : 0.6,
            ...(isLeft && act.pose === 'laughPoint' ? { facing: 'left' as const, turn: 0.6 } : {}),
          },
          isBeside: false,
        },
      ]
    }),
  ]
}
const isComing = (deed: Deed | undefined) => deed === 'standWith' || deed === 'speak' || deed === 'checkIn'

function goneSteps(cast: CircleCast, does: Island['does'], put: (at: At) => readonly [number, number], unit: number): string {
  const stands = [
    ...cast.parts.map((id, at) => ({ id, stand: partStands[at] })),
    ...cast.extras.map((id, at) => ({ id, stand: extraStands[at] })),
  ]
  return stands
    .flatMap(({ id, stand }) => {
      if (!stand || (does[id] !== 'leave' && does[id] !== 'fetchHelp')) return []
      const color = does[id] === 'fetchHelp' ? '#2764c4' : '#7d6a9c'
      const turn = round((Math.atan2(-Math.cos(stand.tile) * 0.52, Math.sin(stand.tile)) * 180) / Math.PI)
      return [0, 1, 2, 3].map(step => {
        const [px, py] = put([Math.sin(stand.tile) * (1.7 + step * 0.3), Math.cos(stand.tile) * (1.7 + step * 0.3)])
        return `<g transform="translate(${round(px)} ${round(py)}) rotate(${turn})"><ellipse cy="${round((step % 2 ? 1 : -1) * unit * 0.09)}" rx="${round(unit * 0.11)}" ry="${round(unit * 0.06)}" fill="${color}" opacity=".8"/></g>`
      })
    })
    .join('')
}

function rays(x: number, y: number, unit: number, heat: number): string {
  if (heat < 2) return ''
  const point = (turn: number, radius: number) =>
    `${round(x + Math.sin(turn) * radius * unit)} ${round(y + unit * 0.08 - Math.cos(turn) * radius * unit * 0.52)}`
  const d = Array.from({ length: 22 }, (_, at) => `M${point((at / 22) * Math.PI * 2, 3.32)}L${point((at / 22) * Math.PI * 2, 3.62)}`).join(
    '',
  )
  return `<path d="${d}" stroke="#e0584a" stroke-width="${round(unit * 0.09)}" stroke-linecap="round" opacity=".75"/>`
}

/** The beat's dots and its flames, on the rim: as many dots as the beat, since a picture has no letters. */
function label(x: number, y: number, unit: number, at: number, heat: number): string {
  const scale = unit / 62
  const dots = Array.from(
    { length: at + 1 },
    (_, dot) => `<circle cx="${-70 + (dot % 2) * 16}" cy="${at < 2 ? 0 : dot < 2 ? -8 : 8}" r="6" fill="#2c2440"/>`,
  ).join('')
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${round(scale, 3)})"><rect x="-92" y="-33" width="184" height="66" rx="33" fill="#fff" stroke="#2c2440" stroke-width="4"/>${dots}<g transform="translate(-16 4)">${flames(heat)}</g></g>`
}
