import { type Camera, flat, type Place3 } from './camera.ts'
import { hall } from './hall.ts'
import { wallOf } from './shapes.ts'

const width = 0.62
const depth = 0.36
const height = 2.2
const colors = ['#f28f79', '#f6b95b', '#7cc6a2', '#6fa8dc', '#b79be0']

/** Three rows of lockers along the left wall; they stand out from it. */
export function lockers(camera: Camera): string {
  return block(camera, -5.4, 5) + block(camera, -0.6, 8) + block(camera, 6.2, 5)
}

function block(camera: Camera, from: number, count: number): string {
  const on = wallOf(camera, ([along, up]) => [hall.left + depth, up, along])
  const each = Array.from({ length: count }, (_, at) => ({ z: from + at * width, color: colors[at % 5] ?? '#f28f79' }))
  // The farthest is drawn first.
  const ordered = Math.cos(camera.yaw) > 0 ? each.reverse() : each
  const drawn = ordered.map(({ z, color }) => {
    const side = (at: number): Place3[] => [
      [hall.left, 0, at],
      [hall.left + depth, 0, at],
      [hall.left + depth, height, at],
      [hall.left, height, at],
    ]
    const sides = [side(z), side(z + width)].map(
      shape => flat(camera, shape, `fill="${color}"`) + flat(camera, shape, 'fill="#2c2440" opacity=".22"'),
    )
    const slits = [1.92, 1.84, 1.76].map(up => on.rect([z + 0.14, z + 0.46, up, up + 0.035], '#2c2440', { attributes: 'opacity=".28"' }))
    return [
      ...sides,
      flat(camera, lid(z), `fill="${color}"`),
      on.rect([z, z + width, 0, height], color),
      on.rect([z + 0.54, z + width, 0, height], '#2c2440', { attributes: 'opacity=".12"' }),
      ...slits,
      on.rect([z + 0.16, z + 0.44, 1.44, 1.6], '#fff', { r: 0.03, attributes: 'opacity=".8"' }),
      on.shape(knob(z + 0.48), '#2c2440', 'opacity=".35"'),
    ].join('')
  })
  return drawn.join('') + on.rect([from, from + count * width, 0, 0.1], '#7a6a9a')
}

const lid = (z: number): Place3[] => [
  [hall.left, height, z],
  [hall.left + depth, height, z],
  [hall.left + depth, height, z + width],
  [hall.left, height, z + width],
]
const knob = (along: number) =>
  Array.from({ length: 10 }, (_, at): readonly [number, number] => {
    const angle = (at / 10) * Math.PI * 2
    return [along + Math.cos(angle) * 0.05, 1.08 + Math.sin(angle) * 0.05]
  })
