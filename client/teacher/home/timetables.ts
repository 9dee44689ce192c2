/** The parts of a lesson; the tablets have some of them, the others the teacher leads. */
export const lessonParts = ['arrive', 'know', 'can', 'circle', 'talk', 'do'] as const
export type LessonPart = (typeof lessonParts)[number]
/** What is not on the tablets in this version. */
export const ledByTeacher: readonly LessonPart[] = ['know', 'circle', 'talk', 'do']

type Slot = { readonly part: LessonPart; readonly minutes: number }
/** Three ready-made ways through a lesson. */
export const timetables = {
  first: [slot('arrive', 12), slot('can', 15), slot('talk', 10)],
  usual: [slot('arrive', 5), slot('know', 5), slot('can', 12), slot('circle', 10), slot('talk', 8), slot('do', 5)],
  short: [slot('arrive', 5), slot('know', 5), slot('can', 12), slot('talk', 3)],
} as const satisfies Record<string, readonly Slot[]>
export type TimetableId = keyof typeof timetables
export const timetableIds = Object.keys(timetables) as TimetableId[]

export const minutesOf = (id: TimetableId): number => timetables[id].reduce((sum, { minutes }) => sum + minutes, 0)

function slot<P extends LessonPart>(part: P, minutes: number) {
  return { part, minutes }
}
