import type { Country } from '../../shared/api/schools.ts'
import type { TotalsAnswer } from '../../shared/api/statistics.ts'

export type NewestWeek = {
  readonly week: number
  readonly countries: readonly { readonly country: Country; readonly players: number }[]
}

/**
 * What the sentence over the weeks says: the newest closed week, its published countries, largest first and ties by name.
 * Where nothing of that week is published there is no sentence: an older week would pass for the newest.
 */
export function newestWeek(totals: Pick<TotalsAnswer, 'weeks'>, nameOf: (country: Country) => string): NewestWeek | undefined {
  const newest = totals.weeks[0]
  if (!newest) return undefined
  const countries = (Object.keys(newest.cells) as Country[]).flatMap(country => {
    const cell = newest.cells[country]
    return cell && 'players' in cell ? [{ country, players: cell.players }] : []
  })
  if (countries.length === 0) return undefined
  countries.sort((a, b) => b.players - a.players || nameOf(a.country).localeCompare(nameOf(b.country)))
  return { week: weekNumber(newest.week), countries }
}

/** 41 of 2026-W41. */
export const weekNumber = (week: string): number => Number(week.slice(week.indexOf('W') + 1))

/** 2026/27 of 2026. */
export const schoolYearName = (firstYear: number): string => `${firstYear}/${String(firstYear + 1).slice(2)}`
