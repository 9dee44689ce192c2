import { expect, test } from '@jest/globals'
import { fetchPlaces } from '../../client/art/places/drawn-places.ts'
import { catSpots, mapPlaces, mapSize, placeIds, placeOnMap, sandPaths, walkPath } from '../../client/art/places/map-places.ts'
import { mapSvg } from '../../client/art/places/map-svg.ts'
import { placeSvg } from '../../client/art/places/place-svg.ts'
import { catSvg } from '../../client/art/places/things.ts'
import { faultsOf } from './xml.ts'

await fetchPlaces()

test('the school is drawn in summer and in winter, with the cat apart', () => {
  expect(faultsOf(mapSvg({ season: 'summer' }))).toEqual([])
  expect(faultsOf(mapSvg({ season: 'winter' }))).toEqual([])
  expect([...faultsOf(catSvg()), ...faultsOf(catSvg('sits'))]).toEqual([])
})

test('a pupil can walk from every place to every other, and stays on the sand', () => {
  for (const from of placeIds)
    for (const to of placeIds) {
      const path = walkPath(from, to)
      expect(path[0]).toEqual(placeOnMap(from).door)
      expect(path.at(-1)).toEqual(placeOnMap(to).door)
      for (const point of path) expect([from, to, point, isOnSand(point)]).toEqual([from, to, point, true])
      for (const [index, point] of path.entries()) expect(point).not.toEqual(path[index + 1])
      expect(walkPath(to, from)).toEqual(path.reverse())
    }
})

test('who goes from the playground home does not go round by the main path', () => {
  expect(walkPath('playground', 'wayHome')).toEqual([
    { x: 222, y: 640 },
    { x: 276, y: 800 },
    { x: 276, y: 930 },
  ])
})

test('signs, figures and the cat stand inside the picture, and no figure stands on a sign', () => {
  const points = mapPlaces.flatMap(place => [place.sign, place.door, ...place.spots, catSpots[place.id]])
  for (const { x, y } of points) expect([x, y, x > 0 && x < mapSize.width && y > 0 && y < mapSize.height]).toEqual([x, y, true])
  const signs = mapPlaces.map(place => place.sign)
  // A figure is about 76 wide and 110 tall, a sign about 200 by 60.
  for (const spot of mapPlaces.flatMap(place => place.spots))
    for (const sign of signs) {
      const clear = Math.abs(spot.x - sign.x) > 138 || spot.y - 110 > sign.y + 30 || spot.y < sign.y - 30
      expect([spot, sign, clear || Math.abs(spot.x - sign.x) > 100]).toEqual([spot, sign, true])
    }
})

test('the empty playground fills any box', () => {
  for (const [width, height] of [
    [1024, 506],
    [390, 300],
    [300, 700],
  ] as const)
    expect(faultsOf(placeSvg('playground', { width, height }, { light: 'evening' }))).toEqual([])
})

function isOnSand({ x, y }: { readonly x: number; readonly y: number }): boolean {
  const onPath = sandPaths.some(([[x1, y1] = [0, 0], [x2, y2] = [0, 0]]) => {
    const within = x >= Math.min(x1, x2) - 30 && x <= Math.max(x1, x2) + 30 && y >= Math.min(y1, y2) - 30 && y <= Math.max(y1, y2) + 30
    return within
  })
  // The playground is sand itself.
  return onPath || ((x - 196) / 186) ** 2 + ((y - 724) / 88) ** 2 <= 1
}

test('each season is drawn in each weather, with the wall as it is and with what has changed', () => {
  const drawn = new Set<string>()
  for (const season of ['spring', 'summer', 'autumn', 'winter'] as const)
    for (const weather of ['clear', 'clouds', 'rain', 'wind', 'fog', 'snow'] as const)
      for (const isChanged of [false, true]) {
        const year = { isSwingMended: isChanged, hasNewBench: isChanged, mural: { pieces: isChanged ? 17 : 0, seed: 3 } }
        const school = mapSvg({ season, weather, year })
        expect([season, weather, faultsOf(school)]).toEqual([season, weather, []])
        drawn.add(school)
      }
  expect(drawn.size).toBe(48)
})
