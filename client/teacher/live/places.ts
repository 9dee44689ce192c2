import type { BoardRow } from '../../../shared/api/lessons.ts'

/** Who needs the teacher, the most urgent first. */
export const needs = ['help', 'lost', 'waits', 'tries', 'out'] as const
export type Need = (typeof needs)[number]
export const parts = ['playing', 'onMap', 'finished'] as const
export type Part = (typeof parts)[number]
/** Where a username stands on the live page: in the need column, among the tiles, or in both. */
export type Place = { readonly need?: Need; readonly part?: Part }
export type Places = ReadonlyMap<string, Place>

export function placeOf(row: BoardRow): Place {
  if (row.tabletHelp) return { need: 'help' }
  // Somebody who plays may also wait at the door, on a second tablet.
  if (row.waitsFor || row.state === 'waits') return { need: 'waits', ...partOf(row) }
  if (row.state === 'lost') return { need: 'lost' }
  // Wrong pictures for somebody who plays: perhaps a classmate tries.
  if (row.wrongTries) return { need: 'tries', ...partOf(row) }
  if (row.state === 'notSignedIn') return { need: 'out' }
  return partOf(row)
}

const partOf = ({ state }: BoardRow): Place => (state === 'playing' || state === 'onMap' || state === 'finished' ? { part: state } : {})

/** The places of all; whoever is kept stays where it stood before, so that nothing moves under a finger. */
export function arrange(rows: readonly BoardRow[], before: Places, isKept: (pupil: string) => boolean): Places {
  return new Map(rows.map(row => [row.pupil, (isKept(row.pupil) ? before.get(row.pupil) : undefined) ?? placeOf(row)]))
}

/** Alphabetical within a state: a page that may be mirrored must not rank. */
export function alphabetical<T extends { readonly username: string }>(rows: readonly T[], language: string): T[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return [...rows].sort((a, b) => compare(a.username, b.username))
}

/** How many are at each beat, 1 to 6: also those whose tablet needs help or lost its connection. */
export function countBeats(rows: readonly BoardRow[]): number[] {
  return [1, 2, 3, 4, 5, 6].map(beat => rows.filter(row => row.beat === beat && row.state !== 'finished').length)
}

export function countSignedIn(rows: readonly BoardRow[]): number {
  return rows.filter(({ state }) => state !== 'notSignedIn' && state !== 'waits').length
}

/** Whole minutes from `now` until `end`, in ms; never below 0. */
export const minutesUntil = (end: number, now: number): number => Math.max(0, Math.ceil((end - now) / 60_000))
/** Whole minutes from `start` until `now`, in ms; never below 0. */
export const minutesSince = (start: number, now: number): number => Math.max(0, Math.floor((now - start) / 60_000))
