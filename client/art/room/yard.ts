import type { SecretIn } from '../../../shared/content/circle-picture.ts'
import { bush, cloud, leafGreen, tree } from '../places/scenery.ts'
import { bench } from '../places/things.ts'
import { round } from '../svg.ts'
import { type Camera, flat, type Place3, project } from './camera.ts'
import type { CircleRoom } from './circle-room.ts'
import { level } from './indoors.ts'
import { around, rounded, type Wall, wallOf } from './shapes.ts'

/** The school yard: the school at the far end, swings right, a fence with trees all round, a bench by the hedge at the near end. */
export const yard: CircleRoom<SecretIn<'yard'>> = {
  drawing: camera => sky(camera) + ground(camera) + school(camera) + fences(camera) + swings(camera) + plants(camera),
  exit: [0.3, 10.5],
  ground: { rim: '#8fb86a', top: '#f1dcc0' },
  above: '#a4d07f',
  plan: () => {
    const trees = [
      [96, 20],
      [190, 16],
      [296, 24],
      [300, 138],
      [214, 146],
      [120, 142],
    ]
      .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="14" fill="#6cc077"/>`)
      .join('')
    return `<rect x="3" y="6" width="314" height="150" rx="18" fill="#b5d98f"/><ellipse cx="206" cy="84" rx="104" ry="62" fill="#f1dcc0"/>${trees}<rect x="3" y="36" width="26" height="94" rx="6" fill="#e0695a"/><rect x="29" y="70" width="8" height="26" rx="3" fill="#4f86c6"/>`
  },
  secrets: {
    cat: { at: [-0.75, 0.52, -6.15] },
    bird: { at: [2.65, 2.35, -7.4] },
    kite: { at: [0.35, 3.05, -8.2] },
    mouse: { at: [2.75, 0, -7.45] },
    boat: { at: [0.95, 0.03, -4.9] },
    snail: { at: [4.7, 0.95, -8.2] },
  },
}

const edge = { left: -8.5, right: 8.5, near: -8.5, far: 17 }

function sky({ middle, horizon }: Camera): string {
  const width = middle * 2
  const unit = width / 1000
  const hills = [
    [0.3, '#bfe5b4'],
    [0.16, '#a4d89e'],
  ].map(([up, color], at) => {
    const y = (share: number) => round(horizon - Number(up) * share * 260 * unit)
    return `<path d="M0 ${horizon + 4}V${y(0.7 + at * 0.4)}Q${round(width * 0.2)} ${y(1.5)} ${round(width * 0.42)} ${y(0.8)}T${round(width * 0.8)} ${y(1)}T${width} ${y(0.6)}V${horizon + 4}Z" fill="${color}"/>`
  })
  return `<rect x="0" y="-2000" width="${width}" height="${round(2004 + horizon)}" fill="#c3e8fa"/>${cloud(round(width * 0.16), round(horizon * 0.42), round(unit * 0.9, 2))}${cloud(round(width * 0.7), round(horizon * 0.3), round(unit * 0.7, 2), 0.8)}${hills.join('')}`
}

function ground(camera: Camera): string {
  const disc = (rx: number, rz: number, attributes: string) =>
    flat(
      camera,
      around(0.35, 2.7, rx, rz).map(([x, z]): Place3 => [x, 0, z]),
      attributes,
    )
  const path = level(camera, [-0.9, 1.5, 6, edge.far], 0, 'fill="#f1dcc0"')
  const hops = [0, 1, 2, 3, 4].flatMap(at => {
    const z = 0.2 + at * 0.62
    const one = (x: number, color: string) => level(camera, [x, x + 0.58, z, z + 0.58], 0, `fill="${color}" stroke="#fff" stroke-width="2"`)
    return at % 2 ? [one(4.1, '#7bd3c6'), one(4.7, '#f49ac1')] : [one(4.4, at % 4 ? '#8fb8ff' : '#ffd166')]
  })
  return [
    `<rect x="0" y="${round(camera.horizon)}" width="${camera.middle * 2}" height="6000" fill="#a4d07f"/>`,
    disc(5.9, 5.9, 'fill="#e2c6a2"'),
    path,
    disc(5.75, 5.75, 'fill="#f1dcc0"'),
    ...hops,
    flat(
      camera,
      around(0.95, -4.9, 0.95, 0.42).map(([x, z]): Place3 => [x, 0, z]),
      'fill="#9fd6ef"',
    ),
    flat(
      camera,
      around(1.1, -4.85, 0.5, 0.16).map(([x, z]): Place3 => [x, 0, z]),
      'fill="#fff" opacity=".5"',
    ),
  ].join('')
}

function school(camera: Camera): string {
  const on = wallOf(camera, ([along, up]) => [along, up, edge.far])
  const panes = [-6.6, -4.6, -2.6, 2.4, 4.4, 6.4].flatMap(from => [pane(on, from, 0.9), pane(on, from, 2.5)])
  return [
    on.rect([-7.4, 8.2, 0, 4.2], '#f7d9a8'),
    on.rect([-7.4, 8.2, 3.9, 4.2], '#eec48b'),
    on.rect([-7.4, 8.2, 0, 0.5], '#d98d6a'),
    on.shape(
      [
        [-7.9, 4.1],
        [8.7, 4.1],
        [7.6, 5.3],
        [-6.8, 5.3],
      ],
      '#e0695a',
    ),
    ...panes,
    on.rect([-1.2, 1.8, 0, 5.2], '#ffe6bd'),
    on.shape(
      [
        [-1.6, 5.1],
        [2.2, 5.1],
        [0.3, 6.7],
      ],
      '#e0695a',
    ),
    on.disc([0.3, 4.1], 0.55, '#fff'),
    on.disc([0.3, 4.1], 0.44, '#eef4ff'),
    on.rect([0.27, 0.33, 4.1, 4.45], '#3a3560'),
    on.rect([0.3, 0.55, 4.07, 4.13], '#3a3560'),
    on.rect([-0.8, 1.4, 0, 2.7], '#fff7ea', { r: 0.8 }),
    on.rect([-0.62, 1.22, 0, 2.5], '#4f86c6', { r: 0.7 }),
    on.rect([0.27, 0.33, 0, 2.5], '#3c6ca6'),
  ].join('')
}

const pane = (on: Wall, from: number, low: number): string =>
  on.rect([from - 0.1, from + 1.2, low - 0.1, low + 1.2], '#fff7ea', { r: 0.1 }) +
  on.rect([from, from + 1.1, low, low + 1.1], '#9fd6ef', { r: 0.06 }) +
  on.rect([from + 0.5, from + 0.6, low, low + 1.1], '#fff7ea')

function fences(camera: Camera): string {
  const rails = (on: Wall, from: number, to: number) =>
    [0.42, 0.82].map(up => on.rect([from, to, up, up + 0.12], '#fff')).join('') +
    Array.from({ length: Math.floor(to - from) + 1 }, (_, at) => on.rect([from + at, from + at + 0.16, 0, 1.1], '#fff')).join('')
  const along = (x: number) => wallOf(camera, ([z, up]) => [x, up, z])
  return [
    rails(along(edge.right), edge.near, edge.far),
    rails(along(edge.left), edge.near, edge.far),
    rails(
      wallOf(camera, ([x, up]) => [x, up, edge.near]),
      edge.left,
      edge.right,
    ),
  ].join('')
}

/** Two seats on a blue frame. */
function swings(camera: Camera): string {
  const on = wallOf(camera, ([z, up]) => [6.9, up, z])
  const leg = (from: number, to: number) =>
    on.shape(
      [
        [from, 0],
        [from + 0.16, 0],
        [to + 0.16, 2.5],
        [to, 2.5],
      ],
      '#4d73c9',
    )
  const seat = (z: number, color: string) =>
    on.rect([z, z + 0.04, 0.55, 2.5], '#8a90a8') +
    on.rect([z + 0.56, z + 0.6, 0.55, 2.5], '#8a90a8') +
    on.rect([z - 0.04, z + 0.64, 0.48, 0.58], color)
  const shadow = flat(
    camera,
    rounded([6.5, 7.3, 2, 6.4], 0.3).map(([x, z]): Place3 => [x, 0, z]),
    'fill="#2c4a3a" opacity=".12"',
  )
  return [
    shadow,
    leg(2, 2.4),
    leg(2.9, 2.5),
    leg(5.5, 5.9),
    leg(6.3, 5.9),
    on.rect([2.3, 6.15, 2.44, 2.6], '#5f88e0'),
    seat(3, '#ff8f5a'),
    seat(4.5, '#ffd166'),
  ].join('')
}

type Plant = { readonly at: readonly [x: number, z: number]; readonly drawing: (x: number, y: number, scale: number) => string }
const trees: readonly (readonly [x: number, z: number, size: number])[] = [
  [10.5, -4, 1.1],
  [11.2, 1, 1.25],
  [10.2, 8.5, 1.1],
  [11.5, 13, 1.3],
  [-10.4, -2, 1.2],
  [-11, 5, 1.1],
  [-10.2, 12, 1.25],
  [-6, -10.2, 1.2],
  [-2.4, -11, 1],
  [0.4, -9.4, 1.15],
  [2.8, -7.6, 0.92],
  [6.3, -10, 1.2],
]
const bushes: readonly (readonly [x: number, z: number, size: number])[] = [
  [9.2, 4, 1],
  [9.3, -1.4, 0.9],
  [9.2, 11, 1],
  [-9.2, 2, 1],
  [-9.2, 8, 0.9],
  [-3.8, -8.9, 1],
  [4.4, -9, 1],
]
/** How many units of the scenery are a metre. */
const perMetre = 62

/** Trees, bushes and the bench stand towards whoever looks; the farthest first. */
function plants(camera: Camera): string {
  const all: Plant[] = [
    ...trees.map(
      ([x, z, size], at): Plant => ({
        at: [x, z],
        drawing: (px, py, scale) => tree(px, py, round(scale * size, 3), at % 2 ? leafGreen.light : leafGreen.dark),
      }),
    ),
    ...bushes.map(([x, z, size]): Plant => ({ at: [x, z], drawing: (px, py, scale) => bush(px, py, round(scale * size, 3)) })),
    {
      at: [-0.75, -6.3],
      drawing: (px, py, scale) => `<g transform="translate(${px} ${py}) scale(${round(scale * 0.36, 3)})">${bench(420)}</g>`,
    },
  ]
  return all
    .map(plant => ({ ...plant, spot: project(camera, [plant.at[0], 0, plant.at[1]]) }))
    .filter(({ spot }) => spot.depth > 2.5)
    .sort((one, other) => other.spot.depth - one.spot.depth)
    .map(({ drawing, spot }) => drawing(round(spot.x), round(spot.y), spot.perMetre / perMetre))
    .join('')
}
