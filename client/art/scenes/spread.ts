import { cast } from '../cast.ts'
import type { Floor, Row } from './floor.ts'
import type { Placed } from './staging.ts'

/**
 * Where everybody's feet are from left to right: as written, moved apart as little as keeps all faces free. In a wide box a near head
 * may come before a far one's hair; on a phone the rows stand one above the other, and each is moved apart for itself.
 */
export function spread(people: readonly Placed[], floor: Floor): number[] {
  const { width, isNear } = floor.crop
  const xs = people.map(({ spot: [x] }) => x * width)
  const groups: readonly (readonly Row[])[] = isNear ? [['front'], ['back', 'far']] : [['front', 'back', 'far']]
  for (const rows of groups) {
    const inGroup = people.flatMap((placed, at) => (rows.includes(placed.spot[1]) ? [{ placed, at }] : []))
    const ordered = inGroup.sort((one, other) => (xs[one.at] ?? 0) - (xs[other.at] ?? 0))
    const heads = ordered.map(({ placed }) => headOf(placed, floor))
    const gaps = heads.slice(1).map((head, index) => gapBetween(heads[index] ?? head, head, isNear))
    const apart = moveApart(
      ordered.map(({ at }) => xs[at] ?? 0),
      { gaps, edges: heads.map(({ hair }) => hair * (isNear ? 1.04 : 0.9)), width },
    )
    for (const [index, { at }] of ordered.entries()) xs[at] = apart[index] ?? 0
  }
  return xs
}

/** Half widths in pixels. */
type Head = { readonly face: number; readonly hair: number; readonly row: Row; readonly isAway: boolean }
function headOf({ id, spot: [, row], act }: Placed, { rows }: Floor): Head {
  const look = cast[id]
  const scale = rows[row].scale * (look.size ?? 1) * (look.adult ? 0.8 : 1)
  return { face: 72 * scale, hair: 104 * scale, row, isAway: act.view === 'back' }
}

const nearness: readonly Row[] = ['far', 'back', 'front']
function gapBetween(one: Head, other: Head, isNear: boolean): number {
  if (isNear || one.row === other.row) return one.hair + other.hair - (isNear ? 0 : 0.1 * (one.hair + other.hair))
  const [far, near] = nearness.indexOf(one.row) < nearness.indexOf(other.row) ? [one, other] : [other, one]
  return near.hair + far.face * (far.isAway ? 0.4 : 0.86)
}

type Room = { readonly gaps: readonly number[]; readonly edges: readonly number[]; readonly width: number }
/** As near to where they want to be as their room allows. */
function moveApart(wanted: readonly number[], { gaps, edges, width }: Room): number[] {
  const xs = [...wanted]
  const needed = gaps.reduce((sum, gap) => sum + gap, 0)
  const squeeze = Math.min(1, (width - (edges[0] ?? 0) - (edges.at(-1) ?? 0)) / needed)
  for (let pass = 0; pass < 300; pass++) {
    for (const [at, gap] of gaps.entries()) {
      const [one = 0, other = 0] = [xs[at], xs[at + 1]]
      const missing = gap * squeeze - (other - one)
      if (missing <= 0) continue
      xs[at] = one - missing / 2
      xs[at + 1] = other + missing / 2
    }
    for (const [at, x] of xs.entries()) xs[at] = Math.min(width - (edges[at] ?? 0), Math.max(edges[at] ?? 0, x))
  }
  return xs
}
