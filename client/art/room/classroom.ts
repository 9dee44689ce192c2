import type { SecretIn } from '../../../shared/content/circle-picture.ts'
import type { Camera, Place3 } from './camera.ts'
import { flat } from './camera.ts'
import type { CircleRoom } from './circle-room.ts'
import type { Block } from './furniture.ts'
import { gardenWindow, type Hall, type Indoors, indoors, level, plainWall, type WallColors } from './indoors.ts'
import { around, rounded, type Wall } from './shapes.ts'

const hall: Hall = { left: -3.4, right: 5, near: -5, far: 8.6, top: 3.2 }
const colors: WallColors = { wall: '#fff1d6', low: '#c5dff0', rail: '#8fbce0' }

/** The classroom: windows left, the board right, the door at the far end, a shelf under the garden window at the near one. */
export const classroom: CircleRoom<SecretIn<'classroom'>> = {
  drawing: (camera, { openAbove }) => indoors(camera, room, openAbove),
  exit: [1.6, 7.9],
  ground: { rim: '#b98f5e', top: '#efd9b4' },
  above: '#fbedd0',
  plan: () => {
    const windows = [96, 172, 248].map(x => `<rect x="${x}" y="14" width="52" height="11" rx="4" fill="#aee0f7"/>`).join('')
    const desks = [112, 152, 192, 232]
      .map(x => `<rect x="${x}" y="132" width="30" height="17" rx="5" fill="#f6c98a" stroke="#d99a55" stroke-width="2"/>`)
      .join('')
    return `<rect x="58" y="12" width="259" height="138" rx="14" fill="#efd9b4"/>${windows}<rect x="116" y="141" width="146" height="9" rx="4" fill="#3f7d64"/>${desks}<rect x="58" y="98" width="11" height="30" rx="5" fill="#f3a65a"/>`
  },
  secrets: {
    cat: { at: [-0.7, 1.02, -4.95] },
    bird: { at: [1.25, 1.9, -4.99] },
    fish: { at: [0.8, 0.78, -4.8] },
    globe: { at: [2.05, 0.78, -4.8] },
    mouse: { at: [3, 0, -4.97] },
    poster: { at: [2.75, 2.1, -4.98] },
  },
}

const boxColors = ['#f28f79', '#f6b95b', '#7cc6a2', '#6fa8dc']
const room: Indoors = {
  hall,
  floor,
  ceiling,
  walls: {
    left: on =>
      plainWall(on, [hall.near, hall.far], hall, colors) +
      [-3.9, -0.4, 3.1].map(from => gardenWindow(on, from, from + 2.5)).join('') +
      picture(on, 6.3, '#ffe3ec', '#ff7a9c'),
    right: on => plainWall(on, [hall.near, hall.far], hall, { ...colors, wall: '#fbe8c8' }) + board(on) + pictures(on) + bookshelf(on),
    far: on => plainWall(on, [hall.left, hall.right], hall, colors) + farWall(on),
    near: on => plainWall(on, [hall.left, hall.right], hall, colors) + gardenWindow(on, -1.5, 2),
  },
  furniture: [
    ...[-0.4, 1.35, 3.1, 4.85].flatMap((z, at) => desk([4.15, 4.9], [z, z + 1.25], at)),
    ...desk([2.5, 4.3], [7.1, 7.9], 4),
    // The shelf under the garden window.
    { x: [-1.2, 2.5], y: [0, 0.74], z: [-5, -4.55], color: '#d9a35f' },
    { x: [-1.25, 2.55], y: [0.74, 0.78], z: [-5, -4.5], color: '#b97b48', top: '#e0b277' },
    ...[-1.05, -0.15, 0.75, 1.65].map(
      (x, at): Block => ({ x: [x, x + 0.72], y: [0.1, 0.64], z: [-4.55, -4.52], color: boxColors[at] ?? '#fff' }),
    ),
    // A beanbag to read in.
    { x: [-3.1, -2.2], y: [0, 0.34], z: [-4.9, -4.2], color: '#b79be0', top: '#c9b3ea' },
  ],
}
function desk(x: Block['x'], z: Block['z'], at: number): Block[] {
  const leg = (from: number, to: number): Block => ({ x, y: [0, 0.64], z: [from, to], color: '#9aa6c8' })
  return [
    leg(z[0] + 0.08, z[0] + 0.16),
    leg(z[1] - 0.16, z[1] - 0.08),
    { x, y: [0.64, 0.72], z, color: '#d99a55', top: at % 2 ? '#f6d09a' : '#f3c486' },
  ]
}

function floor(camera: Camera): string {
  const { left, right, near, far } = hall
  const width = (right - left) / 14
  const planks = [1, 3, 5, 7, 9, 11, 13].map(at =>
    level(camera, [left + at * width, left + (at + 1) * width, near, far], 0, 'fill="#e7cda3"'),
  )
  const sun = [-3.4, 0.1, 3.6].map(z =>
    flat(
      camera,
      [
        [left, 0, z],
        [left, 0, z + 1.9],
        [left + 2.6, 0, z + 2.8],
        [left + 2.6, 0, z + 0.9],
      ],
      'fill="#fff6d8" opacity=".4"',
    ),
  )
  const rug = flat(
    camera,
    around(0.35, 2.7, 3.1, 3).map(([x, z]): Place3 => [x, 0, z]),
    'fill="#f7e8cb"',
  )
  return [level(camera, [left, right, near, far], 0, 'fill="#efd9b4"'), ...planks, ...sun, rug].join('')
}

function ceiling(camera: Camera): string {
  const { left, right, near, far, top } = hall
  const lamps = [-3, 1.2, 5.4].flatMap(z =>
    [-0.9, 2.3].map(x =>
      flat(
        camera,
        rounded([x - 0.7, x + 0.7, z, z + 1.2], 0.2).map(([px, pz]): Place3 => [px, top - 0.01, pz]),
        'fill="#fffdf6"',
      ),
    ),
  )
  return level(camera, [left, right, near, far], top, 'fill="#f6e7cb"') + lamps.join('')
}

/** Chalk pictures, since nothing in a picture is written. */
function board(on: Wall): string {
  const chalk = (points: Parameters<Wall['shape']>[0]) => on.shape(points, 'none', 'stroke="#fff" stroke-width="3" opacity=".85"')
  return [
    on.rect([0.3, 4.7, 1.05, 2.6], '#b97b48', { r: 0.06 }),
    on.rect([0.42, 4.58, 1.17, 2.48], '#3f7d64'),
    on.rect([0.3, 4.7, 1, 1.1], '#d9a35f', { r: 0.03 }),
    on.disc([1.05, 2], 0.22, '#ffe07a'),
    on.disc([1.05, 2], 0.13, '#fff3b8'),
    chalk([
      [1.6, 1.5],
      [2.2, 2.25],
      [2.8, 1.5],
    ]),
    chalk(rounded([3.05, 3.55, 1.55, 2.05], 0.02)),
    chalk(around(4.05, 1.8, 0.26, 0.26)),
    on.rect([0.7, 1.4, 1.36, 1.4], '#fff', { attributes: 'opacity=".7"' }),
    on.rect([0.7, 1.2, 1.26, 1.3], '#fff', { attributes: 'opacity=".7"' }),
  ].join('')
}

const picture = (on: Wall, from: number, paper: string, color: string): string =>
  on.rect([from, from + 0.72, 1.5, 2.3], paper) + on.disc([from + 0.36, 1.92], 0.2, color) + on.disc([from + 0.36, 1.92], 0.09, '#fff')

const pictures = (on: Wall): string =>
  [
    on.rect([-4.2, -0.5, 2.36, 2.42], '#c98d5b'),
    picture(on, -4.1, '#fff', '#7cc6a2'),
    picture(on, -3.15, '#d6ecff', '#f6b95b'),
    picture(on, -2.2, '#fff', '#6fa8dc'),
    picture(on, -1.25, '#ffe3ec', '#b79be0'),
  ].join('')

function bookshelf(on: Wall): string {
  const backs = ['#f28f79', '#ffd166', '#7cc6a2', '#6fa8dc', '#b79be0', '#5fb3e8', '#f6b95b']
  const row = (low: number) =>
    backs
      .map((color, at) => on.rect([5.6 + at * 0.28, 5.82 + at * 0.28, low, low + (at % 3 === 1 ? 0.36 : 0.44)], color, { r: 0.02 }))
      .join('')
  return (
    on.rect([5.4, 7.8, 0.1, 2.3], '#c98d5b', { r: 0.05 }) + on.rect([5.5, 7.7, 0.2, 2.2], '#a06a42') + [0.3, 0.95, 1.6].map(row).join('')
  )
}

function farWall(on: Wall): string {
  return [
    on.rect([0.8, 2.4, 0, 2.45], '#8b6bb5', { r: 0.06 }),
    on.rect([0.92, 2.28, 0, 2.34], '#f3a65a', { r: 0.04 }),
    on.rect([1.2, 2, 1.3, 2.1], '#d9f0ff', { r: 0.06 }),
    on.disc([2.12, 1.05], 0.07, '#6b4f8f'),
    on.rect([-2.9, 0.2, 1.3, 2.5], '#c98d5b', { r: 0.06 }),
    on.rect([-2.8, 0.1, 1.4, 2.4], '#f3d6a4', { r: 0.04 }),
    on.rect([-2.6, -1.9, 1.55, 2.25], '#fff'),
    on.disc([-2.25, 1.9], 0.2, '#ffd166'),
    on.rect([-1.7, -1, 1.7, 2.3], '#d6ecff'),
    on.disc([-1.35, 2], 0.16, '#7cc6a2'),
    on.rect([-0.8, -0.1, 1.5, 2.2], '#fff'),
    on.disc([-0.45, 1.85], 0.2, '#f7b7a3', 0.24),
    on.disc([3.6, 2.45], 0.36, '#fff7ea'),
    on.disc([3.6, 2.45], 0.28, '#fff'),
    on.rect([3.58, 3.62, 2.45, 2.66], '#3a3560'),
    on.rect([3.6, 3.76, 2.43, 2.47], '#3a3560'),
  ].join('')
}
