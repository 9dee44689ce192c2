import { type Camera, flat, type Place3 } from './camera.ts'
import { type Block, blocks } from './furniture.ts'
import { type Wall, wallOf } from './shapes.ts'

/** A room's measures, metres: x from left to right, z from near to far. */
export type Hall = {
  readonly left: number
  readonly right: number
  readonly near: number
  readonly far: number
  readonly top: number
}
/** What a room is made of; each wall is drawn along z (left, right) or x (near, far). */
export type Indoors = {
  readonly hall: Hall
  readonly floor: (camera: Camera) => string
  readonly ceiling: (camera: Camera) => string
  readonly walls: Readonly<Record<'left' | 'right' | 'near' | 'far', (on: Wall) => string>>
  readonly furniture: readonly Block[]
}

/** Nearer to a wall than this, furniture goes with it when the camera stands outside of it. */
const withWall = 1.4

/** A room from a camera; as in a doll's house, a wall that the camera stands behind is left out. */
export function indoors(camera: Camera, { hall, floor, ceiling, walls, furniture }: Indoors, openAbove: boolean): string {
  const isIn = { left: camera.x > hall.left, right: camera.x < hall.right, near: camera.z > hall.near, far: camera.z < hall.far }
  const onWalls = {
    left: wallOf(camera, ([along, up]) => [hall.left, up, along]),
    right: wallOf(camera, ([along, up]) => [hall.right, up, along]),
    near: wallOf(camera, ([along, up]) => [along, up, hall.near]),
    far: wallOf(camera, ([along, up]) => [along, up, hall.far]),
  }
  const stays = ({ x, z }: Block) =>
    (isIn.left || x[1] > hall.left + withWall) &&
    (isIn.right || x[0] < hall.right - withWall) &&
    (isIn.near || z[1] > hall.near + withWall) &&
    (isIn.far || z[0] < hall.far - withWall)
  return [
    floor(camera),
    openAbove ? '' : ceiling(camera),
    ...(['far', 'near', 'right', 'left'] as const).map(side => (isIn[side] ? walls[side](onWalls[side]) : '')),
    blocks(camera, furniture.filter(stays)),
  ].join('')
}

/** A rectangle of the floor, or of anything that is level. */
export const level = (camera: Camera, [x0, x1, z0, z1]: readonly [number, number, number, number], y: number, attributes: string): string =>
  flat(
    camera,
    [
      [x0, y, z0],
      [x1, y, z0],
      [x1, y, z1],
      [x0, y, z1],
    ] satisfies Place3[],
    attributes,
  )

/** The wall itself: its colour, a darker lower part with a rail, a skirting board. */
export function plainWall(on: Wall, [from, to]: readonly [number, number], { top }: Hall, colors: WallColors): string {
  return [
    on.rect([from, to, 0, top], colors.wall),
    on.rect([from, to, 0, 1.02], colors.low),
    on.rect([from, to, 1, 1.08], colors.rail),
    on.rect([from, to, 0, 0.16], '#7a6a9a'),
  ].join('')
}
export type WallColors = { readonly wall: string; readonly low: string; readonly rail: string }

/** A window to the garden. */
export function gardenWindow(on: Wall, from: number, to: number, [low, high]: readonly [number, number] = [1.15, 2.7]): string {
  const middle = (from + to) / 2
  const width = to - from
  return [
    on.rect([from - 0.14, to + 0.14, low - 0.12, high + 0.12], '#fff7ea', { r: 0.1 }),
    on.rect([from, to, low, high], '#aee0f7'),
    on.shape(
      [
        [from, low],
        [to, low],
        [to, low + 0.34],
        [from + width * 0.75, low + 0.5],
        [from + width * 0.45, low + 0.36],
        [from + width * 0.2, low + 0.52],
        [from, low + 0.32],
      ],
      '#a4d89e',
    ),
    on.disc([from + width * 0.26, low + 0.62], Math.min(0.36, width * 0.2), '#57ad6c'),
    on.disc([from + width * 0.72, low + 0.6], Math.min(0.3, width * 0.16), '#6cc077'),
    on.rect([middle - 0.05, middle + 0.05, low, high], '#fff7ea'),
    on.rect([from, to, (low + high) / 2 - 0.03, (low + high) / 2 + 0.03], '#fff7ea'),
    on.rect([from - 0.24, to + 0.24, low - 0.2, low - 0.08], '#e6cfae', { r: 0.04 }),
  ].join('')
}
