import { compileFilter } from './filter.ts'
import { badValue, StoreError } from './refusal.ts'
import { type Doc, documentOf, isDocument, plain } from './values.ts'

/** One place in a typed document that an update names. */
export type Place = { readonly parent: Doc | unknown[]; readonly name: string; readonly path: string }

export type Positions = {
  /** Plain; tells which element `$` means. */
  readonly filter: Doc
  /** Plain; tell which elements `$[name]` means. */
  readonly arrayFilters: readonly Doc[]
}

export type Reach = 'build' | 'existing'

/** Where a path leads; `build` makes the documents on the way, `existing` gives no place where one is missing. */
export function placesOf(root: Doc, path: string, reach: Reach, positions: Positions): Place[] {
  const parts = path.split('.')
  let parents: (Doc | unknown[])[] = [root]
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1
    const before = parts.slice(0, at).join('.')
    const names = parents.flatMap(parent => namesIn(parent, part, before, { ...positions, reach }).map(name => ({ parent, name, path })))
    if (isLast) return names
    parents = names.flatMap(place => step(place, reach))
  }
  return []
}

export const read = ({ parent, name }: Place): unknown => (Array.isArray(parent) ? parent[Number(name)] : ownValue(parent, name))

export function put({ parent, name }: Place, value: unknown) {
  if (!Array.isArray(parent)) {
    Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true })
    return
  }
  while (parent.length < Number(name)) parent.push(null)
  parent[Number(name)] = value
}

export function take({ parent, name }: Place) {
  if (!Array.isArray(parent)) delete parent[name]
  else if (Number(name) < parent.length) parent[Number(name)] = null
}

const ownValue = (doc: Doc, name: string) => (Object.hasOwn(doc, name) ? doc[name] : undefined)

function step(place: Place, reach: Reach): (Doc | unknown[])[] {
  const inner = read(place)
  if (isDocument(inner) || Array.isArray(inner)) return [inner]
  if (reach === 'existing') return []
  if (inner !== undefined) throw notViable(place)
  const made: Doc = {}
  put(place, made)
  return [made]
}

function namesIn(parent: Doc | unknown[], part: string, before: string, positions: Positions & { reach: Reach }): string[] {
  if (!part.startsWith('$')) {
    if (!Array.isArray(parent) || /^\d+$/.test(part)) return [part]
    if (positions.reach === 'existing') return []
    throw notViable({ name: part, path: before })
  }
  if (!Array.isArray(parent)) throw badValue(`The path '${before}' must be an array to use '${part}' on it.`)
  if (part === '$[]') return [...parent.keys()].map(String)
  const matches = part === '$' ? matchedByFilter(before, positions.filter) : matchedByArrayFilter(part.slice(2, -1), positions.arrayFilters)
  const found = [...parent.keys()].filter(at => matches(plain(parent[at]))).map(String)
  if (part !== '$') return found
  if (found[0] === undefined) throw badValue('The positional operator did not find the match needed from the query.')
  return [found[0]]
}

function matchedByFilter(arrayPath: string, filter: Doc): (element: unknown) => boolean {
  const all = [filter, ...(Array.isArray(filter.$and) ? filter.$and.map(documentOf) : [])].flatMap(part => Object.entries(part))
  const about = all.filter(([path]) => path === arrayPath || path.startsWith(`${arrayPath}.`))
  if (about.length === 0) throw badValue('The positional operator did not find the match needed from the query.')
  const queries = about.map(([path, condition]) => compileFilter({ [`here${path.slice(arrayPath.length)}`]: condition }))
  return element => queries.every(query => query.test({ here: [element] }))
}

function matchedByArrayFilter(name: string, arrayFilters: readonly Doc[]): (element: unknown) => boolean {
  const filter = arrayFilters.find(each => Object.keys(each).some(path => path === name || path.startsWith(`${name}.`)))
  if (!filter) throw badValue(`No array filter found for identifier '${name}'`)
  const query = compileFilter(filter)
  return element => query.test({ [name]: element })
}

const notViable = ({ name, path }: Pick<Place, 'name' | 'path'>) =>
  new StoreError(28, 'PathNotViable', `Cannot create field '${name}' in the path '${path}'`)
