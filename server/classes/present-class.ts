import type { ClassAnswer, PupilAnswer } from '../../shared/api/classes.ts'
import type { Pupil, SchoolClass } from './model.ts'

export const presentClass = ({ _id, name, schoolYear, grades, code, pupilCount }: SchoolClass, openLesson?: string): ClassAnswer => ({
  id: _id,
  name,
  schoolYear,
  grades: { from: grades.from, to: grades.to },
  code,
  pupilCount,
  ...(openLesson && { openLesson }),
})

export const presentPupil = (
  { _id, username, figure, cardHash }: Pupil,
  played: Pick<PupilAnswer, 'progress' | 'lastPlayedOn'> = { progress: {} },
): PupilAnswer => ({
  id: _id,
  username,
  figure,
  cardMade: cardHash !== undefined,
  progress: played.progress,
  ...(played.lastPlayedOn && { lastPlayedOn: played.lastPlayedOn }),
})

/** What a tablet may see of a classmate before it signs in. */
export const listPupil = ({ _id, username, figure }: Pupil) => ({ id: _id, username, figure })
