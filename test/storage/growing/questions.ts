import type { mongo } from 'mongoose'

/** What was asked of one collection, as the command that `explain` takes. `shape` is its filter without the values. */
export type Asked = { readonly collection: string; readonly command: Record<string, unknown>; readonly shape: string }
type Doc = Record<string, unknown>

/** From what Mongoose tells of its calls; undefined where nothing is looked for. */
export function questionOf(collection: string, method: string, args: readonly unknown[]): Asked | undefined {
  const filter = (args[0] ?? {}) as Doc
  const options = (args.find((each, at) => at > 0 && isOptions(each)) ?? {}) as Doc
  const command = commandFor(collection, method, filter, options)
  return command && { collection, command, shape: JSON.stringify([shapeOf(method === 'aggregate' ? args[0] : filter), options.sort ?? {}]) }
}

function commandFor(collection: string, method: string, filter: Doc, { sort }: Doc): Doc | undefined {
  const order = sort ? { sort } : {}
  // The first that comes, whichever: one look, however many there are.
  if (method === 'findOne' && !sort && Object.keys(filter).length === 0) return undefined
  if (/^find(One)?$/.test(method)) return { find: collection, filter, ...order }
  if (/^findOneAnd/.test(method)) return { find: collection, filter, ...order }
  if (/^(update|replace)(One|Many)$/.test(method)) return { find: collection, filter }
  if (/^delete(One|Many)$/.test(method)) return { find: collection, filter }
  if (/^(countDocuments|distinct)$/.test(method)) return { find: collection, filter }
  if (method === 'aggregate') return { aggregate: collection, pipeline: filter, cursor: {} }
  return undefined
}

const isOptions = (value: unknown) => typeof value === 'object' && value !== null && 'sort' in value

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Map(value.map(shapeOf).map(shape => [JSON.stringify(shape), shape])).values()]
  if (value instanceof Date || typeof value !== 'object' || value === null) return '?'
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.length > 20 && !name.includes('.') ? '…' : name, shapeOf(inner)]),
  )
}

export const planFor = (db: mongo.Db, { command }: Asked): Promise<Doc> => db.command({ explain: command, verbosity: 'queryPlanner' })

/** Whether a winning plan, in MongoDB's shape, goes through the whole collection somewhere. */
export function scansIn(plan: unknown): boolean {
  if (typeof plan !== 'object' || plan === null) return false
  return Object.entries(plan).some(
    ([name, value]) => (name === 'stage' && value === 'COLLSCAN') || (name !== 'rejectedPlans' && scansIn(value)),
  )
}
