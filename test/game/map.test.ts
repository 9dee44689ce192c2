import { expect, test } from '@jest/globals'
import { seenFigures } from '../../client/game/lesson/figures.ts'
import { leadsTo } from '../../client/game/lesson/leads-to.ts'
import type { LessonState } from '../../client/game/lesson/lesson.ts'
import { schoolIn, schoolYearOf } from '../../client/game/lesson/school-now.ts'
import { cameraFor, onScreen } from '../../client/game/map/camera.ts'
import { crowdAt, shownAt } from '../../client/game/map/crowds.ts'
import { placesOf, storiesAt } from '../../client/game/map/places-of.ts'
import { catPlace, seasonOf, weatherOf } from '../../client/game/map/today.ts'
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

const nothing = { number: 0, runs: {}, endings: {}, stickers: [], knows: {}, known: [], iDo: [] }

test('a place is new, then open, then finished; where nothing is it comes later', () => {
  const open = [{ id: 'story', version: 1, place: 'playground' }]
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

test('a year has four seasons, and a day one weather on all tablets', () => {
  const seasons = Array.from({ length: 12 }, (_, month) => seasonOf(new Date(2026, month, 15)))
  expect(seasons).toEqual([
    'winter',
    'winter',
    ...Array(3).fill('spring'),
    ...Array(3).fill('summer'),
    ...Array(3).fill('autumn'),
    'winter',
  ])
  const days = Array.from({ length: 365 }, (_, day) => new Date(2026, 0, 1 + day, 9))
  for (const day of days) {
    expect(weatherOf(new Date(day.getFullYear(), day.getMonth(), day.getDate(), 15))).toBe(weatherOf(day))
    // Snow lies in winter only.
    if (weatherOf(day) === 'snow') expect(seasonOf(day)).toBe('winter')
  }
  expect(new Set(days.map(weatherOf))).toEqual(new Set(['clear', 'clouds', 'rain', 'wind', 'fog', 'snow']))
})

test('a place with two stories asks which one; the wall is there to be looked at, and new when it has grown', () => {
  const open = [
    { id: 'one', version: 1, place: 'corridor' },
    { id: 'two', version: 1, place: 'corridor' },
    { id: 'three', version: 1, place: 'pitch' },
  ]
  const progress = { ...nothing, runs: { two: {} } } as unknown as LessonState['progress']
  const state = { player: { scenarios: open }, progress } as unknown as LessonState
  expect(storiesAt('corridor', open, progress).map(({ id }) => id)).toEqual(['two', 'one'])
  expect(leadsTo('corridor', state)).toBe('choice')
  expect(leadsTo('pitch', state)).toEqual({ story: 'three' })
  expect(leadsTo('wall', state)).toBe('wall')
  expect(leadsTo('gym', state)).toBeUndefined()
  const markOfWall = (hasWallGrown: boolean) => placesOf(open, progress, { hasWallGrown }).find(({ id }) => id === 'wall')?.mark
  expect([markOfWall(false), markOfWall(true)]).toEqual(['there', 'new'])
})

test('what the room says of the school is read, and what is malformed is left out', () => {
  const told = (school: unknown) => schoolIn({ school: typeof school === 'string' ? school : JSON.stringify(school) })
  const school = { wall: { pieces: 3, seed: 9, today: 1 }, chapters: [1] }
  expect(told(school)).toEqual(school)
  expect(schoolYearOf(told(school))).toEqual({ isSwingMended: true, hasNewBench: false, mural: { pieces: 3, seed: 9 } })
  for (const wrong of ['', '{', { wall: { pieces: -1, seed: 1, today: 0 }, chapters: [] }, { chapters: [1] }])
    expect(told(wrong)).toBeUndefined()
})
