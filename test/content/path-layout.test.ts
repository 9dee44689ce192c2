import { expect, test } from '@jest/globals'
import { allPlaces, endsIn } from '../../client/preview/arrivals.ts'
import { endingNode, layPaths, nodeSize } from '../../client/preview/path-layout.ts'
import { loadContent } from '../../server/play/index.ts'
import type { Scenario } from '../../shared/content/schema.ts'

const stories = [...loadContent().scenarios.values()].map(({ data }) => [data.id, data] as const)

function laid(scenario: Scenario) {
  const places = allPlaces(scenario)
  return layPaths(scenario, scene =>
    scenario.endings.map(({ id }) => id).filter(id => places.some(place => place.scene === scene && endsIn(scenario, place, id))),
  )
}

test.each(stories)('who writes %s sees every scene and every ending on the map, none on another', (_, scenario) => {
  const { nodes, width, height } = laid(scenario)
  const all = [...Object.keys(scenario.scenes), ...scenario.endings.map(({ id }) => endingNode(id))]
  expect(nodes.map(({ id }) => id).sort()).toEqual(all.sort())
  for (const [index, one] of nodes.entries()) {
    expect([one.x >= nodeSize.width / 2, one.x <= width - nodeSize.width / 2, one.y <= height]).toEqual([true, true, true])
    for (const other of nodes.slice(index + 1)) {
      const isApart = Math.abs(one.x - other.x) >= nodeSize.width || Math.abs(one.y - other.y) >= nodeSize.height
      expect([one.id, other.id, isApart]).toEqual([one.id, other.id, true])
    }
  }
})

test.each(stories)('in %s every choice is drawn, and leads down', (_, scenario) => {
  const { edges } = laid(scenario)
  const drawn = edges.flatMap(({ from, choices }) => choices.map(choice => `${from}.${choice}`))
  const all = Object.entries(scenario.scenes).flatMap(([id, scene]) =>
    scene.kind === 'decide' ? scene.choices.map(choice => `${id}.${choice.id}`) : [],
  )
  expect(drawn.sort()).toEqual(all.sort())
  for (const { points } of edges) expect(points.map(({ y }) => y)).toEqual(points.map(({ y }) => y).toSorted((a, b) => a - b))
})

test('a draft that comes back to itself is drawn all the same', () => {
  const [, scenario] = stories[0] ?? []
  if (!scenario) throw new Error('no story')
  const circle = JSON.parse(JSON.stringify(scenario).replace('"next":"otherSide"', `"next":"${scenario.first}"`))
  expect(laid(circle).nodes.length).toBeGreaterThan(5)
})
