import type { Room } from '../../../shared/content/circle-picture.ts'
import { type CastId, cast } from '../cast.ts'
import { childDrawing } from '../child/child-svg.ts'
import { type Camera, project } from '../room/camera.ts'
import type { CircleRoom } from '../room/circle-room.ts'
import { circleRooms } from '../room/circle-rooms.ts'
import { metres } from '../scenes/circle-beside.ts'
import { round, type Size, standing, svgDocument } from '../svg.ts'
import { type Secret, secretDrawings } from './secrets.ts'

export type AroundOptions = Size & {
  readonly part: CastId
  /** Which small things show what they hide; each changes for good. */
  readonly found: ReadonlySet<string>
}
/** `spots`: where each thing is pressed; never smaller than a fingertip, never outside. */
export type Around = {
  readonly svg: string
  readonly spots: readonly { readonly id: string; readonly x: number; readonly y: number; readonly radius: number }[]
}

/** The quiet end of a room, where small things live. Nobody is awaited here. */
export function aroundScene(room: Room, secrets: readonly string[], { width, height, part, found }: AroundOptions): Around {
  const camera = cameraFor({ width, height })
  const { drawing: draws, secrets: hidden }: CircleRoom = circleRooms[room]
  const placed = secrets.flatMap(id => {
    const [secret, place] = [drawings.get(id), hidden[id]]
    return secret && place ? [{ id, secret, narrow: place.narrow ?? 1, spot: project(camera, place.at) }] : []
  })
  const things = placed.map(
    ({ id, secret, narrow, spot }) =>
      `<g transform="translate(${round(spot.x)} ${round(spot.y)}) scale(${round(spot.perMetre * narrow, 2)} ${round(spot.perMetre, 2)})">${secret.draw(found.has(id))}</g>`,
  )
  const me = project(camera, isTall({ width, height }) ? [0.15, 0, -3.9] : [-1.75, 0, -3.7])
  const figure = standing(me.x, me.y, me.perMetre * metres * (cast[part].size ?? 1), childDrawing(cast[part], { view: 'back' }))
  const spots = placed.map(({ id, secret, spot }) => ({
    id,
    x: Math.max(34, Math.min(width - 34, spot.x)),
    y: spot.y - secret.lift * spot.perMetre,
    radius: Math.max(26, secret.reach * spot.perMetre),
  }))
  const drawing = draws(camera, { openAbove: false }) + softLight({ width, height }) + things.join('') + figure
  return { svg: svgDocument({ x: 0, y: 0, w: width, h: height }, drawing, { width, height }), spots }
}

const drawings = new Map<string, Secret>(Object.entries(secretDrawings))
const isTall = ({ width, height }: Size) => width / height < 1.2
function cameraFor({ width, height }: Size): Camera {
  const tall = isTall({ width, height })
  return {
    x: tall ? 0.1 : -0.1,
    y: 1.3,
    z: tall ? 3.1 : -0.55,
    yaw: Math.PI,
    f: tall ? height * 1.02 : Math.max(width * 0.62, height * 1.05),
    middle: width / 2,
    horizon: height * 0.5,
  }
}

const softLight = ({ width, height }: Size) =>
  `<defs><radialGradient id="around-light" cx=".5" cy=".42" r=".8"><stop offset=".45" stop-color="#fff3d0" stop-opacity=".14"/><stop offset="1" stop-color="#5b45c9" stop-opacity=".2"/></radialGradient></defs><rect width="${width}" height="${height}" fill="url(#around-light)"/>`
