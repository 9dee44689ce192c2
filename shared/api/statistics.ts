import { z } from 'zod'
import { Instant } from './contract.ts'
import { Country } from './schools.ts'

/** One published cell: a figure rounded to the nearest ten, or withheld, which is not zero. */
export const Cell = z.union([z.strictObject({ players: z.int() }), z.strictObject({ withheld: z.literal(true) })])
export type Cell = z.infer<typeof Cell>
export const WeekRow = z.strictObject({
  /** ISO week, such as 2026-W41. */
  week: z.string(),
  firstDay: z.iso.date(),
  /** Only countries that have schools. */
  cells: z.partialRecord(Country, Cell),
})
export const TotalsAnswer = z.strictObject({
  /** The first year of the running school year, and its players rounded down to ten; the one live figure. */
  schoolYear: z.int(),
  players: z.int(),
  /** Devices at shared screens, rounded down likewise; none of them is among the players. */
  guests: z.int(),
  countries: z.array(Country),
  /** Closed weeks, newest first. */
  weeks: z.array(WeekRow),
  /** When the next week's figures will be published, and which week that is. */
  next: z.strictObject({ week: z.string(), on: z.iso.date() }),
  at: Instant,
  /** A demo counts its bots, and says so. */
  demo: z.boolean(),
})
export type TotalsAnswer = z.infer<typeof TotalsAnswer>
export const GetTotals = { method: 'get', path: '/totals', answer: TotalsAnswer } as const
