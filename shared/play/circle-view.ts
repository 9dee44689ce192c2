import type { CircleRow, CircleView } from '../api/circles.ts'
import type { Circle } from '../content/circle-schema.ts'
import { type CircleState, courseOf, type Gone, lookBack, offers, pupilsIn, situationOf } from './circle.ts'
import { epilogue } from './circle-rule.ts'

/**
 * The only way out of a circle to a tablet, and `undefined` for who is not in it. Lists each field: another's choice before the reveal,
 * who plays a part and which parts the game plays are in none.
 */
export function view(content: Circle, state: CircleState, pupil: string): CircleView | undefined {
  const place = state.places.find(each => each.pupil === pupil)
  if (!place) return undefined
  const situation = situationOf(state)
  return {
    kind: 'plays',
    circle: state.circle,
    version: state.version,
    deal: state.deal,
    part: place.part,
    ...(place.before && { before: place.before }),
    phase: phaseOf(state),
    beat: Math.min(state.beat, epilogue),
    situation,
    thinks: state.beat === 1 ? 'first' : situation,
    offers: [...offers(state)],
    ...(place.move && { chosen: place.move }),
    feeling: state.feeling,
    heat: state.heat,
    adult: state.adult,
    ring: [...state.places.map(({ part }) => part), ...content.extras].map(who => ({ who, does: state.did[who] ?? 'watch' })),
    start: content.start,
    rings: state.rings.map(({ beat, counts, heat, feeling, adult, says }) => ({ beat, counts, heat, feeling, adult, says })),
    ...(state.beat === lookBack && { course: courseOf(state) }),
    ...(place.wishesAgain && { wishesAgain: true }),
    ...(state.ended && { ended: true }),
  }
}

/** What the teacher may know of a circle: how many are ready. A part that the game plays for a pupil counts as ready. */
export function rowOf(state: CircleState, gone: Gone, number: number): CircleRow {
  const isReady = state.places.filter(({ pupil, move }) => pupil !== undefined && (move !== undefined || gone.has(pupil)))
  const of = pupilsIn(state).length
  return { number, of, ready: state.beat === lookBack ? of : isReady.length, phase: phaseOf(state), beat: Math.min(state.beat, epilogue) }
}

const phaseOf = ({ beat }: CircleState) => (beat === lookBack ? 'lookBack' : beat === epilogue ? 'epilogue' : 'beat')
