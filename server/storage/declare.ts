import { type IndexDefinition, type IndexOptions, type Model, Schema, set } from 'mongoose'
import type { Storage } from './open.ts'

set('sanitizeFilter', true)
set('strictQuery', 'throw')

/** Why a field is stored, for whom, and how long. Retention, export, erasure and the privacy notice are computed from these. */
export type Declaration = {
  readonly why: string
  readonly basis: 'public task' | 'legal obligation' | 'contract' | 'legitimate interest'
  readonly controller: 'provider' | 'programme'
  readonly keep: Term
  /** What lies inside a field that is an object: paths below it, `*` for any one key. */
  readonly holds?: readonly string[]
}
export type Term =
  | 'untilPupilErased'
  | 'untilClassErased'
  | 'untilSchoolErased'
  | 'untilAccountErased'
  | 'untilPublished'
  | 'forEver'
  | 'untilItsPurposeEnds'
  | { readonly days: number; readonly after: string }
type Field = Declaration & { readonly type: unknown; readonly [option: string]: unknown }

export type Person = { readonly kind: 'pupil' | 'account'; readonly id: string }
/** How one model's documents about a person are found, shown to it, and taken away. */
export type Duties<T> = {
  export(model: Model<T>, person: Person): Promise<readonly object[]>
  erase(model: Model<T>, person: Person): Promise<void>
}
export type Declared<T> = {
  readonly name: string
  readonly fields: Readonly<Record<string, Declaration>>
  readonly schema: Schema
  readonly duties: Duties<T>
}
/** Any model's document. */
export type Stored = { _id: string }
type Index = readonly [keys: IndexDefinition, options?: IndexOptions]

/**
 * A model none of whose fields can be stored without its declaration; ids are strings in every model.
 * @throws Error for an object whose inside is not declared
 */
export function declare<T extends { _id: string }>(
  name: string,
  fields: Record<Exclude<keyof T, '_id'> & string, Field>,
  { indexes = [], duties }: { indexes?: readonly Index[]; duties: Duties<T> },
): Declared<T> {
  for (const [field, { type, holds }] of Object.entries<Field>(fields)) {
    const isObject = type === Object || (Array.isArray(type) && type[0] === Object)
    if (isObject !== (holds !== undefined)) throw new Error(`${name}.${field}: declare with \`holds\` what lies inside, or nothing`)
  }
  const schema = new Schema({ _id: String, ...fields } as never, { strict: 'throw', minimize: false, versionKey: false, autoIndex: false })
  for (const [keys, options] of indexes) schema.index(keys, options)
  const declared = { name, fields, schema, duties }
  registry.set(name, declared as unknown as Declared<Stored>)
  return declared
}

/** Models that hold nothing about a person. */
export const aboutNobody = <T>(): Duties<T> => ({ export: async () => [], erase: async () => undefined })

/** Every model of the product, in the order in which they were declared. */
export const registry = new Map<string, Declared<Stored>>()

/** Everything stored about a person, by model. */
export async function exportPerson(storage: Storage, person: Person): Promise<Record<string, readonly object[]>> {
  const found: Record<string, readonly object[]> = {}
  for (const declared of registry.values()) found[declared.name] = await declared.duties.export(storage.model(declared), person)
  return found
}

/** Takes a person out of every model. Counters hold nobody. */
export async function erasePerson(storage: Storage, person: Person): Promise<void> {
  for (const declared of registry.values()) await declared.duties.erase(storage.model(declared), person)
}
