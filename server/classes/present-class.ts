import type { ClassAnswer, PupilAnswer } from '../../shared/api/classes.ts'
import type { Context } from '../context.ts'
import type { Pupil, SchoolClass } from './model.ts'

/** @param viewer whose page it is: somebody who does not lead the class has it on loan */
export function presentClass(schoolClass: SchoolClass, openLesson?: string, viewer?: string): ClassAnswer {
  const { _id, name, schoolYear, grades, code, pupilCount, teachers, archivedAt, loans } = schoolClass
  const loan = viewer !== undefined && !teachers.includes(viewer) ? loans?.find(({ to }) => to === viewer) : undefined
  return {
    id: _id,
    name,
    schoolYear,
    grades: { from: grades.from, to: grades.to },
    code,
    pupilCount,
    signsInWith: schoolClass.signsInWith ?? 'pictures',
    asksAfterCard: schoolClass.asksAfterCard ?? false,
    ...(openLesson && { openLesson }),
    ...(loan && { lentUntil: loan.until.toISOString() }),
    ...(archivedAt && { archivedAt: archivedAt.toISOString() }),
  }
}

/** For whom they were given to: of its class no more than what the lesson needs. */
export const presentPasses = ({ clock }: Pick<Context, 'clock'>, { _id, name, grades, pupilCount, passes = [] }: SchoolClass, to: string) =>
  passes
    .filter(pass => pass.to === to && (pass.lesson !== undefined || pass.until > clock.now()))
    .map(({ until, lesson }) => ({
      ...{ class: _id, className: name, grades: { from: grades.from, to: grades.to }, pupilCount, until: until.toISOString() },
      ...(lesson !== undefined && { lesson }),
    }))

export const presentPupil = (
  { _id, username, figure, cardHash, wordsIn }: Pupil,
  played: Pick<PupilAnswer, 'progress' | 'recognitions' | 'lastPlayedOn'> = { progress: {} },
): PupilAnswer => ({
  id: _id,
  username,
  figure,
  cardMade: cardHash !== undefined,
  ...(cardHash !== undefined && { cardCarries: wordsIn ? ('words' as const) : ('pictures' as const) }),
  progress: played.progress,
  ...(played.recognitions && { recognitions: played.recognitions }),
  ...(played.lastPlayedOn && { lastPlayedOn: played.lastPlayedOn }),
})

/** What a tablet may see of a classmate before it signs in. */
export const listPupil = ({ _id, username, figure, wordsIn }: Pupil) => ({ id: _id, username, figure, ...(wordsIn && { words: wordsIn }) })
