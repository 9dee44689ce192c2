import { Temporal } from 'temporal-polyfill'
import { type Cell, GetTotals, type TotalsAnswer } from '../../shared/api/statistics.ts'
import { oneself } from '../access/reach.ts'
import type { Context } from '../context.ts'
import { routesOf } from '../http/route.ts'
import { schoolYearOf } from '../play/index.ts'
import { type School, Schools } from '../schools/index.ts'
import { type Counter, Counters } from './model.ts'
import { countriesOf, firstCountedWeek, publishDueWeeks, publishedWeeks } from './publish-due.ts'
import { closedWeeksSince, firstDayOf, weekAt } from './weeks.ts'

const route = routesOf(oneself)

export const statisticsRoutes = [route(GetTotals, 'totals.view', ({ context }) => presentTotals(context))]

async function presentTotals(context: Context): Promise<TotalsAnswer> {
  await publishDueWeeks(context)
  const now = context.clock.now()
  const schoolYear = schoolYearOf(Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/Stockholm'))
  const [players, guests, weeks, schools] = await Promise.all([
    countedIn(context, 'player', schoolYear),
    countedIn(context, 'guest', schoolYear),
    publishedWeeks(context),
    context.storage.model(Schools).find({}, { country: 1 }).lean<School[]>(),
  ])
  const { next } = closedWeeksSince(weeks[0]?.period ?? (await firstCountedWeek(context)) ?? weekAt(now).id, now)
  return {
    schoolYear,
    players: Math.floor(players / 10) * 10,
    guests: Math.floor(guests / 10) * 10,
    countries: countriesOf(schools.map(({ country }) => country)),
    weeks: weeks.map(({ period, cells }) => ({ week: period, firstDay: firstDayOf(period).toString(), cells: presentCells(cells) })),
    next: { week: next.id, on: next.publishedOn },
    at: now.toISOString(),
    demo: context.config.demo,
  }
}

const presentCells = (cells: Record<string, Cell>) =>
  Object.fromEntries(
    Object.entries(cells).map(([country, cell]) => [country, 'players' in cell ? { players: cell.players } : { withheld: true as const }]),
  )

/** Each pupil (and each guest's device) adds one to its school year, in one school and grade; erasing a pupil takes none away. */
async function countedIn(context: Context, kind: 'player' | 'guest', schoolYear: number): Promise<number> {
  const counters = await context.storage
    .model(Counters)
    .find({ kind, period: `year:${schoolYear}` }, { n: 1 })
    .lean<Counter[]>()
  return counters.reduce((sum, { n }) => sum + n, 0)
}
