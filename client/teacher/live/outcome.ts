import type { PupilAnswer } from '../../../shared/api/classes.ts'
import type { BoardRow } from '../../../shared/api/lessons.ts'

export type GoesOn = { readonly pupil: string; readonly username: string; readonly at: number | 'begun' | 'away' }
/** Who finished (only how many), and who goes on next time and where. */
export type Outcome = { readonly finished: number; readonly goOn: readonly GoesOn[] }

/** From the last board. */
export function outcomeOfRows(rows: readonly BoardRow[]): Outcome {
  return {
    finished: rows.filter(isDone).length,
    goOn: rows.filter(row => !isDone(row)).map(({ pupil, username, ...row }) => ({ pupil, username, at: whereAt(row) })),
  }
}

/** With the lesson's own story, whatever it does now. */
const isDone = ({ state, done }: BoardRow) => done === true || state === 'finished'

function whereAt({ state, beat, scenario }: Pick<BoardRow, 'state' | 'beat' | 'scenario'>): GoesOn['at'] {
  if (state === 'notSignedIn' || state === 'waits') return 'away'
  return (scenario === undefined ? beat : undefined) ?? 'begun'
}

/** From the class, when the page is opened after the lesson: who was there is no longer known then. */
export function outcomeOfPupils(pupils: readonly PupilAnswer[], scenario: string): Outcome {
  const stateOf = ({ progress }: PupilAnswer) => progress[scenario] ?? 'notYet'
  return {
    finished: pupils.filter(pupil => stateOf(pupil) === 'finished').length,
    goOn: pupils.flatMap(pupil =>
      stateOf(pupil) === 'begun' ? [{ pupil: pupil.id, username: pupil.username, at: 'begun' as const }] : [],
    ),
  }
}
