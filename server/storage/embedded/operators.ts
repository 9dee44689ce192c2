import { Decimal128, Double, Int32, Long } from 'bson'
import { compileFilter } from './filter.ts'
import { compareValues, keyOf, valuesAt } from './keys.ts'
import { type Place, put, type Reach, read, take } from './paths.ts'
import { badValue, StoreError, unsupported } from './refusal.ts'
import { type Doc, documentOf, isDocument, isNumber, plain } from './values.ts'

type Operator = { readonly reach: Reach; readonly act: (place: Place, argument: unknown, root: Doc) => void }

/**
 * Our own rather than mingo's: these keep each number's BSON type, and refuse (as MongoDB does) where mingo silently does nothing,
 * such as counting up a text.
 */
export const operators: Readonly<Record<string, Operator>> = {
  $set: { reach: 'build', act: put },
  $unset: { reach: 'existing', act: take },
  $inc: { reach: 'build', act: (place, by) => put(place, calculate('$inc', read(place) ?? new Int32(0), by)) },
  $mul: { reach: 'build', act: (place, by) => put(place, calculate('$mul', read(place) ?? new Int32(0), by)) },
  $min: { reach: 'build', act: (place, value) => replaceIf(place, value, order => order < 0) },
  $max: { reach: 'build', act: (place, value) => replaceIf(place, value, order => order > 0) },
  $push: { reach: 'build', act: push },
  $addToSet: { reach: 'build', act: addToSet },
  $pull: { reach: 'existing', act: (place, condition) => keep(place, not(conditionOf(condition))) },
  $pullAll: { reach: 'existing', act: (place, values) => keep(place, not(isOneOf(values))) },
  $pop: { reach: 'existing', act: (place, end) => keep(place, (_, at, { length }) => at !== (plain(end) === -1 ? 0 : length - 1)) },
  $rename: { reach: 'existing', act: rename },
}

function calculate(operator: '$inc' | '$mul', left: unknown, right: unknown) {
  if (!isNumber(right)) throw mismatch(`Cannot ${operator} by something that is not a number`)
  if (!isNumber(left)) throw mismatch(`Cannot apply ${operator} to a value of non-numeric type`)
  if (left instanceof Decimal128 || right instanceof Decimal128) throw unsupported(`${operator} with Decimal128`)
  if (left instanceof Double || right instanceof Double) {
    const [a, b] = [Number(plain(left)), Number(plain(right))]
    return new Double(operator === '$inc' ? a + b : a * b)
  }
  const [a, b] = [toLong(left), toLong(right)]
  const result = operator === '$inc' ? a.add(b) : a.multiply(b)
  const fits = left instanceof Int32 && right instanceof Int32 && result.equals(Long.fromInt(result.toInt()))
  return fits ? new Int32(result.toInt()) : result
}

const toLong = (value: Int32 | Long) => (value instanceof Long ? value : Long.fromInt(value.value))

function replaceIf(place: Place, value: unknown, isBetter: (order: number) => boolean) {
  const current = read(place)
  if (current === undefined || isBetter(compareValues(plain(value), plain(current)))) put(place, value)
}

function push(place: Place, argument: unknown) {
  const modifiers: Doc = isDocument(argument) && '$each' in argument ? argument : { $each: [argument] }
  const { $each, $position, $sort, $slice, ...unknown } = modifiers
  const [stranger] = Object.keys(unknown)
  if (stranger) throw unsupported(`${stranger} in $push`)
  if (!Array.isArray($each)) throw badValue('The argument to $each in $push must be an array')
  const list = [...(arrayAt(place, '$push') ?? [])]
  list.splice($position === undefined ? list.length : Number(plain($position)), 0, ...$each)
  if ($sort !== undefined) sortBy(list, plain($sort))
  const size = $slice === undefined ? list.length : Number(plain($slice))
  put(place, size < 0 ? list.slice(size) : list.slice(0, size))
}

function sortBy(list: unknown[], order: unknown) {
  const fields = isDocument(order) ? Object.entries(order) : [['', order] as const]
  const at = (value: unknown, path: string) => (path === '' ? plain(value) : valuesAt(plain(value), path.split('.'))[0])
  list.sort((a, b) => {
    for (const [path, direction] of fields) {
      const found = compareValues(at(a, path), at(b, path))
      if (found !== 0) return found * Number(direction)
    }
    return 0
  })
}

function addToSet(place: Place, argument: unknown) {
  const values = isDocument(argument) && '$each' in argument ? argument.$each : [argument]
  if (!Array.isArray(values)) throw badValue('The argument to $each in $addToSet must be an array')
  const list = [...(arrayAt(place, '$addToSet') ?? [])]
  const known = new Set(list.map(value => keyOf(plain(value))))
  for (const value of values) {
    const key = keyOf(plain(value))
    if (!known.has(key)) list.push(value)
    known.add(key)
  }
  put(place, list)
}

function keep(place: Place, isKept: (value: unknown, at: number, list: readonly unknown[]) => boolean) {
  const list = arrayAt(place, '$pull')
  if (list) put(place, list.filter(isKept))
}

const not = (predicate: (value: unknown) => boolean) => (value: unknown) => !predicate(value)

function conditionOf(condition: unknown): (value: unknown) => boolean {
  const wanted = plain(condition)
  const describesElement = isDocument(wanted) && !Object.keys(wanted).some(name => name.startsWith('$'))
  if (!describesElement && !isDocument(wanted) && !(wanted instanceof RegExp)) return isOneOf([condition])
  const query = compileFilter(describesElement ? documentOf(wanted) : { element: wanted })
  return value => query.test(describesElement ? documentOf(plain(value)) : { element: plain(value) })
}

function isOneOf(values: unknown): (value: unknown) => boolean {
  if (!Array.isArray(values)) throw badValue('$pullAll requires an array')
  const keys = new Set(values.map(value => keyOf(plain(value))))
  return value => keys.has(keyOf(plain(value)))
}

function rename(place: Place, target: unknown, root: Doc) {
  const value = read(place)
  if (value === undefined) return
  if (typeof target !== 'string' || target.includes('.')) throw unsupported('$rename into a nested field')
  take(place)
  put({ parent: root, name: target, path: target }, value)
}

function arrayAt(place: Place, operator: string): unknown[] | undefined {
  const current = read(place)
  if (current === undefined || Array.isArray(current)) return current
  throw badValue(`Cannot apply ${operator} to the field '${place.path}', which is not an array`)
}

const mismatch = (message: string) => new StoreError(14, 'TypeMismatch', message)
