import { movesOf } from '../../shared/content/explore.ts'
import type { ChoiceKind, Scenario } from '../../shared/content/schema.ts'

export type NodeAt = { readonly id: string; readonly kind: 'scene' | 'ending'; readonly x: number; readonly y: number }
export type EdgeAt = {
  readonly from: string
  readonly to: string
  readonly kind: ChoiceKind | 'on'
  readonly choices: readonly string[]
  /** Where it passes, from node to node. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
}
export type PathMap = {
  readonly nodes: readonly NodeAt[]
  readonly edges: readonly EdgeAt[]
  readonly width: number
  readonly height: number
}

export const nodeSize = { width: 132, height: 46 } as const
const gap = { x: 18, y: 54 } as const
const thin = 12

type Edge = Omit<EdgeAt, 'points'>
/** A scene, an ending, or the bend of an edge that passes a row. */
type Spot = { readonly id: string; readonly width: number; readonly before: readonly string[] }

/** The paths of a scenario in rows from top to bottom: a scene stands below all that lead to it. `endings`: those reached from a scene. */
export function layPaths(scenario: Scenario, endingsOf: (scene: string) => readonly string[]): PathMap {
  const edges = edgesOf(scenario, endingsOf)
  const rowOf = rowsOf(scenario.first, edges)
  const placed = edges.filter(({ from, to }) => (rowOf.get(from) ?? 0) < (rowOf.get(to) ?? 0))
  const rows = ordered(spotsIn(rowOf, placed))
  const width = Math.max(...rows.map(widthOf))
  const at = new Map(rows.flatMap((row, y) => placesIn(row, (width - widthOf(row)) / 2, y * (nodeSize.height + gap.y))))
  const endings = new Set(scenario.endings.map(({ id }) => endingNode(id)))
  return {
    nodes: [...rowOf.keys()].map(id => ({ id, kind: endings.has(id) ? 'ending' : 'scene', ...(at.get(id) ?? { x: 0, y: 0 }) })),
    edges: placed.map(edge => ({
      ...edge,
      points: [edge.from, ...bendsOf(edge, rowOf), edge.to].map(id => at.get(id) ?? { x: 0, y: 0 }),
    })),
    width,
    height: rows.length * (nodeSize.height + gap.y) - gap.y,
  }
}

export const endingNode = (id: string) => `end:${id}`

function edgesOf(scenario: Scenario, endingsOf: (scene: string) => readonly string[]): Edge[] {
  const all = Object.entries(scenario.scenes).flatMap(([from, scene]) =>
    movesOf(scene).flatMap(({ kind, choice, next }) =>
      (next === 'end' ? endingsOf(from).map(endingNode) : [next]).map(to => ({
        from,
        to,
        kind,
        choices: choice === undefined ? [] : [choice],
      })),
    ),
  )
  const known = all.filter(({ to }) => to.startsWith('end:') || Object.hasOwn(scenario.scenes, to))
  const merged = new Map<string, Edge>()
  for (const edge of known) {
    const key = `${edge.from} ${edge.to}`
    const before = merged.get(key)
    merged.set(key, before ? { ...before, choices: [...before.choices, ...edge.choices] } : edge)
  }
  return [...merged.values()]
}

/** The longest way from the first scene; what cannot be reached stands at the top. */
function rowsOf(first: string, edges: readonly Edge[]): Map<string, number> {
  const rows = new Map([[first, 0], ...edges.flatMap(({ from, to }) => [[from, 0] as const, [to, 0] as const])])
  // A circle in a draft would never settle: as many turns as there are nodes are enough without one.
  for (let turn = 0; turn < rows.size; turn += 1) {
    for (const { from, to } of edges) rows.set(to, Math.min(rows.size, Math.max(rows.get(to) ?? 0, (rows.get(from) ?? 0) + 1)))
  }
  const last = Math.max(...rows.values())
  for (const id of rows.keys()) if (id.startsWith('end:')) rows.set(id, last)
  const used = [...new Set(rows.values())].sort((a, b) => a - b)
  return new Map([...rows].map(([id, row]) => [id, used.indexOf(row)]))
}

const bendsOf = ({ from, to }: Edge, rowOf: ReadonlyMap<string, number>): string[] => {
  const begin = (rowOf.get(from) ?? 0) + 1
  return Array.from({ length: Math.max(0, (rowOf.get(to) ?? 0) - begin) }, (_, at) => `${from} ${to} ${begin + at}`)
}

function spotsIn(rowOf: ReadonlyMap<string, number>, edges: readonly Edge[]): Spot[][] {
  const rows: Spot[][] = Array.from({ length: Math.max(...rowOf.values()) + 1 }, () => [])
  const before = new Map<string, string[]>()
  for (const edge of edges) {
    const chain = [edge.from, ...bendsOf(edge, rowOf), edge.to]
    for (const [index, id] of chain.entries()) {
      const last = chain[index - 1]
      if (last !== undefined) before.set(id, [...(before.get(id) ?? []), last])
      if (index > 0 && index < chain.length - 1) rows[(rowOf.get(edge.from) ?? 0) + index]?.push({ id, width: thin, before: [last ?? ''] })
    }
  }
  for (const [id, row] of rowOf) rows[row]?.push({ id, width: nodeSize.width, before: before.get(id) ?? [] })
  return rows
}

/** Each below the middle of those that lead to it, so that few edges cross. */
function ordered(rows: readonly Spot[][]): Spot[][] {
  const middle = new Map<string, number>()
  return rows.map(row => {
    const ranked = row.map((spot, index) => {
      const above = spot.before.map(id => middle.get(id) ?? 0)
      return { spot, rank: above.length > 0 ? above.reduce((sum, each) => sum + each, 0) / above.length : index }
    })
    const inOrder = ranked.toSorted((one, other) => one.rank - other.rank).map(({ spot }) => spot)
    for (const [id, { x }] of placesIn(inOrder, -widthOf(inOrder) / 2, 0)) middle.set(id, x)
    return inOrder
  })
}

const widthOf = (row: readonly Spot[]) => row.reduce((sum, { width }) => sum + width + gap.x, -gap.x)

/** Middles of all in a row. */
function placesIn(row: readonly Spot[], left: number, y: number): [string, { x: number; y: number }][] {
  let x = left
  return row.map(({ id, width }) => {
    const middle = x + width / 2
    x += width + gap.x
    return [id, { x: middle, y: y + nodeSize.height / 2 }]
  })
}
