import type { PupilAnswer } from '../../../shared/api/classes.ts'

/** What the sentence above the table says of everybody; `day` is the class's newest day of play. */
export type Usual = { readonly noCards: boolean; readonly day: string | undefined }

export function latestDay(pupils: readonly Pick<PupilAnswer, 'lastPlayedOn'>[]): string | undefined {
  return pupils
    .flatMap(({ lastPlayedOn }) => lastPlayedOn ?? [])
    .sort()
    .at(-1)
}

export type Exception = { readonly kind: 'noCard' | 'notPlayed' } | { readonly kind: 'lastPlayed'; readonly day: string }
/** Only what differs from the sentence above. */
export function exceptionsOf(pupil: Pick<PupilAnswer, 'cardMade' | 'lastPlayedOn'>, usual: Usual): Exception[] {
  const found: Exception[] = []
  if (!pupil.cardMade && !usual.noCards) found.push({ kind: 'noCard' })
  if (usual.day !== undefined && pupil.lastPlayedOn === undefined) found.push({ kind: 'notPlayed' })
  if (pupil.lastPlayedOn !== undefined && pupil.lastPlayedOn !== usual.day) found.push({ kind: 'lastPlayed', day: pupil.lastPlayedOn })
  return found
}
