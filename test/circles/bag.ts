import type { Circle, Move } from '../../shared/content/circle-schema.ts'
import { type CircleState, chooseMove, type Gone, lookBack, offers, pupilsIn, reveal, startCircle } from '../../shared/play/circle.ts'

/** A circle for tests of the rules, which need no texts. */
export const bag: Circle = {
  id: 'bag-circle',
  version: 1,
  chapter: 1,
  place: 'corridor',
  cast: { happensTo: 'mia', leads: 'tuva', adults: ['teacher'] },
  names: { mia: ['Mia', 'Sara', 'Lina'], tuva: ['Tuva', 'Alma', 'Tilda'] },
  parts: ['amara', 'elias', 'noor', 'zuri', 'jin'],
  extras: ['kim', 'omar', 'leo'],
  start: { feeling: -2, heat: 2 },
  secrets: ['cat', 'bird', 'mouse'],
}
/** The same where the first grown-up does not see it. */
export const missed: Circle = { ...bag, firstAdultMisses: true }

export const nobodyGone: Gone = new Set()
export const four = ['pupil-one', 'pupil-two', 'pupil-three', 'pupil-four']

/** Everybody of the circle makes its move, in the order of `pupils`; who has none looks around. */
export function beatOf(content: Circle, circle: CircleState, moves: readonly (Move | undefined)[], gone: Gone = nobodyGone): CircleState {
  const chosen = pupilsIn(circle).reduce((now, pupil, at) => {
    const move = moves[at]
    return move === undefined ? now : choosing(now, pupil, move)
  }, circle)
  return reveal(content, chosen, gone)
}

export function choosing(circle: CircleState, pupil: string, move: Move): CircleState {
  const chosen = chooseMove(circle, pupil, { deal: circle.deal, beat: circle.beat, move })
  if ('refused' in chosen) throw new Error(`${move} was refused: ${chosen.refused}`)
  return chosen
}

/** Beat after beat until the look-back; a move that is not offered is left out. */
export function playAll(
  content: Circle,
  beats: readonly (readonly (Move | undefined)[])[],
  seed = 1,
  pupils: readonly string[] = four,
): CircleState {
  let circle = startCircle(content, pupils, seed)
  for (let at = 0; circle.beat !== lookBack; at += 1) {
    const now = circle
    circle = beatOf(
      content,
      now,
      (beats[at] ?? []).map(move => (move && offers(now).includes(move) ? move : undefined)),
    )
  }
  return circle
}
