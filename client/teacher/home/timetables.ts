/** The parts of a lesson. */
type LessonPart = 'arrive' | 'know' | 'can' | 'circle' | 'talk' | 'do'
/** Those of them that a chapter may have on the tablets or not. */
export const chapterParts = ['know', 'circle', 'do'] as const satisfies readonly LessonPart[]
export type ChapterPart = (typeof chapterParts)[number]

/** Whether the teacher leads it without the tablets: the talk always, the others where the chapter has nothing of the kind. */
export function isLedByTeacher(part: LessonPart, onTablets: ReadonlySet<ChapterPart>): boolean {
  if (part === 'know' || part === 'circle' || part === 'do') return !onTablets.has(part)
  return part === 'talk'
}

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
