import type { SecretIn } from '../../../shared/content/circle-picture.ts'
import { round } from '../svg.ts'
import { type Camera, flat, type Place3, project } from './camera.ts'
import type { CircleRoom } from './circle-room.ts'
import type { Block } from './furniture.ts'
import { type Hall, type Indoors, indoors, level } from './indoors.ts'
import { rounded, type Wall } from './shapes.ts'

const hall: Hall = { left: -3.4, right: 3.9, near: -6, far: 9.6, top: 2.85 }
const seatColors = ['#f28f79', '#f6b95b', '#7cc6a2', '#b79be0']

/** The school bus from inside, wide enough for a ring: seats along both sides, the driver's place at the far end, the back seat at the near one. */
export const bus: CircleRoom<SecretIn<'bus'>> = {
  drawing: (camera, { openAbove }) => indoors(camera, room, openAbove) + (openAbove ? '' : rails(camera)),
  exit: [0.6, 8.6],
  ground: { rim: '#8d86a6', top: '#dcd7e6' },
  above: '#cdeaf9',
  plan: () => {
    const seats = Array.from({ length: 6 }, (_, at) =>
      [14, 132].map(y => `<rect x="${92 + at * 34}" y="${y}" width="28" height="16" rx="6" fill="${seatColors[at % 4]}"/>`).join(''),
    ).join('')
    return `<rect x="3" y="8" width="314" height="146" rx="30" fill="#f2b83f"/><rect x="9" y="12" width="302" height="138" rx="24" fill="#dcd7e6"/><path d="M16 34 Q8 82 16 130" stroke="#5fb3e8" stroke-width="8" fill="none" stroke-linecap="round"/><circle cx="36" cy="42" r="11" fill="none" stroke="#3a3560" stroke-width="4"/><rect x="298" y="26" width="12" height="110" rx="6" fill="#f28f79"/>${seats}`
  },
  secrets: {
    bird: { at: [1.75, 1.72, -5.98] },
    snail: { at: [0.2, 1.95, -5.95] },
    bear: { at: [-1.35, 2.2, -5.3] },
    umbrella: { at: [1.15, 0.52, -5.5] },
    boot: { at: [2.4, 0, -4.9] },
    poster: { at: [3.15, 1.95, -5.97], narrow: 0.8 },
  },
}

const room: Indoors = {
  hall,
  floor,
  ceiling,
  walls: {
    left: on => side(on, 0),
    right: on => side(on, 1),
    far: windscreen,
    near: rearWindow,
  },
  furniture: [
    ...[-4.6, -3.2, -1.8, -0.4, 1, 2.4, 3.8, 5.2, 6.6].flatMap((z, at) => [...seat([3.3, 3.9], z, at), ...seat([-3.4, -2.85], z, at + 2)]),
    ...[-3.2, -1.95, -0.7, 0.55, 1.8].map(
      (x, at): Block => ({ x: [x, x + 1.2], y: [0.5, 1.12], z: [-6, -5.8], color: seatColors[at % 4] ?? '#fff' }),
    ),
    ...[-3.2, -1.95, -0.7, 0.55, 1.8].map(
      (x, at): Block => ({ x: [x, x + 1.2], y: [0.12, 0.52], z: [-6, -5.3], color: seatColors[at % 4] ?? '#fff' }),
    ),
    // The driver's place.
    { x: [-2.7, -1.5], y: [0, 0.5], z: [7.9, 8.6], color: '#6b6f94' },
    { x: [-2.7, -1.5], y: [0.5, 1.5], z: [7.8, 7.95], color: '#7d82a8' },
    { x: [-3.2, 3.6], y: [0, 0.95], z: [9.1, 9.6], color: '#6f7aa6', top: '#8a94bd' },
  ],
}

/** A seat along the side; its back is on the wall. */
function seat(x: Block['x'], from: number, at: number): Block[] {
  const color = seatColors[at % 4] ?? '#f28f79'
  const z: Block['z'] = [from, from + 1.2]
  const isRight = x[0] > 0
  return [
    { x, y: [0.14, 0.48], z, color },
    { x: isRight ? [x[1] - 0.16, x[1]] : [x[0], x[0] + 0.16], y: [0.48, 1.02], z, color },
  ]
}

function floor(camera: Camera): string {
  const { left, right, near, far } = hall
  const ribs = Array.from({ length: 9 }, (_, at) =>
    level(camera, [left + 0.9 + at * 0.68, left + 0.98 + at * 0.68, near, far], 0, 'fill="#c4bdd4" opacity=".6"'),
  )
  return level(camera, [left, right, near, far], 0, 'fill="#dcd7e6"') + ribs.join('')
}

function ceiling(camera: Camera): string {
  const { left, right, near, far, top } = hall
  const lamps = [-4.4, -0.6, 3.2, 7].map(z =>
    flat(
      camera,
      rounded([-0.5, 1, z, z + 1.4], 0.2).map(([x, along]): Place3 => [x, top - 0.01, along]),
      'fill="#fffdf6"',
    ),
  )
  return level(camera, [left, right, near, far], top, 'fill="#efeaf6"') + lamps.join('')
}

/** Yellow below, a row of windows, a shelf for bags above. */
function side(on: Wall, more: number): string {
  const { near, far, top } = hall
  const windows = [-5.7, -3.1, -0.5, 2.1, 4.7, 7.2].map((from, at) => outside(on, [from, from + 2.2, 1.08, 2.22], at + more))
  return [
    on.rect([near, far, 0, top], '#f4eee0'),
    on.rect([near, far, 0, 0.98], '#f7cf6b'),
    on.rect([near, far, 0.86, 0.98], '#e0a92f'),
    on.rect([near, far, 0, 0.12], '#6f6a8c'),
    ...windows,
    on.rect([near, far, 2.4, 2.5], '#8a94bd'),
    on.rect([near, far, 2.5, 2.62], '#c9cfe6'),
  ].join('')
}

/** What goes by: sky, hills, a tree, here and there a house. */
function outside(on: Wall, [from, to, low, high]: readonly [number, number, number, number], at: number): string {
  const [width, up] = [to - from, high - low]
  const house =
    at % 3 === 1
      ? on.rect([from + width * 0.58, from + width * 0.88, low + 0.2, low + up * 0.52], '#f3b27a') +
        on.shape(
          [
            [from + width * 0.53, low + up * 0.52],
            [from + width * 0.93, low + up * 0.52],
            [from + width * 0.73, low + up * 0.8],
          ],
          '#e0695a',
        )
      : on.disc([from + width * (at % 2 ? 0.3 : 0.7), low + up * 0.48], up * 0.26, at % 2 ? '#57ad6c' : '#6cc077')
  return [
    on.rect([from - 0.08, to + 0.08, low - 0.08, high + 0.08], '#6f7aa6', { r: 0.14 }),
    on.rect([from, to, low, high], '#b6e3f8', { r: 0.1 }),
    on.shape(
      [
        [from + 0.04, low + 0.02],
        [to - 0.04, low + 0.02],
        [to - 0.02, low + up * (at % 2 ? 0.36 : 0.24)],
        [from + width * 0.5, low + up * (at % 2 ? 0.26 : 0.42)],
        [from + 0.02, low + up * (at % 2 ? 0.22 : 0.34)],
      ],
      '#a4d89e',
    ),
    house,
    on.shape(
      [
        [from + 0.3, low + 0.1],
        [from + 0.62, high - 0.1],
        [from + 0.82, high - 0.1],
        [from + 0.5, low + 0.1],
      ],
      '#fff',
      'opacity=".35"',
    ),
  ].join('')
}

function road(on: Wall, [from, to, low, high]: readonly [number, number, number, number]): string {
  const middle = (from + to) / 2
  const ground = low + (high - low) * 0.4
  return [
    on.rect([from - 0.12, to + 0.12, low - 0.12, high + 0.12], '#6f7aa6', { r: 0.16 }),
    on.rect([from, to, low, high], '#b6e3f8', { r: 0.1 }),
    on.rect([from, to, low, ground], '#a4d89e'),
    on.disc([from + 0.9, ground + 0.12], 0.34, '#57ad6c'),
    on.disc([to - 0.85, ground + 0.14], 0.4, '#6cc077'),
    on.disc([to - 1.5, ground + 0.06], 0.26, '#57ad6c'),
    on.shape(
      [
        [middle - 1.1, low],
        [middle + 1.1, low],
        [middle + 0.12, ground],
        [middle - 0.12, ground],
      ],
      '#b9b4c9',
    ),
    on.shape(
      [
        [middle - 0.06, low],
        [middle + 0.06, low],
        [middle + 0.02, ground - 0.06],
        [middle - 0.02, ground - 0.06],
      ],
      '#fff',
    ),
  ].join('')
}

function windscreen(on: Wall): string {
  const { left, right, top } = hall
  return [
    on.rect([left, right, 0, top], '#f4eee0'),
    on.rect([left, right, 0, 0.98], '#f7cf6b'),
    road(on, [-3, 3.5, 1, 2.45]),
    on.disc([-2.1, 1.05], 0.42, '#3a3560'),
    on.disc([-2.1, 1.05], 0.32, '#8a94bd'),
    on.rect([1.6, 2.2, 2.2, 2.45], '#3a3560', { r: 0.06 }),
  ].join('')
}

function rearWindow(on: Wall): string {
  const { left, right, top } = hall
  return [
    on.rect([left, right, 0, top], '#f4eee0'),
    on.rect([left, right, 0, 0.98], '#f7cf6b'),
    road(on, [-2.3, 2.5, 1.2, 2.4]),
    on.rect([left, right, 2.5, 2.62], '#c9cfe6'),
  ].join('')
}

/** Two rails under the ceiling with straps, and poles by the seats. */
function rails(camera: Camera): string {
  const line = (from: Place3, to: Place3, color: string, metres: number): string => {
    const [one, other] = [project(camera, from), project(camera, to)]
    if (one.depth < 2 || other.depth < 2) return ''
    return `<path d="M${round(one.x)} ${round(one.y)}L${round(other.x)} ${round(other.y)}" stroke="${color}" stroke-width="${round(Math.max(2, one.perMetre * metres))}" stroke-linecap="round"/>`
  }
  const along = Array.from({ length: 15 }, (_, at) => hall.near + 0.4 + at)
  return [-1.9, 2.5]
    .flatMap(x => [
      ...along.map(z => line([x, 2.45, z], [x, 2.45, z + 1], '#f2b83f', 0.05)),
      ...along.map(z => line([x, 2.42, z + 0.5], [x, 2.2, z + 0.5], '#6f6a8c', 0.04)),
    ])
    .concat([-3, 0.2, 3.4, 6.4].map(z => line([3.2, 0, z], [3.2, 2.8, z], '#f2b83f', 0.05)))
    .join('')
}
