import { Temporal } from 'temporal-polyfill'

/** Figures of a period are published so many days after its end, so that answers handed in late are among them. */
const closesAfterDays = 14
// The last of the served time zones to reach midnight.
const zone = 'Europe/Stockholm'

export type Week = { readonly id: string; readonly firstDay: string; readonly publishedOn: string }

/** The ISO week of a day. */
export function weekOf(day: Temporal.PlainDate): Week {
  const firstDay = day.subtract({ days: day.dayOfWeek - 1 })
  return {
    id: `${firstDay.yearOfWeek}-W${String(firstDay.weekOfYear).padStart(2, '0')}`,
    firstDay: firstDay.toString(),
    publishedOn: firstDay.add({ days: 7 + closesAfterDays }).toString(),
  }
}

/** The closed weeks from the one with this id on, oldest first; and the next that will close. */
export function closedWeeksSince(id: string, now: Date): { closed: Week[]; next: Week } {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  const closed: Week[] = []
  let week = weekOf(firstDayOf(id))
  while (Temporal.PlainDate.compare(week.publishedOn, today) <= 0) {
    closed.push(week)
    week = weekOf(Temporal.PlainDate.from(week.firstDay).add({ days: 7 }))
  }
  return { closed, next: week }
}

export const weekAt = (now: Date) => weekOf(Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate())

/** The Monday of a week such as 2026-W41. 4 January is always in the first week. */
export function firstDayOf(id: string): Temporal.PlainDate {
  const [year = 0, week = 0] = id.split('-W').map(Number)
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ days: 7 * (week - 1) })
}
