import type { Picture } from '../../../shared/content/circle-picture.ts'
import type { Deed } from '../../../shared/content/circle-schema.ts'
import type { CastId } from '../cast.ts'
import type { Act } from '../child/look.ts'
import { type Camera, project } from '../room/camera.ts'
import { circleRooms } from '../room/circle-rooms.ts'
import { type Size, scopeIds, svgDocument } from '../svg.ts'
import { type Actor, actorsOf, doesBy } from './circle-actors.ts'
import { metres } from './circle-beside.ts'
import { ringOnFloor, type Tile, type TileKind } from './circle-ring.ts'
import { extraStands, leadStands, partStands, thingLies } from './circle-stands.ts'
import { lies, lyingThing, slides } from './circle-things.ts'
import { drawn, type ScenePerson, spotOf } from './person.ts'
import type { Scene } from './scene.ts'
import { type SceneThing, thingAt } from './thing.ts'

/** Who is in a circle, by id of the cast, and how it is drawn; parts in the content's order. */
export type CircleCast = {
  readonly happensTo: CastId
  readonly leads: CastId
  readonly parts: readonly CastId[]
  readonly extras: readonly CastId[]
  readonly picture: Picture
}
export type CircleOptions = Size & {
  /** From whose place it is seen. */
  readonly part: CastId
  /** 0 to 3. */
  readonly heat: number
  /** -3 to 3. */
  readonly feeling?: number
  /** What each does; who is left out watches, extras laugh by the heat. */
  readonly does?: Readonly<Record<string, Deed>>
  /** The grown-up who is here. */
  readonly adult?: CastId
  readonly blink?: boolean
}
/** `own` is the middle of the own head in the picture: a thought hangs there. */
export type CircleScene = Scene & { readonly own: { readonly x: number; readonly y: number } }

const eyes = 1.34

/**
 * One moment in the circle's room from one part's place to stand: the camera looks over that one's shoulder, known by the clothes. Background,
 * people and things as in any scene; the own back and the dark edge are the foreground.
 */
export function circleScene(cast: CircleCast, options: CircleOptions): CircleScene {
  const { width, height, part } = options
  const camera = cameraOf(cast, options)
  const actors = actorsOf(cast, options, camera)
  const seen = actors.flatMap(actor => seenFrom(camera, actor, options))
  const own = seen.find(({ id }) => id === part)
  const people = seen.filter(({ id }) => id !== part).sort((one, other) => one.y - other.y)
  const thing = thingIn(camera, cast, options)
  const pieces = [...people, ...(thing ? [thing] : [])].sort((one, other) => one.y - other.y)
  const ring = `<g opacity=".9">${ringOnFloor(camera, tilesOf(cast, options))}</g>`
  const background = svgDocument(
    { x: 0, y: 0, w: width, h: height },
    scopeIds(circleRooms[cast.picture.room].drawing(camera, { openAbove: false }) + ring),
    options,
  )
  const back = own
    ? `<svg x="${own.image.x}" y="${own.image.y}" width="${own.image.w}" height="${own.image.h}"${own.svg.slice(4).replace(/ width="[^"]*" height="[^"]*"/, '')}`
    : ''
  const foreground = svgDocument({ x: 0, y: 0, w: width, h: height }, back + darkEdge(options), options)
  const head = own ? { x: own.x, y: own.y - 300 * own.scale } : { x: width / 2, y: height / 2 }
  return { background, people, pieces, foreground, own: head }
}

function cameraOf({ parts }: CircleCast, { width, height, part }: CircleOptions): Camera {
  const stand = partStands[parts.indexOf(part)] ?? partStands[0]
  const { x, z, yaw, f } = stand?.camera(width, height) ?? { x: 0, z: -3, yaw: 0, f: 0.6 }
  return { x, y: eyes, z, yaw, f: width * f, middle: width / 2, horizon: height * 0.42 }
}

/** Somebody who looks away from the camera is seen from behind; nobody behind the camera is seen. */
function seenFrom(camera: Camera, { id, at, face, act }: Actor, { blink, part, ...scene }: CircleOptions): ScenePerson[] {
  const spot = project(camera, [at[0], 0, at[1]])
  const isOut = spot.x < -scene.width * 0.25 || spot.x > scene.width * 1.25
  if (spot.perMetre === 0 || spot.depth < 0.7 || (isOut && id !== part)) return []
  const shown = { ...facing(act, face - camera.yaw), ...(blink ? { blink: true } : {}) }
  return [drawn(spotOf({ id, x: spot.x, y: spot.y, scale: spot.perMetre * metres, act: shown }, scene))]
}

const oneSided = ['point', 'laughPoint', 'offer', 'kick', 'run', 'walk']
/** `direction` 0 looks away from us, a quarter turn to the right of the picture. */
export function facing(act: Act, direction: number): Act {
  if (act.view === 'back') return act
  const toward = -Math.cos(direction)
  const right = Math.sin(direction)
  if (toward < -0.35) return { ...act, view: 'back' }
  const turn = Math.max(-1, Math.min(1, right * (toward < 0.3 ? 1.1 : 0.95)))
  if (right < -0.25 && oneSided.includes(act.pose ?? '')) return { ...act, turn: -turn, facing: 'left' }
  return { ...act, turn }
}

function thingIn(camera: Camera, { picture }: CircleCast, { heat }: CircleOptions): SceneThing | undefined {
  const thing = lyingThing(picture, heat)
  const spot = project(camera, [thingLies[0], 0, thingLies[1]])
  if (!thing || spot.perMetre === 0) return undefined
  const here = { x: spot.x, y: spot.y, scale: spot.perMetre * 0.0046 }
  if (picture.leads !== 'kicks') return thingAt(lies(thing, here))
  // It slides away from the foot.
  const lead = project(camera, [leadStands.kicks[0], 0, leadStands.kicks[1]])
  return thingAt(slides(thing, lead.x > spot.x ? 'right' : 'left', here))
}

const tileOf: Record<Deed, TileKind> = {
  laugh: 'laugh',
  watch: 'watch',
  leave: 'gap',
  fetchHelp: 'gap',
  standWith: 'with',
  speak: 'with',
  checkIn: 'with',
}
/** One tile for each of the audience who is in the ring. */
export function tilesOf(cast: CircleCast, { heat, does }: Pick<CircleOptions, 'heat' | 'does'>): Tile[] {
  const did = { ...doesBy(cast, heat), ...does }
  const stands = [
    ...cast.parts.map((id, at) => ({ id, stand: partStands[at] })),
    ...cast.extras.map((id, at) => ({ id, stand: extraStands[at] })),
  ]
  // The newcomer and who only passes by stand outside the ring until they come.
  const inRing = stands.filter(({ id }, at) => (at !== 2 && at !== 4) || at >= cast.parts.length || tileOf[did[id] ?? 'watch'] === 'with')
  return inRing.flatMap(({ id, stand }) => (stand ? [{ at: stand.tile, kind: tileOf[did[id] ?? 'watch'] }] : []))
}

function darkEdge({ width, height }: Size): string {
  return scopeIds(
    `<defs><radialGradient id="edge" cx=".55" cy=".45" r=".75"><stop offset=".6" stop-color="#2c2440" stop-opacity="0"/><stop offset="1" stop-color="#2c2440" stop-opacity=".28"/></radialGradient></defs><rect width="${width}" height="${height}" fill="url(#edge)"/>`,
  )
}
