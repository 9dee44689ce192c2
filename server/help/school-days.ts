import { Temporal } from 'temporal-polyfill'

/** First and last day, as the calendar has them: 2026-10-26. */
export type DaysOff = { readonly from: string; readonly to: string }
type Calendar = { readonly timeZone: string; readonly daysOff: readonly DaysOff[] }

/**
 * The moment so many school days after another: at the same time of day, or at midnight when it began on a day without school. School days
 * are Monday to Friday in the school's time zone, less its days off.
 */
export function schoolDaysAfter(from: Date, days: number, { timeZone, daysOff }: Calendar): Date {
  let at = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone)
  if (!isSchoolDay(at.toPlainDate(), daysOff)) at = nextSchoolDay(at, daysOff).startOfDay()
  for (let left = days; left > 0; left -= 1) at = nextSchoolDay(at, daysOff)
  return new Date(at.epochMilliseconds)
}

function nextSchoolDay(from: Temporal.ZonedDateTime, daysOff: readonly DaysOff[]): Temporal.ZonedDateTime {
  let at = from.add({ days: 1 })
  // Whoever enters years of days off gets an end all the same.
  for (let tries = 0; tries < 800 && !isSchoolDay(at.toPlainDate(), daysOff); tries += 1) at = at.add({ days: 1 })
  return at
}

function isSchoolDay(day: Temporal.PlainDate, daysOff: readonly DaysOff[]): boolean {
  const date = day.toString()
  return day.dayOfWeek <= 5 && !daysOff.some(({ from, to }) => from <= date && date <= to)
}
