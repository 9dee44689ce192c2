import type { Deed } from '../../../shared/content/circle-schema.ts'
import { type CastId, cast as looks } from '../cast.ts'
import type { Act } from '../child/look.ts'
import { type Camera, project } from '../room/camera.ts'
import type { CircleRoom } from '../room/circle-room.ts'
import { circleRooms } from '../room/circle-rooms.ts'
import { actorsOf } from '../scenes/circle-actors.ts'
import { metres } from '../scenes/circle-beside.ts'
import { ringOnFloor } from '../scenes/circle-ring.ts'
import { type CircleCast, type CircleOptions, facing, tilesOf } from '../scenes/circle-scene.ts'
import { type At, extraStands, leadStands, partStands, ringCentre, thingLies } from '../scenes/circle-stands.ts'
import { lies, lyingThing } from '../scenes/circle-things.ts'
import { drawn, heightOf, type ScenePerson, spotOf } from '../scenes/person.ts'
import type { Scene } from '../scenes/scene.ts'
import { thingAt } from '../scenes/thing.ts'
import { round, type Size, scopeIds, svgDocument } from '../svg.ts'

export type RevealOptions = Omit<CircleOptions, 'part' | 'does'> & {
  readonly does: Readonly<Record<string, Deed>>
  /** Whose tablet it is: a yellow ring is round that one. */
  readonly own: CastId
}
/** `marks`: above whose head a mark hangs, and how large it is beside the usual. */
export type RevealScene = Scene & {
  readonly marks: readonly { readonly id: CastId; readonly x: number; readonly y: number; readonly scale: number }[]
}

const beside: readonly (Deed | undefined)[] = ['standWith', 'speak', 'checkIn']

/** The room from above: what the crowd did. Whoever moved left footprints; those beside the one it happens to share one green patch. */
export function revealScene(cast: CircleCast, options: RevealOptions): RevealScene {
  const { width, height, does, own, heat, blink } = options
  const camera = cameraOver(options)
  const room = circleRooms[cast.picture.room]
  const actors = actorsOf(cast, { ...options, part: cast.happensTo }, camera).map(actor =>
    does[actor.id] === 'fetchHelp'
      ? { ...actor, at: onTheWay(cast, actor.id, does, room.exit), act: runs }
      : actor.id === cast.leads && heat >= 2
        ? { ...actor, at: leadStands.kicks }
        : actor,
  )
  const seen = actors.flatMap(({ id, at, face, act }): ScenePerson[] => {
    const spot = project(camera, [at[0], 0, at[1]])
    if (spot.perMetre === 0) return []
    const shown: Act = { ...facing(act, face - camera.yaw), ...(blink ? { blink: true } : {}) }
    return [drawn(spotOf({ id, x: spot.x, y: spot.y, scale: spot.perMetre * metres, act: shown }, options))]
  })
  const people = seen.sort((one, other) => one.y - other.y)
  const thing = lyingThing(cast.picture, heat)
  const thingSpot = project(camera, [thingLies[0], 0, thingLies[1]])
  const things = thing ? [thingAt(lies(thing, { x: thingSpot.x, y: thingSpot.y, scale: thingSpot.perMetre * 0.0042 }))] : []
  const floor =
    ringOnFloor(
      camera,
      tilesOf(cast, { heat, does }).map(tile => (tile.kind === 'with' ? { ...tile, kind: 'gap' as const } : tile)),
    ) +
    patches(people, cast.happensTo, does) +
    halo(people.find(({ id }) => id === own)) +
    actors.map(({ id, at }) => steps(camera, homeOf(cast, id), at, does[id])).join('')
  return {
    background: svgDocument(
      { x: 0, y: 0, w: width, h: height },
      scopeIds(`${above(options, room)}${room.drawing(camera, { openAbove: true })}${floor}`),
      options,
    ),
    people,
    pieces: [...people, ...things].sort((one, other) => one.y - other.y),
    marks: people
      .filter(({ id }) => does[id] !== undefined)
      .map(({ id, x, y, scale }) => ({ id, x, y: y - (heightOf(id) / (looks[id].size ?? 1) - 30) * scale, scale })),
  }
}

const runs: Act = { view: 'back', pose: 'run', gait: 'run' }

/** Upright pictures look from farther away; in a low one all are smaller, so that nobody's feet are below its edge. */
function cameraOver({ width, height }: Size): Camera {
  const isTall = width / height < 1.5
  return {
    x: ringCentre[0],
    y: isTall ? 5.3 : 4.7,
    z: isTall ? -5.6 : -4.9,
    yaw: 0,
    f: Math.min(width * (isTall ? 1.42 : 0.76), height * 1.3),
    middle: width / 2,
    horizon: -height * 0.17,
  }
}

const above = ({ width, height }: Size, room: Pick<CircleRoom, 'above'>) =>
  `<rect width="${width}" height="${height}" fill="${room.above}"/>`

/** Out of the room; several beside each other. */
function onTheWay({ parts }: CircleCast, id: CastId, does: Readonly<Record<string, Deed>>, [x, z]: At): At {
  const gone = parts.filter(part => does[part] === 'fetchHelp')
  return [x + (gone.indexOf(id) - (gone.length - 1) / 2) * 1.1, z]
}

function homeOf({ parts, extras }: CircleCast, id: CastId): At | undefined {
  return (partStands[parts.indexOf(id)] ?? extraStands[extras.indexOf(id)])?.at
}

/** Around the one it happens to and all who are beside: one patch. */
function patches(people: readonly ScenePerson[], happensTo: CastId, does: Readonly<Record<string, Deed>>): string {
  const near = people.filter(({ id }) => beside.includes(does[id]))
  if (near.length === 0) return ''
  const all = people.filter(({ id }) => id === happensTo || near.some(one => one.id === id))
  const layer = (more: number, color: string) =>
    all
      .map(
        ({ x, y, scale }) =>
          `<ellipse cx="${x}" cy="${y}" rx="${round((185 + more) * scale)}" ry="${round((78 + more * 0.75) * scale)}" fill="${color}"/>`,
      )
      .join('')
  return layer(13, '#fff') + layer(0, '#13806f')
}

function halo(own: ScenePerson | undefined): string {
  if (!own) return ''
  const size = `cx="${own.x}" cy="${own.y}" rx="${round(130 * own.scale)}" ry="${round(46 * own.scale)}"`
  return `<ellipse ${size} fill="#ffd54a" opacity=".4"/><ellipse ${size} fill="none" stroke="#ffd54a" stroke-width="6"/>`
}

const stepColors: Partial<Record<Deed, string>> = { fetchHelp: '#2764c4', standWith: '#13806f', speak: '#13806f', checkIn: '#13806f' }
/** From where somebody stood to where somebody is now: the end of a movement as a still. */
function steps(camera: Camera, from: At | undefined, to: At, did: Deed | undefined): string {
  const color = did && stepColors[did]
  if (!from || !color) return ''
  const count = Math.max(3, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 0.7))
  const at = (share: number) => project(camera, [from[0] + (to[0] - from[0]) * share, 0.01, from[1] + (to[1] - from[1]) * share])
  return Array.from({ length: count }, (_, step) => {
    const here = at((step + 0.3) / count)
    const next = at((step + 0.5) / count)
    const turn = round((Math.atan2(next.y - here.y, next.x - here.x) * 180) / Math.PI)
    return `<g transform="translate(${round(here.x)} ${round(here.y)}) rotate(${turn}) scale(${round(here.perMetre / 95, 2)})"><ellipse cy="${step % 2 ? 9 : -9}" rx="13" ry="7" fill="${color}" stroke="#fff" stroke-width="2.500"/></g>`
  }).join('')
}
