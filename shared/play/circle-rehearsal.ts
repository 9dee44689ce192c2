import type { CircleView } from '../api/circles.ts'
import type { Circle, Move } from '../content/circle-schema.ts'
import { type CircleState, chooseMove, dealAnew, reveal, startCircle } from './circle.ts'
import { view } from './circle-view.ts'

/** The teacher alone against the game: on its own page, never sent, stored or counted. The screens are those of a tablet. */
export const startRehearsal = (content: Circle, seed: number): CircleState => startCircle(content, [rehearser], seed)

/** @returns the circle after this move and its reveal; a move that is not offered changes nothing */
export function rehearse(content: Circle, state: CircleState, move: Move): CircleState {
  const chosen = chooseMove(state, rehearser, { deal: state.deal, beat: state.beat, move })
  return 'refused' in chosen ? state : reveal(content, chosen, new Set())
}

export const rehearseAgain = (content: Circle, state: CircleState): CircleState => dealAnew(content, state, [rehearser])

/** @throws RangeError when it is no rehearsal */
export function rehearsalView(content: Circle, state: CircleState): CircleView {
  const seen = view(content, state, rehearser)
  if (!seen) throw new RangeError('Nobody rehearses this circle.')
  return seen
}

const rehearser = 'rehearser'
