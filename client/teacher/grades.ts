import type { TeacherText } from './texts.ts'

export type GradeRange = { readonly from: number; readonly to: number }
const all = [1, 2, 3, 4, 5, 6]

/** Every single grade, then every range for a mixed class; a value is `from-to`. */
export const gradeChoices: readonly string[] = [
  ...all.map(grade => `${grade}-${grade}`),
  ...all.flatMap(from => all.filter(to => to > from).map(to => `${from}-${to}`)),
]

export function parseGrades(choice: string): GradeRange {
  const [from = 1, to = from] = choice.split('-').map(Number)
  return { from, to }
}

export function writeGrades(t: TeacherText, { from, to }: GradeRange): string {
  return from === to ? t('grade.one', { n: from }) : t('grade.range', { from, to })
}

/** 2026 is 2026/27. */
export const writeSchoolYear = (first: number): string => `${first}/${String((first + 1) % 100).padStart(2, '0')}`

/** The running school year and the next one; a school year begins on 1 August. */
export function schoolYears(today: Date): readonly [number, number] {
  const running = today.getMonth() >= 7 ? today.getFullYear() : today.getFullYear() - 1
  return [running, running + 1]
}
