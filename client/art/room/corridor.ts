import { type Camera, flat, type Place3 } from './camera.ts'
import { boardAndCoats, endWithDoors, endWithWindow } from './corridor-walls.ts'
import { hall } from './hall.ts'
import { lockers } from './lockers.ts'
import { around, rounded, type Wall, wallOf } from './shapes.ts'

/**
 * The school corridor: lockers left, pin board and coats right, orange doors at the far end, a garden window at the near one.
 * `cutLeft`: the camera stands where the left wall was. `openAbove`: it looks in from above the ceiling.
 */
export function corridorDrawing(
  camera: Camera,
  { cutLeft = false, openAbove = false }: { readonly cutLeft?: boolean; readonly openAbove?: boolean } = {},
): string {
  const right = wallOf(camera, ([along, up]) => [hall.right, up, along])
  const left = wallOf(camera, ([along, up]) => [hall.left, up, along])
  const toTheFarEnd = Math.cos(camera.yaw)
  return [
    floor(camera),
    openAbove ? '' : ceiling(camera),
    toTheFarEnd > -0.2 ? ends(camera, 'far') : '',
    toTheFarEnd < 0.2 ? ends(camera, 'near') : '',
    plain(right, hall.near, hall.far, { wall: '#f9e9ca', low: '#9dd3c9' }) + boardAndCoats(right),
    cutLeft ? '' : plain(left, hall.near, hall.far, { wall: '#fdf1d8', low: '#a9dcd3' }) + lockers(camera) + sunPicture(left),
  ].join('')
}

function floor(camera: Camera): string {
  const { left, right, near, far } = hall
  const strip = (x0: number, x1: number, z0: number, z1: number, attributes: string) => flat(camera, level(x0, x1, z0, z1, 0), attributes)
  const plank = (right - left) / 14
  const planks = [1, 3, 5, 7, 9, 11, 13].map(at => strip(left + at * plank, left + (at + 1) * plank, near, far, 'fill="#e3c8a3"'))
  const seams = Array.from({ length: 10 }, (_, at) =>
    strip(left, right, near + at * 1.7, near + at * 1.7 + 0.03, 'fill="#cfae84" opacity=".35"'),
  )
  const light = [-3.6, 1.6, 6.8].map(z =>
    flat(
      camera,
      around(0, z, 2.1, 1.3).map(([x, along]): Place3 => [x, 0, along]),
      'fill="#fff" opacity=".18"',
    ),
  )
  return [strip(left, right, near, far, 'fill="#ead2b2"'), ...planks, ...seams, ...light].join('')
}

function ceiling(camera: Camera): string {
  const { left, right, near, far, top } = hall
  const lamps = [-4.2, 1, 6.2].map(z =>
    flat(
      camera,
      rounded([-1.1, 1.1, z, z + 1.1], 0.2).map(([x, along]): Place3 => [x, top - 0.01, along]),
      'fill="#fffdf6"',
    ),
  )
  return flat(camera, level(left, right, near, far, top), 'fill="#f3e4c8"') + lamps.join('')
}

function ends(camera: Camera, which: 'far' | 'near'): string {
  const wall = wallOf(camera, ([along, up]) => [along, up, hall[which]])
  const base = plain(wall, hall.left, hall.right, { wall: '#fdf1d8', low: '#a9dcd3' })
  return base + (which === 'far' ? endWithDoors(wall) : endWithWindow(wall))
}

function plain(on: Wall, from: number, to: number, colors: { readonly wall: string; readonly low: string }): string {
  return [
    on.rect([from, to, 0, hall.top], colors.wall),
    on.rect([from, to, 0, 1.12], colors.low),
    on.rect([from, to, 1.1, 1.18], '#7cc0b5'),
    on.rect([from, to, 0, 0.16], '#7a6a9a'),
  ].join('')
}

const sunPicture = (on: Wall): string =>
  on.rect([4.9, 5.9, 1.3, 2.3], '#fff7ea', { r: 0.06 }) + on.disc([5.4, 1.85], 0.32, '#ffd166') + on.disc([5.4, 1.85], 0.16, '#f2695c')

function level(x0: number, x1: number, z0: number, z1: number, y: number): Place3[] {
  return [
    [x0, y, z0],
    [x1, y, z0],
    [x1, y, z1],
    [x0, y, z1],
  ]
}
