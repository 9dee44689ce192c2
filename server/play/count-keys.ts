import { Temporal } from 'temporal-polyfill'
import type { Scenario } from '../../shared/content/schema.ts'
import { waysToHelp } from '../../shared/play/in-words.ts'
import type { Earned } from '../../shared/play/scenario.ts'

/** One stroke in one counter. A pupil adds at most one to any. */
export type CountKey = {
  /** week:2026-W47, month:2026-11, term:2026-autumn or year:2026 (the school year's first year) */
  period: string
  school: string
  /** 4, or 4-6 for a mixed class, or what guests read. */
  grade: string
  /** Guests are devices at a shared screen: a series of their own, in no figure of players. */
  kind: 'player' | 'finished' | 'firstChoice' | 'guest' | 'guestFinished'
  /** Empty for players and guests; scenario@version, then what was earned. */
  content: string
}
/** The second kind: one stroke in the tally of one lesson. Without `choice` it says only that somebody came to the decision. */
export type LessonKey = { lesson: string; decision: string; choice?: string }
export type PendingKey = CountKey | LessonKey
/** Whose stroke it is, as far as a counter may know; and in which lesson, which counts its own scenario in words. */
export type Counted = {
  readonly school: string
  readonly grade: string
  readonly timeZone: string
  readonly lesson?: {
    readonly id: string
    readonly scenario: string
    /** What may be begun in it. */
    readonly open: readonly string[]
    /** What may not be begun any more; who is in it plays on. */
    readonly goOn: readonly string[]
    /** The chapters whose recognitions and card may be played, and those that were open before. */
    readonly chapters: readonly number[]
    readonly closed: readonly number[]
  }
}

/** The periods that an instant lies in, in the school's own time: ISO weeks, terms of the school year, which begins on 1 August. */
export function periodsAt(at: Date, timeZone: string): Periods {
  const minute = Math.floor(at.getTime() / 60_000)
  const known = knownPeriods.get(timeZone)
  if (known?.minute === minute) return known.periods
  const periods = readPeriods(at, timeZone)
  knownPeriods.set(timeZone, { minute, periods })
  return periods
}

type Periods = ReturnType<typeof readPeriods>
/** A day begins with a minute wherever it begins, and every answer asks for the same ones. */
const knownPeriods = new Map<string, { readonly minute: number; readonly periods: Periods }>()

function readPeriods(at: Date, timeZone: string) {
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
  const year = schoolYearOf(day)
  return {
    day: day.toString(),
    week: `week:${day.yearOfWeek}-W${twoDigits(day.weekOfYear ?? 0)}`,
    month: `month:${day.year}-${twoDigits(day.month)}`,
    term: `term:${day.year}-${day.month >= 8 ? 'autumn' : 'spring'}`,
    year: `year:${year}`,
  }
}

export const schoolYearOf = (day: { year: number; month: number }) => (day.month >= 8 ? day.year : day.year - 1)

/** What an answer adds to the counts: the player itself in each of its periods, and what it earned in the school year. */
export function countKeys(
  content: Scenario,
  earned: readonly Earned[],
  at: Date,
  { school, grade, timeZone, lesson }: Counted,
): PendingKey[] {
  const { year } = periodsAt(at, timeZone)
  const of = { school, grade }
  const version = `${content.id}@${content.version}`
  return [
    ...playerKeys(at, { school, grade, timeZone }),
    ...earned.map(each =>
      each.kind === 'finished'
        ? { period: year, ...of, kind: each.kind, content: version }
        : { period: year, ...of, kind: each.kind, content: `${version}/${each.decision}/${each.choice}` },
    ),
    ...(lesson?.scenario === content.id
      ? earned.flatMap(each => (each.kind === 'firstChoice' ? [lessonKey(content, lesson.id, each)] : []))
      : []),
  ]
}

/** The player itself, in each of its periods: what every first answer adds, wherever it is given. */
export function playerKeys(at: Date, { school, grade, timeZone }: Pick<Counted, 'school' | 'grade' | 'timeZone'>): CountKey[] {
  const { week, month, term, year } = periodsAt(at, timeZone)
  return [week, month, term, year].map(period => ({ period, school, grade, kind: 'player', content: '' }))
}

/** How a pupil's own mark for a key reads. First choices share one mark per decision: a pupil has one first choice. */
export function markOf(key: PendingKey): string {
  if ('lesson' in key) return `${ofALesson}${key.lesson}|${key.decision}`
  const { period, kind, content } = key
  return `${period}|${kind}|${kind === 'firstChoice' ? content.slice(0, content.lastIndexOf('/')) : content}`
}
/** How marks of lessons begin. */
export const ofALesson = 'lesson:'

/** What harms or does nothing leaves no trace in a lesson's tally but that one more came to the decision. */
function lessonKey(content: Scenario, lesson: string, { decision, choice }: Extract<Earned, { kind: 'firstChoice' }>): LessonKey {
  return waysToHelp(content, decision).includes(choice) ? { lesson, decision, choice } : { lesson, decision }
}

const twoDigits = (number: number) => String(number).padStart(2, '0')
