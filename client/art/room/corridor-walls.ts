import type { Wall } from './shapes.ts'

/** Double doors with round-topped windows, pictures beside them, a sign with an arrow above. */
export function endWithDoors(on: Wall): string {
  const shade = { attributes: 'opacity=".1"' }
  const windows = [-1.25, 0.45].map(
    from =>
      on.rect([from, from + 0.8, 1.1, 2.2], '#fff3d6', { r: 0.38 }) +
      on.rect([from + 0.1, from + 0.7, 1.2, 2.1], '#a9dcf5', { r: 0.3 }) +
      on.shape(
        [
          [from + 0.16, 1.3],
          [from + 0.5, 2.04],
          [from + 0.6, 2.04],
          [from + 0.26, 1.3],
        ],
        '#fff',
        'opacity=".5"',
      ),
  )
  return [
    on.rect([-1.75, 1.75, 0, 2.62], '#8b6bb5', { r: 0.1 }),
    on.rect([-1.6, -0.04, 0, 2.48], '#f3a65a', { r: 0.05 }),
    on.rect([0.04, 1.6, 0, 2.48], '#f3a65a', { r: 0.05 }),
    on.rect([-0.3, -0.04, 0, 2.48], '#2c2440', shade),
    on.rect([1.34, 1.6, 0, 2.48], '#2c2440', shade),
    ...windows,
    on.rect([-0.2, -0.1, 0.85, 1.35], '#6b4f8f', { r: 0.05 }),
    on.rect([0.1, 0.2, 0.85, 1.35], '#6b4f8f', { r: 0.05 }),
    on.rect([-3.1, -2.1, 1.4, 2.3], '#c98d5b', { r: 0.05 }),
    on.rect([-3.02, -2.18, 1.48, 2.22], '#d6ecff', { r: 0.03 }),
    on.disc([-2.6, 1.85], 0.22, '#ffd54a'),
    on.rect([2.15, 3.05, 1.5, 2.25], '#7b5fd6', { r: 0.08 }),
    on.disc([2.6, 1.9], 0.2, '#fff'),
    on.rect([-0.5, 0.5, 2.7, 2.95], '#37a06b', { r: 0.06 }),
    on.shape(arrow, '#fff'),
  ].join('')
}
const arrow = [
  [-0.2, 2.83],
  [0.05, 2.92],
  [0.05, 2.86],
  [0.25, 2.86],
  [0.25, 2.79],
  [0.05, 2.79],
  [0.05, 2.73],
] as const

/** The garden window over a radiator. */
export function endWithWindow(on: Wall): string {
  const trees = [
    [-1.5, 1.72, 0.42, '#57ad6c'],
    [-1.1, 1.6, 0.34, '#6cc077'],
    [1.3, 1.76, 0.46, '#6cc077'],
    [1.75, 1.6, 0.36, '#57ad6c'],
    [0.1, 1.5, 0.22, '#6cc077'],
  ] as const
  const ribs = Array.from({ length: 15 }, (_, at) => on.rect([-2 + at * 0.28, -1.88 + at * 0.28, 0.26, 0.72], '#cfd6e8', { r: 0.04 }))
  return [
    on.rect([-2.5, 2.5, 0.95, 2.75], '#fff7ea', { r: 0.12 }),
    on.rect([-2.36, 2.36, 1.08, 2.62], '#aee0f7', { r: 0.06 }),
    on.shape(
      [
        [-2.36, 1.08],
        [2.36, 1.08],
        [2.36, 1.42],
        [1.4, 1.6],
        [0.2, 1.44],
        [-1.1, 1.62],
        [-2.36, 1.4],
      ],
      '#a4d89e',
    ),
    ...trees.map(([x, y, r, color]) => on.disc([x, y], r, color)),
    on.disc([0.55, 2.3], 0.2, '#ffe07a'),
    on.rect([-0.06, 0.06, 1.08, 2.62], '#fff7ea'),
    on.rect([-2.36, 2.36, 1.82, 1.9], '#fff7ea'),
    on.rect([-2.7, 2.7, 0.86, 0.98], '#e6cfae', { r: 0.04 }),
    on.rect([-2.1, 2.1, 0.2, 0.78], '#eef1f8', { r: 0.05 }),
    ...ribs,
  ].join('')
}

/** The right wall: pin board, row of coats, doors of two classrooms, a round picture. */
export function boardAndCoats(on: Wall): string {
  const coats = [
    [0.35, '#f28f79'],
    [0.85, '#ffd166'],
    [1.4, '#5fb3e8'],
  ] as const
  return [
    board(on),
    door(on, -2.2, ['#6b8fc9', '#5f9be0']),
    on.rect([0.1, 1.9, 1.42, 1.54], '#c98d5b', { r: 0.05 }),
    ...coats.map(([at, color]) => coat(on, at, color)),
    door(on, 6.6, ['#a3629b', '#c07ab8']),
    on.rect([-5.2, -3.2, 1.35, 2.4], '#fff7ea', { r: 0.05 }),
    on.disc([-4.2, 1.85], 0.34, '#9fd6ef', 0.3),
    on.disc([-4.05, 1.95], 0.12, '#ffd54a'),
  ].join('')
}

function board(on: Wall): string {
  const paper = (span: readonly [number, number, number, number], color = '#fff') => on.rect(span, color)
  return [
    on.rect([2.4, 5.4, 1.35, 2.5], '#c98d5b', { r: 0.08 }),
    on.rect([2.5, 5.3, 1.45, 2.4], '#f3d6a4', { r: 0.05 }),
    paper([2.65, 3.3, 1.9, 2.32]),
    on.shape(
      [
        [2.7, 1.95],
        [2.95, 2.2],
        [3.1, 2.06],
        [3.25, 1.95],
      ],
      '#7cc6a2',
    ),
    paper([3.5, 4.1, 1.72, 2.34]),
    on.disc([3.8, 2.05], 0.18, '#f7b7a3', 0.2),
    paper([4.3, 5.15, 1.9, 2.3]),
    on.shape(rainbow, '#f2695c'),
    paper([2.7, 3.3, 1.52, 1.82], '#ffe3ec'),
    on.disc([3, 1.67], 0.1, '#ff7a9c'),
    paper([4.3, 5.1, 1.55, 1.8], '#d6ecff'),
    paper([4.4, 5, 1.66, 1.7], '#6fa8dc'),
  ].join('')
}
const rainbow = [
  [4.36, 1.95],
  [4.5, 2.2],
  [4.72, 2.27],
  [4.95, 2.2],
  [5.1, 1.95],
  [5, 1.95],
  [4.9, 2.12],
  [4.72, 2.19],
  [4.55, 2.12],
  [4.44, 1.95],
] as const

const coat = (on: Wall, at: number, color: string): string =>
  on.shape(
    [
      [at - 0.16, 1.42],
      [at + 0.18, 1.42],
      [at + 0.26, 0.7],
      [at - 0.24, 0.7],
    ],
    color,
  ) + on.rect([at, at + 0.03, 0.72, 1.4], '#2c2440', { attributes: 'opacity=".15"' })

function door(on: Wall, from: number, [frame, leaf]: readonly [string, string]): string {
  return [
    on.rect([from, from + 1.45, 0, 2.35], frame, { r: 0.06 }),
    on.rect([from + 0.12, from + 1.33, 0, 2.25], leaf, { r: 0.04 }),
    on.rect([from + 0.4, from + 1.05, 1.2, 2], '#d9f0ff', { r: 0.06 }),
    on.disc([from + 1.2, 1.05], 0.06, '#ffd54a'),
  ].join('')
}
