import { outcomeOfPupils, outcomeOfRows } from '../../client/teacher/live/outcome.ts'
import { arrange, countBeats, countSignedIn, minutesSince, minutesUntil, placeOf } from '../../client/teacher/live/places.ts'
import type { BoardRow } from '../../shared/api/lessons.ts'

const row = (pupil: string, more: Partial<BoardRow> = {}): BoardRow => ({ pupil, username: pupil, state: 'playing', ...more })
const nobodyKept = () => false

test('a tablet that needs help stands in the need column, not among the tiles', () => {
  expect(placeOf(row('a', { beat: 3, tabletHelp: true }))).toEqual({ need: 'help' })
})

test('a pupil who plays and knocks from a second tablet is at the door and among the tiles', () => {
  expect(placeOf(row('a', { beat: 3, waitsFor: 'secondTablet' }))).toEqual({ need: 'waits', part: 'playing' })
})

test('wrong pictures are told for whoever they were tried for, signed in or not', () => {
  expect(placeOf(row('a', { state: 'notSignedIn', wrongTries: true }))).toEqual({ need: 'tries' })
  expect(placeOf(row('a', { state: 'finished', wrongTries: true }))).toEqual({ need: 'tries', part: 'finished' })
})

test('nobody who plays, walks the map or has finished needs the teacher', () => {
  for (const state of ['playing', 'onMap', 'finished'] as const) expect(placeOf(row('a', { state }))).toEqual({ part: state })
})

test('a card under the pointer keeps its place, and takes the new one once the pointer is gone', () => {
  const before = arrange([row('a', { tabletHelp: true })], new Map(), nobodyKept)
  const held = arrange([row('a', { beat: 2 })], before, pupil => pupil === 'a')
  expect(held.get('a')).toEqual({ need: 'help' })
  expect(arrange([row('a', { beat: 2 })], held, nobodyKept).get('a')).toEqual({ part: 'playing' })
})

test('a pupil who is new to the board gets a place even while the board is held', () => {
  expect(arrange([row('new')], new Map(), () => true).get('new')).toEqual({ part: 'playing' })
})

test('the dots count those at a beat, also with a lost connection, but nobody twice', () => {
  const rows = [
    row('a', { beat: 4 }),
    row('b', { state: 'lost', beat: 4 }),
    row('c', { state: 'finished' }),
    row('d', { state: 'notSignedIn' }),
  ]
  expect(countBeats(rows)).toEqual([0, 0, 0, 2, 0, 0])
  expect(countSignedIn(rows)).toBe(3)
})

test('minutes left are rounded up and minutes since are rounded down', () => {
  expect(minutesUntil(61_000, 0)).toBe(2)
  expect(minutesUntil(0, 5)).toBe(0)
  expect(minutesSince(0, 119_000)).toBe(1)
})

test('after the lesson whoever did not finish goes on where it stopped, and whoever was away is said to be', () => {
  const rows = [row('a', { state: 'finished' }), row('b', { beat: 5 }), row('c', { state: 'notSignedIn' }), row('d', { state: 'onMap' })]
  expect(outcomeOfRows(rows)).toEqual({
    finished: [{ pupil: 'a', username: 'a' }],
    goOn: [
      { pupil: 'b', username: 'b', at: 5 },
      { pupil: 'c', username: 'c', at: 'away' },
      { pupil: 'd', username: 'd', at: 'begun' },
    ],
  })
})

test('a page opened later counts by progress, and calls nobody absent', () => {
  const figure = { kind: 'fox', fur: 'own', pattern: 'plain', extra: 'none', color: '#e4572e' } as const
  const pupil = (username: string, progress: Record<string, 'notYet' | 'begun' | 'finished'>) => ({
    id: username,
    username,
    figure,
    cardMade: true,
    progress,
  })
  const pupils = [pupil('a', { s: 'finished' }), pupil('b', { s: 'begun' }), pupil('c', {})]
  expect(outcomeOfPupils(pupils, 's')).toEqual({
    finished: [{ pupil: 'a', username: 'a' }],
    goOn: [{ pupil: 'b', username: 'b', at: 'begun' }],
  })
})
