import type { PupilAnswer } from '../../../shared/api/classes.ts'
import type { BoardRow } from '../../../shared/api/lessons.ts'

type Somebody = { readonly pupil: string; readonly username: string }
export type GoesOn = Somebody & { readonly at: number | 'begun' | 'away' }
/** Who finished the lesson's story, and who goes on next time and where. */
export type Outcome = { readonly finished: readonly Somebody[]; readonly goOn: readonly GoesOn[] }

/** From the last board. */
export function outcomeOfRows(rows: readonly BoardRow[]): Outcome {
  return {
    finished: rows.filter(isDone).map(({ pupil, username }) => ({ pupil, username })),
    goOn: rows.filter(row => !isDone(row)).map(({ pupil, username, ...row }) => ({ pupil, username, at: whereAt(row) })),
  }
}

/** With the lesson's own story, whatever it does now. */
const isDone = ({ state, done }: BoardRow) => done === true || state === 'finished'

function whereAt({ state, beat, scenario }: Pick<BoardRow, 'state' | 'beat' | 'scenario'>): GoesOn['at'] {
  if (state === 'notSignedIn' || state === 'waits') return 'away'
  return (scenario === undefined ? beat : undefined) ?? 'begun'
}

/** From the class, when the page is opened after the lesson, and for a story besides: who was there is no longer known then. */
export function outcomeOfPupils(pupils: readonly PupilAnswer[], scenario: string): Outcome {
  const inState = (state: 'finished' | 'begun') =>
    pupils.flatMap(({ id, username, progress }) => (progress[scenario] === state ? [{ pupil: id, username }] : []))
  return { finished: inState('finished'), goOn: inState('begun').map(each => ({ ...each, at: 'begun' })) }
}
