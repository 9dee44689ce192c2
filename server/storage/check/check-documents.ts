import mongoose, { type Model, type mongo } from 'mongoose'
import type { Declared, Stored } from '../declare.ts'

const mostTold = 20

/** Every document has the fields that its model declares, of the declared types, and no other. */
export async function checkDocuments(
  { name, fields }: Declared<Stored>,
  model: Model<Stored>,
  collection: mongo.Collection<Stored>,
): Promise<{ count: number; wrong: string[] }> {
  const wrong: string[] = []
  let count = 0
  for await (const document of collection.find({}, { batchSize: 500 })) {
    count += 1
    const reasons = typeof document._id === 'string' ? await reasonsOf(document) : ['its _id is not a string']
    for (const reason of reasons) wrong.push(`${name} ${String(document._id)}: ${reason}`)
  }
  return { count, wrong: shortened(wrong, name) }

  async function reasonsOf(document: Stored): Promise<string[]> {
    const strangers = Object.keys(document).filter(field => field !== '_id' && !Object.hasOwn(fields, field))
    const known = Object.fromEntries(Object.entries(document).filter(([field]) => !strangers.includes(field)))
    return [...strangers.map(field => `the field "${field}" is not declared`), ...mistypes(known), ...(await mistakes(known))]
  }

  async function mistakes(document: object): Promise<string[]> {
    const found: unknown = await model
      .hydrate(document)
      .validate()
      .catch((error: unknown) => error)
    if (!(found instanceof Error)) return []
    return found instanceof mongoose.Error.ValidationError ? Object.values(found.errors).map(({ message }) => message) : [found.message]
  }

  /** Mongoose reads "5" as 5 and is content; what is stored should be what is declared. */
  function mistypes(document: Record<string, unknown>): string[] {
    return Object.entries(document).flatMap(([field, value]) => {
      const wanted = (fields[field] as { type?: unknown } | undefined)?.type
      const isRight = value === null || value === undefined || field === '_id' || isOf(wanted, value)
      return isRight ? [] : [`the field "${field}" is not a ${nameOf(wanted)}`]
    })
  }
}

function isOf(wanted: unknown, value: unknown): boolean {
  if (wanted === String) return typeof value === 'string'
  if (wanted === Number) return typeof value === 'number'
  if (wanted === Boolean) return typeof value === 'boolean'
  if (wanted === Date) return value instanceof Date
  if (Array.isArray(wanted)) return Array.isArray(value) && value.every(each => isOf(wanted[0], each))
  return true
}

const nameOf = (wanted: unknown) => (Array.isArray(wanted) ? 'list' : typeof wanted === 'function' ? wanted.name : 'value of its type')

export const shortened = (wrong: readonly string[], name: string) =>
  wrong.length <= mostTold ? [...wrong] : [...wrong.slice(0, mostTold), `${name}: and ${wrong.length - mostTold} more`]
