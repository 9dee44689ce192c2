import type { CastId } from '../cast.ts'
import { chair, glass, jacket, plate } from '../places/belongings.ts'
import { round } from '../svg.ts'
import type { Found, Thing } from './staging.ts'

/** Tables are this high where a figure's units are measured. */
const tableAt = 128
const wood = { top: '#f0c48a', edge: '#d99f5e', dark: '#b97b48' }

/** The chair on which somebody sits. */
export function seatBehind(found: Found, id: CastId): Thing[] {
  const at = found.person(id)
  if (!at) return []
  return [{ id: `thing-chair-${id}`, x: at.x, y: at.y - 8 * at.scale, scale: at.scale, box: chairBox, drawing: chair(), depth: at.y - 1 }]
}
const chairBox = { x: -104, y: -240, w: 208, h: 256 }

/** The free chair beside the one who leads, with nothing but a jacket on it; in the end the jacket hangs on the own chair. */
export function withJacket(found: Found, leads: CastId, isOver: boolean): Thing[] {
  const at = found.person(leads)
  if (!at) return []
  const x = at.x - (found.floor.crop.isNear ? 150 : 176) * at.scale
  return [
    {
      id: 'thing-free-chair',
      x,
      y: at.y - 2 * at.scale,
      scale: at.scale,
      box: chairBox,
      drawing: chair() + (isOver ? '' : jacket),
      depth: at.y - 2,
    },
  ]
}

/** The long table, seen from its near end: it stands before those who sit around it. */
export function longTable(found: Found, leads: CastId, seated: readonly CastId[]): Thing[] {
  const { rows, crop } = found.floor
  const left = found.person(leads)
  if (!left) return []
  const s = rows.front.scale
  // Whoever sits at the right side limits it, so that no face is behind it.
  const sides = seated.flatMap(id => found.person(id) ?? []).filter(({ y, x }) => y === left.y && x > left.x)
  const right = Math.min(crop.width * (crop.isNear ? 0.94 : 0.845), ...sides.map(({ x }) => x - 64 * s))
  const near = { y: rows.front.y - tableAt * s, left: left.x + 60 * s, right }
  const far = { y: rows.back.y - tableAt * rows.back.scale, left: near.left + 36 * s, right: near.right - 36 * s }
  const x = (near.left + near.right) / 2
  const half = (near.right - near.left) / 2
  const at = (px: number, py: number) => `${round((px - x) / s)} ${round((py - rows.front.y) / s)}`
  const nearEdge = (near.y - rows.front.y) / s
  const top = `<path d="M${at(far.left, far.y)} L${at(far.right, far.y)} L${at(near.right, near.y)} L${at(near.left, near.y)}Z" fill="${wood.top}" stroke="${wood.top}" stroke-width="14" stroke-linejoin="round"/>`
  const width = (half * 2) / s
  const edge = `<rect x="${round(-width / 2 - 7)}" y="${round(nearEdge - 2)}" width="${round(width + 14)}" height="24" rx="10" fill="${wood.edge}"/>`
  const legs = [-1, 1]
    .map(
      side =>
        `<path d="M${round(side * (width / 2 - 34))} ${round(nearEdge + 20)} V-2" stroke="${wood.dark}" stroke-width="22" stroke-linecap="round"/>`,
    )
    .join('')
  const shadow = `<ellipse cx="0" cy="-4" rx="${round(width / 2)}" ry="16" fill="#2c2440" opacity=".14"/>`
  const depth = (far.y - near.y) / s
  const set = [
    [-0.3, 0.3],
    [0.32, 0.36],
    [-0.12, 0.72],
    [0.22, 0.76],
  ] as const
  const plates = set.map(([across, away]) => shiftedPlate(across * width, nearEdge + depth * away, 1 - 0.22 * away))
  const glasses = [
    [0.08, 0.42],
    [-0.36, 0.7],
  ] as const
  const cups = glasses.map(
    ([across, away]) =>
      `<g transform="translate(${round(across * width)} ${round(nearEdge + depth * away)}) scale(${round(0.95 - 0.2 * away, 2)})">${glass}</g>`,
  )
  return [
    {
      id: 'thing-table',
      x,
      y: rows.front.y,
      scale: s,
      box: { x: -width / 2 - 10, y: nearEdge + depth - 60, w: width + 20, h: -nearEdge - depth + 80 },
      drawing: shadow + legs + top + edge + plates.join('') + cups.join(''),
      depth: rows.front.y + 1,
    },
  ]
}
const shiftedPlate = (x: number, y: number, scale: number): string =>
  `<g transform="translate(${round(x)} ${round(y)}) scale(${round(scale, 2)})">${plate}</g>`

/** A round table before those who sit around it, as far as their plates reach; a free chair stands at its side for you. */
export function roundTable(found: Found, around: readonly CastId[]): Thing[] {
  const stands = around.flatMap(id => found.person(id) ?? [])
  const [first] = stands
  if (!first) return []
  const s = first.scale
  const xs = stands.map(({ x }) => x)
  const isSmall = stands.length === 1
  const [from, to] = [Math.min(...xs) - (isSmall ? 100 : 120) * s, Math.max(...xs) + (isSmall ? 230 : 200) * s]
  const half = (to - from) / 2 / s
  const ry = Math.min(54, half * 0.2)
  const y = -tableAt + ry * 0.8
  const x = (from + to) / 2
  const top = `<ellipse cx="0" cy="${y + 14}" rx="${half}" ry="${ry}" fill="${wood.edge}"/><ellipse cx="0" cy="${y}" rx="${half}" ry="${ry}" fill="${wood.top}"/><ellipse cx="${-half * 0.3}" cy="${y - ry * 0.3}" rx="${half * 0.4}" ry="${ry * 0.3}" fill="#fff" opacity=".2"/>`
  const leg = `<ellipse cx="0" cy="16" rx="${half * 0.62}" ry="13" fill="#2c2440" opacity=".15"/><path d="M-18 ${y + 30} L-26 10 M18 ${y + 30} L26 10" stroke="${wood.dark}" stroke-width="22" stroke-linecap="round"/><path d="M-74 14 H74" stroke="${wood.dark}" stroke-width="18" stroke-linecap="round"/>`
  const places = [...stands.map(stand => (stand.x - x) / s + 8), half - 84]
  const plates = places.map(at => shiftedPlate(at, y - ry * 0.1, 0.9))
  const cups = `<g transform="translate(${round(half - 166)} ${round(y + ry * 0.15)})">${glass}</g>`
  return [
    {
      id: 'thing-free-chair',
      x: to + 6 * s,
      y: first.y - 6 * s,
      scale: s,
      box: chairBox,
      drawing: chair('#ffb65c', '#e08a2f'),
      depth: first.y - 1,
    },
    {
      id: 'thing-table',
      x,
      y: first.y + 2 * s,
      scale: s,
      box: { x: -half - 10, y: y - ry - 60, w: half * 2 + 20, h: ry - y + 94 },
      drawing: leg + top + plates.join('') + cups,
      depth: first.y + 1,
    },
  ]
}

/** The old table far behind, before those who stayed there. */
export function tableFarOff(found: Found, at: readonly CastId[]): Thing[] {
  const stands = at.flatMap(id => found.person(id) ?? [])
  const [first] = stands
  if (!first) return []
  const xs = stands.map(({ x }) => x)
  const s = first.scale
  const width = (Math.max(...xs) - Math.min(...xs)) / s + 170
  const plates = stands.map(({ x }) => shiftedPlate((x - (Math.max(...xs) + Math.min(...xs)) / 2) / s, -tableAt - 2, 0.9))
  const drawing = `<path d="M${-width / 2 + 30} ${-tableAt + 20} V-4 M${width / 2 - 30} ${-tableAt + 20} V-4" stroke="${wood.dark}" stroke-width="20" stroke-linecap="round"/><rect x="${-width / 2}" y="${-tableAt - 14}" width="${width}" height="26" rx="13" fill="${wood.top}"/><rect x="${-width / 2}" y="${-tableAt + 4}" width="${width}" height="20" rx="10" fill="${wood.edge}"/>${plates.join('')}`
  return [
    {
      id: 'thing-far-table',
      x: (Math.max(...xs) + Math.min(...xs)) / 2,
      y: first.y + 6 * s,
      scale: s,
      box: { x: -width / 2 - 8, y: -tableAt - 40, w: width + 16, h: tableAt + 50 },
      drawing,
      depth: first.y + 1,
    },
  ]
}
