import type { Cell } from '../../shared/api/statistics.ts'
import type { CountKey } from '../play/index.ts'
import { aboutNobody, declare } from '../storage/declare.ts'

/** How many pupils of a school and grade are behind one key. */
export type Counter = CountKey & { _id: string; n: number }
/** One published row of a table: never changed once it is out. */
export type Publication = {
  _id: string
  table: 'players by week and country'
  period: string
  cells: Record<string, Cell>
  publishedAt: Date
}

const counts = { basis: 'public task', controller: 'provider', keep: 'untilPublished' } as const
const published = { basis: 'public task', controller: 'programme', keep: 'forEver' } as const

export const Counters = declare<Counter>(
  'counter',
  {
    period: { type: String, required: true, why: 'totals go by closed periods', ...counts },
    school: { type: String, required: true, why: 'no cell with fewer than three schools', ...counts },
    grade: { type: String, required: true, why: 'totals by grade band', ...counts },
    kind: { type: String, required: true, why: 'players, finished scenarios, first choices; guests apart', ...counts },
    // An empty string for players, which `required` would refuse.
    content: { type: String, default: '', why: 'which scenario and version', ...counts },
    n: { type: Number, required: true, why: 'how many pupils, or guests', ...counts },
  },
  { indexes: [[{ kind: 1, period: 1 }]], duties: aboutNobody() },
)

export const Publications = declare<Publication>(
  'publication',
  {
    table: { type: String, required: true, why: 'which of the fixed tables', ...published },
    period: { type: String, required: true, why: 'which closed period', ...published },
    cells: { type: Object, holds: ['*.players', '*.withheld'], required: true, why: 'rounded figures, or withheld', ...published },
    publishedAt: { type: Date, required: true, why: 'when it was published', ...published },
  },
  { indexes: [[{ table: 1, period: -1 }]], duties: aboutNobody() },
)
