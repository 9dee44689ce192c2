import type { PupilAnswer } from '../../../shared/api/classes.ts'
import type { BoardRow } from '../../../shared/api/lessons.ts'

export type GoesOn = { readonly pupil: string; readonly username: string; readonly at: number | 'begun' | 'away' }
/** Who finished (only how many), and who goes on next time and where. */
export type Outcome = { readonly finished: number; readonly goOn: readonly GoesOn[] }

/** From the last board. */
export function outcomeOfRows(rows: readonly BoardRow[]): Outcome {
  return {
    finished: rows.filter(({ state }) => state === 'finished').length,
    goOn: rows.flatMap(({ pupil, username, state, beat }) =>
      state === 'finished' ? [] : [{ pupil, username, at: state === 'notSignedIn' || state === 'waits' ? 'away' : (beat ?? 'begun') }],
    ),
  }
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
