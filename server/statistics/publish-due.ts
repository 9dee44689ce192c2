import { trusted } from 'mongoose'
import { type Country, countries } from '../../shared/api/schools.ts'
import type { Context } from '../context.ts'
import { type School, Schools } from '../schools/index.ts'
import { drain } from './drain.ts'
import { type Counter, Counters, type Publication, Publications } from './model.ts'
import { publishCells } from './publish-cells.ts'
import { closedWeeksSince } from './weeks.ts'

const table = 'players by week and country'

/** Publishes each week that has closed and is not out yet; what is out stays as it is. */
export async function publishDueWeeks(context: Context): Promise<void> {
  await drain(context)
  const first = await firstCountedWeek(context)
  if (!first) return
  const schools = new Map((await context.storage.model(Schools).find().lean<School[]>()).map(school => [school._id, school.country]))
  const publications = context.storage.model(Publications)
  const out = new Set((await publications.find({ table }, { period: 1 }).lean<Publication[]>()).map(({ period }) => period))
  for (const { id } of closedWeeksSince(first, context.clock.now()).closed) {
    if (out.has(id)) continue
    const cells = publishCells(await countsOf(context, id, schools), countriesOf(schools.values()))
    await publications.updateOne(
      { _id: `${table}|${id}` },
      { $setOnInsert: { table, period: id, cells, publishedAt: context.clock.now() } },
      { upsert: true },
    )
  }
}

export const publishedWeeks = (context: Context) =>
  context.storage.model(Publications).find({ table }).sort({ period: -1 }).lean<Publication[]>()

export const countriesOf = (found: Iterable<Country>) => {
  const there = new Set(found)
  return countries.filter(country => there.has(country))
}

/** The earliest week in which anybody played, such as 2026-W41. */
export async function firstCountedWeek(context: Context): Promise<string | undefined> {
  const first = await context.storage
    .model(Counters)
    .find({ kind: 'player', period: trusted({ $gte: 'week:', $lt: 'week;' }) })
    .sort({ period: 1 })
    .limit(1)
    .lean<Counter[]>()
  return first[0]?.period.slice('week:'.length)
}

async function countsOf(context: Context, week: string, countryOf: ReadonlyMap<string, Country>) {
  const counters = await context.storage
    .model(Counters)
    .find({ kind: 'player', period: `week:${week}` })
    .lean<Counter[]>()
  const sums = new Map<string, number>()
  for (const { school, n } of counters) sums.set(school, (sums.get(school) ?? 0) + n)
  return [...sums].flatMap(([school, players]) => {
    const country = countryOf.get(school)
    return country ? [{ school, country, players }] : []
  })
}
