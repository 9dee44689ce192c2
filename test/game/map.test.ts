import { expect, test } from '@jest/globals'
import { seenFigures } from '../../client/game/lesson/figures.ts'
import { cameraFor, onScreen } from '../../client/game/map/camera.ts'
import { crowdAt, shownAt } from '../../client/game/map/crowds.ts'
import { placesOf } from '../../client/game/map/places-of.ts'
import { catPlace } from '../../client/game/map/today.ts'
import { spotAt, walkLegs } from '../../client/game/map/walk-legs.ts'

const figure = JSON.stringify({ kind: 'fox', fur: 'own', pattern: 'plain', extra: 'scarf', color: '#3fa7d6' })
const inRoom = (...at: (readonly [pupil: string, to: string])[]) =>
  seenFigures({ figures: new Map(at.map(([pupil, to]) => [pupil, { pupil, username: pupil, figure, from: 'corridor', to }])) })

test('a sign says nobody, some or many, and never counts oneself', () => {
  const figures = inRoom(['me', 'bench'], ['a', 'library'], ['b', 'gym'], ['c', 'gym'], ['d', 'gym'], ['e', 'gym'], ['f', 'gym'])
  expect(crowdAt('bench', figures, 'me')).toBe('nobody')
  expect(crowdAt('library', figures, 'me')).toBe('some')
  expect(crowdAt('gym', figures, 'me')).toBe('many')
  // Where the room says how many are there, its word holds, but for oneself.
  expect(crowdAt('gym', figures, 'me', { gym: 'some' })).toBe('some')
  expect(crowdAt('library', figures, 'me', { gym: 'some' })).toBe('nobody')
  expect(crowdAt('bench', figures, 'me', { bench: 'some' })).toBe('nobody')
  expect(crowdAt('bench', figures, 'me', { bench: 'many' })).toBe('many')
})

test('of a crowd three are drawn, and oneself is one of them', () => {
  const drawn = shownAt(inRoom(['a', 'gym'], ['b', 'gym'], ['c', 'gym'], ['me', 'gym']), 'me')
  expect(drawn.map(({ figure: { pupil }, spot }) => [pupil, spot])).toEqual([
    ['me', 0],
    ['a', 1],
    ['b', 2],
  ])
})

test('a figure that is not one is left out', () => {
  expect(seenFigures({ figures: new Map([['x', { figure: '{"kind":"child"}', to: 'gym' }]]) })).toEqual([])
  expect(seenFigures(undefined)).toEqual([])
})

test('a walk follows the sand to the place where one stands', () => {
  const end = spotAt('playground', 0) ?? { x: 0, y: 0 }
  const legs = walkLegs('canteen', 'playground', end)
  expect(legs.at(-1)).toEqual(end)
  expect(legs.length).toBeGreaterThan(1)
})

test('a place is new, then open, then finished; where nothing is it comes later', () => {
  const open = [{ id: 'story', version: 1, place: 'playground' }]
  const nothing = { number: 0, runs: {}, endings: {}, stickers: [], knows: {}, known: [], iDo: [] }
  const markAfter = (progress: object) => placesOf(open, { ...nothing, ...progress }).find(({ id }) => id === 'playground')?.mark
  expect(markAfter({})).toBe('new')
  expect(markAfter({ runs: { story: {} } })).toBe('open')
  expect(markAfter({ endings: { story: ['together'] } })).toBe('done')
  expect(placesOf(open, nothing).find(({ id }) => id === 'library')?.mark).toBe('later')
})

test('the cat sleeps elsewhere the next day', () => {
  expect(catPlace(new Date(2026, 10, 23, 9))).toBe(catPlace(new Date(2026, 10, 23, 15)))
  expect(catPlace(new Date(2026, 10, 24, 9))).not.toBe(catPlace(new Date(2026, 10, 23, 9)))
})

test('beside the list the picture shows where one stands, without a gap at its edges', () => {
  for (const me of [
    { x: 90, y: 480 },
    { x: 1512, y: 960 },
  ]) {
    const camera = cameraFor({ width: 512, height: 700 }, 'near', me)
    const at = onScreen(camera, me)
    expect(at.x).toBeGreaterThan(0)
    expect(at.x).toBeLessThan(512)
    expect(at.y).toBeGreaterThan(0)
    expect(at.y).toBeLessThan(700)
    expect(camera.left).toBeLessThanOrEqual(0)
    expect(camera.left + 1600 * camera.zoom).toBeGreaterThanOrEqual(512 - 0.001)
  }
})
